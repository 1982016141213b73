import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { type Recipient, schoolReaders, type VoiceState } from './rules.ts'

/** Somebody who reads what is told, with where they do. */
export type Reader = { personId: string; name: string; email: string; roleName: string }

/** What the sender adds has no name; an answer has that of whoever answers. */
export type Reply = { id: string; byName: string | null; text: string }

/** Something that was told, as its readers and its sender see it. */
export type VoiceMessage = {
  id: string
  to: Recipient
  /** The person, the school or the partnership. */
  toName: string
  /** Null without a name. */
  senderId: string | null
  senderName: string | null
  text: string
  asSignal: boolean
  signalId: string | null
  /** By name the day, without a name the Monday of its week. */
  toldOn: Day
  state: VoiceState
  revision: number
  /** Whether somebody at its school reads what is told there; if not, the project coordinator does. */
  readAtSchool: boolean
}

type Row = Omit<VoiceMessage, 'to'> & {
  toKind: Recipient['kind']
  toPersonId: string | null
  toSchoolId: string | null
}

function messages(tx: Tx, today: Day) {
  const { partnershipId } = tx.scope
  return sql<Row>`
    select m.id, m.to_kind as "toKind", m.to_person_id as "toPersonId", m.to_school_id as "toSchoolId",
      coalesce(person.name, school.name, p.name) as "toName", m.sender_id as "senderId", sender.name as "senderName",
      m.text, m.as_signal as "asSignal", m.signal_id as "signalId", m.told_on as "toldOn", m.state, m.revision,
      exists (
        select from appointment a
        where a.partnership_id = m.partnership_id and a.organisation_id = m.to_school_id
          and a.role_key = any(${[...schoolReaders]}) and a.starts_on <= ${today}::date
          and coalesce(a.ends_on, 'infinity') >= ${today}::date) as "readAtSchool"
    from voice_message m
    join partnership p on p.id = m.partnership_id
    left join person on person.partnership_id = m.partnership_id and person.id = m.to_person_id
    left join organisation school on school.partnership_id = m.partnership_id and school.id = m.to_school_id
    left join person sender on sender.partnership_id = m.partnership_id and sender.id = m.sender_id
    where m.partnership_id = ${partnershipId}`
}

function messageOf({ toKind, toPersonId, toSchoolId, ...row }: Row): VoiceMessage {
  if (toKind === 'person') return { ...row, to: { kind: toKind, personId: toPersonId ?? '' } }
  if (toKind === 'school') return { ...row, to: { kind: toKind, schoolId: toSchoolId ?? '' } }
  return { ...row, to: { kind: toKind } }
}

/** The database shows what was told to a person only to that person and its sender. */
export async function findMessage(tx: Tx, id: string, today: Day): Promise<VoiceMessage | undefined> {
  const { rows } = await sql<Row>`${messages(tx, today)} and m.id = ${id}`.execute(tx.db)
  return rows[0] && messageOf(rows[0])
}

/** What somebody told by name, the newest first. */
export async function findToldBy(tx: Tx, personId: string, today: Day): Promise<VoiceMessage[]> {
  const { rows } = await sql<Row>`
    ${messages(tx, today)} and m.sender_id = ${personId} order by m.told_on desc, m.id limit 100`.execute(tx.db)
  return rows.map(messageOf)
}

/**
 * What was told to this person, at the schools where they read it, or to the partnership; what waits first.
 * @param state only what stands so
 */
export async function findTold(tx: Tx, who: Who, state: VoiceState | null = null): Promise<VoiceMessage[]> {
  const schools = who.appointments
    .filter(({ roleKey }) => schoolReaders.some((role) => role === roleKey))
    .map(({ organisationId }) => organisationId)
  const coordinates = who.appointments.some(({ roleKey }) => roleKey === 'project-coordinator')
  const { rows } = await sql<Row>`
    select * from (${messages(tx, who.today)}) told
    where (${state}::text is null or state = ${state})
      and ("toPersonId" = ${who.personId} or "toSchoolId" = any(${schools}::uuid[])
        or (${coordinates} and ("toKind" = 'partnership' or ("toKind" = 'school' and not "readAtSchool"))))
    order by state = 'open' desc, "toldOn" desc, id limit 200`.execute(tx.db)
  return rows.map(messageOf)
}

/** In the order in which they were written. */
export async function findReplies(tx: Tx, messageId: string): Promise<Reply[]> {
  return tx.db
    .selectFrom('voiceReply as reply')
    .leftJoin('person', (join) =>
      join.onRef('person.partnershipId', '=', 'reply.partnershipId').onRef('person.id', '=', 'reply.byId'),
    )
    .where('reply.partnershipId', '=', tx.scope.partnershipId)
    .where('reply.messageId', '=', messageId)
    .orderBy('reply.position')
    .select(['reply.id', 'person.name as byName', 'reply.text'])
    .execute()
}

/** Who reads what is told to somebody or somewhere, on a day. */
export async function findReaders(tx: Tx, to: Recipient, today: Day): Promise<Reader[]> {
  if (to.kind === 'person')
    return tx.db
      .selectFrom('person')
      .where('partnershipId', '=', tx.scope.partnershipId)
      .where('id', '=', to.personId)
      .select(['id as personId', 'name', 'email', sql<string>`''`.as('roleName')])
      .execute()
  const here = to.kind === 'school' ? await findHolders(tx, schoolReaders, to.schoolId, today) : []
  return here.length > 0 ? here : findHolders(tx, ['project-coordinator'], null, today)
}

async function findHolders(tx: Tx, roles: readonly string[], organisationId: string | null, today: Day) {
  const { rows } = await sql<Reader>`
    select distinct on (p.name, p.id) p.id as "personId", p.name, p.email, r.name as "roleName"
    from appointment a
    join person p on p.partnership_id = a.partnership_id and p.id = a.person_id
    join role r on r.partnership_id = a.partnership_id and r.key = a.role_key
    where a.partnership_id = ${tx.scope.partnershipId} and a.role_key = any(${[...roles]})
      and (${organisationId}::uuid is null or a.organisation_id = ${organisationId})
      and a.starts_on <= ${today}::date and coalesce(a.ends_on, 'infinity') >= ${today}::date
    order by p.name, p.id, r.position`.execute(tx.db)
  return rows
}

/** Whom somebody can tell something: by name, group and as what. */
export type Choice = { recipient: Recipient; name: string; group: 'people' | 'schools' | 'partnership' }

/** The people whom somebody works or learns with at one place, the schools, and the partnership. */
export async function findChoices(tx: Tx, who: Who | null, today: Day): Promise<Choice[]> {
  const { name } = await tx.db
    .selectFrom('partnership')
    .where('id', '=', tx.scope.partnershipId)
    .select('name')
    .executeTakeFirstOrThrow()
  return [
    { recipient: { kind: 'partnership' }, name: `${name}, het hele partnerschap`, group: 'partnership' },
    ...(await findSchools(tx, who, today)),
    ...(who ? await findNearby(tx, who) : []),
  ]
}

/** One's own schools; for whoever comes through a poster, and for whoever has none, all that take part. */
async function findSchools(tx: Tx, who: Who | null, today: Day): Promise<Choice[]> {
  const own = who?.appointments.filter(({ organisationKind }) => organisationKind === 'school') ?? []
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from organisation
    where partnership_id = ${tx.scope.partnershipId} and kind = 'school' and coalesce(ended_on, 'infinity') >= ${today}::date
      and (${own.length === 0} or id = any(${own.map(({ organisationId }) => organisationId)}::uuid[]))
    order by name, id`.execute(tx.db)
  return rows.map(({ id, name }) => ({ recipient: { kind: 'school', schoolId: id }, name, group: 'schools' }))
}

async function findNearby(tx: Tx, who: Who): Promise<Choice[]> {
  const here = who.appointments.map(({ organisationId }) => organisationId)
  const { rows } = await sql<{ id: string; name: string; roleName: string; place: string }>`
    select * from (
      select distinct on (p.id) p.id, p.name, r.name as "roleName", o.name as place
      from appointment a
      join person p on p.partnership_id = a.partnership_id and p.id = a.person_id
      join role r on r.partnership_id = a.partnership_id and r.key = a.role_key
      join organisation o on o.partnership_id = a.partnership_id and o.id = a.organisation_id
      where a.partnership_id = ${tx.scope.partnershipId} and a.organisation_id = any(${here}::uuid[])
        and a.role_key <> 'student-teacher' and a.person_id <> ${who.personId}
        and a.starts_on <= ${who.today}::date and coalesce(a.ends_on, 'infinity') >= ${who.today}::date
      order by p.id, r.position) near
    order by name, id limit 200`.execute(tx.db)
  return rows.map(({ id, name, roleName, place }) => ({
    recipient: { kind: 'person', personId: id },
    name: `${name}, ${roleName} (${place})`,
    group: 'people',
  }))
}

/** The code on the posters; null when there are none. */
export async function findPosterCode(tx: Tx): Promise<string | null> {
  const poster = await tx.db
    .selectFrom('voicePoster')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .select('code')
    .executeTakeFirst()
  return poster?.code ?? null
}

/** How much somebody was told, and told by name. */
export async function countTold(
  tx: Tx,
  personId: string,
): Promise<{ received: number; sent: number; answers: number }> {
  const { rows } = await sql<{ received: number; sent: number; answers: number }>`
    select
      (select count(*)::integer from voice_message where partnership_id = ${tx.scope.partnershipId} and to_person_id = ${personId}) as received,
      (select count(*)::integer from voice_message where partnership_id = ${tx.scope.partnershipId} and sender_id = ${personId}) as sent,
      (select count(*)::integer from voice_reply where partnership_id = ${tx.scope.partnershipId} and by_id = ${personId}) as answers`.execute(
    tx.db,
  )
  return rows[0] ?? { received: 0, sent: 0, answers: 0 }
}
