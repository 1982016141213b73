import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ActionReview,
  type ActionStanding,
  type ActionStep,
  asksVerdict,
  isOpen,
  stepOf,
  takeStep,
} from './actionLife.ts'

const agreed: ActionStanding = {
  agreedOn: '2026-11-24',
  dueOn: '2027-02-01',
  state: 'open',
  verdict: null,
  brought: '',
  droppedBecause: null,
  settledOn: null,
}

const dayAfter = (number: number) => new Date(Date.parse('2026-11-24') + number * 86_400_000).toISOString().slice(0, 10)
const day = fc.integer({ min: -100, max: 800 }).map(dayAfter)
const line = fc.constantFrom('', 'Er was geen tijd.', 'Studenten merken het.')
const verdict = fc.constantFrom('works' as const, 'not-yet' as const, 'stopped' as const)
const step: fc.Arbitrary<ActionStep> = fc.oneof(
  fc.constant<ActionStep>({ kind: 'start' }),
  fc.constant<ActionStep>({ kind: 'pause' }),
  fc.record({ kind: fc.constant('finish' as const), verdict: fc.option(verdict), line }),
  fc.record({ kind: fc.constant('judge' as const), verdict, line }),
  fc.record({ kind: fc.constant('not-yet' as const), dueOn: fc.option(day), line }),
  fc.record({ kind: fc.constant('postpone' as const), dueOn: day, because: line }),
  fc.record({ kind: fc.constant('drop' as const), because: line }),
  fc.record({
    kind: fc.constant('reopen' as const),
    state: fc.constantFrom('open' as const, 'under-way' as const),
    dueOn: fc.option(day),
    because: line,
  }),
)

/** What the reviews alone tell of how an action stands. */
function retold(reviews: readonly ActionReview[]): Pick<ActionStanding, 'state' | 'verdict' | 'dueOn'> {
  const last = reviews.at(-1)
  return {
    state: last?.state ?? agreed.state,
    verdict: last?.verdict ?? null,
    dueOn: reviews.findLast(({ newDueOn }) => newDueOn !== null)?.newDueOn ?? agreed.dueOn,
  }
}

describe('het leven van een vervolgactie', () => {
  test('geen reeks stappen raakt er een kwijt: ze is open met een dag, of afgerond met een reden of een dag', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.nat(20)), { maxLength: 30 }), (steps) => {
        let standing = agreed
        let passed = 0
        const reviews: ActionReview[] = []
        for (const [taken, days] of steps) {
          passed += days
          const result = takeStep(standing, taken, dayAfter(passed))
          if (!result.ok) continue
          standing = result.standing
          reviews.push(result.review)
        }
        expect(standing.agreedOn).toBe(agreed.agreedOn)
        expect(standing.dueOn >= standing.agreedOn).toBe(true)
        expect(isOpen(standing)).toBe(standing.settledOn === null)
        expect(standing.state === 'dropped').toBe(standing.droppedBecause !== null)
        if (standing.state === 'dropped') expect(standing.droppedBecause).not.toBe('')
        // Whatever has no verdict comes back when one looks back.
        expect(asksVerdict(standing) || standing.verdict !== null).toBe(true)
        expect(retold(reviews)).toEqual({ state: standing.state, verdict: standing.verdict, dueOn: standing.dueOn })
      }),
    )
  })

  test('wat nog niet klaar is krijgt een nieuwe dag of een reden', () => {
    const nothing = takeStep(agreed, { kind: 'not-yet', dueOn: null, line: '' }, '2027-02-02')
    expect(nothing).toMatchObject({ ok: false, field: 'dueOn' })
    expect(takeStep(agreed, { kind: 'not-yet', dueOn: null, line: 'Wacht op het rooster.' }, '2027-02-02').ok).toBe(
      true,
    )
    const moved = takeStep(agreed, { kind: 'not-yet', dueOn: '2027-03-01', line: '' }, '2027-02-02')
    expect(moved).toMatchObject({ ok: true, standing: { state: 'under-way', dueOn: '2027-03-01', verdict: 'not-yet' } })
  })

  test('een nieuwe dag ligt na vandaag', () => {
    for (const kind of ['postpone', 'not-yet'] as const) {
      const asked = { kind, dueOn: '2027-02-02', line: 'x', because: 'x' }
      expect(takeStep(agreed, asked, '2027-02-02'), kind).toMatchObject({ ok: false, field: 'dueOn' })
    }
  })

  test('stoppen vraagt waarom', () => {
    expect(takeStep(agreed, { kind: 'drop', because: '' }, '2027-02-02')).toMatchObject({ ok: false, field: 'line' })
  })

  test('wat afgerond is kan niet nog eens worden afgerond', () => {
    const done = takeStep(agreed, { kind: 'finish', verdict: null, line: '' }, '2027-01-01')
    if (!done.ok) throw new Error(done.problem)
    expect(takeStep(done.standing, { kind: 'finish', verdict: 'works', line: '' }, '2027-01-02').ok).toBe(false)
    const later = stepOf(done.standing, { outcome: 'works', line: 'Het loopt.', dueOn: null })
    expect(takeStep(done.standing, later, '2027-05-01')).toMatchObject({ ok: true, standing: { verdict: 'works' } })
  })
})
