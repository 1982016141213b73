import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

/** A school that could become a candidate. */
export type SchoolToBegin = {
  id: string
  name: string
  place: string | null
  boardId: string | null
  boardName: string | null
}

/**
 * The schools that are known and do not train yet: without a start, an attempt under way, or a scan that only an
 * opleidingsschool takes. By board and name.
 */
export async function findSchoolsToBegin(tx: Tx, today: Day): Promise<SchoolToBegin[]> {
  const { rows } = await sql<SchoolToBegin>`
    select s.id, s.name, s.place, s.board_id as "boardId", b.name as "boardName"
    from organisation s
    left join organisation b on b.partnership_id = s.partnership_id and b.id = s.board_id
    where s.partnership_id = ${tx.scope.partnershipId} and s.kind = 'school' and s.started_on is null
      and (s.ended_on is null or s.ended_on >= ${today})
      and not exists (
        select from candidacy c where c.partnership_id = s.partnership_id and c.school_id = s.id and c.ended_on is null)
      and not exists (
        select from scan where scan.partnership_id = s.partnership_id and scan.school_id = s.id
          and scan.occasion in ('baseline', 'four-yearly'))
    order by b.name, s.name, s.id`.execute(tx.db)
  return rows
}

/** The attempt of a school that is under way; undefined when there is none. */
export async function findOpenCandidacy(tx: Tx, schoolId: string): Promise<string | undefined> {
  const open = await tx.db
    .selectFrom('candidacy')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('schoolId', '=', schoolId)
    .where('endedOn', 'is', null)
    .select('id')
    .executeTakeFirst()
  return open?.id
}
