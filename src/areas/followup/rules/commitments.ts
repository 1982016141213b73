import type { Day } from '../../../platform/clock.ts'
import type { Verdict } from './actionLife.ts'

/** A voornemen: "Ik ga …" is what one will do, "Ik wil …" what one wants to learn or try. */
export type CommitmentKind = 'going-to' | 'want-to'

export const commitmentKindNames: Record<CommitmentKind, string> = { 'going-to': 'Ik ga', 'want-to': 'Ik wil' }

export type CommitmentState = 'open' | 'done' | 'dropped'

/** What became of a commitment, in one's own eyes. */
export type CommitmentStanding = {
  state: CommitmentState
  verdict: Verdict | null
  brought: string
  settledOn: Day | null
}

/** How a commitment stands after its owner said what became of it: what is not there yet stays open. */
export function settled(verdict: Verdict, brought: string, today: Day): CommitmentStanding {
  switch (verdict) {
    case 'works':
      return { state: 'done', verdict, brought, settledOn: today }
    case 'not-yet':
      return { state: 'open', verdict, brought, settledOn: null }
    case 'stopped':
      return { state: 'dropped', verdict, brought, settledOn: today }
  }
}
