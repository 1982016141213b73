import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { QuestionnaireDefinition } from '../../questions/index.ts'
import type { FrameworkDefinition } from '../framework.ts'
import type { DraftVersion, PublishedVersion } from '../rules.ts'
import type { Provenance, ThemeDefinition } from '../theme.ts'
import type { SaveResult } from './draft.ts'

/** An instrument that is complete, with where its words come from. */
export type Publishable = {
  definition: ThemeDefinition | FrameworkDefinition | QuestionnaireDefinition
  provenance: Provenance
}

/**
 * Publishes a draft: from now on the database refuses every change to it. What was uncertain in the reading is no longer
 * kept, the document itself is.
 * @param revision the revision that was checked; a newer one is not published
 */
export async function publishDraft(
  tx: Tx,
  draft: DraftVersion,
  revision: number,
  { definition, provenance }: Publishable,
): Promise<SaveResult> {
  const published = await tx.db
    .updateTable('instrumentVersion')
    .set({
      state: 'published',
      definition: JSON.stringify(definition),
      provenance: JSON.stringify(provenance),
      reading: null,
      publishedAt: new Date(),
    })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', draft.id)
    .where('state', '=', 'draft')
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!published) return 'changed-meanwhile'
  await recordEvent(tx, {
    verb: 'instrument.publish',
    subjectKind: 'instrument-version',
    subjectId: draft.id,
    detail: { number: draft.number, ownWords: provenance.ownWords },
  })
  return 'saved'
}

/** Withdraws a version: no new scan or conversation can be about it. Those that are about it keep it. */
export async function withdrawVersion(tx: Tx, version: PublishedVersion): Promise<void> {
  const withdrawn = await tx.db
    .updateTable('instrumentVersion')
    .set({ state: 'withdrawn', withdrawnAt: new Date() })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', version.id)
    .where('state', '=', 'published')
    .returning('id')
    .executeTakeFirst()
  if (!withdrawn) return
  await recordEvent(tx, {
    verb: 'instrument.withdraw',
    subjectKind: 'instrument-version',
    subjectId: version.id,
    detail: { number: version.number },
  })
}
