import { decimal, percent } from '../../ui/charts/numbers.ts'
import { count } from '../../ui/words.ts'
import { questionsOf } from '../questions/index.ts'
import type { TrailEntry, TrailSource, TrailSubject } from '../trail/index.ts'
import { sidesInWords } from './charts.ts'
import type { Reading } from './findReading.ts'
import { groupQuery } from './groupsInSight.ts'
import { findClosedSurveys, findReadingOf } from './leadOn.ts'
import { resultsPath } from './paths.ts'
import { isAbout } from './perItem.ts'
import { findQuestionnaireOf } from './queries.ts'
import { answeredIn } from './reading/standouts.ts'

/** What students answered to questions about an item: of the partnership, or of the school that is looked at. */
export const resultsTrail: TrailSource = {
  async entries(tx, who, subject, { from, until, schoolId, bodyId }) {
    // A survey is of no table.
    if (bodyId !== undefined) return []
    const entries: TrailEntry[] = []
    for (const survey of await findClosedSurveys(tx, who)) {
      if (survey.closedOn === null || survey.closedOn < from || survey.closedOn > until) continue
      const questions = questionsOf(await findQuestionnaireOf(tx, survey.versionId))
      if (!questions.some((question) => isAbout({ question }, subject))) continue
      const reading = await findReadingOf(tx, who, survey, schoolId ?? null)
      if (reading) entries.push(...entriesOf(reading, subject, survey.closedOn))
    }
    return entries
  },
}

function entriesOf(
  { survey, questionnaire, release, group }: Reading,
  subject: TrailSubject,
  day: string,
): TrailEntry[] {
  const answered = answeredIn(questionsOf(questionnaire), release, group).filter((one) => isAbout(one, subject))
  return answered.map(({ question, summary }) => ({
    day,
    kind: 'measured',
    title: survey.title,
    text: `${question.text.nl}\n${percent(summary.agree)} ${sidesInWords(question).high}, gemiddeld ${decimal(summary.mean)} van ${question.points} (${count(summary.n, 'antwoord', 'antwoorden')}).`,
    href: `${resultsPath(survey)}/questions/${question.id}${groupQuery(group)}`,
    schoolId: group.kind === 'school' ? group.key : null,
    bodyId: null,
    place: group.name,
  }))
}
