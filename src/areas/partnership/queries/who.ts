import { jsonBuildObject } from 'kysely/helpers/postgres'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { type Given, standingQuery } from '../../../platform/database/standingQuery.ts'
import type { CurrentAppointment, Who } from '../../../platform/web/who.ts'

/** Every request asks this. */
const personWithAppointments = standingQuery(({ db, scope }, given: Given<{ today: Day }>) =>
  db
    .selectFrom('person')
    .innerJoin('partnership', 'partnership.id', 'person.partnershipId')
    .where('person.partnershipId', '=', scope.partnershipId)
    .where('person.id', '=', scope.personId)
    .select((eb) => [
      'person.name',
      'person.email',
      'partnership.name as partnershipName',
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
        .where('appointment.startsOn', '<=', given('today'))
        .where((at) => at.or([at('appointment.endsOn', 'is', null), at('appointment.endsOn', '>=', given('today'))]))
        .select((at) =>
          at.fn
            .jsonAgg(
              jsonBuildObject({
                roleKey: at.ref('role.key'),
                roleName: at.ref('role.name'),
                level: at.ref('role.level').$castTo<CurrentAppointment['level']>(),
                organisationId: at.ref('organisation.id'),
                organisationName: at.ref('organisation.name'),
                organisationKind: at.ref('organisation.kind').$castTo<CurrentAppointment['organisationKind']>(),
              }),
            )
            .orderBy('role.position')
            .orderBy('organisation.name')
            .as('list'),
        )
        .as('appointments'),
    ]),
)

/** The person of this transaction, with today's appointments; undefined when the person was removed. */
export async function findWho(tx: Tx, today: Day, several: boolean): Promise<Who | undefined> {
  const { partnershipId, personId } = tx.scope
  if (personId === null) return undefined
  const [person] = await personWithAppointments(tx, { today })
  return person && { personId, partnershipId, today, several, ...person, appointments: person.appointments ?? [] }
}
