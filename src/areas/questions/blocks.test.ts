import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, dealForms, formsOf, questionsOfForm, sectionsOfForm } from './blocks.ts'
import { testQuestion, testQuestionnaire } from './testing.ts'

const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id)
const split = testQuestionnaire([
  testQuestion({ id: 'kern' }),
  ...['a', 'b', 'c'].map((block) => testQuestion({ id: `vraag-${block}`, block })),
])

describe('een gesplitste vragenlijst', () => {
  it('heeft met drie blokken waarvan ieder er twee krijgt drie vormen', () => {
    expect(blocksOf(split)).toEqual(['a', 'b', 'c'])
    expect(formsOf(blocksOf(split), 2)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ])
    expect(ids(questionsOfForm(split, 2, 1))).toEqual(['kern', 'vraag-a', 'vraag-c'])
  })

  it('heeft ongesplitst één vorm met alles, ook als er minder blokken zijn dan ieder krijgt', () => {
    for (const each of [null, 3, 7]) expect(ids(questionsOfForm(split, each, 0))).toHaveLength(4)
    expect(formsOf([], 2)).toEqual([[]])
  })

  it('laat een onderdeel zonder vragen weg', () => {
    const sections = [
      { id: 'een', title: { nl: 'Een' }, questions: [testQuestion({ id: 'x', block: 'a' })] },
      { id: 'twee', title: { nl: 'Twee' }, questions: [testQuestion({ id: 'y', block: 'b' })] },
    ]
    expect(ids(sectionsOfForm({ sections }, 1, 1))).toEqual(['twee'])
  })

  it('geeft elk blok, en elke twee blokken, even veel vormen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 7 }), (count, each) => {
        fc.pre(each <= count)
        const blocks = Array.from({ length: count }, (_, block) => `blok-${block}`)
        const forms = formsOf(blocks, each)
        const withBoth = (one: string, other: string) =>
          forms.filter((form) => form.includes(one) && form.includes(other)).length
        expect(new Set(blocks.map((block) => withBoth(block, block))).size).toBe(1)
        const pairs = blocks.flatMap((one) =>
          blocks.filter((other) => other !== one).map((other) => withBoth(one, other)),
        )
        expect(new Set(pairs).size).toBe(1)
        expect(pairs[0]).toBeGreaterThan(0)
      }),
    )
  })
})

describe('vormen uitdelen', () => {
  const spread = (dealt: readonly number[], forms: number) => {
    const times = Array.from({ length: forms }, (_, form) => dealt.filter((one) => one === form).length)
    return Math.max(...times) - Math.min(...times)
  }

  it('verschilt binnen een school, en over alle scholen samen, hooguit één', () => {
    const chances = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }))
    const people = fc.array(fc.constantFrom('duin', 'zee', 'bos', null), { maxLength: 80 })
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 10 }), chances, (groups, forms, stream) => {
        const dealt = dealForms(groups, forms, () => stream.next().value ?? 0)
        expect(dealt).toHaveLength(groups.length)
        expect(spread(dealt, forms)).toBeLessThanOrEqual(1)
        for (const school of new Set(groups))
          expect(
            spread(
              dealt.filter((_, person) => groups[person] === school),
              forms,
            ),
          ).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('laat aan het toeval wie welke vorm krijgt', () => {
    const first = new Set(Array.from({ length: 60 }, () => dealForms(['duin', 'duin', 'duin'], 3, Math.random).join()))
    expect(first.size).toBeGreaterThan(1)
  })
})
