import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { Proposal } from '../planningProposal.ts'

/** The visits of one school year, planned together. */
export type Round = {
  id: string
  schoolYear: number
  membersPerVisit: number
  mostVisits: number
  state: 'planning' | 'confirmed'
  revision: number
  /** What the last calculation said; null before the first. */
  proposal: Proposal | null
}

function rounds(tx: Tx) {
  return tx.db
    .selectFrom('reviewRound')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .select(['id', 'schoolYear', 'membersPerVisit', 'mostVisits', 'state', 'revision', 'proposal'])
    .$narrowType<{ state: Round['state'] }>()
}

/** What was written by an earlier version of the program and is no longer understood, is to be calculated again. */
function read<Row extends { proposal: unknown }>({
  proposal,
  ...round
}: Row): Omit<Row, 'proposal'> & Pick<Round, 'proposal'> {
  const understood = Proposal.safeParse(proposal)
  return { ...round, proposal: understood.success ? understood.data : null }
}

export async function findRound(tx: Tx, id: string): Promise<Round | undefined> {
  const row = await rounds(tx).where('id', '=', id).executeTakeFirst()
  return row && read(row)
}

export async function findRoundOf(tx: Tx, schoolYear: number): Promise<Round | undefined> {
  const row = await rounds(tx).where('schoolYear', '=', schoolYear).executeTakeFirst()
  return row && read(row)
}

export type RoundLine = Pick<Round, 'id' | 'schoolYear' | 'state'> & { visits: number; candidates: number }

/** All rounds, the newest first. */
export async function findRounds(tx: Tx): Promise<RoundLine[]> {
  const { rows } = await sql<RoundLine>`
    select r.id, r.school_year as "schoolYear", r.state,
      (select count(*)::integer from peer_review v
        where v.partnership_id = r.partnership_id and v.round_id = r.id and v.state <> 'cancelled') as visits,
      (select count(*)::integer from panel_candidate c
        where c.partnership_id = r.partnership_id and c.round_id = r.id) as candidates
    from review_round r where r.partnership_id = ${tx.scope.partnershipId}
    order by r.school_year desc`.execute(tx.db)
  return rows
}

/** A visit of a round. */
export type RoundVisit = {
  reviewId: string
  schoolId: string
  schoolName: string
  boardId: string | null
  boardName: string | null
  visitOn: Day | null
  state: string
}

/** The visits of a round that go on, by school. */
export async function findRoundVisits(tx: Tx, roundId: string): Promise<RoundVisit[]> {
  const { rows } = await sql<RoundVisit>`
    select v.id as "reviewId", v.school_id as "schoolId", school.name as "schoolName", school.board_id as "boardId",
      board.name as "boardName", v.visit_on as "visitOn", v.state
    from peer_review v
    join organisation school on school.partnership_id = v.partnership_id and school.id = v.school_id
    left join organisation board on board.partnership_id = v.partnership_id and board.id = school.board_id
    where v.partnership_id = ${tx.scope.partnershipId} and v.round_id = ${roundId} and v.state <> 'cancelled'
    order by school.name, v.id`.execute(tx.db)
  return rows
}

export type RoundSchool = {
  schoolId: string
  schoolName: string
  boardName: string | null
  /** Whether the cycle says that it has its turn this school year. */
  hasTurn: boolean
  /** Who could keep the review going at the school; null when nobody leads or trains there today. */
  hostId: string | null
}

/** The schools that could still be visited in a school year: that take part, are in no round and had no visit. */
export async function findRoundSchools(tx: Tx, schoolYear: number, today: Day): Promise<RoundSchool[]> {
  const { rows } = await sql<RoundSchool>`
    select school.id as "schoolId", school.name as "schoolName", board.name as "boardName",
      exists (select from occurrence o
        join cycle_row r on r.partnership_id = o.partnership_id and r.id = o.row_id and r.activity = 'peer-review'
        where o.partnership_id = school.partnership_id and o.school_id = school.id
          and o.school_year = ${schoolYear} and o.state in ('open', 'planned')) as "hasTurn",
      (select a.person_id from appointment a
        where a.partnership_id = school.partnership_id and a.organisation_id = school.id
          and a.role_key in ('school-leader', 'school-trainer')
          and a.starts_on <= ${today}::date and coalesce(a.ends_on, 'infinity') >= ${today}::date
        order by a.role_key = 'school-leader' desc, a.starts_on, a.person_id limit 1) as "hostId"
    from organisation school
    left join organisation board on board.partnership_id = school.partnership_id and board.id = school.board_id
    where school.partnership_id = ${tx.scope.partnershipId} and school.kind = 'school'
      and coalesce(school.ended_on, 'infinity') >= ${today}::date
      and (school.candidate_since is null or school.started_on is not null)
      and not exists (select from peer_review v
        where v.partnership_id = school.partnership_id and v.school_id = school.id and v.school_year = ${schoolYear}
          and v.state <> 'cancelled' and (v.round_id is not null or v.state not in ('preparing', 'ready')))
    order by board.name nulls last, school.name, school.id`.execute(tx.db)
  return rows
}
