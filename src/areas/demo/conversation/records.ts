/**
 * The part of the demo that people say to each other: meetings, conversations, agreements and signals, as plain records.
 * Every `…On` is a calendar day; `startsAt` and `endsAt` are moments as PostgreSQL reads them, in Dutch time.
 */
import type { Day } from '../../../platform/clock.ts'
import type { ActionState, CommitmentKind, Verdict } from '../../followup/index.ts'
import type { AgendaKind, MeetingState, Purpose } from '../../meetings/index.ts'
import type { Urgency } from '../../signals/index.ts'

/** A body of the blueprint, at an organisation or of the whole partnership. */
export type BodyName = { kind: string; organisationId: string | null }

export type DemoAgendaItem = {
  id: string
  body: BodyName
  title: string
  kind: AgendaKind
  purpose: Purpose
  explanation: string
  ownerId: string | null
  minutesOf: string | null
  since: Day | null
  state: 'open' | 'finished' | 'dropped'
  droppedBecause: string | null
}

export type DemoEntry = {
  id: string
  itemId: string
  minutes: number
  note: string
  outcome: 'finished' | 'moved' | null
  decisions: { id: string; text: string }[]
}

export type DemoMeeting = {
  id: string
  body: BodyName
  title: string
  day: Day
  startsAt: string
  endsAt: string
  place: string
  state: MeetingState
  minutesState: 'growing' | 'offered' | 'approved'
  approvedIn: string | null
  invitees: { personId: string; reply: 'accepted' | 'declined' | null; attendance: 'present' | 'absent' | null }[]
  entries: DemoEntry[]
}

export type DemoFinding = {
  id: string
  frameworkItemId: string
  /** Null for one of the plenary round. */
  group: number | null
  text: string
  evidence: string
  assurance: string
  mergedInto: string | null
  shared: boolean
}

export type DemoDialogue = {
  id: string
  meetingId: string
  itemId: string
  facilitatorId: string
  goal: string
  state: 'preparing' | 'closed'
  roundMinutes: number
  frameworkItemIds: string[]
  participants: { id: string; personId: string; group: number }[]
  groups: number
  findings: DemoFinding[]
}

export type DemoReview = {
  id: string
  reviewedOn: Day
  meetingId: string | null
  byId: string
  state: ActionState
  verdict: Verdict | null
  line: string
  newDueOn: Day | null
}

export type DemoAgreement = {
  id: string
  origin: { findingId: string } | { entryId: string } | { signalId: string }
  what: string
  ownerId: string
  body: BodyName
  frameworkItemId: string | null
  agreedOn: Day
  /** The day that was agreed at first; looking back can move it. */
  firstDueOn: Day
  dueOn: Day
  state: ActionState
  verdict: Verdict | null
  brought: string
  droppedBecause: string | null
  settledOn: Day | null
  reviews: DemoReview[]
}

export type DemoCommitment = {
  id: string
  personId: string
  kind: CommitmentKind
  text: string
  dialogueId: string
  body: BodyName
  frameworkItemId: string
  madeOn: Day
  sharedOn: Day | null
  state: 'open' | 'done' | 'dropped'
  verdict: Verdict | null
  brought: string
  settledOn: Day | null
}

export type DemoSignalStep = {
  id: string
  kind: 'raised' | 'passed-on' | 'taken-up' | 'declined'
  takenOn: Day
  body: BodyName
  fromBody: BodyName | null
  throughId: string | null
  byId: string | null
  text: string
}

export type DemoSignal = {
  id: string
  question: string
  explanation: string
  urgency: Urgency
  anonymous: boolean
  senderId: string
  schoolId: string | null
  guarantee: number | null
  raisedOn: Day
  body: BodyName
  arrivedOn: Day
  dueOn: Day
  state: 'open' | 'answered'
  steps: DemoSignalStep[]
}

/** What was said in three school years, and what came of it. */
export type DemoConversations = {
  /** Who chairs a body by name, because several hold the role. */
  chairs: { body: BodyName; personId: string }[]
  items: DemoAgendaItem[]
  meetings: DemoMeeting[]
  dialogues: DemoDialogue[]
  agreements: DemoAgreement[]
  commitments: DemoCommitment[]
  signals: DemoSignal[]
}
