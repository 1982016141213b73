import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { themeFromFlattenedText } from './flattenedText.ts'
import { everyWordPlacedOnce, phaseNumbers, type ThemeProposal, textAt } from './proposal.ts'
import { themeOf } from './readTheme.ts'
import { type Source, sourceOf, textsOf } from './source.ts'
import { blocksOfText } from './tabbedText.ts'
import { exampleTheme, withoutCells } from './testing/exampleTheme.ts'
import { type Flattening, flattenedPage } from './testing/flattenedPage.ts'

const unequal = [28, 44, 46, 42]
const equal = [40, 40, 40, 40]

function sourceOfPage(theme: ThemeProposal, flattening: Flattening): Source {
  return sourceOf('text', blocksOfText(flattenedPage(theme, flattening)))
}

function read(theme: ThemeProposal, flattening: Flattening): ThemeProposal {
  return themeOf(sourceOfPage(theme, flattening))
}

/** Names and cells, row by row. */
function tableOf({ criteria }: ThemeProposal) {
  return criteria.map(({ name, descriptors }) => [name, ...descriptors])
}

function markedPlaces({ uncertain }: ThemeProposal): string[] {
  return uncertain.map(({ criterion, phase }) => `${criterion}.${phase}`)
}

/** Places, as "criterion.phase", where a proposal says something else than the theme does. */
function wrongPlaces(theme: ThemeProposal, proposal: ThemeProposal): string[] {
  return theme.criteria.flatMap((_, index) =>
    phaseNumbers
      .map((phase) => ({ criterion: index + 1, phase }))
      .filter((place) => textAt(theme, place) !== textAt(proposal, place))
      .map(({ criterion, phase }) => `${criterion}.${phase}`),
  )
}

describe('een platgeslagen thema met witregels tussen de cellen', () => {
  it.each([2, 3, 4, 5])('met %i criteria komt terug zoals het was, zonder twijfel', (count) => {
    const theme = exampleTheme(count)
    expect(read(theme, { widths: unequal })).toEqual({ ...theme, notes: ['THEMA:', ...theme.notes] })
  })

  it('komt terug als een kolom dubbel gespatieerd is', () => {
    const theme = exampleTheme(4)
    const proposal = read(theme, { widths: unequal, isDoubleSpaced: (_, phase) => phase === 4 })
    expect(tableOf(proposal)).toEqual(tableOf(theme))
  })

  it('komt terug als de fasen elk boven hun eigen kolom staan', () => {
    const theme = exampleTheme(4)
    expect(read(theme, { widths: equal, order: 'by-headed-column' })).toMatchObject({
      ...theme,
      notes: expect.anything(),
    })
  })

  it('komt terug als de namen van de criteria boven de fasen staan', () => {
    const theme = exampleTheme(3)
    expect(tableOf(read(theme, { widths: unequal, names: 'above-phases' }))).toEqual(tableOf(theme))
  })

  it('komt terug als het rij voor rij is platgeslagen', () => {
    const theme = exampleTheme(4)
    expect(tableOf(read(theme, { widths: unequal, order: 'by-row' }))).toEqual(tableOf(theme))
  })
})

describe('een lege cel in platgeslagen tekst', () => {
  it.each<{ where: string; count: number; cell: [number, number]; widths: number[] }>([
    { where: 'midden in de tabel', count: 3, cell: [2, 3], widths: unequal },
    { where: 'midden in de tweede kolom', count: 3, cell: [2, 2], widths: unequal },
    { where: 'onderaan de eerste kolom', count: 4, cell: [4, 1], widths: equal },
    { where: 'onderaan de laatste kolom', count: 5, cell: [5, 4], widths: unequal },
    { where: 'bovenaan de tweede kolom', count: 4, cell: [1, 2], widths: unequal },
  ])('$where: de hele kolom is gemarkeerd, en elke plek die niet klopt', ({ count, cell, widths }) => {
    const theme = withoutCells(exampleTheme(count), cell)
    const marked = markedPlaces(read(theme, { widths }))
    const column = theme.criteria.map((_, index) => `${index + 1}.${cell[1]}`)
    expect(marked).toEqual(expect.arrayContaining(column))
    expect(marked).toEqual(expect.arrayContaining(wrongPlaces(theme, read(theme, { widths }))))
  })

  it('staat onderaan haar kolom goed, ook als dat de eerste kolom is en alle kolommen even breed zijn', () => {
    const theme = withoutCells(exampleTheme(4), [4, 1])
    expect(wrongPlaces(theme, read(theme, { widths: equal }))).toEqual([])
  })

  it('zegt erbij waarom de plek een gok is', () => {
    const proposal = read(withoutCells(exampleTheme(3), [3, 4]), { widths: unequal })
    expect(proposal.uncertain.find(({ criterion, phase }) => criterion === 3 && phase === 4)?.reason).toMatch(
      /^Bij deze fase staan minder teksten dan er criteria zijn\./,
    )
  })
})

describe('platgeslagen tekst zonder witregel tussen de cellen', () => {
  it.each([3, 4, 5])('wordt met %i criteria goed verdeeld als de kolommen verschillend breed zijn', (count) => {
    const theme = exampleTheme(count)
    expect(wrongPlaces(theme, read(theme, { widths: unequal, gaps: false }))).toEqual([])
  })

  it('is overal een gok, behalve waar een kolom begint', () => {
    const marked = markedPlaces(read(exampleTheme(3), { widths: equal, gaps: false, order: 'by-headed-column' }))
    expect(marked).toEqual(expect.arrayContaining(['2.1', '2.2', '2.3', '2.4']))
  })
})

it('geeft nooit zonder markering een cel die niet klopt', () => {
  const spacings = [() => false, (_: number, phase: number) => phase === 3, (criterion: number) => criterion === 2]
  const emptyCells: [number, number][][] = [
    [],
    [[2, 1]],
    [[1, 4]],
    [
      [2, 2],
      [1, 3],
    ],
  ]
  let cells = 0
  let wrong = 0
  for (const count of [2, 3, 5]) {
    for (const wider of [0, 6]) {
      for (const isDoubleSpaced of spacings) {
        for (const empty of emptyCells) {
          for (const gaps of [true, false]) {
            const theme = withoutCells(exampleTheme(count), ...empty)
            const widths = unequal.map((width) => width + wider)
            const proposal = read(theme, { widths, isDoubleSpaced, gaps })
            const places = wrongPlaces(theme, proposal)
            expect(markedPlaces(proposal)).toEqual(expect.arrayContaining(places))
            cells += count * 4
            wrong += places.length
          }
        }
      }
    }
  }
  // That the marks are honest must not be because nothing is read well.
  expect(wrong / cells).toBeLessThan(0.25)
})

it('raakt geen woord kwijt en verdubbelt er geen, wat er ook op de bladzijde stond', () => {
  const word = fc.stringMatching(/^[a-zé]{1,9}(-[a-z]{2,5})?$/)
  const sentence = fc
    .array(word, { minLength: 1, maxLength: 14 })
    .map((words) => `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`)
  const cell = fc.option(fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' ')))
  const row = fc.record({ name: word, descriptors: fc.tuple(cell, cell, cell, cell) })
  const flattening = fc.record({
    widths: fc.array(fc.integer({ min: 12, max: 60 }), { minLength: 4, maxLength: 4 }),
    gaps: fc.boolean(),
    order: fc.constantFrom<NonNullable<Flattening['order']>[]>('by-column', 'by-row', 'by-headed-column'),
    names: fc.constantFrom<NonNullable<Flattening['names']>[]>('above-phases', 'below-phases'),
  })
  const rows = fc.array(row, { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(rows, flattening, fc.boolean(), (criteria, how, double) => {
      const theme = { ...exampleTheme(1), criteria }
      const source = sourceOfPage(theme, { ...how, isDoubleSpaced: () => double })
      const proposal = themeFromFlattenedText(source.blocks.flatMap(textsOf).join('\n\n'))
      expect(proposal === null || everyWordPlacedOnce(source, proposal)).toBe(true)
    }),
    { numRuns: 150 },
  )
})

it('vindt geen thema in tekst die de fasen niet noemt', () => {
  const text = flattenedPage({ ...exampleTheme(3), phases: ['Los', 'Samen', 'Breed', 'Nieuw'] }, { widths: equal })
  expect(themeFromFlattenedText(text)).toBeNull()
})
