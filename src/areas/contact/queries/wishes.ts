import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import type { AskKind, Wish } from '../rules.ts'

/** An ask as it stands, with the survey or panel interview that it is. */
export type StandingWish = Wish & { thingId: string }

/** The thing that asks. */
export type AskOf = { kind: AskKind; thingId: string }

/**
 * All asks of a school year and of the years beside it, whose last and first days count for the days between.
 * @param people only these, of whoever is asked: each person stands apart, so that nothing is lost
 */
export async function findWishes(
  tx: Tx,
  schoolYear: number,
  people: readonly string[] | undefined = undefined,
): Promise<StandingWish[]> {
  const ofThese =
    people === undefined
      ? sql``
      : sql`join unnest(${[...new Set(people)]}::uuid[]) as this (id) on this.id = c.person_id`
  const { rows } = await sql<StandingWish>`
    with wanted as (
      select c.ask_id, array_agg(c.person_id) as people
      from contact c
      join contact_ask a on a.partnership_id = c.partnership_id and a.id = c.ask_id
      ${ofThese}
      where c.partnership_id = ${tx.scope.partnershipId}
        and a.school_year between ${schoolYear - 1} and ${schoolYear + 1}
      group by c.ask_id)
    select a.id, a.kind, a.thing_id as "thingId", a.title, a.school_year as "schoolYear", a.on_day as day, a.minutes,
      a.priority, a.state,
      coalesce(wanted.people, '{}') as people
    from contact_ask a
    left join wanted on wanted.ask_id = a.id
    where a.partnership_id = ${tx.scope.partnershipId}
      and a.school_year between ${schoolYear - 1} and ${schoolYear + 1}
    order by a.id`.execute(tx.db)
  return rows
}

/** How far the ask of a thing is, and whom it wants to ask or asked; undefined when it is not there. */
export async function findAsk(
  tx: Tx,
  { kind, thingId }: AskOf,
): Promise<{ id: string; state: 'planned' | 'asked'; people: string[] } | undefined> {
  const { rows } = await sql<{ id: string; state: 'planned' | 'asked'; people: string[] }>`
    select a.id, a.state, array(select c.person_id from contact c
      where c.partnership_id = a.partnership_id and c.ask_id = a.id) as people
    from contact_ask a
    where a.partnership_id = ${tx.scope.partnershipId} and a.kind = ${kind} and a.thing_id = ${thingId}`.execute(tx.db)
  return rows[0]
}
