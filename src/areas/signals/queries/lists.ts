import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Who } from '../../../platform/web/who.ts'
import { bodyPolicy, findTables } from '../../bodies/index.ts'
import { coordinatesPartnership } from '../../partnership/index.ts'
import type { RoadKind, SignalState, Urgency } from '../rules.ts'

/** A signal as it stands in a list. */
export type SignalLine = {
  id: string
  question: string
  urgency: Urgency
  state: SignalState
  bodyId: string
  bodyName: string
  bodyEndedOn: Day | null
  arrivedOn: Day
  dueOn: Day
  raisedOn: Day
  schoolName: string | null
  /** How and when it was answered; null while it is open. */
  answer: Extract<RoadKind, 'taken-up' | 'declined'> | null
  answeredOn: Day | null
}

/** The signals that a condition on `s` holds for: the longest waiting first, what was answered last at the end. */
async function findLines(
  tx: Tx,
  condition: RawBuilder<unknown>,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<SignalLine[]> {
  const { rows } = await sql<SignalLine>`
    select s.id, s.question, s.urgency, s.state, s.body_id as "bodyId",
      case when o.name is null or position(o.name in b.name) > 0 then b.name else b.name || ' ' || o.name end as "bodyName", b.ended_on as "bodyEndedOn",
      s.arrived_on as "arrivedOn", s.due_on as "dueOn", s.raised_on as "raisedOn", school.name as "schoolName",
      answer.kind as answer, answer.taken_on as "answeredOn"
    from signal s
    join body b on b.partnership_id = s.partnership_id and b.id = s.body_id
    left join organisation o on o.partnership_id = b.partnership_id and o.id = b.organisation_id
    left join organisation school on school.partnership_id = s.partnership_id and school.id = s.school_id
    left join signal_step answer on answer.partnership_id = s.partnership_id and answer.signal_id = s.id
      and answer.kind in ('taken-up', 'declined')
    where s.partnership_id = ${tx.scope.partnershipId} and ${condition}
    order by s.state desc, case when s.state = 'open' then s.due_on end, answer.taken_on desc, s.raised_on, s.id
    limit ${limit} offset ${offset}`.execute(tx.db)
  return rows
}

/** How many lines of a list stand on one page. */
export const signalsPerPage = 50

/** What the person of this transaction raised, also anonymously; what is open first. */
export async function findOwnSignals(tx: Tx, limit = 200): Promise<SignalLine[]> {
  const own = sql`exists (
    select from signal_sender o
    where o.partnership_id = s.partnership_id and o.signal_id = s.id and o.person_id = ${tx.scope.personId})`
  return findLines(tx, own, { limit })
}

/** The signals at a body's table: what is open, and what it answered last. */
export async function findSignalsAt(tx: Tx, bodyId: string, limit = 200): Promise<SignalLine[]> {
  return findLines(tx, sql`s.body_id = ${bodyId}`, { limit })
}

/** The signals that a body passed on, wherever they are now. */
export async function findPassedOn(tx: Tx, bodyId: string, limit = 100): Promise<SignalLine[]> {
  const passed = sql`s.body_id <> ${bodyId} and exists (
    select from signal_step p
    where p.partnership_id = s.partnership_id and p.signal_id = s.id and p.kind = 'passed-on' and p.from_body_id = ${bodyId})`
  return findLines(tx, passed, { limit })
}

/** Of which tables a list is: all, or some. */
export type Tables = 'all' | readonly string[]

/** The tables that somebody coordinates, those that have ended too. */
export async function findCoordinated(tx: Tx, who: Who): Promise<Tables> {
  if (coordinatesPartnership(who)) return 'all'
  const tables = await findTables(tx, who.today)
  return tables.filter((table) => bodyPolicy.change.allows(who, table)).map(({ id }) => id)
}

/** What a coordinator's list is narrowed by. */
export type SignalFilter = { show: 'open' | 'overdue' | 'answered'; bodyId: string | null }

const atTables = (tables: Tables): RawBuilder<unknown> =>
  tables === 'all' ? sql`true` : sql`s.body_id = any(${tables}::uuid[])`

/** Open at the table of a body that has ended. */
const isStranded = (today: Day) => sql`exists (
  select from body t where t.partnership_id = s.partnership_id and t.id = s.body_id and t.ended_on < ${today}::date)`

function narrowed({ show, bodyId }: SignalFilter, tables: Tables, today: Day): RawBuilder<unknown> {
  const atBody = bodyId === null ? sql`true` : sql`s.body_id = ${bodyId}`
  const state = show === 'answered' ? 'answered' : 'open'
  const late = show === 'overdue' ? sql`(s.due_on < ${today}::date or ${isStranded(today)})` : sql`true`
  return sql`s.state = ${state} and ${late} and ${atBody} and ${atTables(tables)}`
}

/** The signals at the tables that somebody coordinates, a page at a time, and how many there are in all. */
export async function findSignals(
  tx: Tx,
  filter: SignalFilter,
  tables: Tables,
  today: Day,
  offset: number,
): Promise<SignalLine[]> {
  return findLines(tx, narrowed(filter, tables, today), { limit: signalsPerPage, offset })
}

/** How many signals a filter holds for. */
export async function countSignals(tx: Tx, filter: SignalFilter, tables: Tables, today: Day): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select count(*)::integer as number from signal s
    where s.partnership_id = ${tx.scope.partnershipId} and ${narrowed(filter, tables, today)}`.execute(tx.db)
  return rows[0]?.number ?? 0
}

/** How the open signals stand at the tables that somebody coordinates. */
export type OpenSignals = { open: number; overdue: number; stranded: number }

export async function countOpenSignals(tx: Tx, tables: Tables, today: Day): Promise<OpenSignals> {
  const { rows } = await sql<OpenSignals>`
    select count(*)::integer as open,
      count(*) filter (where s.due_on < ${today}::date)::integer as overdue,
      count(*) filter (where ${isStranded(today)})::integer as stranded
    from signal s
    where s.partnership_id = ${tx.scope.partnershipId} and s.state = 'open' and ${atTables(tables)}`.execute(tx.db)
  return rows[0] ?? { open: 0, overdue: 0, stranded: 0 }
}

/**
 * The open signals that the person of this transaction has to see to: at the table of a body that they chair, whose
 * signals they carry on, or to which they carried this one.
 */
export async function findOwed(tx: Tx, today: Day): Promise<SignalLine[]> {
  const { personId } = tx.scope
  const owed = sql`s.state = 'open' and (
    s.body_id in (select c.body_id from seated(${today}) c
      where c.partnership_id = s.partnership_id and c.person_id = ${personId} and c.function = 'chair')
    or s.body_id in (select l.from_body_id from linking_pins(${today}) l
      where l.partnership_id = s.partnership_id and l.person_id = ${personId})
    or exists (select from signal_step brought
      where brought.partnership_id = s.partnership_id and brought.signal_id = s.id and brought.body_id = s.body_id
        and brought.kind = 'passed-on' and brought.through_id = ${personId}))`
  return findLines(tx, owed, { limit: 200 })
}
