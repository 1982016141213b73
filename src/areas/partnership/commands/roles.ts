import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Role } from '../catalogue.ts'
import { sameRow } from './sameRow.ts'

export type RoleText = Pick<Role, 'name' | 'description' | 'responsibilities'>

/**
 * Changes how this partnership describes a role. Its key stays: rules about who may do what refer to it.
 * @param seen the state of the row that the page showed
 */
export async function describeRole(
  tx: Tx,
  key: string,
  { name, description, responsibilities }: RoleText,
  seen: string,
): Promise<'saved' | 'stale'> {
  const { partnershipId } = tx.scope
  const changed = await tx.db
    .updateTable('role')
    .set({ name, description, responsibilities: JSON.stringify(responsibilities) })
    .where('partnershipId', '=', partnershipId)
    .where('key', '=', key)
    .where(sameRow(seen))
    .returning('key')
    .executeTakeFirst()
  if (!changed) return 'stale'
  // A role has no id of its own: its event is the partnership's.
  await recordEvent(tx, {
    verb: 'role.describe',
    subjectKind: 'partnership',
    subjectId: partnershipId,
    detail: { role: key },
  })
  return 'saved'
}
