/** What a page, a chart and a report say of one group: worked out from what is shown, and nothing else. */

import { schoolYearName } from '../../platform/schoolYear.ts'
import { intervalOf } from '../../platform/statistics/index.ts'
import type { Chart } from '../../ui/charts/index.ts'
import { type Question, questionsOf, type Section, type Tally } from '../questions/index.ts'
import { sectionsChart, type YearSummary } from './charts.ts'
import type { Earlier, Reading } from './findReading.ts'
import { isWhole, type NamedGroup } from './groupsInSight.ts'
import { type Compared, compareGroups, differenceOf, type Verdict, verdictOf } from './reading/comparisons.ts'
import {
  type Answered,
  answeredIn,
  askedIn,
  type Change,
  changesSince,
  type Missing,
  missingGroups,
  standOuts,
} from './reading/standouts.ts'
import { type Summary, summaryOf } from './reading/summaries.ts'
import { type Group, type GroupKind, groupId, type Release, type SectionResult } from './rules/release.ts'

/** How a group answered a question; undefined where that is not shown. */
export function summaryFor(
  { release, group: here }: Pick<Reading, 'release' | 'group'>,
  question: Question,
  group: Group = here,
): Summary | undefined {
  const tally = release.tallies.get(question.id)?.get(groupId(group))
  return tally && summaryOf(question, tally, askedIn(release, group))
}

/** The tallies of all groups of a kind, by their key. */
export function talliesOfKind({ tallies }: Release, questionId: string, kind: GroupKind): Map<string, Tally> {
  const prefix = groupId({ kind, key: '' })
  const all = tallies.get(questionId) ?? new Map<string, Tally>()
  return new Map([...all].flatMap(([id, tally]) => (id.startsWith(prefix) ? [[id.slice(prefix.length), tally]] : [])))
}

/** Groups of a kind beside each other: all that are shown count, those in sight are told. */
export function comparedInSight(
  { release, groups }: Reading,
  question: Question,
  kind: GroupKind,
): (Compared & { name: string })[] {
  const compared = new Map(
    compareGroups(question, talliesOfKind(release, question.id, kind)).map((one) => [one.key, one]),
  )
  // One group beside itself says nothing.
  if (compared.size < 2) return []
  return groups.flatMap((group) => {
    const found = group.kind === kind ? compared.get(group.key) : undefined
    return found ? [{ ...found, name: group.name }] : []
  })
}

/** For each question how the group stands beside the partnership. */
export function verdictsFor({ release, questionnaire, group }: Reading): Map<string, Verdict> {
  return new Map(
    questionsOf(questionnaire).flatMap((question): [string, Verdict][] => {
      const compared = compareGroups(question, talliesOfKind(release, question.id, group.kind))
      const here = compared.find(({ key }) => key === group.key)
      return here && compared.length > 1 ? [[question.id, here.verdict]] : []
    }),
  )
}

/** What stands out among the answers of a group. */
export type Short = {
  strong: readonly Answered[]
  attention: readonly Answered[]
  /** What is otherwise than the time before, and not by chance; null the first time. */
  changed: { since: string; changes: readonly Change[] } | null
  missing: readonly (Missing & { name: string })[]
  /** The share of all who were asked that answered; null where that is not shown. */
  overall: number | null
}

/** What stands out for the group that is looked at. */
export function shortOf({ release, questionnaire, group, groups, before }: Reading): Short {
  const questions = questionsOf(questionnaire)
  const now = answeredIn(questions, release, group)
  const names = new Map(groups.map((one) => [groupId(one), one.name]))
  const whole = groups.find(isWhole)
  return {
    ...standOuts(now),
    changed: before
      ? {
          since: schoolYearName(before.survey.schoolYear),
          changes: changesSince(now, answeredIn(questions, before.release, group)),
        }
      : null,
    missing: isWhole(group)
      ? missingGroups(groups).map((one) => ({ ...one, name: names.get(groupId(one)) ?? '' }))
      : [],
    overall: whole && isWhole(group) ? shareAnswered(whole) : null,
  }
}

const shareAnswered = ({ invited, answered }: NamedGroup) =>
  answered === null || invited === 0 ? null : answered / invited

/** A section of statements as a group answered it. */
export type SectionReading = {
  title: string
  points: number
  result: SectionResult
  interval: { low: number; high: number } | null
  aim: number | null
  before: { mean: number; verdict: Verdict } | null
}

/** The sections whose statements can be taken together, with their chart. */
export function sectionReadings(reading: Reading): { lines: SectionReading[]; chart: Chart | undefined } {
  const { questionnaire, group } = reading
  const lines = questionnaire.sections.flatMap((section) => sectionReading(reading, section) ?? [])
  const points = Math.max(0, ...lines.map((line) => line.points))
  // Sections on different scales do not stand on one line.
  const alike = lines.filter((line) => line.points === points)
  return { lines, chart: alike.length > 0 ? sectionsChart(group.name, alike, points) : undefined }
}

function sectionReading(
  { release, group, before, ambitions }: Reading,
  { id, title, questions }: Section,
): SectionReading | undefined {
  const result = resultOf(release, id, group)
  const [statement] = questions.flatMap((question) => (question.kind === 'agree' ? [question.points] : []))
  if (!result || statement === undefined) return undefined
  const then = before && resultOf(before.release, id, group)
  const difference = then && differenceOf(result, then)
  return {
    title: title.nl,
    points: statement,
    result,
    interval: intervalFrom(result),
    aim: ambitions.get(id) ?? null,
    before: then ? { mean: then.mean, verdict: difference ? verdictOf(difference) : 'chance' } : null,
  }
}

function resultOf({ sections }: Release, sectionId: string, { kind, key }: Group): SectionResult | undefined {
  return sections.find((one) => one.sectionId === sectionId && one.kind === kind && one.key === key)
}

function intervalFrom({ mean, standardError, degreesOfFreedom }: SectionResult) {
  if (standardError === null || degreesOfFreedom === null || degreesOfFreedom < 1) return null
  return intervalOf({ mean, standardError, degreesOfFreedom })
}

/** How the groups of a kind in sight answered a question, each by name. */
export function sharesInSight(
  reading: Reading,
  question: Question,
  kind: GroupKind,
): { key: string; name: string; summary: Summary }[] {
  return reading.groups.flatMap((group) => {
    const summary = group.kind === kind ? summaryFor(reading, question, group) : undefined
    return summary ? [{ key: group.key, name: group.name, summary }] : []
  })
}

/** How a question on a scale was answered each time, the earliest first; this time last. */
export function yearsOf(reading: Reading, question: Question, earlier: readonly Earlier[]): YearSummary[] {
  const releases = [...earlier.map(({ survey, release }) => ({ survey, release })), reading]
  return releases.flatMap(({ survey, release }) => {
    const summary = summaryFor({ release, group: reading.group }, question)
    return summary?.kind === 'scale' ? [{ year: schoolYearName(survey.schoolYear), summary }] : []
  })
}

/** This time beside the time before. */
export function yearVerdict(years: readonly YearSummary[]): Verdict {
  const [now, before] = [years.at(-1), years.at(-2)]
  const difference = now && before && differenceOf(now.summary, before.summary)
  return difference ? verdictOf(difference) : 'chance'
}
