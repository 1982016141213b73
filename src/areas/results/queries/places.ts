import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Boards } from '../rules/groups.ts'
import type { Invited } from '../rules/publish.ts'

export async function findBoards({ db, scope }: Tx): Promise<Boards> {
  const { rows } = await sql<{ id: string; boardId: string }>`
    select id, board_id as "boardId" from organisation
    where partnership_id = ${scope.partnershipId} and kind = 'school' and board_id is not null`.execute(db)
  return new Map(rows.map(({ id, boardId }) => [id, boardId]))
}

/** How many were asked, by where they belonged when the survey opened. */
export async function findInvited({ db, scope }: Tx, surveyId: string): Promise<Invited[]> {
  const { rows } = await sql<Invited>`
    select school_id as "schoolId", institute_id as "instituteId", study_year as "studyYear", count(*)::integer as invited
    from survey_invitation
    where partnership_id = ${scope.partnershipId} and survey_id = ${surveyId}
    group by 1, 2, 3`.execute(db)
  return rows
}
