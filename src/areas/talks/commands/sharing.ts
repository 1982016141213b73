import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { HrmTalk } from '../queries.ts'
import type { Audience } from '../rules.ts'

/**
 * Keeps what somebody shares about professionalisation, and with whom; who shares nothing leaves nothing behind.
 * @param revision the revision that the page showed; a newer one is never overwritten
 */
export async function shareProfessionalisation(
  tx: Tx,
  talk: HrmTalk,
  { shared, sharedWith }: { shared: string; sharedWith: Audience },
  revision: number,
): Promise<'shared' | 'changed-meanwhile'> {
  const text = sharedWith === 'nobody' ? '' : shared
  const saved = await tx.db
    .updateTable('talk')
    .set({ shared: text, sharedWith, revision: revision + 1 })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', talk.id)
    .where('personId', '=', tx.scope.personId)
    .where((eb) =>
      eb.or([eb('revision', '=', revision), eb.and([eb('shared', '=', text), eb('sharedWith', '=', sharedWith)])]),
    )
    .returning('id')
    .executeTakeFirst()
  if (!saved) return 'changed-meanwhile'
  await recordEvent(tx, { verb: 'talk.share', subjectKind: 'talk', subjectId: talk.id, detail: { with: sharedWith } })
  return 'shared'
}
