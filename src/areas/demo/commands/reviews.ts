import type { Tx } from '../../../platform/database/scope.ts'
import { keepFile } from '../../../platform/files.ts'
import { completeOccurrence, planOccurrence } from '../../cycle/index.ts'
import { usualDay } from '../../reviews/index.ts'
import type { DemoReview, DemoReviews } from '../reviews/records.ts'

/** Writes the peer reviews of the demo, and tells the cycle of those of a school. */
export async function writeReviews(tx: Tx, { reviews, visits }: DemoReviews): Promise<void> {
  for (const review of reviews) await writeReview(tx, review)
  const { partnershipId } = tx.scope
  for (const { visitors, ...visit } of visits) {
    await tx.db
      .insertInto('outsideVisit')
      .values({ partnershipId, ...visit })
      .execute()
    await tx.db
      .insertInto('outsideVisitor')
      .values(visitors.map((personId) => ({ partnershipId, visitId: visit.id, personId })))
      .execute()
  }
}

async function writeReview(tx: Tx, review: DemoReview): Promise<void> {
  const { partnershipId } = tx.scope
  const { schools, panel, texts, advice: _advice, statement, reply, documents, ...row } = review
  const reviewId = review.id
  await tx.db
    .insertInto('peerReview')
    .values({ partnershipId, ...row })
    .execute()
  for (const schoolId of schools)
    await tx.db.insertInto('reviewedSchool').values({ partnershipId, reviewId, schoolId }).execute()
  for (const { invitedOn, ...seat } of panel)
    await tx.db
      .insertInto('panelMember')
      .values({ partnershipId, reviewId, ...seat, invitedAt: invitedOn })
      .execute()
  for (const text of texts) await writeTexts(tx, reviewId, text)
  await writeAdvice(tx, review)
  if (row.state === 'closed' && row.schoolId !== null)
    await tx.db
      .insertInto('visitPart')
      .values(usualDay.map((part) => ({ partnershipId, reviewId, ...part })))
      .execute()
  if (statement)
    await tx.db
      .insertInto('reviewStatement')
      .values({ partnershipId, reviewId, ...statement })
      .execute()
  if (reply)
    await tx.db
      .insertInto('reviewReply')
      .values({ partnershipId, reviewId, ...reply })
      .execute()
  for (const [index, { id, title, text }] of documents.entries()) {
    const fileId = await keepFile(tx, { name: `${title}.txt`, bytes: new TextEncoder().encode(text) })
    await tx.db
      .insertInto('dossierDocument')
      .values({ partnershipId, id, reviewId, title, fileId, position: index + 1 })
      .execute()
  }
  await tellCycle(tx, review)
}

/** What was written stands there as one revision; where nothing is, there is none yet. */
async function writeTexts(
  tx: Tx,
  reviewId: string,
  { guarantee, ...texts }: DemoReview['texts'][number],
): Promise<void> {
  const { partnershipId } = tx.scope
  const revision = Object.values(texts).some((text) => text !== '') ? 1 : 0
  await tx.db
    .insertInto('reviewGuarantee')
    .values({ partnershipId, reviewId, guarantee, ...texts, revision })
    .execute()
  if (revision === 0) return
  await tx.db
    .insertInto('reviewText')
    .values({ partnershipId, reviewId, guarantee, revision, texts: JSON.stringify({ criteria: '', ...texts }) })
    .execute()
}

async function writeAdvice(tx: Tx, { id: reviewId, schoolId, advice }: DemoReview): Promise<void> {
  const { partnershipId } = tx.scope
  for (const [index, { action, ...given }] of advice.entries()) {
    await tx.db
      .insertInto('reviewAdvice')
      .values({ partnershipId, reviewId, position: index + 1, ...given })
      .execute()
    if (!action) continue
    const settled = action.settledOn !== null
    await tx.db
      .insertInto('action')
      .values({
        partnershipId,
        ...action,
        adviceId: given.id,
        schoolId,
        guarantee: given.guarantee,
        state: settled ? 'done' : 'under-way',
        ...(settled ? { verdict: 'works', brought: 'Mentoren beginnen er nu zelf over.' } : {}),
      })
      .execute()
    if (action.settledOn !== null)
      await tx.db
        .insertInto('actionReview')
        .values({
          partnershipId,
          actionId: action.id,
          reviewedOn: action.settledOn,
          at: action.settledOn,
          byId: action.ownerId,
          state: 'done',
          verdict: 'works',
          line: 'Mentoren beginnen er nu zelf over.',
        })
        .execute()
  }
}

async function tellCycle(tx: Tx, { id, schoolId, schoolYear, visitOn, state }: DemoReview): Promise<void> {
  if (schoolId === null) return
  const thing = { kind: 'review' as const, id }
  const day = visitOn ?? `${schoolYear + 1}-03-01`
  await planOccurrence(tx, { activity: 'peer-review', subject: { kind: 'school', schoolId }, day, thing })
  if (state === 'closed') await completeOccurrence(tx, thing, day)
}
