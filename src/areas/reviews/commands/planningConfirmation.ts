import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { fingerprintOf } from '../planningCalculation.ts'
import { findRoundFacts, findWishes } from '../queries/planning.ts'
import { findRound, type Round } from '../queries/rounds.ts'
import { brokenRules, dayOfRound, problemOf } from '../rules/planning.ts'

/** Confirmed; or there is no plan of what the round is now; or it was confirmed before. */
export type Confirmation = 'confirmed' | 'out-of-date' | 'confirmed-before'

/** Makes the proposal of a round its panels, if it was calculated from what the round is now. */
export async function confirmRound(tx: Tx, { id }: Round, today: Day): Promise<Confirmation> {
  const { partnershipId } = tx.scope
  // Whoever confirms at the same moment waits here, and then finds it confirmed.
  await sql`select from review_round where partnership_id = ${partnershipId} and id = ${id} for update`.execute(tx.db)
  const round = await findRound(tx, id)
  if (!round || round.state === 'confirmed') return 'confirmed-before'
  const { proposal } = round
  const facts = await findRoundFacts(tx, round, dayOfRound(round.schoolYear, today))
  const problem = problemOf(facts)
  if (proposal?.outcome !== 'planned' || proposal.fingerprint !== fingerprintOf(problem)) return 'out-of-date'
  if (brokenRules(problem, proposal.panels).length > 0) return 'out-of-date'
  const exceptions = new Map(
    (await findWishes(tx, id)).map((wish) => [`${wish.reviewId} ${wish.personId}`, wish.exception]),
  )
  const roleOf = new Map(facts.people.map(({ personId, roleKey }) => [personId, roleKey]))
  for (const { visitId: reviewId, members, chairId } of proposal.panels) {
    await leaveOthers(tx, reviewId, members)
    await tx.db
      .insertInto('panelMember')
      .values(
        members.map((personId) => ({
          partnershipId,
          reviewId,
          personId,
          roleKey: roleOf.get(personId) ?? '',
          chair: personId === chairId,
          exception: exceptions.get(`${reviewId} ${personId}`) ?? null,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['partnershipId', 'reviewId', 'personId'])
          .doUpdateSet((eb) => ({ chair: eb.ref('excluded.chair'), exception: eb.ref('excluded.exception') })),
      )
      .execute()
  }
  await tx.db
    .updateTable('reviewRound')
    .set({ state: 'confirmed', revision: sql`revision + 1` })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, {
    verb: 'round.confirm',
    subjectKind: 'review-round',
    subjectId: id,
    detail: { visits: proposal.panels.length, proven: proposal.proven },
  })
  return 'confirmed'
}

/** Whoever was put in a panel by hand and is not in the plan leaves it, unless they were asked already. Nobody chairs yet. */
async function leaveOthers(tx: Tx, reviewId: string, members: readonly string[]): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db
    .deleteFrom('panelMember')
    .where('partnershipId', '=', partnershipId)
    .where('reviewId', '=', reviewId)
    .where('personId', 'not in', members)
    .where('invitedAt', 'is', null)
    .execute()
  await tx.db
    .updateTable('panelMember')
    .set({ chair: false })
    .where('partnershipId', '=', partnershipId)
    .where('reviewId', '=', reviewId)
    .where('chair', '=', true)
    .execute()
}
