import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Audience, TalkKind } from '../rules.ts'

/** A talk in a list. */
export type TalkLine = {
  id: string
  kind: TalkKind
  schoolYear: number
  /** For an evaluation. */
  schoolName: string | null
  /** Whom it is about, and in which role. */
  personId: string | null
  personName: string | null
  roleName: string | null
  ledBy: string | null
  /** The day that it is planned on, or was held on. */
  day: Day
  meetingState: 'planned' | 'convened' | 'closed' | 'cancelled' | null
  heldOn: Day | null
  sharedWith: Audience | null
}

/**
 * The talks that concern the person of this transaction: those about them, that they lead or are a partner in, the
 * evaluations to which they were invited, and those at the given schools. The newest first.
 */
export async function findTalksOf(tx: Tx, schoolIds: readonly string[]): Promise<TalkLine[]> {
  const { partnershipId, personId } = tx.scope
  const { rows } = await sql<TalkLine>`
    select t.id, t.kind, t.school_year as "schoolYear", s.name as "schoolName", t.person_id as "personId",
      p.name as "personName", r.name as "roleName", t.led_by as "ledBy", m.state as "meetingState", t.held_on as "heldOn",
      t.shared_with as "sharedWith",
      coalesce(t.held_on, t.planned_on, (m.starts_at at time zone 'Europe/Amsterdam')::date) as day
    from talk t
    left join organisation s on s.partnership_id = t.partnership_id and s.id = t.school_id
    left join person p on p.partnership_id = t.partnership_id and p.id = t.person_id
    left join role r on r.partnership_id = t.partnership_id and r.key = t.role_key
    left join meeting m on m.partnership_id = t.partnership_id and m.id = t.meeting_id
    where t.partnership_id = ${partnershipId} and (
      t.person_id = ${personId} or t.led_by = ${personId} or t.school_id = any(${[...schoolIds]}::uuid[])
      or exists (select from talk_partner x
        where x.partnership_id = t.partnership_id and x.talk_id = t.id and x.person_id = ${personId})
      or exists (select from invitee i
        where i.partnership_id = t.partnership_id and i.meeting_id = t.meeting_id and i.person_id = ${personId}))
    order by day desc, t.id`.execute(tx.db)
  return rows
}

/** In how many talks somebody took part: about them, led by them, or beside whom it was about. */
export async function countTalks(tx: Tx, personId: string): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select count(*)::integer as number from talk t
    where t.partnership_id = ${tx.scope.partnershipId} and (t.person_id = ${personId} or t.led_by = ${personId}
      or exists (select from talk_partner x
        where x.partnership_id = t.partnership_id and x.talk_id = t.id and x.person_id = ${personId}))`.execute(tx.db)
  return rows[0]?.number ?? 0
}
