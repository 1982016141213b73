import type { Day } from '../../../platform/clock.ts'
import type { SignalState } from './lifecycle.ts'

/**
 * How a signal stands on a day: answered, waiting within its term, overdue, or stranded: open at the table of a body that
 * has ended, where nobody will find it but whoever coordinates.
 */
export type Standing = 'open' | 'overdue' | 'stranded' | 'answered'

export const standingNames: Record<Standing, string> = {
  open: 'wacht op antwoord',
  overdue: 'over tijd',
  stranded: 'zonder tafel',
  answered: 'beantwoord',
}

type Standings = { state: SignalState; dueOn: Day; bodyEndedOn: Day | null }

export function standingOf({ state, dueOn, bodyEndedOn }: Standings, today: Day): Standing {
  if (state === 'answered') return 'answered'
  if (bodyEndedOn !== null && bodyEndedOn < today) return 'stranded'
  return dueOn < today ? 'overdue' : 'open'
}
