import { type Day, dayOf } from '../../../platform/clock.ts'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { findMeeting, type MeetingSeries } from '../queries.ts'
import { occurrences, type Rhythm, ruleOf } from '../recurrence.ts'
import { fitSeries, isComing, type MeetingState } from '../rules.ts'
import { type Post, sendInvitations } from './invitations.ts'
import { takeMeetingStep } from './lifecycle.ts'
import { holdTable } from './table.ts'

export type SeriesValues = {
  title: string
  rhythm: Rhythm
  firstDay: Day
  untilDay: Day
  /** `HH:MM` in the Netherlands. */
  startsAt: string
  minutes: number
  place: string
  onlineAddress: string
}

/** The moments at which a series with these values has a meeting. */
const momentsOf = ({ rhythm, firstDay, startsAt, untilDay }: SeriesValues) =>
  occurrences({ rule: ruleOf(rhythm), firstDay, startsAt, untilDay })

/**
 * Plans a series, and each of its meetings.
 * @returns its id; undefined when no day between the first and the last fits the rhythm
 */
export async function planSeries(tx: Tx, bodyId: string, values: SeriesValues): Promise<string | undefined> {
  const moments = momentsOf(values)
  if (moments.length === 0) return undefined
  const { partnershipId, personId } = tx.scope
  const { rhythm, ...rest } = values
  const { id } = await tx.db
    .insertInto('meetingSeries')
    .values({ partnershipId, bodyId, createdBy: personId, rule: ruleOf(rhythm), ...rest })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addMeetings(tx, { id, bodyId, ...rest }, moments)
  await recordEvent(tx, {
    verb: 'series.plan',
    subjectKind: 'meeting-series',
    subjectId: id,
    detail: { bodyId, meetings: moments.length },
  })
  return id
}

type Planned = Pick<SeriesValues, 'title' | 'minutes' | 'place' | 'onlineAddress'> & { id: string; bodyId: string }

const endOf = (startsAt: Date, minutes: number) => new Date(startsAt.getTime() + minutes * 60_000)

async function addMeetings(tx: Tx, series: Planned, moments: readonly Date[]): Promise<void> {
  if (moments.length === 0) return
  const { partnershipId, personId } = tx.scope
  const { id: seriesId, bodyId, title, minutes, place, onlineAddress } = series
  await tx.db
    .insertInto('meeting')
    .values(
      moments.map((startsAt) => ({
        partnershipId,
        bodyId,
        seriesId,
        title,
        place,
        onlineAddress,
        startsAt,
        endsAt: endOf(startsAt, minutes),
        createdBy: personId,
      })),
    )
    .execute()
}

/**
 * Goes on with a series until a later day, in the same rhythm.
 * @returns how many meetings were added
 */
export async function extendSeries(tx: Tx, series: MeetingSeries, untilDay: Day): Promise<number> {
  await holdTable(tx, series.body.id)
  const extended = await tx.db
    .updateTable('meetingSeries')
    .set((eb) => ({ untilDay, revision: eb('revision', '+', 1) }))
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', series.id)
    .where('untilDay', '=', series.untilDay)
    .where('untilDay', '<', untilDay)
    .returning('id')
    .executeTakeFirst()
  if (!extended) return 0
  const { rule, firstDay, startsAt } = series
  const added = occurrences({ rule, firstDay, startsAt, untilDay }).filter((at) => dayOf(at) > series.untilDay)
  await addMeetings(tx, { ...series, bodyId: series.body.id }, added)
  await recordEvent(tx, {
    verb: 'series.extend',
    subjectKind: 'meeting-series',
    subjectId: series.id,
    detail: { meetings: added.length },
  })
  return added.length
}

/**
 * Changes the rhythm, time or place of a series: of its meetings that are still to be held from `values.firstDay` on, but
 * for those that were changed by hand. Whoever was invited to one of them gets a new letter.
 * @param revision the revision that the page showed; a newer one is never overwritten
 */
export async function changeSeries(
  tx: Tx,
  post: Post,
  series: MeetingSeries,
  values: SeriesValues,
  { revision, today }: { revision: number; today: Day },
): Promise<'saved' | 'changed-meanwhile' | 'no-days'> {
  await holdTable(tx, series.body.id)
  const from = values.firstDay > today ? values.firstDay : today
  const moments = momentsOf(values).filter((at) => dayOf(at) >= from)
  if (moments.length === 0) return 'no-days'
  const { rhythm, ...rest } = values
  const changed = await tx.db
    .updateTable('meetingSeries')
    .set({ ...rest, rule: ruleOf(rhythm), revision: revision + 1 })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', series.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed) return 'changed-meanwhile'
  const coming = (await findMeetings(tx, series.id)).filter(
    ({ state, startsAt }) => isComing(state) && dayOf(startsAt) >= from,
  )
  const fitted = fitSeries(coming, moments)
  // What is new comes first, so that what is on the agenda of one that ends has somewhere to go.
  await addMeetings(tx, { id: series.id, bodyId: series.body.id, ...rest }, fitted.added)
  for (const meeting of coming) {
    if (meeting.changedByHand || fitted.ended.includes(meeting.id)) continue
    const startsAt = fitted.moved.find(({ id }) => id === meeting.id)?.startsAt ?? meeting.startsAt
    await moveMeeting(tx, post, meeting, { ...rest, startsAt })
  }
  for (const id of fitted.ended) await endMeeting(tx, post, id, today)
  await recordEvent(tx, {
    verb: 'series.change',
    subjectKind: 'meeting-series',
    subjectId: series.id,
    detail: { moved: fitted.moved.length, added: fitted.added.length, ended: fitted.ended.length },
  })
  return 'saved'
}

type ComingMeeting = {
  id: string
  startsAt: Date
  endsAt: Date
  title: string
  place: string
  onlineAddress: string
  state: MeetingState
  changedByHand: boolean
}

async function findMeetings(tx: Tx, seriesId: string): Promise<ComingMeeting[]> {
  return tx.db
    .selectFrom('meeting')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('seriesId', '=', seriesId)
    .select(['id', 'startsAt', 'endsAt', 'title', 'place', 'onlineAddress', 'state', 'changedByHand'])
    .$narrowType<{ state: MeetingState }>()
    .orderBy('startsAt')
    .forUpdate()
    .execute()
}

async function moveMeeting(
  tx: Tx,
  post: Post,
  was: ComingMeeting,
  { startsAt, minutes, title, place, onlineAddress }: Omit<Planned, 'id' | 'bodyId'> & { startsAt: Date },
): Promise<void> {
  const endsAt = endOf(startsAt, minutes)
  const same =
    was.title === title &&
    was.place === place &&
    was.onlineAddress === onlineAddress &&
    was.startsAt.getTime() === startsAt.getTime() &&
    was.endsAt.getTime() === endsAt.getTime()
  if (same) return
  await tx.db
    .updateTable('meeting')
    .set((eb) => ({
      title,
      place,
      onlineAddress,
      startsAt,
      endsAt,
      revision: eb('revision', '+', 1),
      ...(was.state === 'convened' ? { sequence: eb('sequence', '+', 1) } : {}),
    }))
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', was.id)
    .execute()
  if (was.state === 'convened') await sendInvitations(tx, post, was.id)
}

/** A meeting that is no longer in the rhythm: without an agenda or invitations it never was, otherwise it is cancelled. */
async function endMeeting(tx: Tx, post: Post, id: string, today: Day): Promise<void> {
  const meeting = await findMeeting(tx, id, today)
  if (!meeting) return
  if (meeting.state === 'planned') {
    const removed = await attempt(tx, () =>
      tx.db.deleteFrom('meeting').where('partnershipId', '=', tx.scope.partnershipId).where('id', '=', id).execute(),
    )
    if (removed.ok) return
  }
  await takeMeetingStep(tx, post, meeting, { kind: 'cancel', reason: 'Het ritme van de reeks is veranderd.' }, today)
}
