import type { Tx } from '../../../platform/database/scope.ts'
import { ThemeDefinition } from '../theme.ts'

/** A version of a scenario theme, with what it says. */
export type ThemeVersion = { versionId: string; instrumentId: string; number: number; definition: ThemeDefinition }

/** The themes that a scan can be about: of each instrument its newest published version, by guarantee and title. */
export async function findPublishedThemes(tx: Tx): Promise<ThemeVersion[]> {
  const rows = await tx.db
    .selectFrom('instrumentVersion as version')
    .innerJoin('instrument', (join) =>
      join
        .onRef('instrument.partnershipId', '=', 'version.partnershipId')
        .onRef('instrument.id', '=', 'version.instrumentId'),
    )
    .where('version.partnershipId', '=', tx.scope.partnershipId)
    .where('version.state', '=', 'published')
    .where('instrument.kind', '=', 'scenario-theme')
    .distinctOn('version.instrumentId')
    .orderBy('version.instrumentId')
    .orderBy('version.number', 'desc')
    .select(['version.id as versionId', 'version.instrumentId', 'version.number', 'version.definition'])
    .execute()
  return rows
    .map((row) => ({ ...row, definition: ThemeDefinition.parse(row.definition) }))
    .sort(
      (a, b) =>
        a.definition.guarantee - b.definition.guarantee || a.definition.title.localeCompare(b.definition.title, 'nl'),
    )
}
