import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { parseSheet } from './parseSheet.ts'
import { sheetLimits, UnreadableSheet } from './sheet.ts'
import { archiveOf, workbookParts } from './testWorkbooks.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

const encodings: Record<string, (text: string) => Uint8Array> = {
  'UTF-8': utf8,
  'UTF-8 met BOM': (text) => utf8(`\uFEFF${text}`),
  latin1: (text) => Buffer.from(text, 'latin1'),
  'UTF-16 met BOM': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
}
const separators = { puntkomma: ';', komma: ',', tab: '\t' }
const lineEnds = { Windows: '\r\n', Unix: '\n' }

const quoted = (cell: string) => (/[;,\t"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** What goes wrong with a file, as the person who sent it reads it. */
async function refusalOf(bytes: Uint8Array, fileName = 'lijst.csv'): Promise<string> {
  const error = await parseSheet(bytes, fileName).catch((thrown: unknown) => thrown)
  if (!(error instanceof UnreadableSheet)) throw new Error(`Not refused as unreadable: ${error}`)
  return error.message
}

describe('een CSV-bestand', () => {
  const table = [
    ['naam', 'plaats; wijk', 'opmerking'],
    ['Zoë Müller', "'s-Gravenhage, centrum", 'zei "ja"'],
    ['André', 'één regel\nen nog een', '½ dag'],
  ]
  const cases = Object.entries(separators).flatMap(([separator, sign]) =>
    Object.entries(encodings).flatMap(([encoding, encode]) =>
      Object.entries(lineEnds).map(([system, end]) => ({ separator, sign, encoding, encode, system, end })),
    ),
  )

  it.each(cases)('met $separator, in $encoding, van $system', async ({ sign, encode, end }) => {
    const text = table.map((cells) => cells.map(quoted).join(sign) + end).join('')
    expect(await parseSheet(encode(text), 'lijst.csv')).toEqual({
      headers: ['naam', 'plaats; wijk', 'opmerking'],
      rows: [
        { line: 2, cells: ['Zoë Müller', "'s-Gravenhage, centrum", 'zei "ja"'] },
        { line: 3, cells: ['André', 'één regel en nog een', '½ dag'] },
      ],
    })
  })

  it('in windows-1252 houdt zijn euroteken en krulaanhalingsteken', async () => {
    const bytes = Buffer.from([...utf8('naam\nlb\n'), 0x80, 0x20, 0x92, 0x73])
    expect((await parseSheet(bytes, 'lijst.csv')).rows[1]?.cells).toEqual(['€ ’s'])
  })

  it('telt regels zoals een rekenblad ze toont, met lege regels mee', async () => {
    const sheet = await parseSheet(utf8('\na;b\n\n;;\n"1\n2";x\n\n3;y\n'), 'lijst.csv')
    expect(sheet.rows.map(({ line }) => line)).toEqual([5, 7])
    const far = await parseSheet(utf8(`a;b\n${'\n'.repeat(2 * sheetLimits.rows)}1;2\n`), 'lijst.csv')
    expect(far.rows).toEqual([{ line: 2 * sheetLimits.rows + 2, cells: ['1', '2'] }])
  })

  it('mag zijn scheidingsteken op een eigen regel noemen, die Excel niet toont', async () => {
    expect(await parseSheet(utf8('sep=|\r\na|b;c\r\n1|2\r\n'), 'lijst.csv')).toEqual({
      headers: ['a', 'b;c'],
      rows: [{ line: 2, cells: ['1', '2'] }],
    })
  })

  it('verliest onzichtbare tekens, dubbele spaties en losse accenten', async () => {
    const text = 'naam\n"\u200B Jose\u0301 \u00A0 de\tBoer\u202E\u0007"\n'
    expect((await parseSheet(utf8(text), 'lijst.csv')).rows[0]?.cells).toEqual(['José de Boer'])
  })

  it('mag nullen bewaren als ="00", en houdt andere formules als tekst', async () => {
    const sheet = await parseSheet(utf8('a;b\n="00";=HYPERLINK("http://x")\n'), 'lijst.csv')
    expect(sheet.rows[0]?.cells).toEqual(['00', '=HYPERLINK("http://x")'])
  })

  it('wordt geweigerd met de regel erbij als een aanhalingsteken niet sluit', async () => {
    expect(await refusalOf(utf8('a;b\n1;2\n3;"4\n5;6\n'))).toContain('vanaf regel 3')
  })
})

describe('een Excel-bestand', () => {
  it('geeft tekst, getallen en datums als tekst, ook zonder .xlsx in de naam', async () => {
    const bytes = await writeXlsxFile([
      ['naam', 'van', 'aantal'],
      [null, null, null],
      ['Zoë', { value: new Date(Date.UTC(2026, 7, 1)), format: 'dd-mm-yyyy' }, 12],
    ]).toBuffer()
    expect(await parseSheet(bytes, 'lijst.csv')).toEqual({
      headers: ['naam', 'van', 'aantal'],
      rows: [{ line: 3, cells: ['Zoë', '2026-08-01', '12'] }],
    })
  })

  it('geeft van een formule de uitkomst', async () => {
    const rows = '<row r="1"><c r="A1" t="str"><v>naam</v></c></row><row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>'
    expect((await parseSheet(archiveOf(workbookParts(rows)), 'lijst.xlsx')).rows[0]?.cells).toEqual(['2'])
  })

  it.each<[string, string]>([
    ['xml dat geen xml is', '<<<'],
    ['een cel zonder adres', '<row><c r="?"><v>1</v></c></row>'],
    ['een verwijzing naar tekst die er niet is', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
  ])('wordt geweigerd bij %s', async (_, rows) => {
    expect(await refusalOf(archiveOf(workbookParts(rows)))).toContain('niet te lezen')
  })
})

describe('een bestand dat geen lijst is, krijgt een zin die zegt wat het wel is', () => {
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')

  it.each<[string, Uint8Array, string, string]>([
    ['leeg', utf8(''), 'lijst.csv', 'leeg'],
    ['alleen witruimte', utf8(' \n\n ;; \n'), 'lijst.csv', 'leeg'],
    ['alleen een kop', utf8('naam;plaats\n'), 'lijst.csv', 'alleen een kop'],
    ['een webpagina met .csv', utf8('\n<!DOCTYPE html><table><tr><td>naam'), 'lijst.csv', 'webpagina'],
    ['een pdf met .xlsx', utf8('%PDF-1.7\n%âãÏÓ'), 'lijst.xlsx', 'pdf'],
    ['een oud Excel-bestand', Buffer.concat([ole, Buffer.alloc(600)]), 'lijst.xls', '.xlsx, zonder wachtwoord'],
    ['een plaatje', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'lijst.csv', 'ander soort bestand'],
    ['tekst met NUL', utf8('naam;plaats\nJan\0;Utrecht\n'), 'lijst.csv', 'ander soort bestand'],
    [
      'een zip zonder werkmap',
      archiveOf([{ name: 'word/document.xml', content: '<w/>' }]),
      'lijst.xlsx',
      'zip-bestand',
    ],
  ])('%s', async (_, bytes, fileName, words) => {
    expect(await refusalOf(bytes, fileName)).toContain(words)
  })

  it('noemt het bestand bij zijn naam, ingekort en zonder stuurtekens', async () => {
    expect(await refusalOf(utf8(''), `a\u0000b${'x'.repeat(500)}`)).toMatch(/^“abx{98}” is leeg\./)
  })
})

describe('een lijst boven de grenzen', () => {
  const { columns, rows, cellLength } = sheetLimits
  const csv = (width: number, height: number) =>
    utf8(`${'k;'.repeat(width - 1)}k\n${`${'1;'.repeat(width - 1)}1\n`.repeat(height)}`)

  it('mag er precies op liggen', async () => {
    expect((await parseSheet(csv(columns, 1), 'lijst.csv')).headers).toHaveLength(columns)
    expect((await parseSheet(csv(1, rows), 'lijst.csv')).rows).toHaveLength(rows)
  })

  it('wordt geweigerd om te veel kolommen, regels, of te lange cellen', async () => {
    expect(await refusalOf(csv(200, 1))).toContain('60 kolommen')
    expect(await refusalOf(csv(1, rows + 1))).toContain('20.000 regels')
    expect(await refusalOf(utf8(`a;b\n1;${'x'.repeat(cellLength + 1)}\n`))).toContain('regel 2')
  })

  it('wordt ook als Excel-bestand geweigerd om te veel kolommen', async () => {
    const wide = await writeXlsxFile([Array.from({ length: 200 }, (_, index) => `kolom ${index}`)]).toBuffer()
    expect(await refusalOf(wide)).toContain('60 kolommen')
  })
})
