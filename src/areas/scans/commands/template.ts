import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { keepFile } from '../../../platform/files.ts'
import type { Upload } from '../../../platform/web/form.ts'

/** Keeps the partnership's own Word template, or goes back to the house style. */
export async function setTemplate(tx: Tx, template: Upload | null): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db.deleteFrom('reportTemplate').where('partnershipId', '=', partnershipId).execute()
  if (template) {
    const fileId = await keepFile(tx, template)
    await tx.db.insertInto('reportTemplate').values({ partnershipId, fileId }).execute()
  }
  await recordEvent(tx, {
    verb: 'partnership.set-report-template',
    subjectKind: 'partnership',
    subjectId: partnershipId,
    detail: { own: template !== null },
  })
}
