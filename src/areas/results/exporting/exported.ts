import type { Day } from '../../../platform/clock.ts'
import type { QuestionnaireDefinition } from '../../questions/index.ts'
import type { GroupKind, GroupResponse, Release } from '../rules/release.ts'

/** A group that whoever exports may look at, as it is called. */
export type ExportedGroup = GroupResponse & { name: string }

/** What is exported: a release, narrowed to the groups that whoever asks for it may see. */
export type Exported = {
  title: string
  schoolYear: number
  closedOn: Day
  /** From how many respondents on a group is shown. */
  smallestGroup: number
  questionnaire: QuestionnaireDefinition
  release: Release
  /** The whole partnership first. */
  groups: readonly ExportedGroup[]
}

export const groupKindWords: Record<GroupKind, string> = {
  partnership: 'partnerschap',
  board: 'bestuur',
  institute: 'opleidingsinstituut',
  school: 'opleidingsschool',
  year: 'studiejaar',
}

/** In the order of their codes, from 1. */
export const groupKindOrder: readonly GroupKind[] = ['partnership', 'board', 'school', 'institute', 'year']
