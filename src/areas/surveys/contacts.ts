import { type AskOf, type NewAsk, priorities } from '../contact/index.ts'
import type { Survey } from './queries.ts'
import type { SurveyKind } from './rules.ts'

const priorityOf: Record<SurveyKind, number> = {
  yearly: priorities.yearly,
  other: priorities.other,
  pulse: priorities.pulse,
  earlier: priorities.other,
}

export const askerOf = ({ id, kind }: Pick<Survey, 'id' | 'kind'>): AskOf => ({
  kind: kind === 'pulse' ? 'pulse' : 'survey',
  thingId: id,
})

/** A survey as the contact budget looks at it. */
export const askOf = (survey: Survey): NewAsk => ({
  ...askerOf(survey),
  title: survey.title,
  day: survey.opensOn,
  minutes: survey.minutes,
  priority: priorityOf[survey.kind],
})
