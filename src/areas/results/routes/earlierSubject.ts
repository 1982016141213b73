import type { Tx } from '../../../platform/database/scope.ts'
import type { SubjectFinder } from '../../../platform/web/access.ts'
import type { Crumb } from '../../../platform/web/answer.ts'
import { findQuestionnaire } from '../../instruments/index.ts'
import { type Question, questionsOf } from '../../questions/index.ts'
import { earlierPolicy } from '../earlierPolicy.ts'
import type { Place } from '../importing/readings.ts'
import { type EarlierSheet, findAnswerPlaces, findEarlierSheet, isEarlierSurvey } from '../queries/earlierSheets.ts'

export const earlierPath = '/earlier-surveys'
export const sheetPath = ({ id }: Pick<EarlierSheet, 'id'>) => `${earlierPath}/${id}`

export const earlierCrumbs = (here?: string): Crumb[] => [
  { title: 'Enquêtes', href: '/surveys' },
  ...(here ? [{ title: 'Eerdere enquêtes', href: earlierPath }, { title: here }] : []),
]

/** On its way to being counted; or counted, when somebody comes back to it. */
export type EarlierSubject = { is: 'waiting'; sheet: EarlierSheet } | { is: 'counted'; surveyId: string }

/** `:sheet` in a path. */
export const earlierSubject: SubjectFinder<EarlierSubject> = {
  async find(tx, { sheet: id = '' }) {
    const sheet = await findEarlierSheet(tx, id)
    if (sheet) return { is: 'waiting', sheet }
    return (await isEarlierSurvey(tx, id)) ? { is: 'counted', surveyId: id } : undefined
  },
  seenBy: earlierPolicy.bring,
}

/** What a sheet is matched with. */
export type Matching = {
  /** In the order of the questionnaire. */
  questions: ReadonlyMap<string, Question>
  places: readonly Place[]
}

export async function findMatching(tx: Tx, versionId: string): Promise<Matching> {
  const version = await findQuestionnaire(tx, versionId)
  if (!version) throw new Error(`no questionnaire has version ${versionId}`)
  return {
    questions: new Map(questionsOf(version.definition).map((question) => [question.id, question])),
    places: await findAnswerPlaces(tx),
  }
}
