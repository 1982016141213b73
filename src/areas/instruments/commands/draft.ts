import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { emptyTheme, type ProvenanceDraft, type Reading, type ThemeDraft, unknownProvenance } from '../draft.ts'
import { emptyFramework, type FrameworkDraft, type FrameworkReading } from '../frameworkDraft.ts'
import { emptyQuestionnaire, type QuestionnaireDraft } from '../questionnaireDraft.ts'
import type {
  DraftFramework,
  DraftQuestionnaire,
  DraftTheme,
  DraftVersion,
  Instrument,
  InstrumentKind,
} from '../rules.ts'

/** What came of a change: done, or somebody else changed or published the draft meanwhile. */
export type SaveResult = 'saved' | 'changed-meanwhile'

/** What a draft begins with. */
export type Beginning = {
  definition: ThemeDraft | FrameworkDraft | QuestionnaireDraft
  provenance: ProvenanceDraft
  reading?: Reading | FrameworkReading
  sourceFileId?: string
}

const empty: Record<InstrumentKind, Beginning['definition']> = {
  'scenario-theme': emptyTheme,
  'conversation-framework': emptyFramework,
  questionnaire: emptyQuestionnaire,
}

/** Begins an instrument with an empty draft. @returns the id of the instrument */
export async function beginEmptyInstrument(tx: Tx, kind: InstrumentKind): Promise<string> {
  return beginInstrument(tx, kind, { definition: empty[kind], provenance: unknownProvenance })
}

/** Begins an instrument with a first draft. @returns the id of the instrument */
export async function beginInstrument(tx: Tx, kind: InstrumentKind, beginning: Beginning): Promise<string> {
  const { id } = await tx.db
    .insertInto('instrument')
    .values({ partnershipId: tx.scope.partnershipId, kind })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertDraft(tx, id, 1, beginning)
  return id
}

/**
 * Begins the next version of an instrument.
 * @returns `has-draft` when there is one already: an instrument has one at a time
 */
export async function beginVersion(
  tx: Tx,
  instrument: Instrument,
  beginning: Beginning,
): Promise<'begun' | 'has-draft'> {
  const number = Math.max(0, ...instrument.published.map((version) => version.number)) + 1
  const begun = instrument.draft === null && (await insertDraft(tx, instrument.id, number, beginning))
  return begun ? 'begun' : 'has-draft'
}

/** @returns whether it was inserted: not when the instrument has a draft */
async function insertDraft(tx: Tx, instrumentId: string, number: number, beginning: Beginning): Promise<boolean> {
  const { partnershipId, personId } = tx.scope
  const { definition, provenance, reading, sourceFileId = null } = beginning
  const draft = await tx.db
    .insertInto('instrumentVersion')
    .values({
      partnershipId,
      instrumentId,
      number,
      definition: JSON.stringify(definition),
      provenance: JSON.stringify(provenance),
      reading: reading ? JSON.stringify(reading) : null,
      sourceFileId,
      createdBy: personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!draft) return false
  await recordEvent(tx, {
    verb: 'instrument.draft',
    subjectKind: 'instrument-version',
    subjectId: draft.id,
    detail: { instrumentId, number, sourceFileId },
  })
  return true
}

/** What of a draft was changed, for the log. */
export type ChangedPart =
  | 'cell'
  | 'criteria'
  | 'theme'
  | 'frame'
  | 'subthemes'
  | 'items'
  | 'sections'
  | 'questions'
  | 'provenance'

/** What of a draft people change: what it says, and what nobody looked at yet. */
type Changed<Draft extends DraftVersion> = {
  definition: Draft['definition']
  doubts: readonly NonNullable<Draft['reading']>['doubts'][number][]
}

/**
 * Saves what was changed in a draft.
 * @param revision the revision that the page showed; a newer one is never overwritten
 */
export async function saveDraft<Draft extends DraftTheme | DraftFramework>(
  tx: Tx,
  draft: Draft,
  revision: number,
  part: ChangedPart,
  { definition, doubts }: Changed<Draft>,
): Promise<SaveResult> {
  return save(tx, draft, revision, part, {
    definition: JSON.stringify(definition),
    reading: draft.reading ? JSON.stringify({ ...draft.reading, doubts }) : null,
  })
}

/** Saves what was changed in the draft of a questionnaire, likewise. */
export async function saveQuestionnaire(
  tx: Tx,
  draft: DraftQuestionnaire,
  revision: number,
  part: ChangedPart,
  definition: QuestionnaireDraft,
): Promise<SaveResult> {
  return save(tx, draft, revision, part, { definition: JSON.stringify(definition), reading: null })
}

/** Saves where the words of a draft come from, likewise. */
export async function saveProvenance(
  tx: Tx,
  draft: DraftVersion,
  revision: number,
  provenance: ProvenanceDraft,
): Promise<SaveResult> {
  return save(tx, draft, revision, 'provenance', { provenance: JSON.stringify(provenance) })
}

type Written = { definition: string; reading: string | null } | { provenance: string }

async function save(
  tx: Tx,
  draft: DraftVersion,
  revision: number,
  part: ChangedPart,
  written: Written,
): Promise<SaveResult> {
  const saved = await tx.db
    .updateTable('instrumentVersion')
    .set({ ...written, revision: revision + 1 })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', draft.id)
    .where('state', '=', 'draft')
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!saved) return 'changed-meanwhile'
  await recordEvent(tx, {
    verb: 'instrument.change',
    subjectKind: 'instrument-version',
    subjectId: draft.id,
    detail: { part, revision: revision + 1 },
  })
  return 'saved'
}

/** Throws a draft away; the document it was read from stays kept. */
export async function discardDraft(tx: Tx, draft: DraftVersion, revision: number): Promise<SaveResult> {
  const gone = await tx.db
    .deleteFrom('instrumentVersion')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', draft.id)
    .where('state', '=', 'draft')
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!gone) return 'changed-meanwhile'
  await recordEvent(tx, { verb: 'instrument.discard', subjectKind: 'instrument-version', subjectId: draft.id })
  return 'saved'
}
