import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Evaluation, isFinished, judgements, moments } from './evaluation.ts'
import { type LastYearsGoal, type OfferChoice, saidOfGoal, standingOffers, unfinishedGoals } from './offers.ts'

const evaluation: fc.Arbitrary<Evaluation> = fc.record({
  moment: fc.constantFrom(...moments),
  judgement: fc.constantFrom(...judgements),
  evidence: fc.constant('Het staat in elk rooster.'),
  seenWhere: fc.constant('Op drie scholen'),
  seenByWhom: fc.constant('De mentoren'),
})
/** At each moment at most one thing is said of a goal. */
const evaluations = fc.uniqueArray(evaluation, { selector: ({ moment }) => moment, maxLength: 2 })
const goal: fc.Arbitrary<LastYearsGoal> = fc.record({
  id: fc.uuid(),
  guarantee: fc.constantFrom(1, 2, 3, 4),
  text: fc.constantFrom('Elk team kijkt terug.', 'Studenten zien elkaars lessen.'),
  evaluations,
})
const goals = fc.uniqueArray(goal, { selector: ({ id }) => id, maxLength: 20 })

const offerOf = ({ id, guarantee, text }: LastYearsGoal) => ({
  source: 'last-year',
  key: id,
  guarantee,
  kind: 'Doel van vorig jaar',
  title: text,
  because: '',
  links: [],
})

const fate = fc.constantFrom('nothing', 'taken', 'aside', 'taken out again')

const choiceOf = (key: string, became: string): OfferChoice[] =>
  became === 'nothing'
    ? []
    : [
        {
          source: 'last-year',
          key,
          goalId: became === 'aside' ? null : 'a',
          activityId: null,
          undone: became === 'taken out again',
        },
      ]

describe('wat het vorige jaar niet af kreeg', () => {
  test('geen onaf doel ontbreekt in het volgende plan: het staat erin, ligt opzij of wordt aangeboden', () => {
    fc.assert(
      fc.property(goals, fc.array(fate, { minLength: 20, maxLength: 20 }), (before, fates) => {
        const offers = unfinishedGoals(before).map(offerOf)
        const choices = before.flatMap(({ id }, index) => choiceOf(id, fates[index] ?? 'nothing'))
        const standing = standingOffers(offers, choices)
        for (const [index, one] of before.entries()) {
          const found = standing.filter(({ key }) => key === one.id)
          expect(found).toHaveLength(isFinished(one.evaluations) ? 0 : 1)
          if (found.length === 0) continue
          const became = fates[index]
          const expected = became === 'taken' ? 'taken' : became === 'aside' ? 'aside' : 'open'
          expect(found[0]?.state).toBe(expected)
        }
      }),
    )
  })

  test('wie halverwege keek en aan het eind niet, zei het halverwege', () => {
    const half: Evaluation = { moment: 'half-year', judgement: 'reached', evidence: 'x', seenWhere: '', seenByWhom: '' }
    expect(isFinished([half])).toBe(true)
    expect(isFinished([half, { ...half, moment: 'year', judgement: 'not' }])).toBe(false)
    expect(isFinished([])).toBe(false)
  })

  test('bij een onaf doel staat wat er het laatst van gezegd is', () => {
    const half: Evaluation = {
      moment: 'half-year',
      judgement: 'partly',
      evidence: 'De helft doet het.',
      seenWhere: '',
      seenByWhom: '',
    }
    expect(saidOfGoal([half])).toBe('Halverwege het jaar: op weg. De helft doet het.')
    expect(saidOfGoal([half, { ...half, moment: 'year', judgement: 'not', evidence: 'Het viel stil.' }])).toBe(
      'Einde van het jaar: niet bereikt. Het viel stil.',
    )
    expect(saidOfGoal([])).toBe('Op dit doel keek nog niemand terug.')
  })

  test('hetzelfde aanbod staat er één keer', () => {
    const one = offerOf({ id: 'a', guarantee: 1, text: 'Doel', evaluations: [] })
    expect(standingOffers([one, one, { ...one, source: 'scans' }], [])).toHaveLength(2)
  })
})
