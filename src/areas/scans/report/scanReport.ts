/**
 * Everything that the printed report of one scan says, as plain JSON: facts, no sentences. Names of persons occur as
 * participant, facilitator and owner of an action; choices occur only as a spread, which hides itself when it is small.
 */
import type { Day } from '../../../platform/clock.ts'
import type { Level, Phase, PhaseNames, Spread } from '../rules.ts'

/** Exactly one value for each of the four phases. */
export type PerPhase<Value> = readonly [Value, Value, Value, Value]

/** What the team agreed on one criterion. A text that was not filled in is empty. */
export type ReportedJudgement = {
  level: Level
  /** Where the team wants to be, and in which school year (the calendar year in which it starts). */
  ambition: { phase: Phase; schoolYear: number } | null
  reasons: string
  /** The answer to "Waaruit blijkt dat?" */
  evidence: string
  /** The answer to "Wie ziet het anders, en waarom?" */
  minorityView: string
}

export type ReportedCriterion = {
  /** The stable id, unique within its theme. */
  id: string
  name: string
  /** Null where the instrument describes nothing. */
  descriptors: PerPhase<string | null>
  /** How many phases each cell covers, as in the instrument (`[1, 2, 0, 1]`); null when each cell covers its own. */
  spans: PerPhase<number> | null
  /** Null for a reader outside the team: how the choices are spread is the team's. */
  spread: Spread | null
  ambitionSpread: Spread | null
  /** Null when the team left the criterion out. */
  judgement: ReportedJudgement | null
}

export type ReportedTheme = {
  /** The instrument's id: the same over its versions. */
  id: string
  title: string
  /** Whose text it is, e.g. `Scan Samen Opleiden in de School, 2024`; empty when unknown. */
  source: string
  guarantee: 1 | 2 | 3 | 4
  phases: PhaseNames
  criteria: readonly ReportedCriterion[]
}

/** A criterion, by the ids of its theme and of itself. */
export type CriterionPlace = { theme: string; criterion: string }

export type ReportedAction = { what: string; owner: string; due: Day }

/** A criterion that the team will work on. */
export type ReportedFocusPoint = CriterionPlace & { goal: string; actions: readonly ReportedAction[] }

/** An earlier settled scan of the same school; criteria that it did not hold are absent. */
export type EarlierScan = { schoolYear: number; levels: readonly (CriterionPlace & { level: Level })[] }

export type ScanReport = {
  partnership: string
  school: { name: string; place: string; board: string }
  /** As it stands on screen: `0-meting`. */
  occasion: string
  /** The calendar year in which the school year starts. */
  schoolYear: number
  /** The school year that the ambitions look ahead to (the calendar year in which it starts). */
  ambitionYear: number
  talkOn: Day
  facilitator: string
  /** Who took part, in which role; without names when the team prefers that. */
  participants: readonly { name: string | null; role: string }[]
  themes: readonly ReportedTheme[]
  focusPoints: readonly ReportedFocusPoint[]
  /** In any order; the report puts the oldest first. */
  earlierScans: readonly EarlierScan[]
  generatedOn: Day
}

/**
 * The criterion at a place, with its theme.
 * @throws RangeError when the themes do not hold it
 */
export function criterionAt(place: CriterionPlace, themes: readonly ReportedTheme[]) {
  const theme = themes.find(({ id }) => id === place.theme)
  const criterion = theme?.criteria.find(({ id }) => id === place.criterion)
  if (!theme || !criterion)
    throw new RangeError(`No criterion ${place.criterion} of theme ${place.theme} in the report`)
  return { theme, criterion }
}

/** The level of a criterion in an earlier scan; null when that scan did not hold it. */
export function levelIn({ levels }: EarlierScan, place: CriterionPlace): Level | null {
  return levels.find(({ theme, criterion }) => theme === place.theme && criterion === place.criterion)?.level ?? null
}
