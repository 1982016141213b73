import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'

/** A school at which one talks. */
export type TalkSchool = { schoolId: string; schoolName: string; boardId: string | null; place: string | null }

export async function findTalkSchool(tx: Tx, id: string): Promise<TalkSchool | undefined> {
  return tx.db
    .selectFrom('organisation')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('kind', '=', 'school')
    .where('id', '=', id)
    .select(['id as schoolId', 'name as schoolName', 'boardId', 'place'])
    .executeTakeFirst()
}

export type TalkBoard = { id: string; name: string }

export async function findTalkBoard(tx: Tx, id: string): Promise<TalkBoard | undefined> {
  return tx.db
    .selectFrom('organisation')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('kind', '=', 'board')
    .where('id', '=', id)
    .select(['id', 'name'])
    .executeTakeFirst()
}

/** Every opleidingsschool of today, by name: a candidate has no yearly talk yet. */
export async function findTalkSchools(tx: Tx, today: Day): Promise<TalkSchool[]> {
  const { rows } = await sql<TalkSchool>`
    select id as "schoolId", name as "schoolName", board_id as "boardId", place from organisation
    where partnership_id = ${tx.scope.partnershipId} and kind = 'school' and (ended_on is null or ended_on >= ${today})
      and (candidate_since is null or started_on <= ${today})
    order by name, id`.execute(tx.db)
  return rows
}

/** The body of a school at whose table its team talks; undefined when there is none yet. */
export async function findTeamBody(tx: Tx, schoolId: string, today: Day): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from body
    where partnership_id = ${tx.scope.partnershipId} and organisation_id = ${schoolId} and kind = 'opleidingsteam'
      and (ended_on is null or ended_on >= ${today})
    order by created_at, id limit 1`.execute(tx.db)
  return rows[0]?.id
}

/** The evaluation of a school in a school year, with how its meeting stands. */
export type PlannedEvaluation = { id: string; meetingState: 'planned' | 'convened' | 'closed' | 'cancelled' }

export async function findEvaluationOf(
  tx: Tx,
  schoolId: string,
  schoolYear: number,
): Promise<PlannedEvaluation | undefined> {
  const { rows } = await sql<PlannedEvaluation>`
    select t.id, m.state as "meetingState" from talk t
    join meeting m on m.partnership_id = t.partnership_id and m.id = t.meeting_id
    where t.partnership_id = ${tx.scope.partnershipId} and t.kind = 'evaluation' and t.school_id = ${schoolId}
      and t.school_year = ${schoolYear}`.execute(tx.db)
  return rows[0]
}

/** Somebody who belongs in the evaluation of a school. */
export type TalkPerson = {
  personId: string
  name: string
  roleName: string
  /** Whether they are expected without being chosen: a mentor or another team member is not. */
  expected: boolean
}

/** Who works with student teachers at a school, and the CoOP'ers of its board: one line per person, who is expected first. */
export async function findTalkPeople(tx: Tx, { schoolId, boardId }: TalkSchool, today: Day): Promise<TalkPerson[]> {
  const { rows } = await sql<TalkPerson>`
    select "personId", name, "roleName", expected from (
      select distinct on (p.id) p.id as "personId", p.name, r.name as "roleName", r.position,
        a.role_key in ('school-leader', 'school-trainer', 'institute-trainer', 'partnership-coordinator') as expected
      from appointment a
      join person p on p.partnership_id = a.partnership_id and p.id = a.person_id
      join role r on r.partnership_id = a.partnership_id and r.key = a.role_key
      where a.partnership_id = ${tx.scope.partnershipId} and a.starts_on <= ${today}
        and (a.ends_on is null or a.ends_on >= ${today})
        and (a.organisation_id = ${schoolId} and a.role_key <> 'student-teacher'
          or a.organisation_id = ${boardId} and a.role_key = 'partnership-coordinator')
      order by p.id, expected desc, r.position
    ) one
    order by expected desc, position, name, "personId"`.execute(tx.db)
  return rows
}
