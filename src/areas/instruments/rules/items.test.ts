import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guarantees } from '../guarantees.ts'
import {
  addItem,
  addSubtheme,
  byGuarantee,
  changeSubtheme,
  type FrameworkContent,
  identifyItem,
  itemIds,
  itemWith,
  moveItem,
  nextDoubtfulPart,
  removeItem,
  removeSubtheme,
  renumberItem,
  reorderItem,
  reorderSubtheme,
  rewordItem,
  settlePart,
} from './items.ts'

const item = (id: string, number: number) => ({ id, number, text: `Tekst ${id}.` })
const start: FrameworkContent = {
  framework: {
    title: 'Kader',
    questions: ['Waaruit blijkt dat?'],
    subthemes: [
      { id: 'leerplek', guarantee: 2, title: 'Leerplek', items: [item('a', 1), item('b', 2), item('c', 7)] },
      { id: 'dialoog', guarantee: 4, title: 'Dialoog', items: [item('d', 1)] },
    ],
    notes: [],
  },
  doubts: [{ part: 'item', id: 'b', reason: 'Hoort dit hier?' }],
}
const numbersIn = ({ framework }: FrameworkContent, at = 0) =>
  framework.subthemes[at]?.items.map(({ id, number }) => `${number} ${id}`)

describe('de nummers van items', () => {
  it('schuiven op tot er plaats is, en niet verder', () => {
    expect(numbersIn(renumberItem(start, 'c', 1))).toEqual(['1 c', '2 a', '3 b'])
    expect(numbersIn(renumberItem(start, 'a', 7))).toEqual(['2 b', '7 a', '8 c'])
  })

  it('blijven staan als twee items van plaats wisselen', () => {
    expect(numbersIn(reorderItem(start, 'c', 'up'))).toEqual(['1 a', '2 c', '7 b'])
    expect(numbersIn(reorderItem(start, 'a', 'up'))).toEqual(['1 a', '2 b', '7 c'])
  })

  it('beginnen in een ander subthema achter het laatste', () => {
    const moved = moveItem(start, 'c', 'dialoog')
    expect([numbersIn(moved), numbersIn(moved, 1)]).toEqual([
      ['1 a', '2 b'],
      ['1 d', '2 c'],
    ])
  })
})

describe('wie een item is', () => {
  const former = [{ id: 'vroeger', subtheme: 'Leerplek', number: 3, text: 'Van vroeger.' }]

  it('zegt iemand, en wat eraan vastzit gaat mee', () => {
    const { framework, doubts } = identifyItem(start, 'b', 'vroeger', former)
    expect(itemWith(framework, 'vroeger')?.item.text).toBe('Tekst b.')
    expect(doubts).toEqual([{ part: 'item', id: 'vroeger', reason: 'Hoort dit hier?' }])
  })

  it('kan geen item zijn dat een ander al is', () => {
    expect(identifyItem(start, 'b', 'a', former)).toBe(start)
  })
})

it('wat nagekeken is, is niet meer onzeker', () => {
  expect(nextDoubtfulPart(start, null)).toEqual({ part: 'item', id: 'b' })
  expect(nextDoubtfulPart(settlePart(start, { part: 'item', id: 'b' }), null)).toBeNull()
  expect(rewordItem(start, 'b', { text: 'Anders.', questions: [] }).doubts).toEqual([])
})

it('wat je ook doet: ids en nummers zijn van één item, woorden en ids raken niet weg, en de waarborgen staan op volgorde', () => {
  const anId = fc.constantFrom('a', 'b', 'c', 'd', 'nieuw', 'nieuw-2')
  const aSubtheme = fc.constantFrom('leerplek', 'dialoog', 'visie')
  const direction = fc.constantFrom('up', 'down')
  type Step = (content: FrameworkContent) => FrameworkContent
  const keeping: fc.Arbitrary<Step> = fc.oneof(
    fc.tuple(anId, fc.integer({ min: 1, max: 9 })).map(
      ([id, number]): Step =>
        (one) =>
          renumberItem(one, id, number),
    ),
    fc.tuple(anId, direction).map(
      ([id, to]): Step =>
        (one) =>
          reorderItem(one, id, to),
    ),
    fc.tuple(anId, aSubtheme).map(
      ([id, to]): Step =>
        (one) =>
          moveItem(one, id, to),
    ),
    fc.tuple(aSubtheme, direction).map(
      ([id, to]): Step =>
        (one) =>
          reorderSubtheme(one, id, to),
    ),
    fc.tuple(aSubtheme, fc.constantFrom(...guarantees)).map(
      ([id, guarantee]): Step =>
        (one) =>
          changeSubtheme(one, id, { title: 'Anders', guarantee }),
    ),
    aSubtheme.map(
      (id): Step =>
        (one) =>
          addItem(one, id, 'Nieuw', []).content,
    ),
    fc.constant<Step>((one) => addSubtheme(one, { title: 'Visie', guarantee: 1 }, []).content),
  )
  const removing: fc.Arbitrary<Step> = fc.oneof(
    anId.map(
      (id): Step =>
        (one) =>
          removeItem(one, id),
    ),
    aSubtheme.map(
      (id): Step =>
        (one) =>
          removeSubtheme(one, id),
    ),
  )
  const holds = ({ framework, doubts }: FrameworkContent) => {
    const ids = itemIds(framework)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { items } of framework.subthemes) {
      const numbers = items.map(({ number }) => number)
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    }
    expect(framework.subthemes).toEqual(byGuarantee(framework.subthemes))
    for (const { id } of doubts) expect(ids).toContain(id)
  }
  fc.assert(
    fc.property(fc.array(keeping, { maxLength: 15 }), fc.array(removing, { maxLength: 3 }), (steps, removals) => {
      const kept = steps.reduce((content, step) => step(content), start)
      holds(kept)
      expect(itemIds(kept.framework)).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd']))
      holds(removals.reduce((content, step) => step(content), kept))
    }),
  )
})
