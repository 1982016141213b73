import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import {
  type Role as CatalogueRole,
  type OrganisationKind,
  ResponsibilityGroup,
  type RoleKey,
  type RoleLevel,
} from '../catalogue.ts'

/** A role as this partnership describes it. */
export type Role = CatalogueRole & {
  /** How many people hold it today. */
  holders: number
  /** Which state of the row this is; it differs as soon as somebody changes the row. */
  seen: string
}

const Responsibilities = z.array(ResponsibilityGroup)

/** The roles of this partnership, from the classroom outwards. */
export async function findRoles(tx: Tx, today: Day): Promise<Role[]> {
  const rows = await tx.db
    .selectFrom('role')
    .where('role.partnershipId', '=', tx.scope.partnershipId)
    .orderBy('role.position')
    .select((eb) => [
      'role.key',
      'role.name',
      'role.level',
      'role.organisationKinds',
      'role.trainingTeam',
      'role.description',
      'role.responsibilities',
      sql<string>`role.xmin::text`.as('seen'),
      eb
        .selectFrom('appointment')
        .whereRef('appointment.partnershipId', '=', 'role.partnershipId')
        .whereRef('appointment.roleKey', '=', 'role.key')
        .where('appointment.startsOn', '<=', today)
        .where((at) => at.or([at('appointment.endsOn', 'is', null), at('appointment.endsOn', '>=', today)]))
        .select((at) => at.fn.count<number>('appointment.personId').distinct().as('number'))
        .as('holders'),
    ])
    .$narrowType<{ key: RoleKey; level: RoleLevel; organisationKinds: OrganisationKind[] }>()
    .execute()
  return rows.map((row) => ({
    ...row,
    holders: row.holders ?? 0,
    responsibilities: Responsibilities.parse(row.responsibilities),
  }))
}

export async function findRole(tx: Tx, key: string, today: Day): Promise<Role | undefined> {
  return (await findRoles(tx, today)).find((role) => role.key === key)
}
