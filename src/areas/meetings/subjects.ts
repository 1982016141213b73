import type { SubjectFinder } from '../../platform/web/access.ts'
import type { Crumb } from '../../platform/web/answer.ts'
import { type Body, findBody } from '../bodies/index.ts'
import { meetingPath } from './paths.ts'
import { meetingPolicy } from './policy.ts'
import {
  type AgendaEntry,
  type AgendaItem,
  type Decision,
  findAgenda,
  findAgendaItem,
  findMeeting,
  findSeries,
  type Meeting,
  type MeetingSeries,
  type Paper,
} from './queries.ts'

/** `:meeting` in a path. */
export const theMeeting: SubjectFinder<Meeting> = {
  find: (tx, params, today) => findMeeting(tx, params.meeting ?? '', today),
  seenBy: meetingPolicy.see,
}

/** An item on the agenda of a meeting, with that whole agenda. */
export type OnAgenda = { meeting: Meeting; agenda: AgendaEntry[]; entry: AgendaEntry }

/** `:meeting` and `:item` in a path. */
export const theEntry: SubjectFinder<OnAgenda> = {
  async find(tx, params, today) {
    const meeting = await findMeeting(tx, params.meeting ?? '', today)
    if (!meeting) return undefined
    const agenda = await findAgenda(tx, meeting)
    const entry = agenda.find(({ item }) => item.id === params.item)
    return entry && { meeting, agenda, entry }
  },
  seenBy: meetingPolicy.seeItem,
}

/** `:meeting`, `:item` and `:decision` in a path. */
export const theDecision: SubjectFinder<OnAgenda & { decision: Decision }> = {
  async find(tx, params, today) {
    const on = await theEntry.find(tx, params, today)
    const decision = on?.entry.decisions.find(({ id }) => id === params.decision)
    return on && decision && { ...on, decision }
  },
  seenBy: meetingPolicy.seeItem,
}

/** `:meeting`, `:item` and `:paper` in a path. */
export const thePaper: SubjectFinder<OnAgenda & { paper: Paper }> = {
  async find(tx, params, today) {
    const on = await theEntry.find(tx, params, today)
    const paper = on?.entry.papers.find(({ id }) => id === params.paper)
    return on && paper && { ...on, paper }
  },
  seenBy: meetingPolicy.seeItem,
}

/** `:series` in a path. */
export const theSeries: SubjectFinder<MeetingSeries> = {
  find: (tx, params, today) => findSeries(tx, params.series ?? '', today),
  seenBy: meetingPolicy.seeSeries,
}

/** `:body` and `:item` in a path: something at that body's table. */
export const theItemOfBody: SubjectFinder<{ body: Body; item: AgendaItem }> = {
  async find(tx, params, today) {
    const body = await findBody(tx, params.body ?? '', today)
    const item = body && (await findAgendaItem(tx, params.item ?? ''))
    return body && item && item.bodyId === body.id ? { body, item } : undefined
  },
  seenBy: meetingPolicy.seeBacklogItem,
}

const meetings: Crumb = { title: 'Bijeenkomsten', href: '/meetings' }

/** Where a page of a meeting stands. */
export function crumbsOf(meeting: Meeting, ...below: Crumb[]): Crumb[] {
  const here = below.length === 0
  return [meetings, here ? { title: meeting.title } : { title: meeting.title, href: meetingPath(meeting.id) }, ...below]
}

/** Where a page about the meetings of a body stands. */
export const crumbsOfBody = (body: Body, ...below: Crumb[]): Crumb[] => [
  meetings,
  { title: body.name, href: `/bodies/${body.id}` },
  ...below,
]
