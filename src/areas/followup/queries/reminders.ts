import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { type Due, reminderDays } from '../rules.ts'

/**
 * What is late or due soon, by whoever is to be reminded of it: its owner; for a body its chair, without one whoever takes
 * its minutes, without one everybody who sits in it.
 */
export async function findDue(tx: Tx, today: Day): Promise<Due[]> {
  const { rows } = await sql<Due>`
    with due as (
      select id, what, due_on, owner_id, owner_body_id from action
      where partnership_id = ${tx.scope.partnershipId} and state in ('open', 'under-way')
        and due_on <= ${today}::date + ${reminderDays.ahead}::integer),
    seats as (
      select body_id, person_id,
        min(case function when 'chair' then 1 when 'minutes-taker' then 2 else 3 end) as place
      from seated(${today}) where partnership_id = ${tx.scope.partnershipId} group by body_id, person_id),
    answering as (
      select body_id, person_id from (
        select s.*, min(place) over (partition by body_id) as first from seats s) s where place = first)
    select coalesce(d.owner_id, a.person_id) as "personId", d.id as "actionId", d.what, d.due_on as "dueOn"
    from due d left join answering a on a.body_id = d.owner_body_id
    where d.owner_id is not null or a.person_id is not null`.execute(tx.db)
  return rows
}

/** When each of them was last reminded. */
export async function findLastReminded(tx: Tx): Promise<Map<string, Day>> {
  const rows = await tx.db
    .selectFrom('actionReminder')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .select(['personId', 'remindedOn'])
    .execute()
  return new Map(rows.map(({ personId, remindedOn }) => [personId, remindedOn]))
}

/** The address and name of people, by id. */
export async function findRecipients(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; name: string; email: string }[]> {
  if (ids.length === 0) return []
  return tx.db
    .selectFrom('person')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', 'in', ids)
    .select(['id', 'name', 'email'])
    .execute()
}
