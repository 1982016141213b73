/** What can be done at a moment of the cycle. */
export const activities = [
  'scan',
  'exploring-talk',
  'adjustment-talk',
  'evaluation-talk',
  'development-talk',
  'hrm-talk',
  'survey',
  'panel-students',
  'panel-schools',
  'plan',
  'finance',
  'meeting',
  'peer-review',
  'national-development',
  'national-assessing',
  'other',
] as const
export type Activity = (typeof activities)[number]

/** Of whom an occurrence is. */
export type OccurrenceSubject =
  | { kind: 'school'; schoolId: string }
  | { kind: 'body'; bodyId: string }
  | { kind: 'person'; personId: string }
  | { kind: 'partnership' }

/** What an occurrence was planned as. */
export type Thing = {
  kind: 'scan' | 'meeting' | 'panel' | 'review' | 'plan' | 'budget' | 'talk' | 'candidacy' | 'survey'
  id: string
}
