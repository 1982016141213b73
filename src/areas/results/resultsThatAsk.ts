import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { changeThatAsks, type ResultThatAsks, sectionThatAsks } from './findings.ts'
import { askForAction, findClosedSurveys, findReadingOf } from './leadOn.ts'

export type { ResultThatAsks } from './findings.ts'

/** How many of one survey are offered. */
const mostOffered = 6

/**
 * What the last survey of all gives a plan to do: sections below the ambition, and what was answered less well than before.
 * @param schoolId of a school that this person may see; null for the partnership
 * @param schoolYear of the plan: the survey is of the year before, or of the same year
 */
export async function resultsThatAsk(
  tx: Tx,
  who: Who,
  { schoolYear, schoolId }: { schoolYear: number; schoolId: string | null },
): Promise<ResultThatAsks[]> {
  const closed = await findClosedSurveys(tx, who)
  const survey = closed.find(
    (one) => one.kind === 'yearly' && (one.schoolYear === schoolYear - 1 || one.schoolYear === schoolYear),
  )
  const reading = survey && (await findReadingOf(tx, who, survey, schoolId))
  if (!reading) return []
  const { below, worse } = askForAction(reading)
  const asked = (sectionId: string) =>
    reading.questionnaire.sections.find(({ id }) => id === sectionId)?.questions ?? []
  return [
    ...below.map((line) => sectionThatAsks(survey, line, asked(line.result.sectionId))),
    ...worse.map((change) => changeThatAsks(survey, change)),
  ].slice(0, mostOffered)
}
