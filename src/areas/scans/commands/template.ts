import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { keepFile } from '../../../platform/files.ts'
import type { Upload } from '../../../platform/web/form.ts'

/** Keeps the partnership's own Word template, or goes back to the house style. */
export async function setTemplate(tx: Tx, template: Upload | null): Promise<void> {
  const { partnershipId } = tx.scope
  const reportTemplateId = template ? await keepFile(tx, template) : null
  await tx.db.updateTable('partnership').set({ reportTemplateId }).where('id', '=', partnershipId).execute()
  await recordEvent(tx, {
    verb: 'partnership.set-report-template',
    subjectKind: 'partnership',
    subjectId: partnershipId,
    detail: { own: template !== null },
  })
}
