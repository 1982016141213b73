import { idOf } from '../support/factories.ts'
import type { PersonaName, World } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, directory, type Example, everybody, open } from './rows.ts'

/** Who sits in the network of school trainers, or coordinates it. */
const takesPart: readonly PersonaName[] = [
  'chair',
  'minutes-taker',
  'body member',
  'linking pin',
  'school-trainer',
  'partnership-coordinator',
  'project-coordinator',
]
const leads: readonly PersonaName[] = ['chair', 'minutes-taker', 'partnership-coordinator', 'project-coordinator']
const seesBody = [...directory, 'chair', 'minutes-taker', 'body member', 'linking pin'] as const
const seesMeeting: readonly PersonaName[] = [...takesPart, 'invitee']
const invited: readonly PersonaName[] = [
  'chair',
  'minutes-taker',
  'body member',
  'linking pin',
  'school-trainer',
  'invitee',
]

const onBody = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: seesBody,
  ...example,
})
/** On the convened meeting of the network, to which everybody with a seat and one guest are invited. */
const onMeeting = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: seesMeeting,
  ...example,
})
/** On what only whoever takes part in the body sees. */
const atTable = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: takesPart,
  ...example,
})
/** The meeting that is only planned: nobody is invited yet. */
const planned = ({ ids }: World) => ({ meeting: ids.plannedMeeting ?? '' })
const closed = ({ ids }: World) => ({ meeting: ids.closedMeeting ?? '' })
const waiting = ({ ids }: World) => ({ item: ids.waitingItem ?? '' })

const meeting = {
  title: 'Netwerk schoolopleiders',
  day: '2026-12-08',
  from: '15:30',
  until: '17:00',
  place: 'De Kade',
  onlineAddress: 'https://vergader.example/netwerk',
  remarks: 'Neem een voorbeeld mee.',
}
const series = {
  title: 'Netwerk schoolopleiders',
  unit: 'week',
  every: '6',
  weekday: 'TU',
  position: '1',
  firstDay: '2026-12-01',
  untilDay: '2027-07-31',
  startsAt: '15:30',
  minutes: '90',
  place: 'De Kade',
  onlineAddress: '',
}
const item = { title: 'Een nieuw punt', purpose: 'talk', explanation: 'Waarom nu?', minutes: '15' }

export const meetingsAccess: AccessMatrix = {
  'get /meetings': open(everybody),
  'get /meetings/new': open(everybody),
  'get /bodies/:body/meetings/new': onBody(leads),
  'post /bodies/:body/meetings': onBody(leads, { form: () => meeting }),
  'get /bodies/:body/series/new': onBody(leads),
  'post /bodies/:body/series': onBody(leads, { form: () => series }),
  'get /series/:series': atTable(takesPart),
  'get /series/:series/plan': atTable(leads),
  'post /series/:series/plan': atTable(leads, { form: () => ({ ...series, revision: '1' }) }),
  'post /series/:series/extension': atTable(leads, { form: () => ({ untilDay: '2028-07-31' }) }),
  'get /bodies/:body/backlog': onBody(takesPart),
  'post /bodies/:body/backlog': onBody(takesPart, {
    form: () => ({ title: 'Gastlessen', purpose: 'talk', explanation: 'Kunnen we ruilen?' }),
  }),
  'post /bodies/:body/backlog/:item/placement': atTable(leads, {
    ids: waiting,
    form: ({ ids }) => ({ meeting: ids.plannedMeeting ?? '' }),
  }),
  'get /bodies/:body/backlog/:item/dropping': atTable(leads, { ids: waiting }),
  'post /bodies/:body/backlog/:item/dropping': atTable(leads, {
    ids: waiting,
    form: () => ({ reason: 'Al geregeld.' }),
  }),
  'get /meetings/:meeting': onMeeting(seesMeeting),
  'get /meetings/:meeting/plan': onMeeting(leads),
  'post /meetings/:meeting/plan': onMeeting(leads, { form: () => ({ ...meeting, revision: '1' }) }),
  'post /meetings/:meeting/convening': atTable(leads, { ids: planned }),
  'post /meetings/:meeting/reply': onMeeting(invited, { form: () => ({ reply: 'accepted' }) }),
  'get /meetings/:meeting/cancellation': onMeeting(leads),
  'post /meetings/:meeting/cancellation': onMeeting(leads, { form: () => ({ reason: 'De zaal is dicht.' }) }),
  'get /meetings/:meeting/closure': onMeeting(leads),
  'post /meetings/:meeting/closure': onMeeting(leads, {
    form: ({ ids }) => ({ [`to.${ids.item}`]: 'dropped', [`because.${ids.item}`]: 'Niet meer nodig.' }),
  }),
  'get /meetings/:meeting/reopening': atTable(leads, { ids: closed }),
  'post /meetings/:meeting/reopening': atTable(leads, {
    ids: closed,
    form: () => ({ reason: 'Een besluit stond er niet goed.' }),
  }),
  'get /meetings/:meeting/invitees': onMeeting(leads),
  'post /meetings/:meeting/attendance': onMeeting(leads, {
    form: (world) => ({ present: [world.person('chair').id, world.person('invitee').id] }),
  }),
  'post /meetings/:meeting/guests': onMeeting(leads, { form: (world) => ({ person: world.person('mentor').id }) }),
  'post /meetings/:meeting/guests/:person/removal': onMeeting(leads, {
    ids: (world) => ({ person: world.person('invitee').id }),
  }),
  'post /meetings/:meeting/newcomers': onMeeting(leads),
  'get /meetings/:meeting/items/new': onMeeting(leads),
  'post /meetings/:meeting/items': onMeeting(leads, {
    form: (world) => ({ ...item, owner: world.person('body member').id }),
  }),
  'post /meetings/:meeting/placements': onMeeting(leads, { form: ({ ids }) => ({ item: ids.waitingItem ?? '' }) }),
  'post /meetings/:meeting/proposals': onMeeting(leads, {
    form: () => ({ source: 'minutes', key: idOf('meeting', 'closed') }),
  }),
  'get /meetings/:meeting/items/:item': onMeeting(seesMeeting),
  'get /meetings/:meeting/items/:item/preparation': onMeeting(leads),
  'post /meetings/:meeting/items/:item/preparation': onMeeting(leads, {
    form: (world) => ({ ...item, owner: world.person('body member').id, revision: '1' }),
  }),
  'post /meetings/:meeting/items/:item/order': onMeeting(leads, { form: () => ({ direction: 'down' }) }),
  'post /meetings/:meeting/items/:item/shelving': onMeeting(leads),
  'post /meetings/:meeting/items/:item/papers': onMeeting(leads, {
    form: () => ({ paper: new File(['Wat studenten zeiden'], 'studenten.txt'), paperTitle: 'Wat studenten zeiden' }),
  }),
  'get /meetings/:meeting/items/:item/papers/:paper': onMeeting(seesMeeting),
  'post /meetings/:meeting/items/:item/papers/:paper/removal': onMeeting(leads),
  'post /meetings/:meeting/items/:item/note': onMeeting(leads, {
    form: () => ({ note: 'Iedereen wil het proberen.', base: '', revision: '1' }),
  }),
  'post /meetings/:meeting/items/:item/decisions': onMeeting(leads, {
    form: () => ({ decision: 'We proberen het één periode.' }),
  }),
  'get /meetings/:meeting/items/:item/decisions/:decision': onMeeting(leads),
  'post /meetings/:meeting/items/:item/decisions/:decision': onMeeting(leads, {
    form: () => ({ decision: 'We proberen het twee periodes.', revision: '1' }),
  }),
  'post /meetings/:meeting/items/:item/decisions/:decision/removal': onMeeting(leads),
  'post /meetings/:meeting/items/:item/completion': onMeeting(leads, { form: () => ({ finished: 'yes' }) }),
  'post /meetings/:meeting/items/:item/approval': onMeeting(leads, {
    ids: ({ ids }) => ({ item: ids.minutesItem ?? '' }),
    form: () => ({ corrections: 'Ruben was er wel.' }),
  }),
  'get /meetings/:meeting/minutes': onMeeting(seesMeeting),
  'post /meetings/:meeting/minutes/document': onMeeting(seesMeeting, { form: () => ({ format: 'pdf' }) }),
  'post /meetings/:meeting/minutes/offer': atTable(leads, { ids: closed }),
}
