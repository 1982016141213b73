import type { Tx } from '../../../platform/database/scope.ts'
import { ThemeDefinition } from '../theme.ts'

type Version = { versionId: string; publishedAt: Date | null }

/** What published versions say, the ones asked for last at the end: they never change, so they are read once. */
const kept = new Map<string, ThemeDefinition>()

/** About 10 kB each. */
const mostKept = 200

const keyOf = ({ scope }: Tx, { versionId, publishedAt }: Version) =>
  `${scope.partnershipId} ${versionId} ${publishedAt?.getTime()}`

/**
 * What versions say, by their ids. Read from the database only when this program did not read it before, or when it may
 * still change.
 * @param versions that were found in this transaction, so that they are this partnership's
 */
export async function findDefinitions(tx: Tx, versions: readonly Version[]): Promise<Map<string, ThemeDefinition>> {
  const found = new Map<string, ThemeDefinition>()
  const unread: Version[] = []
  for (const version of versions) {
    const definition = recall(keyOf(tx, version))
    if (definition) found.set(version.versionId, definition)
    else unread.push(version)
  }
  if (unread.length === 0) return found
  for (const version of await readDefinitions(tx, unread)) {
    found.set(version.versionId, version.definition)
    if (version.publishedAt !== null) keep(keyOf(tx, version), version.definition)
  }
  return found
}

async function readDefinitions(tx: Tx, versions: readonly Version[]) {
  const ids = versions.map(({ versionId }) => versionId)
  const rows = await tx.db
    .selectFrom('instrumentVersion')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', 'in', ids)
    .select(['id as versionId', 'publishedAt', 'definition'])
    .execute()
  return rows.map((row) => ({ ...row, definition: ThemeDefinition.parse(row.definition) }))
}

function recall(key: string): ThemeDefinition | undefined {
  const definition = kept.get(key)
  if (definition) keep(key, definition)
  return definition
}

function keep(key: string, definition: ThemeDefinition): void {
  kept.delete(key)
  kept.set(key, definition)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
}
