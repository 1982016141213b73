/** The meetings of one table over the years: what was on the agenda, what was said and decided, and what moved on. */
import type { Day } from '../../../platform/clock.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import { longDay } from '../../../ui/words.ts'
import { addDays } from '../calendar.ts'
import { chanceOf } from '../chance.ts'
import { demoId } from '../demoId.ts'
import { agreement, type LookBack } from './agreements.ts'
import type { Conversations, Topic } from './bank.ts'
import { type Sitting, sittings } from './calendar.ts'
import { heldDialogue, preparedDialogue, type Talk } from './dialogues.ts'
import type { DemoAgendaItem, DemoConversations, DemoEntry, DemoMeeting } from './records.ts'
import type { ToldTable } from './tables.ts'

/** How many days before a meeting people are invited. */
const invitedAhead = 21

type Told = Pick<DemoConversations, 'items' | 'meetings' | 'dialogues' | 'agreements' | 'commitments'>

/**
 * Tells what one table did.
 * @param around a day around today on which it meets whatever the month
 */
export function tellTable(at: ToldTable, sayings: Conversations['items'], today: Day, around?: Day): Told {
  const told: Told = { items: [], meetings: [], dialogues: [], agreements: [], commitments: [] }
  const all = sittings(at.table, at.label, today, around).filter(
    ({ day }) => at.chairOn(day) && at.seated(day).length > 1,
  )
  const topics = chanceOf('topics', at.table.body, at.label).some(at.table.topics, at.table.topics.length)
  const telling: Telling = { at, sayings, today, told, all, topics, moved: [] }
  for (const [index, sitting] of all.entries()) tellSitting(telling, sitting, index)
  return told
}

type Telling = {
  at: ToldTable
  sayings: Conversations['items']
  today: Day
  told: Told
  all: readonly Sitting[]
  topics: readonly Topic[]
  /** What the meeting before did not finish. */
  moved: { itemId: string; topic: Topic }[]
}

const meetingId = ({ at }: Telling, { day }: Sitting) => demoId('meeting', at.table.body, at.label, day)

function tellSitting(telling: Telling, sitting: Sitting, index: number): void {
  const { at, today, told, all } = telling
  const { day } = sitting
  const past = day < today
  const chair = at.chairOn(day) ?? ''
  const meeting: DemoMeeting = {
    id: meetingId(telling, sitting),
    body: at.body,
    title: at.table.title,
    day,
    startsAt: `${day} ${at.table.hour} Europe/Amsterdam`,
    endsAt: `${day} ${laterThan(at.table.hour, at.table.length)} Europe/Amsterdam`,
    place: at.table.place,
    state: past ? 'closed' : day <= addDays(today, invitedAhead) ? 'convened' : 'planned',
    ...minutesOf(telling, index),
    invitees: inviteesOf(telling, sitting, chair),
    entries: [],
  }
  told.meetings.push(meeting)
  const before = all[index - 1]
  if (before && before.day < today) addMinutes(telling, meeting, before)
  takeOver(telling, meeting)
  if (at.table.items.length > 0 && !sitting.last) addDialogue(telling, meeting, sitting, index, chair)
  if (sitting.last) addLookBack(telling, meeting, sitting)
  // Far ahead nobody knows yet what it will be about.
  if (meeting.state !== 'planned') addTopics(telling, meeting, sitting, index, chair)
}

/** The minutes of all but the last that was held were approved in the meeting after it. */
function minutesOf(
  { today, all, ...telling }: Telling,
  index: number,
): Pick<DemoMeeting, 'minutesState' | 'approvedIn'> {
  const [here, after] = [all[index], all[index + 1]]
  if (!here || here.day >= today) return { minutesState: 'growing', approvedIn: null }
  if (!after || after.day >= today) return { minutesState: 'offered', approvedIn: null }
  return { minutesState: 'approved', approvedIn: meetingId({ today, all, ...telling }, after) }
}

function inviteesOf({ at, today }: Telling, { day }: Sitting, chair: string): DemoMeeting['invitees'] {
  if (day > addDays(today, invitedAhead)) return []
  return at.seated(day).map((personId) => {
    const chance = chanceOf('invitee', at.label, day, personId)
    // Of what is still to come few have said that they cannot.
    const comes = personId === chair || chance.happens(day < today ? 0.82 : 0.95)
    const replied = personId === chair || chance.happens(day < today ? 0.9 : 0.5)
    return {
      personId,
      reply: replied ? (comes ? 'accepted' : 'declined') : null,
      attendance: day < today ? (comes ? 'present' : 'absent') : null,
    }
  })
}

type NewItem = Partial<DemoAgendaItem> & Pick<DemoAgendaItem, 'id' | 'title' | 'purpose'>

function addItem({ at, told }: Telling, item: NewItem): void {
  told.items.push({
    body: at.body,
    kind: 'ordinary',
    explanation: '',
    ownerId: null,
    minutesOf: null,
    since: null,
    state: 'open',
    droppedBecause: null,
    ...item,
  })
}

type NewEntry = Partial<DemoEntry> & Pick<DemoEntry, 'itemId' | 'minutes'>

/** Gives an item a place on a meeting's agenda; in one that was held it is finished, unless said otherwise. */
function addEntry(meeting: DemoMeeting, entry: NewEntry): string {
  const id = demoId('agenda entry', meeting.id, entry.itemId)
  const outcome = meeting.state === 'closed' ? 'finished' : null
  meeting.entries.push({ id, note: '', outcome, decisions: [], ...entry })
  return id
}

const stateIn = ({ state }: DemoMeeting) => (state === 'closed' ? 'finished' : 'open')

function addMinutes(telling: Telling, meeting: DemoMeeting, before: Sitting): void {
  const minutesOfId = meetingId(telling, before)
  const id = demoId('agenda item', 'minutes', minutesOfId)
  addItem(telling, {
    id,
    kind: 'minutes',
    title: `Verslag van ${longDay(before.day)}`,
    purpose: 'decide',
    minutesOf: minutesOfId,
    state: stateIn(meeting),
  })
  const note = meeting.state === 'closed' ? 'Zonder opmerkingen vastgesteld.' : ''
  addEntry(meeting, { itemId: id, minutes: 5, note })
}

/** The look-back that comes after a sitting, at the end of a school year, if that has been. */
function lookBackAfter(telling: Telling, { day }: Sitting): LookBack | undefined {
  const last = telling.all.find((one) => one.last && one.day > day)
  if (!last || last.day >= telling.today) return undefined
  return { meetingId: meetingId(telling, last), day: last.day, byId: telling.at.chairOn(last.day) ?? '' }
}

function addDialogue(telling: Telling, meeting: DemoMeeting, sitting: Sitting, index: number, chair: string): void {
  const { at, told, sayings, today } = telling
  if (meeting.state === 'planned') return
  const { items } = at.table
  const frameworkItemIds = [items[(index * 2) % items.length], items[(index * 2 + 1) % items.length]].filter(
    (item, place, chosen) => item !== undefined && chosen.indexOf(item) === place,
  )
  const itemId = demoId('agenda item', 'conversation', meeting.id)
  addItem(telling, {
    id: itemId,
    kind: 'conversation',
    title: 'Gesprek met het gesprekskader',
    purpose: 'talk',
    ownerId: chair,
    state: stateIn(meeting),
  })
  addEntry(meeting, { itemId, minutes: 45 })
  const talk: Talk = {
    meetingId: meeting.id,
    itemId,
    day: sitting.day,
    body: at.body,
    facilitatorId: chair,
    present: meeting.invitees
      .filter(({ attendance, reply }) => (meeting.state === 'closed' ? attendance === 'present' : reply !== 'declined'))
      .map(({ personId }) => personId),
    frameworkItemIds: frameworkItemIds.flatMap((id) => (id === undefined ? [] : [id])),
    lookBack: lookBackAfter(telling, sitting),
  }
  if (meeting.state !== 'closed') {
    told.dialogues.push(preparedDialogue(talk, sayings))
    return
  }
  const before = told.agreements.map(({ what }) => what)
  const held = heldDialogue(talk, sayings, today, before)
  told.dialogues.push(held.dialogue)
  told.agreements.push(...held.agreements)
  told.commitments.push(...held.commitments)
}

function addLookBack(telling: Telling, meeting: DemoMeeting, { schoolYear }: Sitting): void {
  const id = demoId('agenda item', 'look-back', meeting.id)
  addItem(telling, {
    id,
    kind: 'look-back',
    title: `Terugkijken op ${schoolYearName(schoolYear)}`,
    purpose: 'talk',
    since: `${schoolYear}-08-01`,
    state: stateIn(meeting),
  })
  const note = meeting.state === 'closed' ? 'We namen de afspraken van dit jaar een voor een door.' : ''
  addEntry(meeting, { itemId: id, minutes: 30, note })
}

/** Two topics; now and then there is no time for the second, which then moves on to the next meeting. */
function addTopics(telling: Telling, meeting: DemoMeeting, sitting: Sitting, index: number, chair: string): void {
  const { topics, all, today } = telling
  const chance = chanceOf('agenda', meeting.id)
  const [first, second] = [topics[(index * 2) % topics.length], topics[(index * 2 + 1) % topics.length]]
  if (first) addTopic(telling, meeting, sitting, first, chair)
  const next = all[index + 1]
  if (!second || second === first) return
  if (meeting.state === 'closed' && next && chance.happens(0.25)) moveTopic(telling, meeting, second, next.day < today)
  else addTopic(telling, meeting, sitting, second, chair)
}

const topicId = (meeting: DemoMeeting, { title }: Topic) => demoId('agenda item', meeting.id, title)

function addTopic(telling: Telling, meeting: DemoMeeting, sitting: Sitting, topic: Topic, chair: string): void {
  const { told, at, today } = telling
  const id = topicId(meeting, topic)
  const held = meeting.state === 'closed'
  addItem(telling, { id, title: topic.title, purpose: topic.purpose, ownerId: chair, state: stateIn(meeting) })
  const decisions = held && topic.decision ? [{ id: demoId('decision', id), text: topic.decision }] : []
  const entryId = addEntry(meeting, { itemId: id, minutes: topic.minutes, note: held ? topic.note : '', decisions })
  const agreedBefore = told.agreements.some(({ what }) => what === topic.agreement?.what)
  if (!held || !topic.agreement || agreedBefore) return
  const made = {
    origin: { entryId },
    agreed: topic.agreement,
    ownerId: chair,
    body: at.body,
    frameworkItemId: null,
    agreedOn: sitting.day,
  }
  told.agreements.push(agreement(made, lookBackAfter(telling, sitting), today))
}

/** What was begun here and finished in the next meeting, where it stands with what was said of it before. */
function moveTopic(telling: Telling, meeting: DemoMeeting, topic: Topic, finishedThere: boolean): void {
  const id = topicId(meeting, topic)
  addItem(telling, {
    id,
    title: topic.title,
    purpose: topic.purpose,
    state: finishedThere ? 'finished' : 'open',
  })
  addEntry(meeting, {
    itemId: id,
    minutes: topic.minutes,
    note: 'Hier kwamen we maar half aan toe. Iedereen vraagt het thuis na; volgende keer verder.',
    outcome: 'moved',
  })
  telling.moved.push({ itemId: id, topic })
}

function takeOver({ moved }: Telling, meeting: DemoMeeting): void {
  for (const { itemId, topic } of moved.splice(0)) {
    const held = meeting.state === 'closed'
    const decisions =
      held && topic.decision ? [{ id: demoId('decision', meeting.id, itemId), text: topic.decision }] : []
    addEntry(meeting, { itemId, minutes: topic.minutes, note: held ? topic.note : '', decisions })
  }
}

/** `15:30` and 90 minutes give `17:00`. */
function laterThan(hour: string, minutes: number): string {
  const [hours = 0, past = 0] = hour.split(':').map(Number)
  const total = hours * 60 + past + minutes
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
