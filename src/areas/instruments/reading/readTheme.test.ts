import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../../platform/root.ts'
import { everyWordPlacedOnce, type ThemeProposal } from './proposal.ts'
import { largestFile } from './readable.ts'
import { readSource, readTheme } from './readTheme.ts'
import { textsOf } from './source.ts'
import { exampleTheme } from './testing/exampleTheme.ts'
import { pdfOfTheme } from './testing/typstPdf.ts'
import { wordOfTheme } from './testing/wordFile.ts'

/** The documents as people have them; they belong to their makers and are no part of the project. */
const seeds = path.join(projectRoot, '..', 'shared', 'seeds')

function seed(number: string): Uint8Array {
  const file = readdirSync(seeds).find((name) => name.startsWith(`${number}_`))
  if (!file) throw new Error(`No seed ${number}`)
  return readFileSync(path.join(seeds, file))
}

function descriptorsOf({ criteria }: ThemeProposal): (string | null)[] {
  return criteria.flatMap(({ descriptors }) => descriptors)
}

describe.skipIf(!existsSync(seeds))('de documenten van het platform (zonder ../shared/seeds overgeslagen)', () => {
  it.each(['000', '001', '003'])('%s: elk woord staat op precies één plek', async (number) => {
    const source = await readSource(seed(number), number)
    expect(everyWordPlacedOnce(source, await readTheme(seed(number), number))).toBe(true)
  })

  it('000: vier criteria, vijftien beschrijvingen, en de definitie van het opleidingsteam', async () => {
    const proposal = await readTheme(seed('000'), 'x')
    expect(proposal.criteria.map(({ name }) => name)).toEqual([
      'Initiatief',
      'Naar gespreid leiderschap',
      'Het opleidingsteam',
      'Schoolleiding',
    ])
    expect(descriptorsOf(proposal).filter((text) => text !== null)).toHaveLength(15)
    expect(proposal.criteria[3]?.descriptors[3]).toBeNull()
    expect(proposal.notes).toEqual([expect.stringMatching(/^Een opleidingsteam is het team .* in de school\.$/)])
    expect(proposal.uncertain).toEqual([])
  })

  it('003: de titel, vijftien beschrijvingen, en de lege cel', async () => {
    const proposal = await readTheme(seed('003'), 'x')
    expect(proposal.title).toBe('Professionalisering')
    expect(descriptorsOf(proposal).filter((text) => text !== null)).toHaveLength(15)
    expect(proposal.criteria.at(-1)).toMatchObject({
      name: 'Voorwaarden effectieve professionalisering',
      descriptors: [null, {}, {}, {}],
    })
    expect(proposal.notes).toEqual(["SCENARIO'S", 'THEMA:'])
  })

  it('001: dezelfde criteria en cellen als 000, voor zover de woorden dezelfde zijn', async () => {
    const [word, pdf] = [await readTheme(seed('000'), 'x'), await readTheme(seed('001'), 'x')]
    // The two documents differ in quotes, in spaces before a full stop, and in how they spell two words.
    const alike = (text: string | null) =>
      text
        ?.replaceAll('’', "'")
        .replace(/ (?=[.,])/g, '')
        .replace(/opleidingss?chool/g, 'opleidingsschool')
        .replace(/instituuts?opleider/g, 'instituutsopleider')
    expect(pdf.criteria.map(({ name }) => name)).toEqual(word.criteria.map(({ name }) => name))
    expect(descriptorsOf(pdf).map((text) => alike(text) ?? null)).toEqual(
      descriptorsOf(word).map((text) => alike(text) ?? null),
    )
    expect(pdf.notes.map(alike)).toEqual(word.notes.map(alike))
    expect(pdf.uncertain.filter(({ phase }) => phase === 4)).toHaveLength(4)
  })

  it('004: een ander document bevat geen thema', async () => {
    await expect(readTheme(seed('004'), 'visie.txt')).rejects.toThrow('“visie.txt” bevat geen tabel van een thema')
  })
})

describe('lezen', () => {
  it.each([
    ['een Word-document', 'word', () => wordOfTheme(exampleTheme(2))],
    ['een pdf', 'pdf', async () => pdfOfTheme(exampleTheme(2))],
    ['tekst', 'text', async () => Buffer.from(tabbed(exampleTheme(2)))],
  ])('%s heet zo om wat erin staat, hoe het bestand ook heet', async (_, kind, file) => {
    const source = await readSource(await file(), 'foto.jpg')
    expect(source.kind).toBe(kind)
    expect(source.blocks.flatMap(textsOf).join('\n')).toContain('De werkplek')
  })

  it('geeft een voorstel dat JSON is zonder meer velden dan er zijn', async () => {
    const proposal = await readTheme(Buffer.from(tabbed(exampleTheme(1))), 'thema.txt')
    expect(Object.keys(JSON.parse(JSON.stringify(proposal)))).toEqual([
      'title',
      'phases',
      'criteria',
      'notes',
      'uncertain',
    ])
    expect(Object.keys(proposal.criteria[0] ?? {})).toEqual(['name', 'descriptors'])
  })

  it.each([
    ['te groot is', 'is groter dan 10 MB', Buffer.alloc(largestFile + 1)],
    ['leeg is', 'is leeg', Buffer.alloc(0)],
    ['ruis is', 'is geen tekst, Word-document of pdf', Buffer.from('\x01\x02\x03 ruis')],
    ['een boek is', 'bevat veel meer tekst dan een thema', Buffer.from('Een zin over scholen. '.repeat(30_000))],
    ['geen tabel heeft', 'bevat geen tabel van een thema', Buffer.from('Een brief aan de ouders.')],
  ])('weigert een bestand dat %s, met zijn naam', async (_, problem, bytes) => {
    await expect(readTheme(bytes, 'a\nb.txt')).rejects.toThrow(`“a b.txt” ${problem}`)
  })
})

function tabbed({ phases, criteria }: ThemeProposal): string {
  return [['', ...phases], ...criteria.map(({ name, descriptors }) => [name, ...descriptors])]
    .map((row) => row.join('\t'))
    .join('\n')
}
