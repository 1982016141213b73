import { describe, expect, it } from 'vitest'
import { type MeetingState, type MeetingStep, transition } from './lifecycle.ts'

const cancel: MeetingStep = { kind: 'cancel', reason: 'De zaal is dicht' }
const reopen: MeetingStep = { kind: 'reopen', reason: 'Een besluit stond er niet goed' }
const steps: MeetingStep[] = [{ kind: 'convene' }, { kind: 'close' }, cancel, reopen]
const states: MeetingState[] = ['planned', 'convened', 'closed', 'cancelled']

/** All that may happen; every other pair of state and step must be refused. */
const allowed: [MeetingState, MeetingStep['kind'], MeetingState][] = [
  ['planned', 'convene', 'convened'],
  ['planned', 'cancel', 'cancelled'],
  ['convened', 'close', 'closed'],
  ['convened', 'cancel', 'cancelled'],
  ['closed', 'reopen', 'convened'],
]

describe('levensloop van een bijeenkomst', () => {
  it.each(states.flatMap((state) => steps.map((step) => ({ state, step, kind: step.kind }))))(
    '$state, stap $kind',
    ({ state, step }) => {
      const target = allowed.find(([from, kind]) => from === state && kind === step.kind)?.[2]
      const result = transition(state, 'growing', step)
      if (target) expect(result).toEqual({ ok: true, state: target })
      else expect(result).toMatchObject({ ok: false, problem: expect.stringMatching(/\w+\.$/) })
    },
  )

  it('een bijeenkomst waarvan het verslag is vastgesteld, gaat niet meer open', () => {
    expect(transition('closed', 'offered', reopen).ok).toBe(true)
    expect(transition('closed', 'approved', reopen)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('vastgesteld'),
    })
  })

  it('afzeggen en heropenen kan niet zonder reden', () => {
    expect(transition('convened', 'growing', { kind: 'cancel', reason: '  ' }).ok).toBe(false)
    expect(transition('closed', 'growing', { kind: 'reopen', reason: '' }).ok).toBe(false)
  })
})
