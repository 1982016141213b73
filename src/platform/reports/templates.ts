import type { Tx } from '../database/scope.ts'
import { recordEvent } from '../events.ts'
import { findFile, type KeptFile, keepFile } from '../files.ts'
import type { Upload } from '../web/form.ts'

/** What a Word template of a partnership is for: reports of scans, or documents of text such as minutes. */
export type TemplateKind = 'scan' | 'text'

/** The partnership's own Word template; undefined when it uses the house style. */
export async function findTemplate(tx: Tx, kind: TemplateKind): Promise<KeptFile | undefined> {
  const fileId = await findTemplateId(tx, kind)
  return fileId === undefined ? undefined : findFile(tx, fileId)
}

/** Whether the partnership has a template of its own. */
export async function hasTemplate(tx: Tx, kind: TemplateKind): Promise<boolean> {
  return (await findTemplateId(tx, kind)) !== undefined
}

async function findTemplateId(tx: Tx, kind: TemplateKind): Promise<string | undefined> {
  const template = await tx.db
    .selectFrom('reportTemplate')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('kind', '=', kind)
    .select('fileId')
    .executeTakeFirst()
  return template?.fileId
}

/** Keeps the partnership's own Word template, or goes back to the house style. */
export async function setTemplate(tx: Tx, kind: TemplateKind, template: Upload | null): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db.deleteFrom('reportTemplate').where('partnershipId', '=', partnershipId).where('kind', '=', kind).execute()
  if (template) {
    const fileId = await keepFile(tx, template)
    await tx.db.insertInto('reportTemplate').values({ partnershipId, kind, fileId }).execute()
  }
  await recordEvent(tx, {
    verb: 'partnership.set-report-template',
    subjectKind: 'partnership',
    subjectId: partnershipId,
    detail: { kind, own: template !== null },
  })
}
