import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { daysAfter, noticeDays } from '../rules.ts'
import { type Appointment, appointments } from './appointments.ts'

/** What is missing in a partnership, or soon will be. */
export type Gaps = {
  schoolsWithoutTrainer: { id: string; name: string; place: string | null }[]
  /** Appointments that end within the notice, without a successor in the same role at the same place; the first to end first. */
  endingSoon: Appointment[]
  rolesNobodyHolds: { key: string; name: string }[]
}

export async function findGaps(tx: Tx, today: Day): Promise<Gaps> {
  // One after the other: they share one connection.
  const schoolsWithoutTrainer = await findSchoolsWithoutTrainer(tx, today)
  const endingSoon = await findEndingSoon(tx, today)
  return { schoolsWithoutTrainer, endingSoon, rolesNobodyHolds: await findRolesNobodyHolds(tx, today) }
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
