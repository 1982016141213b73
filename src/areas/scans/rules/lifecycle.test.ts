import { describe, expect, it } from 'vitest'
import { type ScanState, type ScanStep, scanStateNames, transition } from './lifecycle.ts'

const reopen: ScanStep = { kind: 'reopen', reason: 'Een collega was ziek' }
const steps: ScanStep[] = [{ kind: 'open' }, { kind: 'close' }, { kind: 'settle' }, { kind: 'archive' }, reopen]
const states: ScanState[] = ['planned', 'open', 'talking', 'settled', 'archived']

/** All that may happen; every other pair of state and step must be refused. */
const allowed: [ScanState, ScanStep['kind'], ScanState][] = [
  ['planned', 'open', 'open'],
  ['open', 'close', 'talking'],
  ['talking', 'settle', 'settled'],
  ['settled', 'archive', 'archived'],
  ['talking', 'reopen', 'open'],
  ['settled', 'reopen', 'talking'],
  ['archived', 'reopen', 'settled'],
]

describe('levensloop van een scan', () => {
  it.each(states.flatMap((state) => steps.map((step) => ({ state, step, kind: step.kind }))))(
    '$state, stap $kind',
    ({ state, step }) => {
      const target = allowed.find(([from, kind]) => from === state && kind === step.kind)?.[2]
      const result = transition(state, step)
      if (target) expect(result).toEqual({ ok: true, state: target })
      else expect(result).toMatchObject({ ok: false, problem: expect.stringContaining(scanStateNames[state]) })
    },
  )

  it('zegt wat niet kan en wat wel', () => {
    expect(transition('talking', { kind: 'archive' })).toEqual({
      ok: false,
      problem: 'De scan is in gesprek. Je kunt hem nu niet archiveren, wel vaststellen of heropenen.',
    })
  })

  it.each(['', '  \n'])('heropent niet zonder reden (%j)', (reason) => {
    expect(transition('settled', { kind: 'reopen', reason })).toMatchObject({
      ok: false,
      problem: expect.stringContaining('reden'),
    })
  })
})
