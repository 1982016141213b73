import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PlanOf, type PlanState, type PlanStep, planTransition } from './lifecycle.ts'

const steps: readonly PlanStep[] = ['offer', 'send-back', 'adopt', 'amend']
/** The states that a plan goes through when people try these steps. */
function statesOf(of: PlanOf, tried: readonly PlanStep[]): PlanState[] {
  const states: PlanState[] = ['drafting']
  for (const step of tried) {
    const next = planTransition(of, states.at(-1) ?? 'drafting', step)
    if (next.ok) states.push(next.state)
  }
  return states
}

describe('het leven van een jaarplan', () => {
  it('gaat van schrijven naar de stuurgroep, en van daar vastgesteld of terug', () => {
    expect(statesOf('partnership', ['offer', 'send-back', 'offer', 'adopt'])).toEqual([
      'drafting',
      'offered',
      'drafting',
      'offered',
      'adopted',
    ])
  })

  it('van het partnerschap wordt niet vastgesteld zonder aan de stuurgroep te zijn aangeboden', () => {
    expect(planTransition('partnership', 'drafting', 'adopt')).toEqual({
      ok: false,
      problem: 'Dit plan is nog niet aangeboden, of net teruggestuurd.',
    })
  })

  it('van een school gaat niet naar de stuurgroep: wie er leiding geeft, stelt het vast', () => {
    expect(planTransition('partner', 'drafting', 'offer').ok).toBe(false)
    expect(planTransition('partner', 'drafting', 'adopt')).toEqual({ ok: true, state: 'adopted' })
  })

  it('kent na het vaststellen alleen nog wijzigingen, in welke volgorde men ook iets probeert', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<PlanOf>('partnership', 'partner'),
        fc.array(fc.constantFrom(...steps), { maxLength: 30 }),
        (of, taken) => {
          const states = statesOf(of, taken)
          const adopted = states.indexOf('adopted')
          if (adopted >= 0) expect(new Set(states.slice(adopted))).toEqual(new Set(['adopted']))
          for (const step of ['offer', 'send-back', 'adopt'] as const)
            expect(planTransition(of, 'adopted', step).ok).toBe(false)
        },
      ),
    )
  })

  it('zegt in een zin waarom iets niet kan', () => {
    for (const of of ['partnership', 'partner'] as const)
      for (const state of ['drafting', 'offered', 'adopted'] as const)
        for (const step of steps) {
          const next = planTransition(of, state, step)
          if (!next.ok) expect(next.problem).toMatch(/^[A-Z].*\.$/)
        }
  })
})
