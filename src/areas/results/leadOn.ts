/** Where results turn up elsewhere: in a jaarplan, on the trail of an item, at a glance for whoever coordinates. */
import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { questionsOf } from '../questions/index.ts'
import { findSurveys, type Survey } from '../surveys/index.ts'
import { type Earlier, findReading, type Reading } from './findReading.ts'
import { isWhole } from './groupsInSight.ts'
import { answeredIn, type Change, changesSince, isReversed } from './reading/standouts.ts'
import { readingPolicy } from './readingPolicy.ts'
import { type SectionReading, sectionReadings } from './view.ts'

/** What a survey says of the partnership, or of a school that this person may see. */
export const findReadingOf = (
  tx: Tx,
  who: Who,
  survey: Survey,
  schoolId: string | null,
): Promise<Reading | undefined> =>
  findReading(tx, who, survey, (groups) =>
    groups.find((group) => (schoolId === null ? isWhole(group) : group.kind === 'school' && group.key === schoolId)),
  )

/** The surveys whose results this person may read, the latest first. */
export async function findClosedSurveys(tx: Tx, who: Who): Promise<Survey[]> {
  return (await findSurveys(tx)).filter((survey) => readingPolicy.see.allows(who, survey))
}

/** A section that stays below what its group wants to reach, and not by chance. */
export type BelowAim = SectionReading & { aim: number }

/** What asks for something to be done: sections below the ambition, and statements that are answered less well than before. */
export function askForAction(reading: Reading): { below: BelowAim[]; worse: Change[] } {
  const below = sectionReadings(reading).lines.flatMap((line): BelowAim[] =>
    line.aim !== null && (line.interval?.high ?? line.result.mean) < line.aim ? [{ ...line, aim: line.aim }] : [],
  )
  return { below, worse: reading.before ? worseThan(reading, reading.before) : [] }
}

function worseThan({ questionnaire, release, group }: Reading, before: Earlier): Change[] {
  const questions = questionsOf(questionnaire)
  return changesSince(answeredIn(questions, release, group), answeredIn(questions, before.release, group)).filter(
    ({ question, difference }) => difference < 0 !== isReversed(question),
  )
}
