import type { Day } from '../../platform/clock.ts'
import { type Database, type Tx, withScope } from '../../platform/database/scope.ts'

export type DemoPersonInRole = {
  personId: string
  name: string
  email: string
  roleName: string
  organisationName: string
}

/** Everybody in the demo, at each appointment that holds today, by role. */
export async function findDemoPeople(
  database: Database,
  partnershipId: string,
  today: Day,
): Promise<DemoPersonInRole[]> {
  return withScope(database, { partnershipId, personId: null }, (tx) => peopleInRoles(tx, today), 'read')
}

function peopleInRoles(tx: Tx, today: Day): Promise<DemoPersonInRole[]> {
  return tx.db
    .selectFrom('appointment')
    .innerJoin('person', (join) =>
      join
        .onRef('person.partnershipId', '=', 'appointment.partnershipId')
        .onRef('person.id', '=', 'appointment.personId'),
    )
    .innerJoin('role', (join) =>
      join.onRef('role.partnershipId', '=', 'appointment.partnershipId').onRef('role.key', '=', 'appointment.roleKey'),
    )
    .innerJoin('organisation', (join) =>
      join
        .onRef('organisation.partnershipId', '=', 'appointment.partnershipId')
        .onRef('organisation.id', '=', 'appointment.organisationId'),
    )
    .where('appointment.partnershipId', '=', tx.scope.partnershipId)
    .where('appointment.startsOn', '<=', today)
    .where((at) => at.or([at('appointment.endsOn', 'is', null), at('appointment.endsOn', '>=', today)]))
    .orderBy('role.position')
    .orderBy('person.name')
    .select([
      'person.id as personId',
      'person.name',
      'person.email',
      'role.name as roleName',
      'organisation.name as organisationName',
    ])
    .execute()
}
