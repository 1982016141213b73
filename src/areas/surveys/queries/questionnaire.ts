import type { Tx } from '../../../platform/database/scope.ts'
import { QuestionnaireDefinition } from '../../questions/index.ts'

/** A published version of a questionnaire, with what it asks. */
export type QuestionnaireVersion = { versionId: string; number: number; definition: QuestionnaireDefinition }

/** Published versions never change: each is read once. */
const read = new Map<string, QuestionnaireDefinition>()
const most = 200

function definitionOf(key: string, stored: unknown): QuestionnaireDefinition {
  const known = read.get(key)
  if (known) return known
  const definition = QuestionnaireDefinition.parse(stored)
  const [oldest] = read.keys()
  if (read.size >= most && oldest !== undefined) read.delete(oldest)
  read.set(key, definition)
  return definition
}

/** What a version asks; a version of a survey is published. */
export async function findQuestionnaire(tx: Tx, versionId: string): Promise<QuestionnaireDefinition> {
  const key = `${tx.scope.partnershipId} ${versionId}`
  const known = read.get(key)
  if (known) return known
  const { definition } = await tx.db
    .selectFrom('instrumentVersion')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', versionId)
    .where('publishedAt', 'is not', null)
    .select('definition')
    .executeTakeFirstOrThrow()
  return definitionOf(key, definition)
}

/** What a survey can be planned with: of each questionnaire its newest published version, by title. */
export async function findQuestionnaires(tx: Tx): Promise<QuestionnaireVersion[]> {
  const found = await tx.db
    .selectFrom('instrumentVersion as version')
    .innerJoin('instrument', (join) =>
      join
        .onRef('instrument.partnershipId', '=', 'version.partnershipId')
        .onRef('instrument.id', '=', 'version.instrumentId'),
    )
    .where('version.partnershipId', '=', tx.scope.partnershipId)
    .where('instrument.kind', '=', 'questionnaire')
    .where('version.state', '=', 'published')
    .distinctOn('version.instrumentId')
    .orderBy('version.instrumentId')
    .orderBy('version.number', 'desc')
    .select(['version.id as versionId', 'version.number', 'version.definition'])
    .execute()
  return found
    .map(({ versionId, number, definition }) => ({
      versionId,
      number,
      definition: definitionOf(`${tx.scope.partnershipId} ${versionId}`, definition),
    }))
    .toSorted((a, b) => a.definition.title.nl.localeCompare(b.definition.title.nl, 'nl'))
}
