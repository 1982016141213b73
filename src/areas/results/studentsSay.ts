import type { Tx } from '../../platform/database/scope.ts'
import { groupQuery } from './groupsInSight.ts'
import { resultsPath } from './paths.ts'
import { findQuestionnaireOf, findSectionMeans } from './queries.ts'
import { differenceOf, type Verdict, verdictOf } from './reading/comparisons.ts'
import type { Group } from './rules/release.ts'

/** What students say at a glance: how each section was answered in the last yearly survey, beside the time before. */
export type StudentsSay = {
  schoolYear: number
  href: string
  sections: { title: string; mean: number; points: number; before: { mean: number; verdict: Verdict } | null }[]
}

/** @returns undefined when there is no yearly survey yet, or nothing of this group is shown */
export async function findStudentsSay(tx: Tx, group: Group, schoolYear: number): Promise<StudentsSay | undefined> {
  const means = await findSectionMeans(tx, group, schoolYear)
  const [first] = means
  if (!first) return undefined
  const { sections } = await findQuestionnaireOf(tx, first.versionId)
  return {
    schoolYear: first.schoolYear,
    href: `${resultsPath({ id: first.surveyId })}${groupQuery(group)}`,
    sections: sections.flatMap(({ id, title, questions }) => {
      const found = means.find(({ sectionId }) => sectionId === id)
      const [points] = questions.flatMap((question) => (question.kind === 'agree' ? [question.points] : []))
      if (!found || points === undefined) return []
      const { mean, before } = found
      const difference = before ? differenceOf(found, before) : undefined
      const verdict: Verdict = difference ? verdictOf(difference) : 'chance'
      return [{ title: title.nl, mean, points, before: before && { mean: before.mean, verdict } }]
    }),
  }
}
