import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { CandidacyState, ScanProgress } from '../rules.ts'

/** A candidacy in a list, with what is needed to say who is asked for what. */
export type CandidacyLine = {
  id: string
  schoolId: string
  schoolName: string
  place: string | null
  boardId: string | null
  boardName: string | null
  coordinatorId: string
  coordinatorName: string
  state: CandidacyState
  beganOn: Day
  endedOn: Day | null
  /** How far the scan before the start is. */
  scan: ScanProgress
  /** When the board wants it to start; null before a go. */
  startOn: Day | null
  /** Whether the board has somebody who can decide. */
  boardIsThere: boolean
}

/** Every candidacy of the partnership: those under way first, then the newest. */
export async function findCandidacies(tx: Tx, today: Day): Promise<CandidacyLine[]> {
  const { rows } = await sql<CandidacyLine>`
    select c.id, c.school_id as "schoolId", s.name as "schoolName", s.place, s.board_id as "boardId", b.name as "boardName",
      c.coordinator_id as "coordinatorId", p.name as "coordinatorName", c.state, c.began_on as "beganOn",
      c.ended_on as "endedOn", step.start_on as "startOn",
      case when scan.best is null then 'none' when scan.best then 'settled' else 'under-way' end as scan,
      exists (
        select from appointment a
        where a.partnership_id = c.partnership_id and a.organisation_id = s.board_id and a.role_key = 'board-member'
          and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on >= ${today})
      ) as "boardIsThere"
    from candidacy c
    join organisation s on s.partnership_id = c.partnership_id and s.id = c.school_id
    left join organisation b on b.partnership_id = s.partnership_id and b.id = s.board_id
    join person p on p.partnership_id = c.partnership_id and p.id = c.coordinator_id
    left join candidacy_step step on step.partnership_id = c.partnership_id and step.candidacy_id = c.id
      and step.kind = 'decision' and step.undone_on is null
    left join lateral (
      select bool_or(one.state in ('settled', 'archived')) as best from scan one
      where one.partnership_id = c.partnership_id and one.school_id = c.school_id and one.occasion = 'before-start'
        and not exists (
          select from candidacy_step used
          where used.partnership_id = one.partnership_id and used.scan_id = one.id and used.candidacy_id <> c.id)
    ) scan on true
    where c.partnership_id = ${tx.scope.partnershipId}
    order by c.ended_on desc nulls first, s.name, c.id`.execute(tx.db)
  return rows
}
