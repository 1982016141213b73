import type { Tx } from '../../../platform/database/scope.ts'

/** The file with the partnership's own Word template; null when it uses the house style. */
export async function findTemplateId(tx: Tx): Promise<string | null> {
  const partnership = await tx.db
    .selectFrom('partnership')
    .where('id', '=', tx.scope.partnershipId)
    .select('reportTemplateId')
    .executeTakeFirst()
  return partnership?.reportTemplateId ?? null
}
