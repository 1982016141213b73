import { sql } from 'kysely'
import { inParts } from '../../../platform/database/inParts.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvents } from '../../../platform/events.ts'
import type { Appointment, PeoplePlan } from '../importing/index.ts'

/**
 * Writes all that a plan says, with an event for each person and appointment and one for the list as a whole. Nobody is
 * invited by it: that is asked for apart.
 * @param listId the task that read the list
 */
export async function writePeople(tx: Tx, plan: PeoplePlan, listId: string): Promise<void> {
  const added = await addPeople(tx, plan)
  const renamed = await renamePeople(tx, plan)
  const personIds = await findPersonIds(tx)
  // Changes first: a period that ends earlier makes room for the next one.
  const changed = await changeAppointments(tx, plan, personIds)
  const given = await giveAppointments(tx, plan, personIds)
  await recordEvents(tx, [
    ...added.map((id) => ({ verb: 'person.add', subjectKind: 'person', subjectId: id, detail: { list: listId } })),
    ...renamed.map((id) => ({ verb: 'person.change', subjectKind: 'person', subjectId: id, detail: { list: listId } })),
    ...changed.map(({ id, ...period }) => ({
      verb: 'appointment.change',
      subjectKind: 'appointment',
      subjectId: id,
      detail: { ...period, list: listId },
    })),
    ...given.map(({ id, ...appointment }) => ({
      verb: 'appointment.give',
      subjectKind: 'appointment',
      subjectId: id,
      detail: { ...appointment, list: listId },
    })),
    { verb: 'people.import', subjectKind: 'task', subjectId: listId, detail: { ...plan.counts } },
  ])
}

/** @returns their ids */
async function addPeople({ db, scope: { partnershipId } }: Tx, { newPeople }: PeoplePlan): Promise<string[]> {
  const added = await inParts(newPeople, (part) =>
    db
      .insertInto('person')
      .values(part.map((person) => ({ partnershipId, ...person })))
      .returning('id')
      .execute(),
  )
  return added.map(({ id }) => id)
}

/** @returns their ids */
async function renamePeople({ db, scope }: Tx, { renamedPeople }: PeoplePlan): Promise<string[]> {
  const names = renamedPeople.map(({ email, to }) => ({ email, name: to }))
  const renamed = await sql<{ id: string }>`
    update person set name = renamed.name
    from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as renamed(email text, name text)
    where person.partnership_id = ${scope.partnershipId} and person.email = renamed.email
    returning person.id`.execute(db)
  return renamed.rows.map(({ id }) => id)
}

/** The id of each person, by e-mail address. */
async function findPersonIds({ db, scope }: Tx): Promise<Map<string, string>> {
  const people = await db
    .selectFrom('person')
    .where('partnershipId', '=', scope.partnershipId)
    .select(['id', 'email'])
    .execute()
  return new Map(people.map(({ id, email }) => [email, id]))
}

function personIdOf({ email }: Appointment, personIds: ReadonlyMap<string, string>): string {
  const id = personIds.get(email)
  if (id === undefined) throw new Error('a plan appoints only people who are known or new')
  return id
}

type ChangedPeriod = { id: string; startsOn: string; endsOn: string }

async function changeAppointments(
  { db, scope }: Tx,
  { rows }: PeoplePlan,
  personIds: ReadonlyMap<string, string>,
): Promise<ChangedPeriod[]> {
  const changes = rows.flatMap((row) => {
    if (row.outcome !== 'change') return []
    const { roleKey, organisationId, startsOn } = row.appointment
    const person_id = personIdOf(row.appointment, personIds)
    const ends_on = row.changes.find(({ field }) => field === 'endsOn')?.to
    return [{ person_id, role_key: roleKey, organisation_id: organisationId, starts_on: startsOn, ends_on }]
  })
  const changed = await sql<ChangedPeriod>`
    update appointment set ends_on = changed.ends_on
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
      as changed(person_id uuid, role_key text, organisation_id uuid, starts_on date, ends_on date)
    where appointment.partnership_id = ${scope.partnershipId}
      and (appointment.person_id, appointment.role_key, appointment.organisation_id, appointment.starts_on)
        = (changed.person_id, changed.role_key, changed.organisation_id, changed.starts_on)
    returning appointment.id, appointment.starts_on, appointment.ends_on`.execute(db)
  return changed.rows
}

type GivenAppointment = Omit<Appointment, 'email'> & { id: string; personId: string }

async function giveAppointments(
  { db, scope: { partnershipId } }: Tx,
  { rows }: PeoplePlan,
  personIds: ReadonlyMap<string, string>,
): Promise<GivenAppointment[]> {
  const appointments = rows.flatMap((row) => {
    if (row.outcome !== 'add') return []
    const { email: _, ...appointment } = row.appointment
    return [{ partnershipId, personId: personIdOf(row.appointment, personIds), ...appointment }]
  })
  return inParts(appointments, (part) =>
    db
      .insertInto('appointment')
      .values(part)
      .returning(['id', 'personId', 'roleKey', 'organisationId', 'startsOn', 'endsOn'])
      .execute(),
  )
}
