/** The rules of what comes back, by subject. Pure: no clock, no chance, no database. */

export type ActionState = 'open' | 'under-way' | 'done' | 'dropped'

export const actionStateNames: Record<ActionState, string> = {
  open: 'open',
  'under-way': 'loopt',
  done: 'gedaan',
  dropped: 'vervallen',
}

/** What it brought. */
export type Verdict = 'works' | 'not-yet' | 'stopped'

export const verdictNames: Record<Verdict, string> = { works: 'werkt', 'not-yet': 'nog niet', stopped: 'gestopt' }

export type CommitmentKind = 'going-to' | 'want-to'

export const commitmentKindNames: Record<CommitmentKind, string> = { 'going-to': 'Ik ga', 'want-to': 'Ik wil' }
