/**
 * What the demo consists of: plain records, ready to be written into a database. Nothing in it is real.
 * Every `…On` is a calendar day in the Netherlands; every school year is the year in which it starts.
 */

import type { Day } from '../../platform/clock.ts'
import type { OrganisationKind, RoleKey, ScanOccasion } from '../partnership/index.ts'
import type { Level, Phase, ScanState } from '../scans/index.ts'
import type { DemoConversations } from './conversation/records.ts'
import type { DemoBudget } from './finance/records.ts'
import type { DemoPanel } from './panel/records.ts'
import type { DemoCandidacy, DemoTalk } from './paths/records.ts'
import type { DemoPlan } from './plan/records.ts'
import type { DemoReviews } from './reviews/records.ts'

export type DemoOrganisation = {
  id: string
  kind: OrganisationKind
  name: string
  /** For a school: its board. */
  boardId: string | null
  /** For a board: five digits. */
  authorityNumber: string | null
  /** For a school: two digits and two letters; starts with 9, which no school in the country has. */
  brin: string | null
  locationCode: string | null
  street: string
  postalCode: string
  place: string
  municipality: string
  region: string
  denomination: string | null
  website: string
  /** For a school: bao, sbo or so. */
  education: string | null
  /** For a school that was or is a candidate: since when, and when it started. */
  candidateSince: Day | null
  startedOn: Day | null
}

export type DemoPerson = { id: string; name: string; email: string }

export type DemoAppointment = {
  id: string
  personId: string
  role: RoleKey
  organisationId: string
  startsOn: Day
  /** The last day; null while it has no end. */
  endsOn: Day | null
}

/** One person's phase on one criterion. */
export type DemoChoice = {
  theme: string
  criterionId: string
  /** Null: "kan ik niet beoordelen". */
  phase: Phase | null
  ambition: Phase | null
  remark: string | null
  chosenOn: Day
}

export type DemoParticipant = {
  personId: string
  role: RoleKey
  /** Null while the scan is planned. */
  invitedOn: Day | null
  /** When they had answered every criterion. */
  finishedOn: Day | null
  choices: DemoChoice[]
}

export type DemoTeamJudgement = {
  theme: string
  criterionId: string
  level: Level
  ambition: { phase: Phase; schoolYear: number } | null
  reasons: string
  evidence: string
  /** Empty when nobody saw it otherwise. */
  minorityView: string
  settledOn: Day
}

export type DemoAction = {
  id: string
  what: string
  ownerId: string
  dueOn: Day
  state: 'open' | 'under-way' | 'done' | 'dropped'
}

export type DemoFocusPoint = { id: string; theme: string; criterionId: string; goal: string; actions: DemoAction[] }

export type DemoScan = {
  id: string
  schoolId: string
  occasion: ScanOccasion
  schoolYear: number
  state: ScanState
  facilitatorId: string
  /** Keys of the shipped themes, in the order in which they are asked. */
  themes: string[]
  opensOn: Day
  closesOn: Day
  talkOn: Day
  /** The school year that the ambitions are for. */
  ambitionYear: number
  participants: DemoParticipant[]
  judgements: DemoTeamJudgement[]
  /** In the order in which the team chose them. */
  focusPoints: DemoFocusPoint[]
}

/** Somebody one can be in the demo, and what to try as that person. */
export type DemoPersona = { slug: string; personId: string; tryThis: string }

export type DemoStory = {
  partnership: { id: string; name: string; blueprint: string }
  organisations: DemoOrganisation[]
  people: DemoPerson[]
  appointments: DemoAppointment[]
  scans: DemoScan[]
  conversations: DemoConversations
  reviews: DemoReviews
  candidacies: DemoCandidacy[]
  talks: DemoTalk[]
  plans: DemoPlan[]
  panels: DemoPanel[]
  budgets: DemoBudget[]
  personas: DemoPersona[]
}
