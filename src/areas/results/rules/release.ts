import type { Tally } from '../../questions/index.ts'

/** What results are shown by: a small, fixed menu, and never two of them at once. */
export const groupKinds = ['partnership', 'board', 'institute', 'school', 'year'] as const
export type GroupKind = (typeof groupKinds)[number]

/** A group of respondents: an organisation by its id, a year of study by its number, or `''` for the whole partnership. */
export type Group = { kind: GroupKind; key: string }

/** As a key of maps: `school:0192…`. */
export const groupId = ({ kind, key }: Group) => `${kind}:${key}`

/** How many of a group were asked, and how many answered; null where that is not shown. */
export type GroupResponse = Group & { invited: number; answered: number | null }

/** How a group answered the questions of a section taken together, on the scale of those questions. */
export type SectionResult = Group & {
  sectionId: string
  n: number
  mean: number
  /** With finite population correction; null when it cannot be said. */
  standardError: number | null
  degreesOfFreedom: number | null
  /** Cronbach's alpha with its interval of 95 %, and McDonald's omega total; null where there are too few answers. */
  alpha: { value: number; low: number; high: number } | null
  omega: number | null
}

/**
 * All that may be known of a survey: pages, charts, exports, reports and the trail read this and nothing else. What is not in it
 * cannot be worked out from it either (see `disclose`).
 */
export type Release = {
  surveyId: string
  groups: readonly GroupResponse[]
  /** By question, and within it by `groupId`: only what is shown. */
  tallies: ReadonlyMap<string, ReadonlyMap<string, Tally>>
  sections: readonly SectionResult[]
}
