// A conversation as large as they come, in the demo's partnership: groups at work on their phones, and a screen in the room.
import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import type { PgConnection } from '../../src/platform/database/connection.ts'

/** Somebody with a phone: their pass, as a cookie, and the group they sit in. */
export type Phone = { cookie: string; groupNumber: number }

export type Conversation = { dialogueId: string; itemId: string; facilitatorId: string; phones: readonly Phone[] }

type Size = { groups: number; perGroup: number }

/** Makes a conversation that is in its first round, in which everybody came in. */
export async function makeConversation(superuser: PgConnection, { groups, perGroup }: Size): Promise<Conversation> {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    const begun = await begin(client)
    await client.query(
      `insert into dialogue_group (partnership_id, dialogue_id, number) select $1, $2, generate_series(1, $3::integer)`,
      [begun.partnershipId, begun.dialogueId, groups],
    )
    const phones: Phone[] = []
    for (let number = 0; number < groups * perGroup; number++)
      phones.push(await comeIn(client, begun, number, (number % groups) + 1))
    return { ...begun, phones }
  } finally {
    await client.end()
  }
}

/** At a meeting of the demo, with a framework of the demo. */
async function begin(client: pg.Client) {
  const { rows } = await client.query<{
    partnershipId: string
    dialogueId: string
    facilitatorId: string
    itemId: string
  }>(
    `with framework as (
       select v.partnership_id, v.id, v.definition #>> '{subthemes,0,items,0,id}' as item
       from instrument_version v
       join instrument i on i.partnership_id = v.partnership_id and i.id = v.instrument_id
       where i.kind = 'conversation-framework' and v.state = 'published' limit 1
     ), made as (
       insert into dialogue (partnership_id, meeting_id, version_id, facilitator_id, state, round_started_at, code)
       select f.partnership_id, m.id, f.id, a.person_id, 'groups', now(), 'BENCH2'
       from framework f
       join lateral (select id from meeting where partnership_id = f.partnership_id limit 1) m on true
       join lateral (
         select person_id from appointment
         where partnership_id = f.partnership_id and role_key = 'project-coordinator'
           and starts_on <= current_date and (ends_on is null or ends_on >= current_date) limit 1) a on true
       returning partnership_id, id, facilitator_id
     ), item as (
       insert into dialogue_item (partnership_id, dialogue_id, framework_item_id, position)
       select m.partnership_id, m.id, f.item, 0 from made m, framework f
       returning framework_item_id
     )
     select m.partnership_id as "partnershipId", m.id as "dialogueId", m.facilitator_id as "facilitatorId",
       i.framework_item_id as "itemId"
     from made m, item i`,
  )
  const [begun] = rows
  if (!begun) throw new Error('The demo has no meeting, framework or project coordinator')
  return begun
}

async function comeIn(
  client: pg.Client,
  { partnershipId, dialogueId }: { partnershipId: string; dialogueId: string },
  number: number,
  groupNumber: number,
): Promise<Phone> {
  const secret = randomBytes(32).toString('base64url')
  await client.query(
    `with joined as (
       insert into dialogue_participant (partnership_id, dialogue_id, guest_name, group_number, joined_at)
       values ($1, $2, $3, $4, now()) returning id
     )
     insert into auth.pass (secret_hash, partnership_id, kind, subject_id) select $5, $1, 'dialogue', id from joined`,
    [partnershipId, dialogueId, `Gast ${number + 1}`, groupNumber, createHash('sha256').update(secret).digest('hex')],
  )
  return { cookie: `peilstok.dialogue=${secret}`, groupNumber }
}
