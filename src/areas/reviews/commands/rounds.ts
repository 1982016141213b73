import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Proposal } from '../planningProposal.ts'
import { findRoundOf, type Round, type RoundSchool } from '../queries/rounds.ts'
import { planReview } from './plan.ts'

const subjectKind = 'review-round'

/** Whether a change was made, or somebody else was first. */
export type RoundChange = 'saved' | 'changed-meanwhile'

/**
 * Begins the round of a school year with these schools. There is one round a year: whoever begins it again gets the one
 * that is there.
 */
export async function beginRound(tx: Tx, schoolYear: number, schools: readonly RoundSchool[]): Promise<string> {
  const { partnershipId } = tx.scope
  const added = await attempt(tx, () =>
    tx.db.insertInto('reviewRound').values({ partnershipId, schoolYear }).returning('id').executeTakeFirstOrThrow(),
  )
  if (!added.ok) {
    const there = await findRoundOf(tx, schoolYear)
    if (!there) throw new Error(`round refused by ${added.constraint}, and not there`)
    return there.id
  }
  const { id } = added.result
  await recordEvent(tx, { verb: 'round.begin', subjectKind, subjectId: id, detail: { schoolYear } })
  await addVisits(tx, { id, schoolYear }, schools)
  return id
}

/** Takes schools into a round: the review that they have that year, or a new one. */
export async function addVisits(
  tx: Tx,
  { id: roundId, schoolYear }: Pick<Round, 'id' | 'schoolYear'>,
  schools: readonly RoundSchool[],
): Promise<void> {
  for (const { schoolId, hostId } of schools) {
    if (await joinRound(tx, roundId, schoolYear, schoolId)) continue
    const host = hostId ?? tx.scope.personId
    if (host === null) throw new Error('a review needs a host')
    await planReview(tx, { id: crypto.randomUUID(), schoolId, schoolYear, hostId: host, visitOn: null, roundId })
  }
  if (schools.length > 0)
    await recordEvent(tx, { verb: 'round.add', subjectKind, subjectId: roundId, detail: { schools: schools.length } })
}

/** Takes along the review that a school has already, with whoever was put in its panel before: that is a wish. */
async function joinRound(tx: Tx, roundId: string, schoolYear: number, schoolId: string): Promise<boolean> {
  const { partnershipId } = tx.scope
  const joined = await tx.db
    .updateTable('peerReview')
    .set({ roundId })
    .where('partnershipId', '=', partnershipId)
    .where('kind', '=', 'internal')
    .where('schoolId', '=', schoolId)
    .where('schoolYear', '=', schoolYear)
    .where('state', '<>', 'cancelled')
    .where('roundId', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!joined) return false
  await sql`
    insert into panel_candidate (partnership_id, round_id, person_id, role_key)
    select partnership_id, ${roundId}::uuid, person_id, role_key from panel_member
    where partnership_id = ${partnershipId} and review_id = ${joined.id} and reply is distinct from 'declined'
    on conflict do nothing`.execute(tx.db)
  await sql`
    insert into review_wish (partnership_id, round_id, review_id, person_id, wish, exception)
    select partnership_id, ${roundId}::uuid, review_id, person_id, 'must', exception from panel_member
    where partnership_id = ${partnershipId} and review_id = ${joined.id} and reply is distinct from 'declined'
    on conflict do nothing`.execute(tx.db)
  return true
}

/** How many go together, and how often one person goes. */
export async function changeSettings(
  tx: Tx,
  round: Round,
  settings: { membersPerVisit: number; mostVisits: number },
  revision: number,
): Promise<RoundChange> {
  const changed = await tx.db
    .updateTable('reviewRound')
    .set({ ...settings, revision: sql`revision + 1` })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', round.id)
    .where('state', '=', 'planning')
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed) return 'changed-meanwhile'
  await recordEvent(tx, { verb: 'round.settle', subjectKind, subjectId: round.id, detail: settings })
  return 'saved'
}

/** Sets the days of visits that have not taken place. */
export async function changeDays(
  tx: Tx,
  round: Round,
  days: readonly { reviewId: string; visitOn: Day | null }[],
): Promise<void> {
  for (const { reviewId, visitOn } of days)
    await tx.db
      .updateTable('peerReview')
      .set({ visitOn, revision: sql`revision + 1` })
      .where('partnershipId', '=', tx.scope.partnershipId)
      .where('roundId', '=', round.id)
      .where('id', '=', reviewId)
      .where('state', '=', 'preparing')
      .where('visitOn', 'is distinct from', visitOn)
      .execute()
  await recordEvent(tx, { verb: 'round.set-days', subjectKind, subjectId: round.id, detail: { visits: days.length } })
}

/** Adds whoever holds one of these roles today, each in the first of them; those who are candidates already stay as they are. */
export async function addCandidatesByRole(tx: Tx, round: Round, roles: readonly string[], day: Day): Promise<number> {
  const { rows } = await sql<{ personId: string }>`
    insert into panel_candidate (partnership_id, round_id, person_id, role_key)
    select distinct on (a.person_id) a.partnership_id, ${round.id}::uuid, a.person_id, a.role_key
    from appointment a
    where a.partnership_id = ${tx.scope.partnershipId} and a.role_key = any(${sql.val(roles)}::text[])
      and a.starts_on <= ${day}::date and coalesce(a.ends_on, 'infinity') >= ${day}::date
    order by a.person_id, array_position(${sql.val(roles)}::text[], a.role_key)
    on conflict do nothing
    returning person_id as "personId"`.execute(tx.db)
  await tellCandidates(tx, round, rows.length)
  return rows.length
}

/**
 * Adds one person, in the role that their appointments of that day give.
 * @returns whether there is such an appointment
 */
export async function addCandidate(tx: Tx, round: Round, personId: string, day: Day): Promise<boolean> {
  const { rows } = await sql<{ roleKey: string }>`
    insert into panel_candidate (partnership_id, round_id, person_id, role_key)
    select a.partnership_id, ${round.id}::uuid, a.person_id, a.role_key
    from appointment a
    join role r on r.partnership_id = a.partnership_id and r.key = a.role_key
    where a.partnership_id = ${tx.scope.partnershipId} and a.person_id = ${personId} and a.role_key <> 'student-teacher'
      and a.starts_on <= ${day}::date and coalesce(a.ends_on, 'infinity') >= ${day}::date
    order by r.position limit 1
    on conflict (partnership_id, round_id, person_id) do update set role_key = panel_candidate.role_key
    returning role_key as "roleKey"`.execute(tx.db)
  if (rows.length === 0) return false
  await tellCandidates(tx, round, 1)
  return true
}

async function tellCandidates(tx: Tx, { id }: Round, added: number): Promise<void> {
  await recordEvent(tx, { verb: 'round.add-candidates', subjectKind, subjectId: id, detail: { added } })
}

/** Takes people from the list, with what was wished about them. */
export async function removeCandidates(tx: Tx, round: Round, people: readonly string[]): Promise<void> {
  if (people.length === 0) return
  const { partnershipId } = tx.scope
  for (const table of ['reviewWish', 'panelCandidate'] as const)
    await tx.db
      .deleteFrom(table)
      .where('partnershipId', '=', partnershipId)
      .where('roundId', '=', round.id)
      .where('personId', 'in', people)
      .execute()
  await recordEvent(tx, {
    verb: 'round.remove-candidates',
    subjectKind,
    subjectId: round.id,
    detail: { removed: people.length },
  })
}

/** Keeps what a calculation said, unless the round was confirmed meanwhile. */
export async function keepProposal(tx: Tx, roundId: string, proposal: Proposal): Promise<void> {
  await tx.db
    .updateTable('reviewRound')
    .set({ proposal: JSON.stringify(proposal) })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', roundId)
    .where('state', '=', 'planning')
    .execute()
  await recordEvent(tx, {
    verb: 'round.calculate',
    subjectKind,
    subjectId: roundId,
    detail: { outcome: proposal.outcome },
  })
}

export type NewWish = { reviewId: string; personId: string; wish: 'must' | 'never'; exception: string | null }

/** Keeps a wish; a new one about the same person and visit takes the place of the old one. */
export async function keepWish(tx: Tx, roundId: string, wish: NewWish): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db
    .insertInto('reviewWish')
    .values({ partnershipId, roundId, ...wish })
    .onConflict((conflict) =>
      conflict
        .columns(['partnershipId', 'reviewId', 'personId'])
        .doUpdateSet({ wish: wish.wish, exception: wish.exception }),
    )
    .execute()
  const { exception, ...about } = wish
  await recordEvent(tx, {
    verb: 'round.wish',
    subjectKind,
    subjectId: roundId,
    detail: { ...about, exception: exception !== null },
  })
}

export async function dropWish(tx: Tx, roundId: string, reviewId: string, personId: string): Promise<void> {
  await tx.db
    .deleteFrom('reviewWish')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('roundId', '=', roundId)
    .where('reviewId', '=', reviewId)
    .where('personId', '=', personId)
    .execute()
  await recordEvent(tx, {
    verb: 'round.drop-wish',
    subjectKind,
    subjectId: roundId,
    detail: { reviewId, personId },
  })
}
