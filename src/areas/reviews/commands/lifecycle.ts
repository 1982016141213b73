import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Jobs } from '../../../platform/jobs.ts'
import { writeLetter } from '../../../platform/letters.ts'
import { longDay } from '../../../ui/words.ts'
import { completeOccurrence, releaseOccurrence } from '../../cycle/index.ts'
import { findAddressees, findReview, findSchoolPeople, findWritten, progressOf, type Review } from '../queries.ts'
import { type ReviewState, type ReviewStep, transition, whatIsMissing } from '../rules.ts'

/** What came of a step: taken, or in Dutch what stands in its way. */
export type StepResult = { ok: true } | { ok: false; problems: string[] }

/**
 * Takes a step in the life of a school's review. The row is locked first, so that of two who press at once the second is told
 * how things stand.
 */
export async function takeStep(
  tx: Tx,
  jobs: Jobs,
  reviewId: string,
  step: ReviewStep,
  today: Day,
): Promise<StepResult> {
  const from = await lockState(tx, reviewId)
  const review = await findReview(tx, reviewId)
  if (!review) return { ok: false, problems: ['Deze peerreview is er niet meer.'] }
  const next = transition(from, step)
  if (!next.ok) return { ok: false, problems: [next.problem] }
  const missing = whatIsMissing(step.kind, progressOf(review, await findWritten(tx, reviewId)), today)
  if (missing.length > 0) return { ok: false, problems: missing }
  await setState(tx, reviewId, { from, to: next.state, step, today })
  await tellCycle(tx, review, step, today)
  await tellPeople(tx, jobs, review, next.state, step)
  return { ok: true }
}

export async function lockState(tx: Tx, reviewId: string): Promise<ReviewState> {
  const { state } = await tx.db
    .selectFrom('peerReview')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', reviewId)
    .forUpdate()
    .select('state')
    .$narrowType<{ state: ReviewState }>()
    .executeTakeFirstOrThrow()
  return state
}

export async function setState(
  tx: Tx,
  reviewId: string,
  { from, to, step, today }: { from: ReviewState; to: ReviewState; step: ReviewStep; today: Day },
): Promise<void> {
  await tx.db
    .updateTable('peerReview')
    .set({
      state: to,
      closedOn: to === 'closed' ? today : null,
      cancelledBecause: step.kind === 'cancel' ? step.because : null,
      revision: sql`revision + 1`,
    })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', reviewId)
    .execute()
  await recordEvent(tx, {
    verb: `review.${step.kind}`,
    subjectKind: 'review',
    subjectId: reviewId,
    detail: { from, to },
  })
}

/** A review is held when it is closed: then there is something to go on with. */
async function tellCycle(tx: Tx, { id, visitOn }: Review, step: ReviewStep, today: Day): Promise<void> {
  const thing = { kind: 'review' as const, id }
  if (step.kind === 'close') await completeOccurrence(tx, thing, visitOn ?? today)
  if (step.kind === 'cancel') await releaseOccurrence(tx, thing)
}

/** Writes whoever has something to read or do now. */
async function tellPeople(tx: Tx, jobs: Jobs, review: Review, to: ReviewState, step: ReviewStep): Promise<void> {
  const going = review.panel
    .filter(({ invited, reply }) => invited && reply !== 'declined')
    .map(({ personId }) => personId)
  const letter = { link: `/reviews/${review.id}` }
  if (to === 'ready' && step.kind === 'ready')
    await write(tx, jobs, going, {
      ...letter,
      subject: `${review.schoolName} is klaar voor de peerreview`,
      body: `Het zelfbeeld van ${review.schoolName} staat klaar om te lezen${review.visitOn ? `, en jullie zijn welkom op ${longDay(review.visitOn)}` : ''}.`,
    })
  if (to === 'written' && step.kind === 'write')
    await write(tx, jobs, await leadersOf(tx, review), {
      ...letter,
      subject: `Wat het panel bij ${review.schoolName} zag`,
      body: `Het panel heeft beschreven wat het zag, wat sterk is en wat het jullie meegeeft. Lees het, en geef jullie reactie.`,
    })
  if (step.kind === 'cancel')
    await write(tx, jobs, [...new Set([...going, review.hostId])], {
      ...letter,
      subject: `De peerreview van ${review.schoolName} gaat niet door`,
      body: `De peerreview is afgezegd: ${step.because}`,
    })
}

/** Who answers for the school: its host, leader and school trainers. */
async function leadersOf(tx: Tx, { schoolId, hostId, visitOn }: Review): Promise<string[]> {
  const people = visitOn === null ? [] : await findSchoolPeople(tx, schoolId, visitOn)
  const leaders = people.filter(({ roleKey }) => roleKey === 'school-leader' || roleKey === 'school-trainer')
  return [...new Set([hostId, ...leaders.map(({ personId }) => personId)])]
}

async function write(
  tx: Tx,
  jobs: Jobs,
  ids: readonly string[],
  letter: { subject: string; body: string; link: string },
): Promise<void> {
  for (const { id, name, email } of await findAddressees(tx, ids))
    await writeLetter(tx, jobs, { ...letter, personId: id, recipient: email, body: `Dag ${name},\n\n${letter.body}` })
}
