import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { MeetingState, MinutesState, Reply } from '../rules.ts'

/** A meeting that may ask something of somebody: of a body where they sit, or to which they were invited. */
export type OwnMeeting = {
  id: string
  title: string
  startsAt: Date
  endsAt: Date
  day: Day
  place: string
  onlineAddress: string
  state: MeetingState
  minutesState: MinutesState
  /** How many items are on its agenda. */
  items: number
  invited: boolean
  reply: Reply | null
  /** Whether they chair the body, or take its minutes. */
  leads: boolean
}

/**
 * The meetings that may ask something of whoever asks: those to come within `until`, overdue ones, and those of the last
 * weeks whose minutes are not approved; the first one first.
 */
export async function findOwnMeetings(tx: Tx, today: Day, until: Day): Promise<OwnMeeting[]> {
  const { partnershipId, personId } = tx.scope
  const { rows } = await sql<OwnMeeting>`
    with own as (
      select s.body_id, bool_or(s.function in ('chair', 'minutes-taker')) as leads
      from seated(${today}) s
      where s.partnership_id = ${partnershipId} and s.person_id = ${personId}
      group by s.body_id
    )
    select m.id, m.title, m.starts_at as "startsAt", m.ends_at as "endsAt",
      (m.starts_at at time zone 'Europe/Amsterdam')::date as day, m.place, m.online_address as "onlineAddress",
      m.state, m.minutes_state as "minutesState", i.person_id is not null as invited, i.reply,
      coalesce(own.leads, false) as leads,
      (select count(*)::integer from agenda_entry e where e.partnership_id = m.partnership_id and e.meeting_id = m.id) as items
    from meeting m
    left join own on own.body_id = m.body_id
    left join invitee i on i.partnership_id = m.partnership_id and i.meeting_id = m.id and i.person_id = ${personId}
    where m.partnership_id = ${partnershipId} and (own.body_id is not null or i.person_id is not null)
      and (m.starts_at at time zone 'Europe/Amsterdam')::date <= ${until}::date
      and (m.state in ('planned', 'convened')
        or (m.state = 'closed' and m.minutes_state <> 'approved'
          and (m.starts_at at time zone 'Europe/Amsterdam')::date > ${today}::date - 60))
    order by m.starts_at, m.id`.execute(tx.db)
  return rows
}
