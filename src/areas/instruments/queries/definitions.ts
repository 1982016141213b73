import type { z } from 'zod'
import type { Tx } from '../../../platform/database/scope.ts'
import { QuestionnaireDefinition } from '../../questions/index.ts'
import { FrameworkDefinition } from '../framework.ts'
import { ThemeDefinition } from '../theme.ts'

type Version = { versionId: string; publishedAt: Date | null }

/** What versions of a kind say, read at most once when they were published: those never change. */
export type Definitions<Definition> = (tx: Tx, versions: readonly Version[]) => Promise<Map<string, Definition>>

/** How many published versions of a kind are kept: about 10 kB each. */
const mostKept = 200

/**
 * What themes say, by the ids of their versions. Read from the database only when this program did not read it before, or
 * when it may still change.
 * @param versions that were found in this transaction, so that they are this partnership's
 */
export const findDefinitions: Definitions<ThemeDefinition> = definitionsOf(ThemeDefinition)

/** What conversation frameworks say, likewise. */
export const findFrameworkDefinitions: Definitions<FrameworkDefinition> = definitionsOf(FrameworkDefinition)

/** What questionnaires say, likewise. */
export const findQuestionnaireDefinitions: Definitions<QuestionnaireDefinition> = definitionsOf(QuestionnaireDefinition)

function definitionsOf<Definition>(schema: z.ZodType<Definition>): Definitions<Definition> {
  /** The ones asked for last at the end. */
  const kept = new Map<string, Definition>()

  function keep(key: string, definition: Definition): void {
    kept.delete(key)
    kept.set(key, definition)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  }

  function recall(key: string): Definition | undefined {
    const definition = kept.get(key)
    if (definition) keep(key, definition)
    return definition
  }

  return async (tx, versions) => {
    const found = new Map<string, Definition>()
    const unread: Version[] = []
    for (const version of versions) {
      const definition = recall(keyOf(tx, version))
      if (definition) found.set(version.versionId, definition)
      else unread.push(version)
    }
    if (unread.length === 0) return found
    for (const { versionId, publishedAt, definition: read } of await readDefinitions(tx, unread)) {
      const definition = schema.parse(read)
      found.set(versionId, definition)
      if (publishedAt !== null) keep(keyOf(tx, { versionId, publishedAt }), definition)
    }
    return found
  }
}

const keyOf = ({ scope }: Tx, { versionId, publishedAt }: Version) =>
  `${scope.partnershipId} ${versionId} ${publishedAt?.getTime()}`

async function readDefinitions(tx: Tx, versions: readonly Version[]) {
  const ids = versions.map(({ versionId }) => versionId)
  return tx.db
    .selectFrom('instrumentVersion')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', 'in', ids)
    .select(['id as versionId', 'publishedAt', 'definition'])
    .execute()
}
