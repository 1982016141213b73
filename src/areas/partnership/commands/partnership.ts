import { readContent } from '../../../platform/content.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { Blueprint } from '../blueprint.ts'
import { RoleCatalogue } from '../catalogue.ts'

/** Makes the partnership of this transaction, with the roles of its blueprint. */
export async function createPartnership(
  tx: Tx,
  { name, blueprint }: { name: string; blueprint: string },
): Promise<void> {
  const { partnershipId } = tx.scope
  const { roles: used } = await readContent(`blueprints/${blueprint}`, Blueprint)
  const catalogue = await readContent('roles', RoleCatalogue)
  await tx.db.insertInto('partnership').values({ id: partnershipId, name, blueprint }).execute()
  const roles = catalogue
    .filter(({ key }) => used.includes(key))
    .map(({ responsibilities, ...role }, position) => ({
      partnershipId,
      ...role,
      responsibilities: JSON.stringify(responsibilities),
      position,
    }))
  await tx.db.insertInto('role').values(roles).execute()
  await recordEvent(tx, {
    verb: 'partnership.create',
    subjectKind: 'partnership',
    subjectId: partnershipId,
    detail: { blueprint },
  })
}
