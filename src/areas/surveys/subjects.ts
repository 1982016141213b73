import type { SubjectFinder } from '../../platform/web/access.ts'
import type { Crumb } from '../../platform/web/answer.ts'
import { surveyPolicy } from './policy.ts'
import { findSurvey, type Survey } from './queries.ts'

export const surveyPath = ({ id }: Pick<Survey, 'id'>) => `/surveys/${id}`

/** `:survey` in a path. */
export const surveySubject: SubjectFinder<Survey> = {
  find: (tx, params) => findSurvey(tx, params.survey ?? ''),
  seenBy: surveyPolicy.see,
}

/** Where a page of a survey stands. */
export function surveyCrumbs(survey: Survey, here?: string): Crumb[] {
  const above: Crumb[] = [{ title: 'Enquêtes', href: '/surveys' }]
  return here ? [...above, { title: survey.title, href: surveyPath(survey) }, { title: here }] : above
}
