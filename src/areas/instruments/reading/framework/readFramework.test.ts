import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archiveOf, workbookParts } from '../../../../platform/sheets/testWorkbooks.ts'
import { guarantees } from '../../guarantees.ts'
import { paragraph, plainTable, sourceOf } from '../source.ts'
import {
  csvOf,
  exampleFramework,
  rowsOfFramework,
  textOfFramework,
  type Written,
  wordOfFramework,
  wordTablesOfFramework,
  workbookOf,
} from '../testing/exampleFramework.ts'
import { UnreadableDocument } from '../unreadable.ts'
import type { FrameworkProposal } from './proposal.ts'
import { frameworkOf, readFrameworkSource } from './readFramework.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

async function readBytes(bytes: Uint8Array): Promise<FrameworkProposal> {
  return frameworkOf(await readFrameworkSource(bytes, 'kader'))
}
const readText = (...lines: string[]) => readBytes(utf8(lines.join('\n')))

/** Each item as people cite it. */
const cited = ({ subthemes }: FrameworkProposal) =>
  subthemes.flatMap(({ guarantee, title, items }) =>
    items.map(({ number, text }) => `${guarantee} ${title} ${number}: ${text}`),
  )
const { title, questions, subthemes } = exampleFramework

describe('een gesprekskader komt terug zoals het was', () => {
  it('uit getypte regels', async () => {
    expect(await readBytes(utf8(textOfFramework(exampleFramework)))).toMatchObject({ ...exampleFramework, notes: [] })
  })

  it('uit een Word-document met koppen en lijsten die Word zelf nummert', async () => {
    const read = await readBytes(await wordOfFramework(exampleFramework))
    expect(read).toMatchObject({ ...exampleFramework, notes: [], uncertain: [] })
  })

  it('uit een Word-document met een tabel per waarborg, de items in één cel', async () => {
    const read = await readBytes(await wordTablesOfFramework(exampleFramework))
    expect(read).toMatchObject({ title, subthemes, notes: [], uncertain: [] })
  })

  it.each([
    ['een Excel-bestand', () => workbookOf(rowsOfFramework(exampleFramework))],
    ['een CSV-bestand met puntkomma’s', async () => utf8(csvOf(rowsOfFramework(exampleFramework)))],
    ['een CSV-bestand met komma’s', async () => utf8(csvOf(rowsOfFramework(exampleFramework), ','))],
    [
      'tekst met tabs',
      async () =>
        utf8(
          rowsOfFramework(exampleFramework)
            .map((row) => row.join('\t'))
            .join('\n'),
        ),
    ],
  ])('uit %s', async (_, made) => {
    expect(await readBytes(await made())).toMatchObject({ title: null, subthemes, notes: [], uncertain: [] })
  })

  it('uit een Excel-bestand met een tabblad per waarborg', async () => {
    const perSubtheme = subthemes.map((one) => rowsOfFramework({ title, questions, subthemes: [one] }))
    expect((await readBytes(await workbookOf(...perSubtheme))).subthemes).toEqual(subthemes)
  })
})

describe('wat op papier verschilt', () => {
  it('een waarborg mag ook alleen met haar naam genoemd zijn', async () => {
    const read = await readText('2. Leeromgeving', '', 'Rijke leerplek', '1. Je leert in meer groepen.')
    expect(cited(read)).toEqual(['2 Rijke leerplek 1: Je leert in meer groepen.'])
  })

  it('nummers met punten: het laatste deel is het nummer van het item', async () => {
    const read = await readText('1. Lerende leraar', '1.1 Beroepsbeeld', '1.1.1 Iedereen kent het.', '1.1.2 Het leeft.')
    expect(cited(read)).toEqual(['1 Beroepsbeeld 1: Iedereen kent het.', '1 Beroepsbeeld 2: Het leeft.'])
  })

  it('“item 7:” is een nummer, en nummers mogen overslaan', async () => {
    const read = await readText('Waarborg 2', 'Subthema: Leerplek', 'item 1: Je leert veilig.', 'item 7: Je doet mee.')
    expect(cited(read)).toEqual(['2 Leerplek 1: Je leert veilig.', '2 Leerplek 7: Je doet mee.'])
  })

  it('een item dat over meer regels loopt, is één item', async () => {
    const read = await readText('Waarborg 2', 'Subthema: Leerplek', '1. Je leert', 'in meer groepen.', '2. Je kijkt.')
    expect(cited(read)).toEqual(['2 Leerplek 1: Je leert in meer groepen.', '2 Leerplek 2: Je kijkt.'])
  })

  it('een vraag onder een item is een eigen vraag van dat item', async () => {
    const read = await readText('Waarborg 1', 'Subthema: Visie', '1. We delen een visie.', 'Wie kent haar niet?')
    expect(read.subthemes[0]?.items[0]?.questions).toEqual(['Wie kent haar niet?'])
  })

  it('een woord wordt niet over twee plaatsen verdeeld', async () => {
    const read = await readText('W1;', 'Subthema:Visie', '1. We delen een visie.', 'W2/3')
    expect(cited(read)).toEqual(['1 Subthema:Visie 1: We delen een visie.'])
    expect(read).toMatchObject({ structure: ['W1;', '1.'], notes: ['W2/3'] })
  })

  it('na een zacht streepje gaat het woord door, ook over een witregel of voor een nummer', () => {
    const table = plainTable([['1. We werken samen\u00AD\n2. en goed.']])
    const read = frameworkOf(sourceOf('word', [paragraph('Ons ka\u00AD\n\nder', true), table]))
    expect(cited(read)).toEqual(['null  1: We werken samen2. en goed.'])
    expect(read.title).toBe('Ons kader')
    const lines = paragraph('1. We delen een vi\u00AD\n\nsie.\n2. Zij leeft.')
    expect(cited(frameworkOf(sourceOf('word', [lines])))).toEqual([
      'null  1: We delen een visie.',
      'null  2: Zij leeft.',
    ])
  })

  it('kolommen om in te vullen zijn vragen; wat er al in staat vindt geen plaats', async () => {
    const read = await readBytes(
      utf8(
        csvOf([
          ['Subthema', 'Nr', 'Item', 'Waaruit blijkt dat?'],
          ['Visie', '1', 'We delen een visie.', 'Poster'],
        ]),
      ),
    )
    expect(read).toMatchObject({ questions: ['Waaruit blijkt dat?'], notes: ['Poster'] })
  })
})

describe('wat onzeker is, wordt gezegd', () => {
  const reasonsIn = ({ uncertain }: FrameworkProposal) => uncertain.map(({ reason }) => reason).join(' ')

  it('bij welke waarborg een subthema hoort', async () => {
    expect(reasonsIn(await readText('Subthema: Visie', '1. We delen een visie.'))).toContain('Bij welke waarborg')
  })

  it('dat items geen nummer hadden', async () => {
    const read = await readText('Waarborg 1', 'Subthema: Visie', '• We delen een visie.', '• Zij leeft.')
    expect(read.subthemes[0]?.items.map(({ number }) => number)).toEqual([1, 2])
    expect(reasonsIn(read)).toContain('geen nummer')
  })

  it('dat een nummer twee keer voorkomt', async () => {
    const read = await readText('Waarborg 1', 'Subthema: Visie', '1. Een.', '2. Twee.', '2. Nog een twee.')
    expect(reasonsIn(read)).toContain('Nummer 2 komt in dit subthema twee keer voor')
  })

  it('wat geen plaats vond, staat bij de aantekeningen', async () => {
    const read = await readText(
      'Ons kader',
      '',
      'Gemaakt in mei door de werkgroep.',
      '',
      'Waarborg 1',
      'Subthema: Visie',
      '1. Een.',
    )
    expect(read).toMatchObject({ title: 'Ons kader', notes: ['Gemaakt in mei door de werkgroep.'] })
  })
})

describe('wat er altijd geldt', () => {
  const word = fc.stringMatching(/^[a-z]{2,8}$/)
  const sentence = fc.array(word, { minLength: 3, maxLength: 9 }).map((words) => `Wij ${words.join(' ')}.`)
  const framework: fc.Arbitrary<Written> = fc
    .array(
      fc.record({
        guarantee: fc.constantFrom(...guarantees),
        items: fc.array(sentence, { minLength: 1, maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => ({
      title: 'Kader van ons',
      questions: ['Waaruit blijkt dat?'],
      subthemes: parts
        .toSorted((a, b) => a.guarantee - b.guarantee)
        .map(({ guarantee, items }, index) => ({
          guarantee,
          title: `Subthema nummer ${['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht'][index]}`,
          items: items.map((text, at) => ({ number: at + 1, text })),
        })),
    }))

  it('wat als regels wordt geschreven, wordt zo teruggelezen', async () => {
    await fc.assert(
      fc.asyncProperty(framework, async (written) => {
        expect(await readBytes(utf8(textOfFramework(written)))).toMatchObject({ ...written, notes: [] })
      }),
    )
  })

  it('wat als tabel wordt geschreven, wordt zo teruggelezen', async () => {
    await fc.assert(
      fc.asyncProperty(framework, async (written) => {
        const tabbed = rowsOfFramework(written).map((row) => row.join('\t'))
        expect((await readText(...tabbed)).subthemes).toEqual(written.subthemes)
      }),
    )
  })

  it('elk woord van een tekst staat precies één keer in het voorstel, of er is geen voorstel', async () => {
    const line = fc.oneof(
      sentence,
      sentence.map((text) => `3. ${text}`),
      sentence.map((text) => `- ${text}`),
      fc.constantFrom(
        '',
        'Waarborg 2: Leeromgeving',
        'Leeromgeving',
        'Subthema: Visie',
        'Visie',
        'Hoe dan?',
        '1',
        '1.2 Iets',
      ),
      fc.constantFrom(
        'Waarborg\tSubthema\tNr\tItem',
        '2\tVisie\t4\tWij zien het.',
        '\t\t\t',
        'x\t\ty',
        'samen-',
        'werking is er',
      ),
      fc.string({ maxLength: 30 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) => {
        // `frameworkOf` throws when a word is lost; only these sentences may be why there is no proposal.
        await readText(...lines).catch((error: unknown) => {
          if (!(error instanceof UnreadableDocument)) throw error
          expect(error.message).not.toContain('woord voor woord')
        })
      }),
      { numRuns: 300, examples: [[['3. Wij aa aa aa.', 'W1;']], [['1. Wij zien.', 'Subthema:Visie', '2. Wij doen.']]] },
    )
  })
})

describe('een bestand dat geen gesprekskader is', () => {
  const refusalOf = async (bytes: Uint8Array) => {
    const error = await readBytes(bytes).catch((thrown: unknown) => thrown)
    if (!(error instanceof UnreadableDocument)) throw new Error(`not refused: ${error}`)
    return error.message
  }
  const bigSheet = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'

  it.each([
    ['zonder items', utf8('Een verhaal.\n\nZonder genummerde regels.'), 'bevat geen items'],
    ['leeg', new Uint8Array(), 'is leeg'],
    ['beschadigd', utf8('PK\x03\x04niets'), 'is beschadigd'],
    ['een afbeelding', Buffer.from('\x89PNG\r\n', 'latin1'), 'is een afbeelding'],
    ['veel te groot', new Uint8Array(10_000_001), 'is groter dan 10 MB'],
    ['een boek', utf8('Een zin over scholen. '.repeat(30_000)), 'bevat veel meer tekst dan een gesprekskader'],
    ['een werkmap die al het geheugen vraagt', archiveOf(workbookParts(bigSheet)), 'te groot'],
  ])('%s wordt met een duidelijke zin geweigerd', async (_, bytes, message) => {
    expect(await refusalOf(bytes)).toContain(message)
  })
})
