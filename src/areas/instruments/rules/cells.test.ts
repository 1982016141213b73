import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsOf, testCriterion, testDraft } from '../testDraft.ts'
import {
  type Direction,
  directions,
  moveText,
  moveToNotes,
  neighbourOf,
  nextDoubt,
  spanCell,
  textAt,
  widestSpan,
  writeCell,
} from './cells.ts'

const at = (criterionId: string, phase: number) => ({ criterionId, phase })
const all = { kind: 'all' } as const

describe('tekst verplaatsen', () => {
  const sentences = testDraft({
    criteria: [testCriterion('a', { descriptors: ['Een. Twee. Drie.', 'Vier.', null, null] }), testCriterion('b')],
  })

  it('naar rechts komt vóór wat daar staat', () => {
    const moved = moveText(sentences, at('a', 1), { kind: 'from', piece: 1 }, 'right')
    expect(rowsOf(moved)[0]).toEqual(['Naam a', 'Een.', 'Twee. Drie. Vier.', null, null])
  })

  it('naar links komt achter wat daar staat', () => {
    const moved = moveText(sentences, at('a', 2), all, 'left')
    expect(rowsOf(moved)[0]).toEqual(['Naam a', 'Een. Twee. Drie. Vier.', null, null, null])
  })

  it('omlaag en omhoog gaat naar dezelfde fase van het onderdeel ernaast', () => {
    const down = moveText(sentences, at('a', 1), { kind: 'from', piece: 2 }, 'down')
    expect(textAt(down.theme, at('b', 1))).toBe('Drie. b1.')
    expect(textAt(moveText(down, at('b', 1), { kind: 'before', piece: 1 }, 'up').theme, at('a', 1))).toBe(
      'Een. Twee. Drie.',
    )
  })

  it('van fase 1 naar links komt bij de naam', () => {
    expect(textAt(moveText(testDraft(), at('a', 1), all, 'left').theme, at('a', 0))).toBe('Naam a a1.')
  })

  it('over de rand van de tabel verandert niets', () => {
    for (const [place, direction] of [
      [at('a', 0), 'left'],
      [at('a', 4), 'right'],
      [at('a', 2), 'up'],
      [at('b', 2), 'down'],
    ] as const)
      expect(moveText(testDraft(), place, all, direction)).toEqual(testDraft())
  })

  it('naar de aantekeningen wordt een eigen aantekening', () => {
    const moved = moveToNotes(sentences, at('a', 1), { kind: 'from', piece: 2 })
    expect(moved.theme.notes).toEqual(['Drie.'])
    expect(textAt(moved.theme, at('a', 1))).toBe('Een. Twee.')
  })

  it('haalt het vraagteken weg bij beide cellen, en alleen daar', () => {
    const doubts = [at('a', 1), at('a', 2), at('b', 1)].map((place) => ({ ...place, reason: 'grens' }))
    const moved = moveText(testDraft({}, doubts), at('a', 1), all, 'right')
    expect(moved.doubts).toEqual([{ ...at('b', 1), reason: 'grens' }])
  })

  it('verliest nooit een woord, wat iemand ook verplaatst', () => {
    const step = fc.record({
      row: fc.constantFrom('a', 'b'),
      phase: fc.integer({ min: 0, max: 4 }),
      kind: fc.constantFrom('from', 'before'),
      piece: fc.integer({ min: 0, max: 4 }),
      direction: fc.constantFrom<Direction>(...directions),
    })
    const wordsOf = (content: typeof sentences) =>
      rowsOf(content)
        .flat()
        .flatMap((text) => text?.split(' ') ?? [])
        .filter((word) => word !== '')
        .sort()
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const moved = steps.reduce(
          (content, { row, phase, kind, piece, direction }) =>
            moveText(content, at(row, phase), { kind: kind === 'from' ? 'from' : 'before', piece }, direction),
          sentences,
        )
        expect(wordsOf(moved)).toEqual(wordsOf(sentences))
      }),
    )
  })
})

describe('een cel die over meer fasen loopt', () => {
  const wide = testCriterion('a', { descriptors: ['een', 'twee en drie', null, 'vier'], spans: [1, 2, 0, 1] })
  const { theme } = testDraft({ criteria: [wide, testCriterion('b')] })

  it('is één cel, van welke kant je ook komt', () => {
    expect(neighbourOf(theme, at('a', 2), 'right')).toEqual(at('a', 4))
    expect(neighbourOf(theme, at('a', 4), 'left')).toEqual(at('a', 2))
    expect(neighbourOf(theme, at('b', 3), 'up')).toEqual(at('a', 2))
  })

  it('loopt niet verder dan de lege cellen ernaast', () => {
    expect(widestSpan(wide, 2)).toBe(2)
    expect(spanCell(theme, at('a', 2), 4).criteria[0]?.spans).toEqual([1, 2, 0, 1])
    expect(spanCell(theme, at('a', 1), 3).criteria[0]?.spans).toEqual([1, 2, 0, 1])
  })

  it('wordt weer gewoon als zij leeg raakt, of als er tekst onder komt', () => {
    const content = { theme, doubts: [] }
    expect(writeCell(content, at('a', 2), '').theme.criteria[0]).not.toHaveProperty('spans')
    expect(writeCell(content, at('a', 3), 'drie').theme.criteria[0]).not.toHaveProperty('spans')
  })
})

describe('nakijken', () => {
  const doubts = [at('b', 0), at('a', 3)].map((place) => ({ ...place, reason: 'grens' }))
  const content = testDraft({}, doubts)

  it('gaat in de volgorde van de tabel, en daarna weer van voren af aan', () => {
    expect(nextDoubt(content, null)).toEqual(at('a', 3))
    expect(nextDoubt(content, at('a', 3))).toEqual(at('b', 0))
    expect(nextDoubt(content, at('b', 0))).toEqual(at('a', 3))
  })

  it('is klaar als er geen vraagteken meer staat', () => {
    expect(nextDoubt(testDraft(), null)).toBeNull()
  })
})
