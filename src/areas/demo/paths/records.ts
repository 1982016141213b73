/** The roads of candidate schools and the yearly talks of the demo, as plain records. Every `…On` is a calendar day. */
import type { Day } from '../../../platform/clock.ts'
import type { RoleKey } from '../../partnership/index.ts'

export type DemoStep = {
  id: string
  kind: 'exploring-talk' | 'scan' | 'adjustment-talk' | 'decision' | 'start'
  takenOn: Day
  byId: string
  notes: string
  attendees: string[]
  scanId: string | null
  decision: 'go' | 'no-go' | null
  reasons: string | null
  conditions: string | null
  startOn: Day | null
}

export type DemoCandidacy = {
  id: string
  schoolId: string
  beganOn: Day
  coordinatorId: string
  state: 'deciding' | 'refused' | 'started'
  profile: string
  perspective: string
  endedOn: Day | null
  steps: DemoStep[]
}

/** A talk about a role, or of a CoOP'er with directors. The evaluations of schools are meetings of their teams. */
export type DemoTalk = {
  id: string
  kind: 'development' | 'hrm'
  schoolYear: number
  personId: string
  roleKey: RoleKey | null
  organisationId: string | null
  ledBy: string | null
  plannedOn: Day | null
  heldOn: Day | null
  shared: string
  sharedWith: 'nobody' | 'leader' | 'coordinators' | null
  partners: string[]
}
