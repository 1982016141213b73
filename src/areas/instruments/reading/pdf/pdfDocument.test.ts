import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { PerPhase, ThemeProposal } from '../proposal.ts'
import { readTheme } from '../readTheme.ts'
import { exampleTheme, withoutCells } from '../testing/exampleTheme.ts'
import { type PdfLook, pdfOf, pdfOfTheme } from '../testing/typstPdf.ts'
import { pagesOf } from './pages.ts'

const looks: { what: string; look: PdfLook }[] = [
  { what: 'met een structuurboom', look: { lines: 'none', tagged: true } },
  { what: 'met lijnen', look: { lines: 'all', tagged: false } },
  { what: 'met alleen lijnen tussen de rijen', look: { lines: 'across', tagged: false } },
  { what: 'zonder lijnen en zonder structuurboom', look: { lines: 'none', tagged: false } },
]
const withLines: PdfLook = { lines: 'all', tagged: false }

function read(theme: ThemeProposal, look: PdfLook): Promise<ThemeProposal> {
  return readTheme(pdfOfTheme(theme, look), 'thema.pdf')
}

function tableOf({ criteria }: ThemeProposal) {
  return criteria.map(({ name, descriptors, spans }) => ({ name, descriptors, spans }))
}

describe.each(looks)('een thema in een pdf $what', ({ look }) => {
  it('komt terug zoals het was', async () => {
    const theme = exampleTheme()
    expect(await read(theme, look)).toEqual({ ...theme, notes: ['THEMA:', ...theme.notes] })
  })

  it('houdt zijn lege cellen', async () => {
    const theme = withoutCells(exampleTheme(4), [4, 1], [2, 3], [1, 4])
    expect(tableOf(await read(theme, look))).toEqual(tableOf(theme))
  })

  it('houdt een cel die over twee fasen loopt', async () => {
    const theme = withoutCells(exampleTheme(3), [1, 3])
    const spans: PerPhase<number> = [1, 2, 0, 1]
    const spanning = { ...theme, criteria: theme.criteria.map((row, index) => (index === 0 ? { ...row, spans } : row)) }
    expect(tableOf(await read(spanning, look))).toEqual(tableOf(spanning))
  })

  it('komt weer bij elkaar als het over bladzijden doorloopt', async () => {
    const bytes = pdfOfTheme(exampleTheme(), { ...look, height: 110 })
    expect(await pagesOf(bytes.slice())).not.toHaveLength(1)
    expect(tableOf(await readTheme(bytes, 'thema.pdf'))).toEqual(tableOf(exampleTheme()))
  })

  it('leest namen van criteria die rechtop staan', async () => {
    expect(tableOf(await read(exampleTheme(3), { ...look, uprightNames: true }))).toEqual(tableOf(exampleTheme(3)))
  })
})

it('een rij die halverwege op de volgende bladzijde doorgaat is heel, en gemarkeerd', async () => {
  const proposal = await read(exampleTheme(), { ...withLines, height: 70 })
  expect(tableOf(proposal)).toEqual(tableOf(exampleTheme()))
  expect(proposal.uncertain.map(({ criterion }) => criterion)).toEqual([3, 3, 3])
})

it('een pdf met een structuurboom zegt zelf welke rij doorgaat: daar is geen twijfel', async () => {
  const proposal = await read(exampleTheme(), { lines: 'none', tagged: true, height: 70 })
  expect(tableOf(proposal)).toEqual(tableOf(exampleTheme()))
  expect(proposal.uncertain).toEqual([])
})

it('een woord dat een programma zelf afbrak is weer heel, een eigen streepje blijft', async () => {
  const cell = 'Een tactisch-strategische samenwerkingsovereenkomst tussen opleidingsscholen.'
  const rows = exampleTheme(1).criteria.map((row): typeof row => ({ ...row, descriptors: [cell, cell, cell, cell] }))
  const proposal = await read({ ...exampleTheme(1), criteria: rows }, withLines)
  expect(proposal.criteria[0]?.descriptors).toEqual([cell, cell, cell, cell])
})

it('andere namen van fasen worden gelezen als de tabel lijnen heeft', async () => {
  const theme: ThemeProposal = { ...exampleTheme(2), phases: ['Los', 'Samen', 'Breed', 'Nieuw'] }
  expect(await read(theme, withLines)).toMatchObject({ phases: theme.phases, criteria: theme.criteria })
})

describe('een pdf die niet te lezen is', () => {
  const problemOf = (bytes: Uint8Array) => readTheme(bytes, 'thema.pdf').then(String, (error: unknown) => String(error))

  it('zonder tekst is een scan', async () => {
    expect(await problemOf(pdfOf('#rect(width: 5cm, height: 5cm)'))).toContain('“thema.pdf” bevat geen tekst')
  })

  it('zonder tabel bevat geen thema', async () => {
    expect(await problemOf(pdfOf('Een brief zonder tabel.'))).toContain('“thema.pdf” bevat geen tabel van een thema')
  })

  it('met een wachtwoord is beveiligd', async () => {
    expect(await problemOf(protectedPdf())).toContain('“thema.pdf” is beveiligd')
  })

  it.each([
    ['afgekapt', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 3)],
    ['alleen de eerste regel', () => Buffer.from('%PDF-1.7\n')],
    ['het begin van een pdf en dan ruis', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(50_000)])],
  ])('%s is beschadigd', async (_, damage) => {
    expect(await problemOf(damage(pdfOfTheme(exampleTheme(2))))).toMatch(/is beschadigd|bevat geen/)
  })

  it('die uitgepakt veel te groot is, wordt niet uitgepakt', async () => {
    const stream = deflateSync(Buffer.alloc(50_000_000))
    const streams = Array.from({ length: 9 }, () => [Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')])
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), ...streams.flat()])
    expect(await problemOf(bytes)).toContain('wordt bij het uitpakken veel te groot')
  })

  it('krijgt niet meer dan een bepaalde tijd', async () => {
    await expect(pagesOf(pdfOfTheme(exampleTheme(1)), 1)).rejects.toThrow('kost te veel tijd')
  })
})

/** Bytes without meaning, the same at each run. */
function noise(length: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length }, () => {
    state = (state * 48271) % 2147483647
    return state % 256
  })
}

/** One page, encrypted as in ISO 32000-1, 7.6, with a password that nobody knows. */
function protectedPdf(): Uint8Array {
  return Buffer.from(`%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100]>> endobj
4 0 obj <</Filter /Standard /V 1 /R 2 /O <${'12'.repeat(32)}> /U <${'34'.repeat(32)}> /P -4>> endobj
trailer <</Root 1 0 R /Encrypt 4 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]>>
%%EOF`)
}
