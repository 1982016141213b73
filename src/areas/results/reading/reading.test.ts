import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Question, type QuestionOf } from '../../questions/definition.ts'
import type { Tally } from '../../questions/index.ts'
import type { GroupResponse } from '../rules/release.ts'
import { compareGroups, differenceOf, notByChance, verdictOf } from './comparisons.ts'
import { type Answered, changesSince, favourOf, missingGroups, standOuts } from './standouts.ts'
import { scaleOf, summaryOf } from './summaries.ts'

function statement(id: string, more: Partial<QuestionOf<'agree'>> = {}): QuestionOf<'agree'> {
  const question = Question.parse({ id, kind: 'agree', text: { nl: `Stelling ${id}` }, ...more })
  if (question.kind !== 'agree') throw new Error('a statement was asked for')
  return question
}

const tallyOf = (counts: readonly number[], notApplicable = 0): Tally => ({
  n: counts.reduce((sum, one) => sum + one, 0) + notApplicable,
  counts: { ...Object.fromEntries(counts.map((count, index) => [String(index + 1), count])), na: notApplicable },
})

function answered(id: string, counts: readonly number[], more: Partial<QuestionOf<'agree'>> = {}): Answered {
  const question = statement(id, more)
  const summary = scaleOf(question, tallyOf(counts), 1000)
  if (!summary) throw new Error('answers were given')
  return { question, summary }
}

describe('een stelling', () => {
  it('heeft een gemiddelde en een deel dat het eens is, zonder wie "niet van toepassing" koos', () => {
    const summary = scaleOf(statement('welkom'), tallyOf([0, 0, 2, 4, 4], 10), 100)
    expect(summary).toMatchObject({ n: 10, notApplicable: 10, mean: 4.2, agree: 0.8 })
  })

  it('is zeker als iedereen antwoordde: er is niemand van wie we het niet weten', () => {
    expect(scaleOf(statement('welkom'), tallyOf([0, 1, 2, 4, 4]), 11)?.interval).toEqual({ low: 4, high: 4 })
    const partly = scaleOf(statement('welkom'), tallyOf([0, 1, 2, 4, 4]), 200)?.interval
    expect((partly?.high ?? 0) - (partly?.low ?? 0)).toBeGreaterThan(1)
  })

  it('is niets als zij op niemand van toepassing is', () => {
    expect(summaryOf(statement('welkom'), tallyOf([0, 0, 0, 0, 0], 8), 20)).toBeUndefined()
  })
})

describe('wat opvalt', () => {
  it('zijn de drie sterkste en de drie die aandacht vragen, nooit dezelfde', () => {
    const all = [5, 4, 3, 2, 1, 3.5, 2.5].map((mean, index) => answered(`q${index}`, spreadAround(mean)))
    const { strong, attention } = standOuts(all)
    expect(strong.map(({ question }) => question.id)).toEqual(['q0', 'q1', 'q5'])
    expect(attention.map(({ question }) => question.id)).toEqual(['q4', 'q3', 'q6'])
  })

  it('noemt bij weinig stellingen geen stelling twee keer', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 5, noNaN: true }), { maxLength: 8 }), (means) => {
        const { strong, attention } = standOuts(means.map((mean, index) => answered(`q${index}`, spreadAround(mean))))
        const ids = [...strong, ...attention].map(({ question }) => question.id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    ))

  it('keert een stelling om waarmee je het beter oneens bent', () => {
    const alone = answered('alleen', [0, 0, 0, 0, 10], { reversed: true })
    expect(favourOf(alone)).toBe(0)
  })
})

/** A hundred answers with about this mean. */
function spreadAround(mean: number): number[] {
  const low = Math.min(4, Math.floor(mean))
  const above = Math.round((mean - low) * 100)
  return Array.from({ length: 5 }, (_, index) => (index + 1 === low ? 100 - above : index === low ? above : 0))
}

describe('een verschil', () => {
  it('met vorig jaar wordt alleen genoemd als het geen toeval is', () => {
    const now = [
      answered('a', [0, 0, 10, 40, 50]),
      answered('b', [0, 5, 20, 50, 25]),
      answered('nieuw', [1, 1, 1, 1, 1]),
    ]
    const before = [answered('a', [10, 30, 40, 15, 5]), answered('b', [0, 6, 19, 51, 24])]
    expect(changesSince(now, before).map(({ question }) => question.id)).toEqual(['a'])
  })

  it('over een andere schaal wordt niet vergeleken', () => {
    const now = [answered('a', [0, 0, 0, 50], { points: 4 })]
    expect(changesSince(now, [answered('a', [50, 0, 0, 0, 0])])).toEqual([])
  })

  it('dat bij één vraag echt lijkt, is bij honderd vragen toeval', () => {
    const one = { difference: 0.4, probability: 0.03 }
    const noise = Array.from({ length: 99 }, (_, index) => ({ difference: 0.1, probability: 0.04 + index / 104 }))
    expect(notByChance([one])).toEqual([one])
    expect(notByChance([one, ...noise])).toEqual([])
  })

  it('is even ver van toeval, van welke kant je ook kijkt', () => {
    const [a, b] = [
      { mean: 3, standardError: 0.1 },
      { mean: 3.5, standardError: 0.1 },
    ]
    const [up, down] = [differenceOf(b, a), differenceOf(a, b)]
    expect(up && verdictOf(up)).toBe('higher')
    expect(down && verdictOf(down)).toBe('lower')
    expect(up?.probability).toBeCloseTo(down?.probability ?? -1, 12)
  })
})

describe('scholen naast elkaar', () => {
  const schools = new Map([
    ['klein', tallyOf([3, 2, 1, 0, 0])],
    ...Array.from({ length: 12 }, (_, index): [string, Tally] => [`s${index}`, tallyOf([2, 4, 10 + index, 14, 10])]),
  ])

  it('een school met zes antwoorden schiet niet uit', () => {
    const small = compareGroups(statement('welkom'), schools).find(({ key }) => key === 'klein')
    expect(small?.observed).toBeCloseTo(1.67, 2)
    expect(small?.estimate).toBeGreaterThan(1.9)
  })

  it('die hetzelfde antwoordden, verschillen hooguit door toeval', () => {
    const alike = new Map(['a', 'b', 'c'].map((key) => [key, tallyOf([1, 2, 5, 8, 4])]))
    expect(compareGroups(statement('welkom'), alike).map(({ verdict }) => verdict)).toEqual([
      'chance',
      'chance',
      'chance',
    ])
  })

  it('zijn er geen als een vraag geen gemiddelde heeft', () => {
    const open = Question.parse({ id: 'open', kind: 'long', text: { nl: 'Wat wil je kwijt?' } })
    expect(compareGroups(open, new Map([['a', { n: 8, counts: {} }]]))).toEqual([])
  })
})

describe('wie ontbreekt', () => {
  const group = (kind: GroupResponse['kind'], key: string, invited: number, count: number | null): GroupResponse => ({
    kind,
    key,
    invited,
    answered: count,
  })

  it('is een groep waarvan duidelijk minder mensen antwoordden dan van iedereen', () => {
    const groups = [group('partnership', '', 300, 150), group('year', '1', 100, 30), group('year', '2', 100, 45)]
    expect(missingGroups(groups).map(({ key, share }) => [key, share])).toEqual([['1', 0.3]])
  })

  it('is nooit een groep die niet getoond wordt', () => {
    expect(missingGroups([group('partnership', '', 300, 150), group('school', 'x', 8, null)])).toEqual([])
  })
})
