import type { Tx } from '../../../platform/database/scope.ts'
import type { InstrumentKind } from '../rules.ts'
import type { Definitions } from './definitions.ts'

/** A version of an instrument that was published, with what it says. */
export type DefinedVersion<Definition> = {
  versionId: string
  instrumentId: string
  number: number
  definition: Definition
}

type FoundVersion = { versionId: string; instrumentId: string; number: number; publishedAt: Date | null }

/** How the versions of one kind of instrument are found. */
export type VersionsOf<Definition> = {
  /** Of each instrument its newest published version, by title. */
  findPublished: (tx: Tx) => Promise<DefinedVersion<Definition>[]>
  /** One version that was published, withdrawn or not. */
  find: (tx: Tx, versionId: string) => Promise<DefinedVersion<Definition> | undefined>
}

/** @param titleOf what a definition is called: versions stand in that order */
export function versionsOf<Definition>(
  kind: InstrumentKind,
  findDefinitions: Definitions<Definition>,
  titleOf: (definition: Definition) => string,
): VersionsOf<Definition> {
  /** What was found, with what it says: a published version is read once. */
  async function withDefinitions(tx: Tx, found: readonly FoundVersion[]): Promise<DefinedVersion<Definition>[]> {
    const definitions = await findDefinitions(tx, found)
    return found.flatMap(({ versionId, instrumentId, number }) => {
      const definition = definitions.get(versionId)
      return definition ? [{ versionId, instrumentId, number, definition }] : []
    })
  }
  return {
    async findPublished(tx) {
      const found = await versions(tx, kind)
        .where('version.state', '=', 'published')
        .distinctOn('version.instrumentId')
        .orderBy('version.instrumentId')
        .orderBy('version.number', 'desc')
        .execute()
      const defined = await withDefinitions(tx, found)
      return defined.sort((a, b) => titleOf(a.definition).localeCompare(titleOf(b.definition), 'nl'))
    },
    async find(tx, versionId) {
      const found = await versions(tx, kind)
        .where('version.id', '=', versionId)
        .where('version.publishedAt', 'is not', null)
        .execute()
      return (await withDefinitions(tx, found))[0]
    },
  }
}

function versions(tx: Tx, kind: InstrumentKind) {
  return tx.db
    .selectFrom('instrumentVersion as version')
    .innerJoin('instrument', (join) =>
      join
        .onRef('instrument.partnershipId', '=', 'version.partnershipId')
        .onRef('instrument.id', '=', 'version.instrumentId'),
    )
    .where('version.partnershipId', '=', tx.scope.partnershipId)
    .where('instrument.kind', '=', kind)
    .select(['version.id as versionId', 'version.instrumentId', 'version.number', 'version.publishedAt'])
}
