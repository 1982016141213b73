/** What is planned in a round: its visits, who may be asked, and what was wished. */
import type { Day } from '../../../../platform/clock.ts'
import type { Conflict } from '../conflicts.ts'

/** A visit to one school. `day` is null while it is open. */
export type Visit = { id: string; day: Day | null }

/** Somebody who may be asked. */
export type Candidate = {
  id: string
  roleKey: string
  /** Whether they can chair: their role coordinates or leads. */
  chairs: boolean
  /** The boards and institutes that they work for. */
  organisations: readonly string[]
  /** How many visits they made in the years before: see `yearsOfLoad`. */
  earlier: number
}

/** How many school years before the round count for somebody's load: a whole cycle of peer reviews and a half. */
export const yearsOfLoad = 6

export type Wish = {
  visitId: string
  candidateId: string
  wish: 'must' | 'never'
  /** Whether it was recorded why a rule is broken for it. */
  exception: boolean
}

export type Settings = {
  /** How many people visit a school together. */
  members: number
  /** The most visits that one person makes in this round. */
  mostVisits: number
}

export type Problem = {
  visits: readonly Visit[]
  candidates: readonly Candidate[]
  /** What stands between a candidate and a visit, under `pairKey`; only where something does. */
  conflicts: ReadonlyMap<string, readonly Conflict[]>
  /** Who sat together in panels of the years before. */
  formerPanels: readonly (readonly string[])[]
  wishes: readonly Wish[]
  settings: Settings
}

/** Who visits a school together. */
export type Panel = { visitId: string; members: readonly string[] }

export const pairKey = (visitId: string, candidateId: string) => `${visitId} ${candidateId}`

/** The most people with one role in a panel: half of it, rounded up. */
export const mostOfOneRole = ({ members }: Settings): number => Math.ceil(members / 2)

/** Whether somebody goes to a visit by a recorded exception: rules of this one person do not count there. */
export function isExcepted({ wishes }: Problem, visitId: string, candidateId: string): boolean {
  return wishes.some(
    (one) => one.wish === 'must' && one.exception && one.visitId === visitId && one.candidateId === candidateId,
  )
}

/** The boards and institutes that are in a panel when everybody in it works for one only: that one; otherwise nothing. */
export function onlyVoice(members: readonly Candidate[]): string | undefined {
  const [first, ...others] = members
  const [only, ...more] = first?.organisations ?? []
  if (only === undefined || more.length > 0) return undefined
  const same = others.every(({ organisations }) => organisations.length === 1 && organisations[0] === only)
  return same ? only : undefined
}
