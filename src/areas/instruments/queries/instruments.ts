import type { Selectable } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import type { InstrumentVersion } from '../../../platform/database/tables.ts'
import { ProvenanceDraft, Reading, ThemeDraft } from '../draft.ts'
import { type Instrument, shownVersion, titleOf, type Version } from '../rules.ts'
import { Provenance, ThemeDefinition } from '../theme.ts'

export async function findInstrument(tx: Tx, id: string): Promise<Instrument | undefined> {
  const rows = await versions(tx).where('version.instrumentId', '=', id).execute()
  return instrumentsOf(rows)[0]
}

/** Every instrument that has a version, by guarantee and title. */
export async function findInstruments(tx: Tx): Promise<Instrument[]> {
  const instruments = instrumentsOf(await versions(tx).execute())
  const guarantee = (instrument: Instrument) => shownVersion(instrument)?.definition.guarantee ?? 9
  return instruments.toSorted((a, b) => guarantee(a) - guarantee(b) || titleOf(a).localeCompare(titleOf(b), 'nl'))
}

/** The draft that was read from a file, if it still is one. */
export async function findDraftOfFile(tx: Tx, fileId: string): Promise<{ instrumentId: string } | undefined> {
  return tx.db
    .selectFrom('instrumentVersion')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('sourceFileId', '=', fileId)
    .where('state', '=', 'draft')
    .select('instrumentId')
    .executeTakeFirst()
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
    .where('instrument.kind', '=', 'scenario-theme')
    .orderBy('version.instrumentId')
    .orderBy('version.number', 'desc')
    .selectAll('version')
}

type VersionRow = Selectable<InstrumentVersion>

function instrumentsOf(rows: readonly VersionRow[]): Instrument[] {
  return [...Map.groupBy(rows, ({ instrumentId }) => instrumentId)].map(([id, ofOne]) => {
    const read = ofOne.map(versionOf)
    return {
      id,
      published: read.filter((version) => version.state !== 'draft'),
      draft: read.find((version) => version.state === 'draft') ?? null,
    }
  })
}

function versionOf(row: VersionRow): Version {
  const { id, number, publishedAt, withdrawnAt } = row
  if (publishedAt === null) {
    const { revision, sourceFileId, createdAt } = row
    return {
      id,
      number,
      state: 'draft',
      definition: ThemeDraft.parse(row.definition),
      provenance: ProvenanceDraft.parse(row.provenance),
      reading: row.reading === null ? null : Reading.parse(row.reading),
      sourceFileId,
      revision,
      createdAt,
    }
  }
  return {
    id,
    number,
    state: withdrawnAt === null ? 'published' : 'withdrawn',
    definition: ThemeDefinition.parse(row.definition),
    provenance: Provenance.parse(row.provenance),
    publishedAt,
    withdrawnAt,
  }
}
