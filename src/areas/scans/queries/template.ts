import type { Tx } from '../../../platform/database/scope.ts'

/** The file with the partnership's own Word template; null when it uses the house style. */
export async function findTemplateId(tx: Tx): Promise<string | null> {
  const template = await tx.db
    .selectFrom('reportTemplate')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .select('fileId')
    .executeTakeFirst()
  return template?.fileId ?? null
}
