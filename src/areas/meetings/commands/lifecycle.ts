import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { completeOccurrence, releaseOccurrence } from '../../cycle/index.ts'
import type { Meeting } from '../queries.ts'
import { type Leaving, type MeetingState, type MeetingStep, type MinutesState, transition } from '../rules.ts'
import { type Post, sendInvitations } from './invitations.ts'
import { inviteSeated } from './invitees.ts'
import { holdTable, takeAgendaStep } from './table.ts'

/** What came of a step: taken, or in Dutch what stands in its way. */
export type StepResult = { ok: true } | { ok: false; problem: string }

const nothingLeft: ReadonlyMap<string, Leaving> = new Map()

/**
 * Takes a step in the life of a meeting, and sends the items of its agenda where they go. The body and the row are locked
 * first, so that of two people who press at once, the second is told how things stand.
 * @param leaving for closing: where each item goes; one that is not named goes to the next meeting
 */
export async function takeMeetingStep(
  tx: Tx,
  post: Post,
  meeting: Meeting,
  step: MeetingStep,
  today: Day,
  leaving: ReadonlyMap<string, Leaving> = nothingLeft,
): Promise<StepResult> {
  await holdTable(tx, meeting.body.id)
  const current = await lockedMeeting(tx, meeting.id)
  const next = transition(current.state, current.minutesState, step)
  if (!next.ok) return next
  const { id: meetingId, body } = meeting
  if (step.kind === 'close') await takeAgendaStep(tx, body.id, { kind: 'close', meetingId, leaving })
  if (step.kind === 'cancel') await takeAgendaStep(tx, body.id, { kind: 'cancel', meetingId })
  await writeStep(tx, meeting, step, next.state)
  await recordEvent(tx, {
    verb: `meeting.${step.kind}`,
    subjectKind: 'meeting',
    subjectId: meetingId,
    detail: { from: current.state, to: next.state, ...('reason' in step ? { reason: step.reason } : {}) },
  })
  await tellCycle(tx, meeting, step)
  if (step.kind === 'convene') await inviteSeated(tx, meeting, today)
  if (step.kind === 'convene' || step.kind === 'cancel') await sendInvitations(tx, post, meetingId)
  return { ok: true }
}

/** What was planned as this meeting follows it. */
async function tellCycle(tx: Tx, { id, day }: Meeting, { kind }: MeetingStep): Promise<void> {
  const thing = { kind: 'meeting', id } as const
  if (kind === 'close') await completeOccurrence(tx, thing, day)
  if (kind === 'cancel') await releaseOccurrence(tx, thing)
  if (kind === 'reopen') await releaseOccurrence(tx, thing, 'planned')
}

async function lockedMeeting(tx: Tx, id: string): Promise<{ state: MeetingState; minutesState: MinutesState }> {
  return tx.db
    .selectFrom('meeting')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .select(['state', 'minutesState'])
    .$narrowType<{ state: MeetingState; minutesState: MinutesState }>()
    .executeTakeFirstOrThrow()
}

async function writeStep(tx: Tx, meeting: Meeting, step: MeetingStep, state: MeetingState): Promise<void> {
  await tx.db
    .updateTable('meeting')
    .set((eb) => ({
      state,
      revision: eb('revision', '+', 1),
      ...(step.kind === 'cancel' ? { cancelledBecause: step.reason, sequence: eb('sequence', '+', 1) } : {}),
      ...(step.kind === 'reopen' ? { minutesState: 'growing' } : {}),
    }))
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', meeting.id)
    .execute()
}
