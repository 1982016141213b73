import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { keepFile } from '../../../platform/files.ts'
import type { Upload } from '../../../platform/web/form.ts'

/** How large a paper may be, in bytes. */
export const largestPaper = 10 * 1024 * 1024

/** Adds a paper to an item, for the meeting on whose agenda that is. */
export async function addPaper(
  tx: Tx,
  { itemId, meetingId }: { itemId: string; meetingId: string },
  title: string,
  upload: Upload,
): Promise<void> {
  const { partnershipId, personId } = tx.scope
  const fileId = await keepFile(tx, upload)
  const name = (title || upload.name).slice(0, 200) || 'stuk'
  const { id } = await tx.db
    .insertInto('paper')
    .values({ partnershipId, itemId, meetingId, fileId, title: name, addedBy: personId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, { verb: 'paper.add', subjectKind: 'paper', subjectId: id, detail: { itemId, meetingId } })
}

export async function removePaper(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom('paper').where('partnershipId', '=', tx.scope.partnershipId).where('id', '=', id).execute()
  await recordEvent(tx, { verb: 'paper.remove', subjectKind: 'paper', subjectId: id })
}
