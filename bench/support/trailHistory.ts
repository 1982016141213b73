import pg from 'pg'
import type { PgConnection } from '../../src/platform/database/connection.ts'

/** An item of the demo's conversation framework, as its trail is found. */
export type TrailItem = { instrumentId: string; itemId: string }

/** How much history there is: for each school in each year two findings, an action that is done, and a signal at one in five. */
const schools = 100
const years = 10

/**
 * Gives one item of the demo's framework a history of ten school years at a hundred schools: of each school, a body that
 * talked about it every year.
 */
export async function writeHistory(superuser: PgConnection): Promise<TrailItem> {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    const { rows } = await client.query<TrailItem & { partnershipId: string; versionId: string; personId: string }>(
      `select v.partnership_id as "partnershipId", v.id as "versionId", v.instrument_id as "instrumentId",
         v.definition #>> '{subthemes,0,items,0,id}' as "itemId",
         (select id from person p where p.partnership_id = v.partnership_id order by id limit 1) as "personId"
       from instrument_version v join instrument i using (partnership_id)
       where i.id = v.instrument_id and i.kind = 'conversation-framework' and v.state = 'published' limit 1`,
    )
    const [found] = rows
    if (!found) throw new Error('The demo has no conversation framework')
    const { partnershipId, versionId, instrumentId, itemId, personId } = found
    for (const statement of statements)
      await client.query(
        `with given as (select $1::uuid as partnership_id, $2::uuid as version_id, $3::uuid as instrument_id,
        $4::text as item_id, $5::uuid as person_id), ${moments} ${statement}`,
        [partnershipId, versionId, instrumentId, itemId, personId],
      )
    await client.query('analyze')
    return { instrumentId, itemId }
  } finally {
    await client.end()
  }
}

/** Every school in every year, with the ids of what it has then. */
const moments = `moment as (
  select *, make_date(2016 + year, 10 + school % 3, 1 + school % 28) as day,
    md5('bench school ' || school)::uuid as school_id, md5('bench body ' || school)::uuid as body_id,
    md5('bench meeting ' || school || ' ' || year)::uuid as meeting_id,
    md5('bench dialogue ' || school || ' ' || year)::uuid as dialogue_id,
    md5('bench signal ' || school || ' ' || year)::uuid as signal_id
  from generate_series(1, ${schools}) school, generate_series(0, ${years - 1}) year)`

const once = 'from moment cross join given where year = 0'
const always = 'from moment cross join given'
const words = `repeat('Studenten mogen iets uitproberen, ook als het mislukt. ', 2)`

const statements = [
  `insert into organisation (partnership_id, id, kind, name)
   select partnership_id, school_id, 'school', 'School ' || school ${once}`,
  `insert into body (partnership_id, id, kind, name, level, organisation_id)
   select partnership_id, body_id, 'free', 'Team', 'operational', school_id ${once}`,
  `insert into meeting (partnership_id, id, body_id, title, starts_at, ends_at, state)
   select partnership_id, meeting_id, body_id, 'Gesprek', day + time '15:00', day + time '16:30', 'closed' ${always}`,
  `insert into dialogue (partnership_id, id, meeting_id, version_id, facilitator_id, state, closed_at, report)
   select partnership_id, dialogue_id, meeting_id, version_id, person_id, 'closed', day, '{}' ${always}`,
  `insert into dialogue_item (partnership_id, dialogue_id, framework_item_id, position)
   select partnership_id, dialogue_id, item_id, 0 ${always}`,
  `insert into finding (partnership_id, id, dialogue_id, framework_item_id, text, evidence)
   select partnership_id, md5(dialogue_id::text || number)::uuid, dialogue_id, item_id, ${words}, 'Dat zie je in de groepen.'
   ${always} cross join generate_series(1, 2) number`,
  `insert into action (partnership_id, id, finding_id, what, owner_id, due_on, agreed_on, state, verdict, brought, settled_on,
     body_id, school_id, instrument_id, instrument_item_id)
   select partnership_id, md5('bench action ' || meeting_id)::uuid, md5(dialogue_id::text || 1)::uuid, 'Iedereen kijkt een keer mee',
     person_id, day + 90, day, 'done', 'works', 'Het werkt.', day + 90, body_id, school_id, instrument_id, item_id ${always}`,
  `insert into signal (partnership_id, id, question, body_id, arrived_on, due_on, raised_on, state, school_id, instrument_id,
     instrument_item_id)
   select partnership_id, signal_id, 'Kan dit ook elders?', body_id, day, day + 84, day, 'answered', school_id, instrument_id, item_id
   ${always} where school % 5 = 0`,
  `insert into signal_step (partnership_id, signal_id, taken_on, kind, body_id)
   select partnership_id, signal_id, day, 'raised', body_id ${always} where school % 5 = 0`,
  `insert into signal_step (partnership_id, signal_id, taken_on, kind, body_id, by_id, text)
   select partnership_id, signal_id, day + 30, 'declined', body_id, person_id, 'Dat kan elke school zelf.' ${always} where school % 5 = 0`,
]
