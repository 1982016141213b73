import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { type AskOf, type Foreseen, findAsk, foreseeContacts, type NewAsk } from '../queries.ts'

/**
 * Lets one transaction at a time draw on the budget of a partnership, so that two who ask at once do not both take somebody's
 * last time. Not per school year, since the days between cross its end. Only for whoever has to know whom they reach before
 * they plan or ask: those who do lock it themselves.
 */
export async function lockContacts({ db, scope }: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('contacts of ' || ${scope.partnershipId}::text, 0))`.execute(
    db,
  )
}

/**
 * Plans an ask, or changes what was planned: whom it wants to ask, all of them, since what stands in their way may go away
 * before its day. Once it was asked, only its title, day and minutes change.
 * @returns whom it would reach as things stand
 */
export async function planContacts(tx: Tx, ask: NewAsk, people: readonly string[], today: Day): Promise<Foreseen> {
  await lockContacts(tx)
  const before = await findAsk(tx, ask)
  const foreseen = await foreseeContacts(tx, ask, people, today)
  const id = await keepAsk(tx, ask, before?.state ?? 'planned')
  if (before?.state !== 'asked') await keepPeople(tx, id, people)
  await recordEvent(tx, {
    verb: 'contact.plan',
    subjectKind: 'contact-ask',
    subjectId: id,
    detail: { people: people.length, reached: foreseen.reached.length },
  })
  return foreseen
}

/**
 * Asks people now, as far as the budget reaches them: from now on it counts, whatever is planned later. Whoever it asked before
 * stays, so that more people can be asked for the same thing.
 * @param ask its day is that on which they are asked; for a talk, the day of the talk
 * @returns who is reached, with those it had reached already; nobody else may be asked
 */
export async function askContacts(tx: Tx, ask: NewAsk, people: readonly string[], today: Day): Promise<Foreseen> {
  await lockContacts(tx)
  const before = await findAsk(tx, ask)
  const foreseen = await foreseeContacts(tx, ask, people, today)
  const id = await keepAsk(tx, ask, 'asked')
  const stay = before?.state === 'asked' ? before.people : []
  await keepPeople(tx, id, [...new Set([...stay, ...foreseen.reached])])
  await recordEvent(tx, {
    verb: 'contact.ask',
    subjectKind: 'contact-ask',
    subjectId: id,
    detail: { people: people.length, reached: foreseen.reached.length },
  })
  return foreseen
}

/** Gives back what an ask took: of these people, or all of it when it does not go on. */
export async function releaseContacts(
  tx: Tx,
  thing: AskOf,
  people: readonly string[] | undefined = undefined,
): Promise<void> {
  await lockContacts(tx)
  const ask = await findAsk(tx, thing)
  if (!ask) return
  if (people === undefined) await removeAsk(tx, ask.id)
  else await removePeople(tx, ask.id, people)
  await recordEvent(tx, {
    verb: 'contact.release',
    subjectKind: 'contact-ask',
    subjectId: ask.id,
    detail: { people: people?.length ?? ask.people.length },
  })
}

async function keepAsk(tx: Tx, ask: NewAsk, state: 'planned' | 'asked'): Promise<string> {
  const { kind, thingId, title, day, minutes, priority } = ask
  const row = { title, schoolYear: schoolYearOf(day), onDay: day, minutes, priority, state }
  const { id } = await tx.db
    .insertInto('contactAsk')
    .values({ partnershipId: tx.scope.partnershipId, kind, thingId, ...row })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'kind', 'thingId']).doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Makes these the people of an ask, and nobody else. */
async function keepPeople(tx: Tx, askId: string, people: readonly string[]): Promise<void> {
  const { partnershipId } = tx.scope
  await sql`delete from contact where partnership_id = ${partnershipId} and ask_id = ${askId}
    and person_id <> all(${[...people]}::uuid[])`.execute(tx.db)
  await sql`insert into contact (partnership_id, ask_id, person_id)
    select ${partnershipId}, ${askId}, unnest(${[...people]}::uuid[]) on conflict do nothing`.execute(tx.db)
}

async function removeAsk(tx: Tx, id: string): Promise<void> {
  await tx.db
    .deleteFrom('contactAsk')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .execute()
}

async function removePeople(tx: Tx, askId: string, people: readonly string[]): Promise<void> {
  await sql`delete from contact where partnership_id = ${tx.scope.partnershipId} and ask_id = ${askId}
    and person_id = any(${[...people]}::uuid[])`.execute(tx.db)
}
