import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { RoleKey } from '../catalogue.ts'
import { daysAfter, noticeDays, rolesOfEachSchool } from '../rules.ts'
import { type Appointment, appointments } from './appointments.ts'
import { isTraining } from './organisations.ts'

/** What is missing in a partnership, or soon will be. */
export type Gaps = {
  schoolsWithoutTrainer: { id: string; name: string; place: string | null }[]
  /** Appointments that end within the notice, without a successor in the same role at the same place; the first to end first. */
  endingSoon: Appointment[]
  rolesNobodyHolds: { key: string; name: string }[]
  /** At which schools nobody holds a role that each school needs; school trainers apart. */
  schoolsWithoutRole: { roleKey: RoleKey; roleName: string; id: string; name: string; place: string | null }[]
}

export async function findGaps(tx: Tx, today: Day): Promise<Gaps> {
  // One after the other: they share one connection.
  const schoolsWithoutTrainer = await findSchoolsWithoutTrainer(tx, today)
  const endingSoon = await findEndingSoon(tx, today)
  const rolesNobodyHolds = await findRolesNobodyHolds(tx, today)
  const schoolsWithoutRole = await findSchoolsWithoutRole(tx, today)
  return { schoolsWithoutTrainer, endingSoon, rolesNobodyHolds, schoolsWithoutRole }
}

function heldOn(tx: Tx, day: Day) {
  return tx.db
    .selectFrom('appointment as held')
    .where('held.partnershipId', '=', tx.scope.partnershipId)
    .where('held.startsOn', '<=', day)
    .where((eb) => eb.or([eb('held.endsOn', 'is', null), eb('held.endsOn', '>=', day)]))
    .select('held.id')
}

async function findSchoolsWithoutTrainer(tx: Tx, today: Day): Promise<Gaps['schoolsWithoutTrainer']> {
  return tx.db
    .selectFrom('organisation')
    .where('organisation.partnershipId', '=', tx.scope.partnershipId)
    .where('organisation.kind', '=', 'school')
    .where((eb) => eb.or([eb('organisation.endedOn', 'is', null), eb('organisation.endedOn', '>=', today)]))
    .where(isTraining(today))
    .where((eb) =>
      eb.not(
        eb.exists(
          heldOn(tx, today)
            .where('held.roleKey', '=', 'school-trainer')
            .where('held.organisationId', '=', eb.ref('organisation.id')),
        ),
      ),
    )
    .orderBy('organisation.name')
    .select(['organisation.id', 'organisation.name', 'organisation.place'])
    .execute()
}

async function findEndingSoon(tx: Tx, today: Day): Promise<Appointment[]> {
  return (
    appointments(tx)
      .where('appointment.startsOn', '<=', today)
      .where('appointment.endsOn', '>=', today)
      .where('appointment.endsOn', '<=', daysAfter(today, noticeDays))
      // A student's placement ends as a matter of course.
      .where('appointment.roleKey', '<>', 'student-teacher')
      .where((eb) =>
        eb.not(
          eb.exists(
            tx.db
              .selectFrom('appointment as next')
              .where('next.partnershipId', '=', tx.scope.partnershipId)
              .where('next.organisationId', '=', eb.ref('appointment.organisationId'))
              .where('next.roleKey', '=', eb.ref('appointment.roleKey'))
              .where('next.startsOn', '>', eb.ref('appointment.startsOn'))
              .where((at) =>
                at.or([at('next.endsOn', 'is', null), at('next.endsOn', '>', eb.ref('appointment.endsOn'))]),
              )
              .select('next.id'),
          ),
        ),
      )
      .orderBy('appointment.endsOn')
      .orderBy('organisation.name')
      .execute()
  )
}

async function findRolesNobodyHolds(tx: Tx, today: Day): Promise<Gaps['rolesNobodyHolds']> {
  return tx.db
    .selectFrom('role')
    .where('role.partnershipId', '=', tx.scope.partnershipId)
    .where((eb) => eb.not(eb.exists(heldOn(tx, today).where('held.roleKey', '=', eb.ref('role.key')))))
    .orderBy('role.position')
    .select(['role.key', 'role.name'])
    .execute()
}

async function findSchoolsWithoutRole(tx: Tx, today: Day): Promise<Gaps['schoolsWithoutRole']> {
  const { rows } = await sql<Gaps['schoolsWithoutRole'][number]>`
    with held as (
      select distinct organisation_id, role_key from appointment
      where partnership_id = ${tx.scope.partnershipId} and starts_on <= ${today} and (ends_on is null or ends_on >= ${today})
    )
    select r.key as "roleKey", r.name as "roleName", o.id, o.name, o.place
    from organisation o
    join role r on r.partnership_id = o.partnership_id and r.key = any(${[...rolesOfEachSchool, 'mentor']})
    where o.partnership_id = ${tx.scope.partnershipId} and o.kind = 'school' and (o.ended_on is null or o.ended_on >= ${today})
      -- Of a candidate nothing is asked yet.
      and (o.candidate_since is null or o.started_on <= ${today})
      and not exists (select from held where held.organisation_id = o.id and held.role_key = r.key)
      -- Where no student is placed, nobody has anybody to be the mentor of.
      and (r.key <> 'mentor' or exists (
        select from held where held.organisation_id = o.id and held.role_key = 'student-teacher'))
    order by r.position, o.name`.execute(tx.db)
  return rows
}
