import type { OccurrenceState } from './standing.ts'

/** What somebody does with an occurrence by hand: it was done outside of the program, it is not done, or undo that. */
export type HandStep = 'hold' | 'skip' | 'reopen'

export type HandTransition = { ok: true; state: OccurrenceState } | { ok: false; problem: string }

/**
 * Which state an occurrence gets by hand. What was planned as a scan, a meeting or something else is changed there.
 * @param isThing whether it was planned as something
 */
export function settleByHand(state: OccurrenceState, isThing: boolean, step: HandStep): HandTransition {
  if (isThing) return { ok: false, problem: 'Dit is gepland. Wat er verder mee gebeurt, zeg je daar.' }
  if (step === 'reopen')
    return state === 'held' || state === 'skipped'
      ? { ok: true, state: 'open' }
      : { ok: false, problem: 'Dit staat al open.' }
  if (state !== 'open') return { ok: false, problem: 'Iemand anders heeft hier net al iets over gezegd.' }
  return { ok: true, state: step === 'hold' ? 'held' : 'skipped' }
}
