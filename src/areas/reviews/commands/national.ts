import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { type Activity, completeOccurrence, planOccurrence, releaseOccurrence } from '../../cycle/index.ts'
import { findNational, type NationalReview } from '../queries.ts'
import { type NationalKind, type ReviewStep, transition } from '../rules.ts'
import { lockState, type StepResult, setState } from './lifecycle.ts'
import { addGuarantees, type Change, isThere } from './plan.ts'

export type NationalPlan = {
  hostId: string
  visitOn: Day | null
  visitors: string
  questions: string
  /** The schools that the visitors see. */
  schools: readonly string[]
}

const activityOf: Record<NationalKind, Activity> = {
  development: 'national-development',
  assessing: 'national-assessing',
}

/** Plans a national review, under an id made with the page, and tells the cycle. One may be written down afterwards too. */
export async function planNational(
  tx: Tx,
  { id, kind, occurrenceId, ...plan }: NationalPlan & { id: string; kind: NationalKind; occurrenceId: string | null },
  today: Day,
): Promise<void> {
  const { partnershipId, personId } = tx.scope
  if (await isThere(tx, id)) return
  const { hostId, visitOn, visitors, questions } = plan
  const day = visitOn ?? today
  const added = await attempt(tx, () =>
    tx.db
      .insertInto('peerReview')
      .values({
        partnershipId,
        id,
        kind,
        schoolYear: schoolYearOf(day),
        hostId,
        visitOn,
        visitors,
        questions,
        createdBy: personId,
      })
      .execute(),
  )
  if (!added.ok) return
  await addGuarantees(tx, id)
  await setSchools(tx, id, plan.schools)
  await recordEvent(tx, { verb: 'review.plan', subjectKind: 'review', subjectId: id, detail: { kind, visitOn } })
  const thing = { kind: 'review' as const, id }
  await planOccurrence(tx, { activity: activityOf[kind], subject: { kind: 'partnership' }, day, thing, occurrenceId })
}

async function setSchools(tx: Tx, reviewId: string, schools: readonly string[]): Promise<void> {
  const { partnershipId } = tx.scope
  await tx.db
    .deleteFrom('reviewedSchool')
    .where('partnershipId', '=', partnershipId)
    .where('reviewId', '=', reviewId)
    .execute()
  if (schools.length > 0)
    await tx.db
      .insertInto('reviewedSchool')
      .values(schools.map((schoolId) => ({ partnershipId, reviewId, schoolId })))
      .execute()
}

/** Changes what was planned, as long as the visit has not taken place. */
export async function changeNational(
  tx: Tx,
  review: NationalReview,
  { hostId, visitOn, visitors, questions, schools }: NationalPlan,
  revision: number,
): Promise<Change> {
  const changed = await tx.db
    .updateTable('peerReview')
    .set({
      hostId,
      visitOn,
      visitors,
      questions,
      ...(visitOn === null ? {} : { schoolYear: schoolYearOf(visitOn) }),
      revision: sql`revision + 1`,
    })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', review.id)
    .where('revision', '=', revision)
    .where('state', 'in', ['preparing', 'ready'])
    .returning('id')
    .executeTakeFirst()
  if (!changed) return 'changed-meanwhile'
  await setSchools(tx, review.id, schools)
  await recordEvent(tx, { verb: 'review.change', subjectKind: 'review', subjectId: review.id, detail: { visitOn } })
  return 'saved'
}

/** Writes down what the visitors concluded. */
export async function concludeNational(
  tx: Tx,
  review: NationalReview,
  { conclusion, passed }: { conclusion: string; passed: boolean | null },
  revision: number,
): Promise<Change> {
  const changed = await tx.db
    .updateTable('peerReview')
    .set({ conclusion, passed: review.kind === 'assessing' ? passed : null, revision: sql`revision + 1` })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', review.id)
    .where('revision', '=', revision)
    .where('state', 'in', ['visited', 'written'])
    .returning('id')
    .executeTakeFirst()
  if (!changed) return 'changed-meanwhile'
  await recordEvent(tx, { verb: 'review.conclude', subjectKind: 'review', subjectId: review.id })
  return 'saved'
}

/** Takes a step in the life of a national review. When the visit took place, the schools that were seen count as reviewed. */
export async function takeNationalStep(tx: Tx, reviewId: string, step: ReviewStep, today: Day): Promise<StepResult> {
  const from = await lockState(tx, reviewId)
  const review = await findNational(tx, reviewId)
  if (!review) return { ok: false, problems: ['Deze peerreview is er niet meer.'] }
  const next = transition(from, step)
  if (!next.ok) return { ok: false, problems: [next.problem] }
  const problem = missingOf(review, step, today)
  if (problem) return { ok: false, problems: [problem] }
  await setState(tx, reviewId, { from, to: next.state, step, today })
  const thing = { kind: 'review' as const, id: reviewId }
  if (step.kind === 'visit') await countAsReviewed(tx, review, today)
  if (step.kind === 'cancel' || (step.kind === 'reopen' && from === 'visited')) await uncount(tx, review, step, today)
  if (step.kind === 'cancel') await releaseOccurrence(tx, thing)
  return { ok: true }
}

function missingOf({ visitOn, conclusion, kind, passed }: NationalReview, step: ReviewStep, today: Day): string | null {
  switch (step.kind) {
    case 'ready':
      return visitOn === null ? 'Kies eerst de dag van het bezoek.' : null
    case 'visit':
      return visitOn !== null && visitOn > today
        ? 'Het bezoek is nog niet geweest. Klopt de dag niet? Wijzig die dan eerst.'
        : null
    case 'write':
      if (conclusion === '') return 'Schrijf eerst op wat de bezoekers jullie meegeven.'
      return kind === 'assessing' && passed === null ? 'Schrijf op of de beoordeling positief is.' : null
    case 'close':
    case 'reopen':
    case 'cancel':
      return null
  }
}

/** Nobody is reviewed twice for nothing: whoever was seen now, is not asked again this school year. */
async function countAsReviewed(tx: Tx, { id, visitOn, schools }: NationalReview, today: Day): Promise<void> {
  const thing = { kind: 'review' as const, id }
  const day = visitOn ?? today
  for (const { id: schoolId } of schools)
    await planOccurrence(tx, { activity: 'peer-review', subject: { kind: 'school', schoolId }, day, thing })
  await completeOccurrence(tx, thing, day)
}

/** The visit is not counted after all: the schools are asked again, the review itself stays planned. */
async function uncount(tx: Tx, { id, kind, visitOn }: NationalReview, step: ReviewStep, today: Day): Promise<void> {
  const thing = { kind: 'review' as const, id }
  await releaseOccurrence(tx, thing)
  if (step.kind === 'reopen')
    await planOccurrence(tx, {
      activity: activityOf[kind],
      subject: { kind: 'partnership' },
      day: visitOn ?? today,
      thing,
    })
}

export type NewOutsideVisit = {
  visitedOn: Day
  visitedPartnership: string
  kind: NationalKind
  learned: string
  visitors: readonly string[]
}

/** Writes down a visit to another partnership, under an id made with the page. */
export async function addOutsideVisit(tx: Tx, id: string, { visitors, ...visit }: NewOutsideVisit): Promise<void> {
  const { partnershipId } = tx.scope
  const added = await tx.db
    .insertInto('outsideVisit')
    .values({ partnershipId, id, ...visit })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return
  await tx.db
    .insertInto('outsideVisitor')
    .values(visitors.map((personId) => ({ partnershipId, visitId: id, personId })))
    .execute()
  await recordEvent(tx, {
    verb: 'outside-visit.add',
    subjectKind: 'outside-visit',
    subjectId: id,
    detail: { visitedOn: visit.visitedOn, visitors: visitors.length },
  })
}

export async function removeOutsideVisit(tx: Tx, id: string): Promise<void> {
  await tx.db
    .deleteFrom('outsideVisit')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, { verb: 'outside-visit.remove', subjectKind: 'outside-visit', subjectId: id })
}
