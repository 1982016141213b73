import type { Day } from '../../../platform/clock.ts'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { planOccurrence } from '../../cycle/index.ts'
import { prepareDialogue } from '../../dialogues/index.ts'
import {
  addAgendaItem,
  findMeeting,
  inviteGuest,
  type MeetingValues,
  type Post,
  planMeeting,
  takeMeetingStep,
} from '../../meetings/index.ts'
import { findEvaluationOf, type TalkSchool } from '../queries.ts'

/** What an evaluation is to be. Ids are checked against what may be chosen. */
export type NewEvaluation = {
  /** The opleidingsteam of the school. */
  bodyId: string
  meeting: Omit<MeetingValues, 'onlineAddress' | 'remarks'>
  versionId: string
  itemIds: readonly string[]
  goal: string
  facilitatorId: string
  /** Who comes without a seat in that body. */
  guestIds: readonly string[]
  occurrenceId: string | null
}

/** What came of it; when the school has one in that school year already, that one. */
export type EvaluationResult = { kind: 'planned' | 'planned-before'; id: string }

/** How long each item is talked about in small groups, in minutes. */
const roundMinutes = 15

/**
 * Plans the evaluation of a school: a meeting of its opleidingsteam with a conversation on the agenda, to which everybody
 * is invited at once. One that was cancelled in the same school year is planned anew.
 */
export async function planEvaluation(
  tx: Tx,
  post: Post,
  school: TalkSchool,
  planned: NewEvaluation,
  today: Day,
): Promise<EvaluationResult> {
  const schoolYear = schoolYearOf(planned.meeting.day)
  const earlier = await findEvaluationOf(tx, school.schoolId, schoolYear)
  if (earlier && earlier.meetingState !== 'cancelled') return { kind: 'planned-before', id: earlier.id }
  const written = await attempt(tx, async () => {
    const meetingId = await convene(tx, post, planned, today)
    const id = earlier
      ? await planAnew(tx, earlier.id, meetingId)
      : await insert(tx, { schoolId: school.schoolId, schoolYear, meetingId })
    await planOccurrence(tx, {
      activity: 'evaluation-talk',
      subject: { kind: 'school', schoolId: school.schoolId },
      day: planned.meeting.day,
      thing: { kind: 'meeting', id: meetingId },
      occurrenceId: planned.occurrenceId,
    })
    await recordEvent(tx, {
      verb: 'talk.plan',
      subjectKind: 'talk',
      subjectId: id,
      detail: { kind: 'evaluation', schoolId: school.schoolId, meetingId },
    })
    return id
  })
  if (written.ok) return { kind: 'planned', id: written.result }
  // Somebody else planned it in the same moment.
  const other = await findEvaluationOf(tx, school.schoolId, schoolYear)
  if (!other) throw new Error(`an evaluation was refused: ${written.constraint}`)
  return { kind: 'planned-before', id: other.id }
}

async function convene(tx: Tx, post: Post, planned: NewEvaluation, today: Day): Promise<string> {
  const { bodyId, itemIds, versionId, goal, facilitatorId, guestIds } = planned
  const meetingId = await planMeeting(tx, bodyId, { ...planned.meeting, onlineAddress: '', remarks: '' })
  const itemId = await addAgendaItem(
    tx,
    {
      bodyId,
      title: 'Evaluatie met het gesprekskader',
      kind: 'conversation',
      purpose: 'talk',
      ownerId: facilitatorId,
      explanation: goal,
    },
    { meetingId, minutes: Math.min(600, itemIds.length * roundMinutes) },
  )
  const meeting = await findMeeting(tx, meetingId, today)
  if (!meeting) throw new Error('a meeting that was just planned is not there')
  await prepareDialogue(tx, meeting, itemId, { versionId, itemIds, goal, facilitatorId, roundMinutes })
  for (const guestId of guestIds) await inviteGuest(tx, post, meeting, guestId)
  await takeMeetingStep(tx, post, meeting, { kind: 'convene' }, today)
  return meetingId
}

async function insert(tx: Tx, values: { schoolId: string; schoolYear: number; meetingId: string }): Promise<string> {
  const { partnershipId, personId } = tx.scope
  const { id } = await tx.db
    .insertInto('talk')
    .values({ partnershipId, kind: 'evaluation', ledBy: personId, ...values })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function planAnew(tx: Tx, id: string, meetingId: string): Promise<string> {
  const { partnershipId, personId } = tx.scope
  await tx.db
    .updateTable('talk')
    .set((eb) => ({ meetingId, ledBy: personId, revision: eb('revision', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
  return id
}
