import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { findOrganisationNames } from '../partnership/index.ts'
import type { QuestionnaireDefinition } from '../questions/index.ts'
import type { Survey } from '../surveys/index.ts'
import { groupsInSight, type NamedGroup } from './groupsInSight.ts'
import { type EarlierSurvey, findAmbitions, findEarlierSurveys, findQuestionnaireOf, findRelease } from './queries.ts'
import type { Release } from './rules/release.ts'

/** A survey that was held before with the same questionnaire. */
export type Earlier = { survey: EarlierSurvey; release: Release }

/** What is read of a survey by one person, about one group. */
export type Reading = {
  survey: Survey
  questionnaire: QuestionnaireDefinition
  release: Release
  /** All groups that the reader may look at. */
  groups: readonly NamedGroup[]
  /** The one that is looked at; beside it stands the whole partnership. */
  group: NamedGroup
  /** The time before; undefined the first time. */
  before: Earlier | undefined
  /** What the group wants to reach, by section, on its scale. */
  ambitions: ReadonlyMap<string, number>
}

/**
 * What somebody reads of a survey.
 * @param pick the group that is asked for, from those the reader may see
 * @returns undefined while it is not closed, or when the group is not the reader's to see
 */
export async function findReading(
  tx: Tx,
  who: Who,
  survey: Survey,
  pick: (groups: readonly NamedGroup[]) => NamedGroup | undefined,
): Promise<Reading | undefined> {
  const release = await findRelease(tx, survey.id)
  if (!release) return undefined
  const groups = groupsInSight(who, release, await findOrganisationNames(tx, who.today))
  const group = pick(groups)
  if (!group) return undefined
  const [latest] = await findEarlierSurveys(tx, survey)
  const released = latest && (await findRelease(tx, latest.id))
  return {
    survey,
    questionnaire: await findQuestionnaireOf(tx, survey.versionId),
    release,
    groups,
    group,
    before: latest && released ? { survey: latest, release: released } : undefined,
    ambitions: await findAmbitions(tx, survey.instrumentId, group.kind === 'school' ? group.key : null),
  }
}

/** All surveys with the same questionnaire before this one, the earliest first. */
export async function findEarlier(tx: Tx, survey: Survey): Promise<Earlier[]> {
  const found: Earlier[] = []
  for (const earlier of await findEarlierSurveys(tx, survey)) {
    const release = await findRelease(tx, earlier.id)
    if (release) found.push({ survey: earlier, release })
  }
  return found.reverse()
}
