import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { DeclaredTie, Post } from '../rules/conflicts.ts'
import { type RoundFacts, yearsOfLoad } from '../rules/planning.ts'
import { findRoundVisits, type Round } from './rounds.ts'

/** Who may be asked in a round. */
export type PanelCandidate = {
  personId: string
  name: string
  roleKey: string
  roleName: string
  /** The boards and institutes that they work for. */
  organisations: { id: string; name: string }[]
  posts: Post[]
  ties: DeclaredTie[]
  /** Visits in the school years before this round. */
  earlier: number
}

/** The candidates of a round, by name. @param day on which it is asked where they work */
export async function findPanelCandidates(tx: Tx, round: Round, day: Day): Promise<PanelCandidate[]> {
  const { rows } = await sql<PanelCandidate>`
    select p.id as "personId", p.name, c.role_key as "roleKey", role.name as "roleName",
      (select coalesce(jsonb_agg(distinct jsonb_build_object('id', w.id, 'name', w.name)), '[]')
        from appointment a
        join organisation o on o.partnership_id = a.partnership_id and o.id = a.organisation_id
        join organisation w on w.partnership_id = o.partnership_id and w.id = coalesce(o.board_id, o.id)
        where a.partnership_id = p.partnership_id and a.person_id = p.id
          and a.starts_on <= ${day}::date and coalesce(a.ends_on, 'infinity') >= ${day}::date) as organisations,
      (select coalesce(jsonb_agg(jsonb_build_object('organisationId', a.organisation_id,
          'boardId', case o.kind when 'board' then o.id else o.board_id end, 'startsOn', a.starts_on, 'endsOn', a.ends_on)), '[]')
        from appointment a join organisation o on o.partnership_id = a.partnership_id and o.id = a.organisation_id
        where a.partnership_id = p.partnership_id and a.person_id = p.id) as posts,
      (select coalesce(jsonb_agg(jsonb_build_object('organisationId', t.organisation_id, 'reason', t.reason, 'untilOn', t.until_on)), '[]')
        from review_tie t where t.partnership_id = p.partnership_id and t.person_id = p.id) as ties,
      (select count(*)::integer from panel_member m
        join peer_review v on v.partnership_id = m.partnership_id and v.id = m.review_id
        where m.partnership_id = p.partnership_id and m.person_id = p.id and m.reply is distinct from 'declined'
          and v.kind = 'internal' and v.state <> 'cancelled'
          and v.school_year between ${round.schoolYear - yearsOfLoad} and ${round.schoolYear - 1}) as earlier
    from panel_candidate c
    join person p on p.partnership_id = c.partnership_id and p.id = c.person_id
    join role on role.partnership_id = c.partnership_id and role.key = c.role_key
    where c.partnership_id = ${tx.scope.partnershipId} and c.round_id = ${round.id}
    order by p.name, p.id`.execute(tx.db)
  return rows
}

export type RoundWish = {
  reviewId: string
  personId: string
  personName: string
  schoolName: string
  wish: 'must' | 'never'
  exception: string | null
}

export async function findWishes(tx: Tx, roundId: string): Promise<RoundWish[]> {
  return tx.db
    .selectFrom('reviewWish as w')
    .innerJoin('peerReview as v', (join) =>
      join.onRef('v.partnershipId', '=', 'w.partnershipId').onRef('v.id', '=', 'w.reviewId'),
    )
    .innerJoin('organisation as school', (join) =>
      join.onRef('school.partnershipId', '=', 'v.partnershipId').onRef('school.id', '=', 'v.schoolId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.partnershipId', '=', 'w.partnershipId').onRef('p.id', '=', 'w.personId'),
    )
    .where('w.partnershipId', '=', tx.scope.partnershipId)
    .where('w.roundId', '=', roundId)
    .where('v.state', '<>', 'cancelled')
    .orderBy('school.name')
    .orderBy('p.name')
    .orderBy('p.id')
    .select(['w.reviewId', 'w.personId', 'p.name as personName', 'school.name as schoolName', 'w.wish', 'w.exception'])
    .$narrowType<{ wish: RoundWish['wish'] }>()
    .execute()
}

/** In how many school years before a round people who sat together rather do not again. */
const yearsOfPairs = 3

/** The panels of the years before, of two people and more. */
async function findFormerPanels(tx: Tx, { schoolYear }: Round): Promise<string[][]> {
  const { rows } = await sql<{ members: string[] }>`
    select array_agg(m.person_id::text order by m.person_id) as members
    from panel_member m
    join peer_review v on v.partnership_id = m.partnership_id and v.id = m.review_id
    where m.partnership_id = ${tx.scope.partnershipId} and v.kind = 'internal' and v.state <> 'cancelled'
      and m.reply is distinct from 'declined'
      and v.school_year between ${schoolYear - yearsOfPairs} and ${schoolYear - 1}
    group by v.id having count(*) > 1 order by v.id`.execute(tx.db)
  return rows.map(({ members }) => members)
}

/** Everything that a round is planned from. */
export async function findRoundFacts(
  tx: Tx,
  round: Round,
  day: Day,
): Promise<RoundFacts & { people: PanelCandidate[] }> {
  const people = await findPanelCandidates(tx, round, day)
  const wishes = await findWishes(tx, round.id)
  return {
    day,
    settings: { members: round.membersPerVisit, mostVisits: round.mostVisits },
    visits: (await findRoundVisits(tx, round.id)).map(({ reviewId, schoolId, boardId, visitOn }) => ({
      id: reviewId,
      schoolId,
      boardId,
      day: visitOn,
    })),
    people,
    wishes: wishes.map(({ reviewId, personId, wish, exception }) => ({
      visitId: reviewId,
      candidateId: personId,
      wish,
      exception: exception !== null,
    })),
    formerPanels: await findFormerPanels(tx, round),
  }
}

export type Tie = {
  id: string
  personId: string
  personName: string
  organisationName: string
  reason: string
  untilOn: Day | null
}

function ties(tx: Tx) {
  return tx.db
    .selectFrom('reviewTie as t')
    .innerJoin('person as p', (join) =>
      join.onRef('p.partnershipId', '=', 't.partnershipId').onRef('p.id', '=', 't.personId'),
    )
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.partnershipId', '=', 't.partnershipId').onRef('o.id', '=', 't.organisationId'),
    )
    .where('t.partnershipId', '=', tx.scope.partnershipId)
    .orderBy('p.name')
    .orderBy('o.name')
    .orderBy('t.id')
    .select(['t.id', 't.personId', 'p.name as personName', 'o.name as organisationName', 't.reason', 't.untilOn'])
}

export async function findTie(tx: Tx, id: string): Promise<Tie | undefined> {
  return ties(tx).where('t.id', '=', id).executeTakeFirst()
}

/** The declared ties of one person, or of everybody. */
export async function findTies(tx: Tx, personId: string | null): Promise<Tie[]> {
  return ties(tx)
    .$if(personId !== null, (query) => query.where('t.personId', '=', personId ?? ''))
    .execute()
}

/** The outcome of a wish that was tried, for whoever tried it. */
export async function findTriedWish(tx: Tx, id: string): Promise<{ roundId: unknown; result: unknown } | undefined> {
  const task = await tx.db
    .selectFrom('task')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('requestedBy', '=', tx.scope.personId)
    .where('id', '=', id)
    .where('kind', '=', 'round-trial')
    .where('state', '=', 'done')
    .select([sql<unknown>`input->>'round'`.as('roundId'), 'result'])
    .executeTakeFirst()
  return task && { roundId: task.roundId, result: task.result }
}
