import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Jobs } from '../../../platform/jobs.ts'
import { writeLetter } from '../../../platform/letters.ts'
import { longDay } from '../../../ui/words.ts'
import { findAddressees, type Review } from '../queries.ts'
import type { PanelReply } from '../rules.ts'

export type NewMember = { personId: string; roleKey: string; chair: boolean; exception: string | null }

/** Puts somebody on the list of the panel; they hear of it when they are invited. Doing so twice changes nothing. */
export async function addMember(tx: Tx, reviewId: string, member: NewMember): Promise<void> {
  const { partnershipId } = tx.scope
  if (member.chair) await noChair(tx, reviewId)
  const added = await tx.db
    .insertInto('panelMember')
    .values({ partnershipId, reviewId, ...member })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'reviewId', 'personId']).doNothing())
    .returning('personId')
    .executeTakeFirst()
  if (!added) return
  await recordEvent(tx, {
    verb: 'review.add-member',
    subjectKind: 'review',
    subjectId: reviewId,
    detail: { personId: member.personId, chair: member.chair, exception: member.exception !== null },
  })
}

export async function removeMember(tx: Tx, reviewId: string, personId: string): Promise<void> {
  await tx.db
    .deleteFrom('panelMember')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('reviewId', '=', reviewId)
    .where('personId', '=', personId)
    .execute()
  await recordEvent(tx, {
    verb: 'review.remove-member',
    subjectKind: 'review',
    subjectId: reviewId,
    detail: { personId },
  })
}

/** From now on this member leads the panel, instead of whoever did. */
export async function makeChair(tx: Tx, reviewId: string, personId: string): Promise<void> {
  await noChair(tx, reviewId)
  await tx.db
    .updateTable('panelMember')
    .set({ chair: true })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('reviewId', '=', reviewId)
    .where('personId', '=', personId)
    .execute()
  await recordEvent(tx, { verb: 'review.make-chair', subjectKind: 'review', subjectId: reviewId, detail: { personId } })
}

async function noChair(tx: Tx, reviewId: string): Promise<void> {
  await tx.db
    .updateTable('panelMember')
    .set({ chair: false })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('reviewId', '=', reviewId)
    .where('chair', '=', true)
    .execute()
}

/** Asks whoever of the panel was not asked yet, by letter. @returns how many that are */
export async function inviteMembers(tx: Tx, jobs: Jobs, review: Review, now: Date): Promise<number> {
  const { partnershipId } = tx.scope
  const waiting = review.panel.filter(({ invited }) => !invited).map(({ personId }) => personId)
  for (const { id, name, email } of await findAddressees(tx, waiting)) {
    const day = review.visitOn === null ? 'Over de dag hoor je nog.' : `Het bezoek is op ${longDay(review.visitOn)}.`
    await writeLetter(tx, jobs, {
      personId: id,
      recipient: email,
      subject: `Kijk je mee bij ${review.schoolName}?`,
      body:
        `Dag ${name},\n\nWe vragen je voor het panel van de peerreview van ${review.schoolName}. ${day} ` +
        'Samen met collega’s van andere scholen en opleidingen kijk je mee, en geef je de school iets om verder te komen. Het is geen beoordeling.\n\nLaat je weten of je meedoet?',
      link: `/reviews/${review.id}`,
    })
    await tx.db
      .updateTable('panelMember')
      .set({ invitedAt: now })
      .where('partnershipId', '=', partnershipId)
      .where('reviewId', '=', review.id)
      .where('personId', '=', id)
      .execute()
  }
  if (waiting.length > 0)
    await recordEvent(tx, {
      verb: 'review.invite',
      subjectKind: 'review',
      subjectId: review.id,
      detail: { invited: waiting.length },
    })
  return waiting.length
}

/** Whether the person of this scope takes part in the panel. One may change one's mind. */
export async function answerInvitation(tx: Tx, reviewId: string, reply: PanelReply): Promise<void> {
  await tx.db
    .updateTable('panelMember')
    .set({ reply })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('reviewId', '=', reviewId)
    .where('personId', '=', tx.scope.personId)
    .execute()
  await recordEvent(tx, { verb: 'review.answer', subjectKind: 'review', subjectId: reviewId, detail: { reply } })
}
