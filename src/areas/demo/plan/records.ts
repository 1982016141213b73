/** The jaarplannen of the demo, as plain records. Every `…On` is a calendar day. */
import type { Day } from '../../../platform/clock.ts'
import type { Judgement, Progress } from '../../plans/index.ts'
import type { BodyName } from '../conversation/records.ts'

export type DemoActivity = {
  id: string
  what: string
  owner: { personId: string } | { body: BodyName }
  startsOn: Day
  dueOn: Day
  level: 'operational' | 'tactical' | 'strategic'
  progress: Progress
  brought: string
  /** What was told of it, oldest first. */
  told: { id: string; progress: Progress; text: string; toldOn: Day }[]
}

export type DemoEvaluation = {
  moment: 'half-year' | 'year'
  judgement: Judgement
  evidence: string
  seenWhere: string
  seenByWhom: string
  evaluatedOn: Day
}

export type DemoGoal = {
  id: string
  guarantee: number
  text: string
  seenBy: string
  fromGoalId: string | null
  frameworkItemId: string | null
  evaluations: DemoEvaluation[]
  activities: DemoActivity[]
  comments: DemoComment[]
}

export type DemoComment = {
  id: string
  personId: string
  text: string
  saidOn: Day
  resolved: { on: Day; byId: string } | null
}

export type DemoUptake = {
  goalId: string
  choice: 'taken-up' | 'adapted' | 'left'
  reason: string
  ownGoalId: string | null
}

export type DemoPlan = {
  id: string
  schoolYear: number
  organisationId: string | null
  /** By which decision of the stuurgroep, or by whom of the partner; null while it is in the making. */
  adopted: { on: Day; decisionId: string | null; byId: string | null } | null
  ambitions: { guarantee: number; text: string; source: string }[]
  goals: DemoGoal[]
  uptakes: DemoUptake[]
}
