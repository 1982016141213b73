import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  isUnderWay,
  type ReviewState,
  type ReviewStep,
  reviewStateNames,
  reviewStates,
  reviewStepKinds,
  transition,
} from './lifecycle.ts'

const stepOf = (kind: ReviewStep['kind']): ReviewStep =>
  kind === 'cancel' ? { kind, because: 'De school verhuist' } : { kind }

/** All that may happen; every other pair of state and step must be refused. */
const allowed: [ReviewState, ReviewStep['kind'], ReviewState][] = [
  ['preparing', 'ready', 'ready'],
  ['preparing', 'cancel', 'cancelled'],
  ['ready', 'visit', 'visited'],
  ['ready', 'reopen', 'preparing'],
  ['ready', 'cancel', 'cancelled'],
  ['visited', 'write', 'written'],
  ['visited', 'reopen', 'ready'],
  ['written', 'close', 'closed'],
  ['written', 'reopen', 'visited'],
]

describe('levensloop van een peerreview', () => {
  it.each(reviewStates.flatMap((state) => reviewStepKinds.map((kind) => ({ state, kind }))))(
    '$state, stap $kind',
    ({ state, kind }) => {
      const target = allowed.find(([from, step]) => from === state && step === kind)?.[2]
      const result = transition(state, stepOf(kind))
      if (target) expect(result).toEqual({ ok: true, state: target })
      else expect(result).toMatchObject({ ok: false, problem: expect.stringContaining(reviewStateNames[state]) })
    },
  )

  it('zegt wat niet kan en wat wel', () => {
    expect(transition('preparing', { kind: 'close' })).toEqual({
      ok: false,
      problem: 'Deze peerreview is in voorbereiding. Je kunt haar nu niet afronden, wel klaarzetten of afzeggen.',
    })
  })

  it.each(['', '  \n'])('wordt niet afgezegd zonder reden (%j)', (because) => {
    expect(transition('ready', { kind: 'cancel', because }).ok).toBe(false)
  })

  test('hoe er ook gedrukt wordt: wie bezocht is wordt niet afgezegd, en na afronden of afzeggen gebeurt er niets meer', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...reviewStepKinds), { maxLength: 40 }), (kinds) => {
        let state: ReviewState = 'preparing'
        for (const kind of kinds) {
          const result = transition(state, stepOf(kind))
          if (!result.ok) continue
          expect(isUnderWay(state), `${kind} na ${state}`).toBe(true)
          if (result.state === 'cancelled') expect(['preparing', 'ready']).toContain(state)
          if (result.state === 'closed') expect(state).toBe('written')
          state = result.state
        }
      }),
    )
  })

  test('van elke stand die nog loopt is er een weg naar afronden', () => {
    const forward = ['ready', 'visit', 'write', 'close'] as const
    for (const begin of reviewStates.filter(isUnderWay)) {
      let state: ReviewState = begin
      for (const kind of forward) {
        const result = transition(state, { kind })
        if (result.ok) state = result.state
      }
      expect(state).toBe('closed')
    }
  })
})
