import type { Tx } from '../../../platform/database/scope.ts'
import { QuestionnaireDefinition } from '../../questions/index.ts'

/** Published versions never change: each is read once, since whoever answers asks for it at each step. */
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
