import { describe, expect, it } from 'vitest'
import { type Block, plainTable, textsOf } from './source.ts'
import { blocksOfText } from './tabbedText.ts'

/** Each table as its rows of texts, each paragraph as its text. */
function shape(blocks: readonly Block[]) {
  return blocks
    .map((block) => (block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.text)) : block.text))
    .filter((text) => text !== '')
}

const header = '\tEen\tTwee\tDrie\tVier'
const row = 'Plek\ta\tb\tc\td'

describe('een tabel in tekst met tabs', () => {
  it('staat tussen alinea’s', () => {
    expect(shape(blocksOfText(`Titel\n\n${header}\n${row}\n\nNoot`))).toEqual([
      'Titel',
      [
        ['', 'Een', 'Twee', 'Drie', 'Vier'],
        ['Plek', 'a', 'b', 'c', 'd'],
      ],
      'Noot',
    ])
  })

  it('is dezelfde als een tabel met lijnen', () => {
    expect(blocksOfText(`${header}\n${row}`)).toEqual([
      plainTable([
        ['', 'Een', 'Twee', 'Drie', 'Vier'],
        ['Plek', 'a', 'b', 'c', 'd'],
      ]),
    ])
  })

  it.each([
    ['een lege cel midden in een rij', 'Plek\ta\t\tc\td', ['Plek', 'a', '', 'c', 'd']],
    ['een lege laatste cel zonder tab', 'Plek\ta\tb\tc', ['Plek', 'a', 'b', 'c', '']],
    ['een cel met meer regels', 'Plek\ta\neen\tb\tc\td', ['Plek', 'a\neen', 'b', 'c', 'd']],
  ])('kent %s', (_, line, cells) => {
    expect(shape(blocksOfText(`${header}\n${line}\n${row}`))).toEqual([
      [['', 'Een', 'Twee', 'Drie', 'Vier'], cells, ['Plek', 'a', 'b', 'c', 'd']],
    ])
  })

  it('heeft ook een kop als de lege hoek is weggelaten', () => {
    expect(shape(blocksOfText(`Een\tTwee\tDrie\tVier\n${row}`))).toEqual([
      [
        ['', 'Een', 'Twee', 'Drie', 'Vier'],
        ['Plek', 'a', 'b', 'c', 'd'],
      ],
    ])
  })

  it('laat een regel zonder tabs bij de laatste cel, en zegt dat dat een gok is', () => {
    const [table] = blocksOfText(`${header}\n${row}\nMeer.\nTijd\te\tf\tg\th`)
    const cell = table?.kind === 'table' ? table.rows[1]?.[4] : undefined
    expect(cell).toMatchObject({ text: 'd\nMeer.', doubt: expect.stringContaining('Hoort het einde bij deze cel?') })
  })

  it('maakt een naam heel die over twee regels staat', () => {
    const [table] = blocksOfText(`${header}\n${row}\nTijd en\nruimte\te\tf\tg\th`)
    expect(table && textsOf(table).slice(-5)).toEqual(['Tijd en\nruimte', 'e', 'f', 'g', 'h'])
  })

  it('eindigt bij een witregel met tekst erna', () => {
    expect(shape(blocksOfText(`${header}\n${row}\n\nNoot\nerbij`)).at(-1)).toBe('Noot\nerbij')
  })
})

it.each([
  ['een inhoudsopgave', 'Inleiding\t3\nLeeromgeving\t9\nOrganisatie\t15'],
  ['één regel met tabs', 'a\tb\tc\td\te'],
  ['tekst zonder tabs', 'Een zin.\nNog een.'],
])('%s is geen tabel', (_, text) => {
  expect(blocksOfText(text).every((block) => block.kind === 'paragraph')).toBe(true)
})
