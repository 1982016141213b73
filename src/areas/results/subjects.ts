import type { SubjectFinder } from '../../platform/web/access.ts'
import { rule } from '../../platform/web/access.ts'
import type { Crumb } from '../../platform/web/answer.ts'
import { type Question, questionsOf } from '../questions/index.ts'
import { findSurvey, type Survey, surveyCrumbs } from '../surveys/index.ts'
import { type ChartFile, chartFile, resultsPath } from './paths.ts'
import { findQuestionnaireOf } from './queries.ts'
import { readingPolicy } from './readingPolicy.ts'

/** `:survey` in a path about its results: they are there once it is closed. */
export const theResults: SubjectFinder<Survey> = {
  find: (tx, params) => findSurvey(tx, params.survey ?? ''),
  seenBy: readingPolicy.see,
}

export type InResults<Thing> = { survey: Survey } & Thing

/** Seeing the results of a survey, for what is in it. */
export const seesInResults = rule<InResults<unknown>>(readingPolicy.see.name, (who, { survey }) =>
  readingPolicy.see.allows(who, survey),
)

/** `:question` of the questionnaire of a `:survey`. */
export const theQuestion: SubjectFinder<InResults<{ question: Question }>> = {
  async find(tx, params) {
    const survey = await findSurvey(tx, params.survey ?? '')
    if (!survey) return undefined
    const questions = questionsOf(await findQuestionnaireOf(tx, survey.versionId))
    const question = questions.find(({ id }) => id === params.question)
    return question && { survey, question }
  },
  seenBy: seesInResults,
}

/** `:chart` of a `:survey`: see `chartFile`. */
export const theChart: SubjectFinder<InResults<{ file: ChartFile }>> = {
  async find(tx, params) {
    const survey = await findSurvey(tx, params.survey ?? '')
    const file = chartFile(params.chart ?? '')
    return survey && file && { survey, file }
  },
  seenBy: seesInResults,
}

/** Where a page of results stands. */
export function resultsCrumbs(survey: Survey, here?: string): Crumb[] {
  const above = surveyCrumbs(survey, 'Resultaten')
  return here === undefined
    ? above
    : [...above.slice(0, -1), { title: 'Resultaten', href: resultsPath(survey) }, { title: here }]
}
