import type { Tx } from '../../../platform/database/scope.ts'
import type { FrameworkDefinition } from '../framework.ts'
import { findFrameworkDefinitions } from './definitions.ts'

/** A published version of a conversation framework, with what it says. */
export type FrameworkVersion = {
  versionId: string
  instrumentId: string
  number: number
  definition: FrameworkDefinition
}

type FoundVersion = Omit<FrameworkVersion, 'definition'> & { publishedAt: Date | null }

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
    .select(['version.id as versionId', 'version.instrumentId', 'version.number', 'version.publishedAt'])
}

/** What was found, with what it says: a published version is read once. */
async function withDefinitions(tx: Tx, found: readonly FoundVersion[]): Promise<FrameworkVersion[]> {
  const definitions = await findFrameworkDefinitions(tx, found)
  return found.flatMap(({ versionId, instrumentId, number }) => {
    const definition = definitions.get(versionId)
    return definition ? [{ versionId, instrumentId, number, definition }] : []
  })
}

/** The frameworks that a conversation can be about: of each its newest published version, by title. */
export async function findPublishedFrameworks(tx: Tx): Promise<FrameworkVersion[]> {
  const found = await versions(tx)
    .where('version.state', '=', 'published')
    .distinctOn('version.instrumentId')
    .orderBy('version.instrumentId')
    .orderBy('version.number', 'desc')
    .execute()
  const frameworks = await withDefinitions(tx, found)
  return frameworks.sort((a, b) => a.definition.title.localeCompare(b.definition.title, 'nl'))
}

/** One version that was published, withdrawn or not. */
export async function findFramework(tx: Tx, versionId: string): Promise<FrameworkVersion | undefined> {
  const found = await versions(tx)
    .where('version.id', '=', versionId)
    .where('version.publishedAt', 'is not', null)
    .execute()
  return (await withDefinitions(tx, found))[0]
}
