import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Day } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/scope.ts'
import type { CurrentAppointment, Who } from '../../platform/web/who.ts'

/** The person of this transaction, with today's appointments; undefined when the person was removed. One query: every request pays for it. */
export async function findWho(tx: Tx, today: Day, several: boolean): Promise<Who | undefined> {
  const { partnershipId, personId } = tx.scope
  if (personId === null) return undefined
  const person = await tx.db
    .selectFrom('person')
    .innerJoin('partnership', 'partnership.id', 'person.partnershipId')
    .where('person.partnershipId', '=', partnershipId)
    .where('person.id', '=', personId)
    .select((eb) => [
      'person.name',
      'person.email',
      'partnership.name as partnershipName',
      jsonArrayFrom(
        eb
          .selectFrom('appointment')
          .innerJoin('role', (join) =>
            join
              .onRef('role.partnershipId', '=', 'appointment.partnershipId')
              .onRef('role.key', '=', 'appointment.roleKey'),
          )
          .innerJoin('organisation', (join) =>
            join
              .onRef('organisation.partnershipId', '=', 'appointment.partnershipId')
              .onRef('organisation.id', '=', 'appointment.organisationId'),
          )
          .whereRef('appointment.partnershipId', '=', 'person.partnershipId')
          .whereRef('appointment.personId', '=', 'person.id')
          .where('appointment.startsOn', '<=', today)
          .where((at) => at.or([at('appointment.endsOn', 'is', null), at('appointment.endsOn', '>=', today)]))
          .orderBy('role.position')
          .orderBy('organisation.name')
          .select([
            'role.key as roleKey',
            'role.name as roleName',
            'role.level',
            'organisation.id as organisationId',
            'organisation.name as organisationName',
            'organisation.kind as organisationKind',
          ])
          .$castTo<CurrentAppointment>(),
      ).as('appointments'),
    ])
    .executeTakeFirst()
  return person && { personId, partnershipId, today, several, ...person }
}
