export type TalkKind = 'evaluation' | 'development' | 'hrm'

export const talkKindNames: Record<TalkKind, string> = {
  evaluation: 'Evaluatiegesprek',
  development: 'Ontwikkelgesprek',
  hrm: 'HRM-gesprek',
}
