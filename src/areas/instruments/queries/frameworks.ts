import type { Tx } from '../../../platform/database/scope.ts'
import { FrameworkDefinition } from '../framework.ts'

/** A published version of a conversation framework, with what it says. */
export type FrameworkVersion = {
  versionId: string
  instrumentId: string
  number: number
  definition: FrameworkDefinition
}

function versions(tx: Tx) {
  return tx.db
    .selectFrom('instrumentVersion as version')
    .innerJoin('instrument', (join) =>
      join
        .onRef('instrument.partnershipId', '=', 'version.partnershipId')
        .onRef('instrument.id', '=', 'version.instrumentId'),
    )
    .where('version.partnershipId', '=', tx.scope.partnershipId)
    .where('instrument.kind', '=', 'conversation-framework')
    .select(['version.id as versionId', 'version.instrumentId', 'version.number', 'version.definition'])
}

const read = (row: { definition: unknown; versionId: string; instrumentId: string; number: number }) => ({
  ...row,
  definition: FrameworkDefinition.parse(row.definition),
})

/** The frameworks that a conversation can be about: of each its newest published version, by title. */
export async function findPublishedFrameworks(tx: Tx): Promise<FrameworkVersion[]> {
  const rows = await versions(tx)
    .where('version.state', '=', 'published')
    .distinctOn('version.instrumentId')
    .orderBy('version.instrumentId')
    .orderBy('version.number', 'desc')
    .execute()
  return rows.map(read).sort((a, b) => a.definition.title.localeCompare(b.definition.title, 'nl'))
}

/** One version that was published, withdrawn or not. */
export async function findFramework(tx: Tx, versionId: string): Promise<FrameworkVersion | undefined> {
  const row = await versions(tx)
    .where('version.id', '=', versionId)
    .where('version.publishedAt', 'is not', null)
    .executeTakeFirst()
  return row && read(row)
}
