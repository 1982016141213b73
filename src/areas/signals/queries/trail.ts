import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Who } from '../../../platform/web/who.ts'
import { bodyPolicy, findTables } from '../../bodies/index.ts'
import { coordinatesPartnership } from '../../partnership/index.ts'
import type { TrailCount, TrailPart, TrailPlace, TrailSubject } from '../../trail/index.ts'

/** A signal about an item that was raised or answered on a day. */
export type SignalOnTrail = {
  signalId: string
  day: Day
  kind: 'asked' | 'answered'
  text: string
  schoolId: string | null
  schoolName: string | null
  bodyId: string
  bodyName: string
}

/** What happened to signals about an item, for whoever may see them: as `signalPolicy.see` says, in SQL. */
async function happened(tx: Tx, who: Who, { instrumentId, itemId }: TrailSubject, { schoolId, bodyId }: TrailPlace) {
  const tables = await findTables(tx, who.today)
  const own = tables.filter((table) => bodyPolicy.takePart.allows(who, table)).map(({ id }) => id)
  const seen = coordinatesPartnership(who)
    ? sql`true`
    : sql`(s.from_body_id = any(${own}::uuid[])
        or exists (select from signal_sender o
          where o.partnership_id = s.partnership_id and o.signal_id = s.id and o.person_id = ${who.personId})
        or exists (select from signal_step had
          where had.partnership_id = s.partnership_id and had.signal_id = s.id and had.body_id = any(${own}::uuid[])))`
  return sql`
    from signal s
    join signal_step step on step.partnership_id = s.partnership_id and step.signal_id = s.id and step.kind <> 'passed-on'
    where s.partnership_id = ${tx.scope.partnershipId}
      and s.instrument_id = ${instrumentId} and s.instrument_item_id = ${itemId}
      and (${schoolId ?? null}::uuid is null or s.school_id = ${schoolId ?? null})
      and (${bodyId ?? null}::uuid is null or step.body_id = ${bodyId ?? null})
      and ${seen}`
}

const kindOf = sql`case when step.kind = 'raised' then 'asked' else 'answered' end`

export async function findSignalsOnTrail(
  tx: Tx,
  who: Who,
  subject: TrailSubject,
  part: TrailPart,
): Promise<SignalOnTrail[]> {
  const { rows } = await sql<SignalOnTrail>`
    select found.*, school.name as "schoolName", b.name as "bodyName"
    from (
      select s.partnership_id, s.id as "signalId", step.taken_on as day, ${kindOf} as kind,
        case when step.kind = 'raised' then s.question else step.text end as text,
        s.school_id as "schoolId", step.body_id as "bodyId"
      ${await happened(tx, who, subject, part)}
        and step.taken_on between ${part.from}::date and ${part.until}::date
    ) found
    join body b on b.partnership_id = found.partnership_id and b.id = found."bodyId"
    left join organisation school on school.partnership_id = found.partnership_id and school.id = found."schoolId"`.execute(
    tx.db,
  )
  return rows
}

export async function countSignalsOnTrail(
  tx: Tx,
  who: Who,
  subject: TrailSubject,
  place: TrailPlace,
): Promise<TrailCount[]> {
  const { rows } = await sql<TrailCount>`
    select step.taken_on as day, ${kindOf} as kind, count(*)::integer as number
    ${await happened(tx, who, subject, place)}
    group by 1, 2`.execute(tx.db)
  return rows
}
