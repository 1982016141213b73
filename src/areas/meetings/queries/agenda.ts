import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { AgendaKind, ItemState, Outcome, Purpose } from '../rules.ts'
import type { Meeting } from './meeting.ts'

/** Something to talk about at a body's table; it lives until it is finished or dropped. */
export type AgendaItem = {
  id: string
  bodyId: string
  title: string
  kind: AgendaKind
  purpose: Purpose
  explanation: string
  ownerId: string | null
  ownerName: string | null
  minutesOf: string | null
  since: Day | null
  state: ItemState
  droppedBecause: string | null
  revision: number
}

/** The columns of an item, with its owner's name. */
export function agendaItems(tx: Tx) {
  return tx.db
    .selectFrom('agendaItem')
    .leftJoin('person as owner', (join) =>
      join.onRef('owner.partnershipId', '=', 'agendaItem.partnershipId').onRef('owner.id', '=', 'agendaItem.ownerId'),
    )
    .where('agendaItem.partnershipId', '=', tx.scope.partnershipId)
    .select([
      'agendaItem.id',
      'agendaItem.bodyId',
      'agendaItem.title',
      'agendaItem.kind',
      'agendaItem.purpose',
      'agendaItem.explanation',
      'agendaItem.ownerId',
      'owner.name as ownerName',
      'agendaItem.minutesOf',
      'agendaItem.since',
      'agendaItem.state',
      'agendaItem.droppedBecause',
      'agendaItem.revision',
    ])
    .$narrowType<{ kind: AgendaKind; purpose: Purpose; state: ItemState }>()
}

export type Decision = { id: string; text: string; revision: number }
export type Paper = { id: string; title: string; fileId: string; fileName: string; size: number }

/** What was said about an item in an earlier meeting. */
export type Earlier = { meetingId: string; title: string; day: Day; note: string; decisions: Decision[] }

/** A place on the agenda of a meeting. */
export type AgendaEntry = {
  id: string
  position: number
  /** How long it may take. */
  minutes: number
  note: string
  outcome: Outcome | null
  revision: number
  item: AgendaItem
  decisions: Decision[]
  papers: Paper[]
  earlier: Earlier[]
  /** The meeting on whose agenda it is after this one. */
  continuesIn: { id: string; title: string; day: Day } | null
}

type Place = {
  id: string
  meetingId: string
  meetingTitle: string
  day: Day
  startsAt: Date
  itemId: string
  position: number
  minutes: number
  note: string
  outcome: Outcome | null
  revision: number
}

/** Every place that the items of this meeting have had on an agenda, by when the meeting is; not in cancelled ones. */
async function findPlaces(tx: Tx, meetingId: string): Promise<Place[]> {
  return tx.db
    .selectFrom('agendaEntry')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.partnershipId', '=', 'agendaEntry.partnershipId')
        .onRef('meeting.id', '=', 'agendaEntry.meetingId'),
    )
    .where('agendaEntry.partnershipId', '=', tx.scope.partnershipId)
    .where('agendaEntry.itemId', 'in', (eb) =>
      eb
        .selectFrom('agendaEntry as here')
        .where('here.partnershipId', '=', tx.scope.partnershipId)
        .where('here.meetingId', '=', meetingId)
        .select('here.itemId'),
    )
    .where((eb) => eb.or([eb('meeting.state', '!=', 'cancelled'), eb('meeting.id', '=', meetingId)]))
    .select([
      'agendaEntry.id',
      'agendaEntry.meetingId',
      'meeting.title as meetingTitle',
      sql<Day>`(meeting.starts_at at time zone 'Europe/Amsterdam')::date`.as('day'),
      'meeting.startsAt',
      'agendaEntry.itemId',
      'agendaEntry.position',
      'agendaEntry.minutes',
      'agendaEntry.note',
      'agendaEntry.outcome',
      'agendaEntry.revision',
    ])
    .$narrowType<{ outcome: Outcome | null }>()
    .orderBy('meeting.startsAt')
    .orderBy('agendaEntry.position')
    .orderBy('agendaEntry.id')
    .execute()
}

async function findDecisions(tx: Tx, entryIds: readonly string[]): Promise<(Decision & { entryId: string })[]> {
  if (entryIds.length === 0) return []
  return tx.db
    .selectFrom('decision')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('entryId', 'in', entryIds)
    .select(['id', 'entryId', 'text', 'revision'])
    .orderBy('decidedAt')
    .orderBy('id')
    .execute()
}

/** The papers of the items on this agenda: those of earlier meetings too, but not of later ones. */
async function findPapers(
  tx: Tx,
  meeting: Pick<Meeting, 'startsAt'>,
  itemIds: readonly string[],
): Promise<(Paper & { itemId: string })[]> {
  if (itemIds.length === 0) return []
  return tx.db
    .selectFrom('paper')
    .innerJoin('file', (join) =>
      join.onRef('file.partnershipId', '=', 'paper.partnershipId').onRef('file.id', '=', 'paper.fileId'),
    )
    .innerJoin('meeting', (join) =>
      join.onRef('meeting.partnershipId', '=', 'paper.partnershipId').onRef('meeting.id', '=', 'paper.meetingId'),
    )
    .where('paper.partnershipId', '=', tx.scope.partnershipId)
    .where('paper.itemId', 'in', itemIds)
    .where('meeting.startsAt', '<=', meeting.startsAt)
    .select(['paper.id', 'paper.itemId', 'paper.title', 'paper.fileId', 'file.name as fileName', 'file.size'])
    .orderBy('paper.addedAt')
    .orderBy('paper.id')
    .execute()
}

/** The agenda of a meeting, in its order, with what was written down and what was said before. */
export async function findAgenda(tx: Tx, meeting: Pick<Meeting, 'id' | 'startsAt'>): Promise<AgendaEntry[]> {
  const places = await findPlaces(tx, meeting.id)
  const here = places.filter(({ meetingId }) => meetingId === meeting.id)
  if (here.length === 0) return []
  const itemIds = here.map(({ itemId }) => itemId)
  const items = await agendaItems(tx).where('agendaItem.id', 'in', itemIds).execute()
  const decisions = await findDecisions(
    tx,
    places.map(({ id }) => id),
  )
  const papers = await findPapers(tx, meeting, itemIds)
  const decided = (entryId: string) =>
    decisions.filter((one) => one.entryId === entryId).map(({ entryId: _, ...decision }) => decision)
  return here
    .toSorted((a, b) => a.position - b.position)
    .flatMap((place) => {
      const item = items.find(({ id }) => id === place.itemId)
      if (!item) return []
      const others = places.filter(({ itemId, meetingId }) => itemId === item.id && meetingId !== meeting.id)
      const later = others.find(({ startsAt }) => startsAt > meeting.startsAt)
      const { id, position, minutes, note, outcome, revision } = place
      return {
        id,
        position,
        minutes,
        note,
        outcome,
        revision,
        item,
        decisions: decided(id),
        papers: papers.filter(({ itemId }) => itemId === item.id).map(({ itemId: _, ...paper }) => paper),
        earlier: others
          .filter(({ startsAt }) => startsAt < meeting.startsAt)
          .map((one) => ({
            meetingId: one.meetingId,
            title: one.meetingTitle,
            day: one.day,
            note: one.note,
            decisions: decided(one.id),
          }))
          .filter((one) => one.note !== '' || one.decisions.length > 0),
        continuesIn: later ? { id: later.meetingId, title: later.meetingTitle, day: later.day } : null,
      }
    })
}
