import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../platform/database/scope.ts'
import type { InstrumentVersion } from '../../../platform/database/tables.ts'
import { QuestionnaireDefinition } from '../../questions/index.ts'
import { ProvenanceDraft, Reading, ThemeDraft } from '../draft.ts'
import { FrameworkDefinition } from '../framework.ts'
import { FrameworkDraft, FrameworkReading } from '../frameworkDraft.ts'
import { QuestionnaireDraft } from '../questionnaireDraft.ts'
import { type Instrument, shownVersion, titleOf } from '../rules.ts'
import { Provenance, ThemeDefinition } from '../theme.ts'

export async function findInstrument(tx: Tx, id: string): Promise<Instrument | undefined> {
  const rows = await versions(tx).where('version.instrumentId', '=', id).execute()
  return instrumentsOf(rows)[0]
}

/** Every instrument that has a version: the frameworks, the themes by guarantee, the questionnaires; by title. */
export async function findInstruments(tx: Tx): Promise<Instrument[]> {
  const instruments = instrumentsOf(await versions(tx).execute())
  return instruments.toSorted((a, b) => placeOf(a) - placeOf(b) || titleOf(a).localeCompare(titleOf(b), 'nl'))
}

/** A framework is about all guarantees; a theme about one, which is not said yet in some drafts. */
function placeOf(instrument: Instrument): number {
  if (instrument.kind === 'conversation-framework') return 0
  if (instrument.kind === 'questionnaire') return 10
  const version = shownVersion(instrument)
  return (version?.kind === 'scenario-theme' && version.definition.guarantee) || 9
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
    .orderBy('version.instrumentId')
    .orderBy('version.number', 'desc')
    .selectAll('version')
    .select('instrument.kind')
}

type VersionRow = Selectable<InstrumentVersion> & { kind: string }

function instrumentsOf(rows: readonly VersionRow[]): Instrument[] {
  return [...Map.groupBy(rows, ({ instrumentId }) => instrumentId)].map(([id, ofOne]) => instrumentOf(id, ofOne))
}

/** What a version of each kind holds, published and in the making. */
const ofTheme = { definition: ThemeDefinition, draft: ThemeDraft, reading: Reading }
const ofFramework = { definition: FrameworkDefinition, draft: FrameworkDraft, reading: FrameworkReading }
const ofQuestionnaire = { definition: QuestionnaireDefinition, draft: QuestionnaireDraft, reading: z.never() }

/** @throws Error when the database holds a kind that the program does not know */
function instrumentOf(id: string, rows: readonly VersionRow[]): Instrument {
  const kind = rows[0]?.kind
  switch (kind) {
    case 'scenario-theme':
      return { kind, id, ...versionsAmong(kind, rows, ofTheme) }
    case 'conversation-framework':
      return { kind, id, ...versionsAmong(kind, rows, ofFramework) }
    case 'questionnaire':
      return { kind, id, ...versionsAmong(kind, rows, ofQuestionnaire) }
    default:
      throw new Error(`unknown kind of instrument: ${kind}`)
  }
}

function versionsAmong<Kind, Definition, Draft, ReadFrom>(
  kind: Kind,
  rows: readonly VersionRow[],
  schemas: Schemas<Definition, Draft, ReadFrom>,
) {
  return { published: publishedAmong(kind, rows, schemas), draft: draftAmong(kind, rows, schemas) }
}

type Schemas<Definition, Draft, ReadFrom> = {
  definition: z.ZodType<Definition>
  draft: z.ZodType<Draft>
  reading: z.ZodType<ReadFrom>
}

function publishedAmong<Kind, Definition>(
  kind: Kind,
  rows: readonly VersionRow[],
  schemas: Pick<Schemas<Definition, unknown, unknown>, 'definition'>,
) {
  return rows.flatMap(({ id, number, definition, provenance, publishedAt, withdrawnAt }) => {
    if (publishedAt === null) return []
    const state = withdrawnAt === null ? ('published' as const) : ('withdrawn' as const)
    const read = { definition: schemas.definition.parse(definition), provenance: Provenance.parse(provenance) }
    return [{ kind, id, number, state, ...read, publishedAt, withdrawnAt }]
  })
}

function draftAmong<Kind, Draft, ReadFrom>(
  kind: Kind,
  rows: readonly VersionRow[],
  schemas: Pick<Schemas<unknown, Draft, ReadFrom>, 'draft' | 'reading'>,
) {
  const row = rows.find(({ publishedAt }) => publishedAt === null)
  if (!row) return null
  const { id, number, revision, sourceFileId, createdAt } = row
  return {
    kind,
    id,
    number,
    state: 'draft' as const,
    definition: schemas.draft.parse(row.definition),
    provenance: ProvenanceDraft.parse(row.provenance),
    reading: row.reading === null ? null : schemas.reading.parse(row.reading),
    sourceFileId,
    revision,
    createdAt,
  }
}
