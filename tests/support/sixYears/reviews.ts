/** The peer reviews of a school year: planned together by the solver in January, and lived through to their end in spring. */

import { confirmRound } from '../../../src/areas/reviews/commands/planningConfirmation.ts'
import { addCandidatesByRole, beginRound, changeDays } from '../../../src/areas/reviews/commands/rounds.ts'
import {
  inviteMembers,
  takeStep,
  writeGuarantee,
  writeReply,
  writeStatement,
} from '../../../src/areas/reviews/commands.ts'
import {
  dayOfRound,
  findRound,
  findRoundSchools,
  findRoundVisits,
  panelRoles,
  planRoundTask,
} from '../../../src/areas/reviews/index.ts'
import { findReview, type Review } from '../../../src/areas/reviews/queries.ts'
import type { ReviewStep } from '../../../src/areas/reviews/rules.ts'
import { type Day, momentOn } from '../../../src/platform/clock.ts'
import type { Tx } from '../../../src/platform/database/scope.ts'
import type { Services } from '../../../src/platform/services.ts'
import type { LivingPartnership } from './founding.ts'

/** Plans the visits of a school year, and who goes where. */
export async function planRound(
  { partnership, coordinator }: LivingPartnership,
  services: Services,
  schoolYear: number,
  today: Day,
): Promise<void> {
  const asCoordinator = <Result>(work: (tx: Tx) => Promise<Result>) => partnership.inScope(work, coordinator.id)
  const id = await asCoordinator(async (tx) => {
    const schools = await findRoundSchools(tx, schoolYear, today)
    const begun = await beginRound(
      tx,
      schoolYear,
      schools.filter(({ hasTurn }) => hasTurn),
    )
    const round = await theRound(tx, begun)
    await addCandidatesByRole(tx, round, panelRoles, dayOfRound(schoolYear, today))
    const visits = await findRoundVisits(tx, begun)
    await changeDays(
      tx,
      round,
      visits.map(({ reviewId }, place) => ({ reviewId, visitOn: `${schoolYear + 1}-03-1${place}` })),
    )
    return begun
  })
  await planRoundTask.run({
    taskId: crypto.randomUUID(),
    services,
    scope: { partnershipId: partnership.id, personId: coordinator.id },
    today,
    input: { round: id },
    progress: async () => {},
  })
  const confirmed = await asCoordinator(async (tx) => confirmRound(tx, await theRound(tx, id), today))
  if (confirmed !== 'confirmed') throw new Error(`the round of ${schoolYear} is ${confirmed}`)
}

async function theRound(tx: Tx, id: string) {
  const round = await findRound(tx, id)
  if (!round) throw new Error('the round is not there')
  return round
}

const fourGuarantees = [1, 2, 3, 4]

/** Asks the panels, and has the schools write how they see themselves. */
export async function prepareReviews(tx: Tx, { jobs }: Services, schoolYear: number, today: Day): Promise<void> {
  for (const review of await reviewsOf(tx, schoolYear)) {
    await inviteMembers(tx, jobs, review, momentOn(today, '09:00'))
    for (const guarantee of fourGuarantees)
      await writeGuarantee(tx, review.id, { guarantee, base: 0, changes: { selfPicture: 'Dit doen we.' } }, [
        'preparing',
      ])
    await step(tx, jobs, review, { kind: 'ready' }, today)
  }
}

/** Has the visits take place, the panels write what they saw, and the schools reply. */
export async function holdReviews(tx: Tx, { jobs }: Services, schoolYear: number, today: Day): Promise<void> {
  for (const review of await reviewsOf(tx, schoolYear)) {
    await step(tx, jobs, review, { kind: 'visit' }, today)
    for (const guarantee of fourGuarantees)
      await writeGuarantee(tx, review.id, { guarantee, base: 1, changes: { seen: 'Dit zagen we.' } }, ['visited'])
    await writeStatement(tx, review.id, { meets: true, reasons: 'De school leert.' }, 0, today)
    await step(tx, jobs, review, { kind: 'write' }, today)
    await writeReply(tx, review.id, 'Dank jullie wel.', 0, today)
    await step(tx, jobs, review, { kind: 'close' }, today)
  }
}

async function reviewsOf(tx: Tx, schoolYear: number): Promise<Review[]> {
  const rows = await tx.db.selectFrom('peerReview').where('schoolYear', '=', schoolYear).select('id').execute()
  const found = await Promise.all(rows.map(({ id }) => findReview(tx, id)))
  return found.flatMap((review) => review ?? [])
}

async function step(tx: Tx, jobs: Services['jobs'], { id, schoolName }: Review, kind: ReviewStep, today: Day) {
  const taken = await takeStep(tx, jobs, id, kind, today)
  if (!taken.ok) throw new Error(`${schoolName}: ${taken.problems.join(' ')}`)
}
