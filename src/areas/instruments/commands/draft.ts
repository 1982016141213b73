import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { ProvenanceDraft, ThemeDraft } from '../draft.ts'
import { emptyTheme, type Reading, unknownProvenance } from '../draft.ts'
import type { DraftContent, DraftVersion, Instrument } from '../rules.ts'

/** What came of a change: done, or somebody else changed or published the draft meanwhile. */
export type SaveResult = 'saved' | 'changed-meanwhile'

/** What a draft begins with. */
type Beginning = {
  definition: ThemeDraft
  provenance: ProvenanceDraft
  reading?: Reading
  sourceFileId?: string
}

/** Begins an instrument with an empty draft. @returns the id of the instrument */
export async function beginEmptyInstrument(tx: Tx): Promise<string> {
  return beginInstrument(tx, { definition: emptyTheme, provenance: unknownProvenance })
}

/** Begins an instrument with a first draft. @returns the id of the instrument */
export async function beginInstrument(tx: Tx, beginning: Beginning): Promise<string> {
  const { id } = await tx.db
    .insertInto('instrument')
    .values({ partnershipId: tx.scope.partnershipId, kind: 'scenario-theme' })
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
    detail: { instrumentId, number, sourceFileId, criteria: definition.criteria.length },
  })
  return true
}

/** What of a draft was changed, for the log. */
export type ChangedPart = 'cell' | 'criteria' | 'theme' | 'provenance'

/**
 * Saves what was changed in a draft.
 * @param revision the revision that the page showed; a newer one is never overwritten
 */
export async function saveDraft(
  tx: Tx,
  draft: DraftVersion,
  revision: number,
  part: ChangedPart,
  { theme, doubts }: DraftContent,
  provenance: ProvenanceDraft = draft.provenance,
): Promise<SaveResult> {
  const saved = await tx.db
    .updateTable('instrumentVersion')
    .set({
      definition: JSON.stringify(theme),
      provenance: JSON.stringify(provenance),
      reading: draft.reading ? JSON.stringify({ ...draft.reading, doubts }) : null,
      revision: revision + 1,
    })
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
