/** The kinds of surveys; an earlier one was held before it was kept here. */
export const surveyKinds = ['yearly', 'pulse', 'other', 'earlier'] as const
export type SurveyKind = (typeof surveyKinds)[number]

export const surveyKindNames: Record<SurveyKind, string> = {
  yearly: 'jaarlijkse enquête',
  pulse: 'pulsmeting',
  other: 'andere enquête',
  earlier: 'eerdere enquête',
}

/** The moments of a placement that a pulse belongs to. */
export const pulseMoments = ['start', 'halfway', 'assessment'] as const
export type PulseMoment = (typeof pulseMoments)[number]

export const pulseMomentNames: Record<PulseMoment, string> = {
  start: 'na het startgesprek',
  halfway: 'halverwege',
  assessment: 'na de beoordeling',
}
