import type { Day } from '../../../platform/clock.ts'
import type { AgendaKind, Purpose } from '../rules.ts'

/** Something to talk about at a body's table; it lives until it is finished or dropped. */
export type AgendaItem = {
  id: string
  bodyId: string
  title: string
  kind: AgendaKind
  purpose: Purpose
  explanation: string
  ownerId: string | null
  ownerName: string | null
  minutesOf: string | null
  since: Day | null
  state: 'open' | 'finished' | 'dropped'
  revision: number
}
