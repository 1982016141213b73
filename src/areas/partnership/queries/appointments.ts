import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { OrganisationKind, RoleKey, RoleLevel } from '../catalogue.ts'
import type { Period } from '../rules.ts'

/** Somebody in a role at an organisation, for a period. */
export type Appointment = {
  id: string
  personId: string
  personName: string
  roleKey: RoleKey
  roleName: string
  level: RoleLevel
  organisationId: string
  organisationName: string
  organisationKind: OrganisationKind
  startsOn: Day
  /** The last day. */
  endsOn: Day | null
  /** Which state of the row this is; it differs as soon as somebody changes the row. */
  seen: string
}

/** Appointments with the names that belong to them, in the order of the roles, then by name. */
export function appointments(tx: Tx) {
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
    .select([
      'appointment.id',
      'appointment.personId',
      'person.name as personName',
      'appointment.roleKey',
      'role.name as roleName',
      'role.level',
      'appointment.organisationId',
      'organisation.name as organisationName',
      'organisation.kind as organisationKind',
      'appointment.startsOn',
      'appointment.endsOn',
      sql<string>`appointment.xmin::text`.as('seen'),
    ])
    .$narrowType<{ roleKey: RoleKey; level: RoleLevel; organisationKind: OrganisationKind }>()
}

export async function findAppointment(tx: Tx, id: string): Promise<Appointment | undefined> {
  return appointments(tx).where('appointment.id', '=', id).executeTakeFirst()
}

/** All appointments of a person, now and past, the newest first. */
export async function findAppointmentsOf(tx: Tx, personId: string): Promise<Appointment[]> {
  return appointments(tx)
    .where('appointment.personId', '=', personId)
    .orderBy('appointment.startsOn', 'desc')
    .orderBy('role.position')
    .orderBy('organisation.name')
    .execute()
}

/** All appointments at an organisation, now and past, in the order of the roles. */
export async function findAppointmentsAt(tx: Tx, organisationId: string): Promise<Appointment[]> {
  return appointments(tx)
    .where('appointment.organisationId', '=', organisationId)
    .orderBy('role.position')
    .orderBy('person.name')
    .orderBy('appointment.startsOn')
    .execute()
}

/** When there was, is and will be a project coordinator. */
export async function findCoordinatorPeriods(tx: Tx): Promise<Period[]> {
  return tx.db
    .selectFrom('appointment')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('roleKey', '=', 'project-coordinator')
    .select(['startsOn', 'endsOn'])
    .execute()
}
