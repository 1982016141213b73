import { type AccessMatrix, type AccessRow, coordinators, type Example, everybody, open, school } from './rows.ts'

/** An action of a focus point at De Waterlelie, owned by a mentor there. */
const onAction = (allowed: AccessRow['allowed'], example: Example = {}): AccessRow => ({
  allowed,
  seen: ['mentor', ...school, ...coordinators],
  ...example,
})
/** The mentor whose action it is, who leads the school, and who coordinates it. */
const changes: AccessRow['allowed'] = ['mentor', 'school-trainer', 'school-leader', ...coordinators]

/** The mentor's own, and shared: still nobody else's. */
const onCommitment = (example: Example = {}): AccessRow => ({ allowed: ['mentor'], seen: ['mentor'], ...example })

const seesMeeting: AccessRow['seen'] = [
  'chair',
  'minutes-taker',
  'body member',
  'linking pin',
  'invitee',
  'school-trainer',
  ...coordinators,
]
const leadsMeeting: AccessRow['allowed'] = ['chair', 'minutes-taker', ...coordinators]
/** The item with which the network looks back in its next meeting. */
const onLookBack = (allowed: AccessRow['allowed'], example: Example = {}): AccessRow => ({
  allowed,
  seen: seesMeeting,
  ids: (world) => ({ item: world.ids.lookBack ?? '', action: world.ids.agreed ?? '' }),
  ...example,
})

export const followupAccess: AccessMatrix = {
  'get /actions': open(everybody, { query: 'person=&school=&body=&guarantee=2&show=all&page=1' }),
  'get /actions/export': open(everybody, { query: 'show=all' }),
  'get /actions/:action': onAction(['mentor', ...school, ...coordinators]),
  'post /actions/:action/start': onAction(changes, { form: () => ({ revision: '1' }) }),
  'post /actions/:action/pause': onAction(changes, { form: () => ({ revision: '1' }) }),
  'post /actions/:action/outcome': onAction(changes, {
    form: () => ({ outcome: 'not-yet', line: 'Het rooster is nog niet rond.', dueOn: '2027-08-01', revision: '1' }),
  }),
  'get /actions/:action/due-day': onAction(changes),
  'post /actions/:action/due-day': onAction(changes, {
    form: () => ({ dueOn: '2027-08-01', line: 'Er was geen tijd.', revision: '1' }),
  }),
  'get /actions/:action/reopening': onAction(changes),
  'post /actions/:action/reopening': onAction(changes, {
    form: () => ({ dueOn: '2027-08-01', line: 'Het liep toch anders.', revision: '1' }),
    ids: (world) => ({ action: world.ids.doneAction ?? '' }),
  }),

  'get /commitments': open(everybody),
  'post /commitments': open(everybody, { form: () => ({ kind: 'want-to', text: 'vaker samen kijken' }) }),
  'get /commitments/:commitment': onCommitment(),
  'post /commitments/:commitment/outcome': onCommitment({
    form: () => ({ outcome: 'works', line: 'Het is een gewoonte geworden.', revision: '1' }),
  }),
  'get /commitments/:commitment/edit': onCommitment(),
  'post /commitments/:commitment/edit': onCommitment({
    form: () => ({ kind: 'going-to', text: 'elke maand samen kijken', revision: '1' }),
  }),
  'post /commitments/:commitment/sharing': onCommitment(),
  'post /commitments/:commitment/unsharing': onCommitment(),
  'get /commitments/:commitment/removal': onCommitment(),
  'post /commitments/:commitment/removal': onCommitment(),

  'get /meetings/:meeting/items/:item/actions': { allowed: leadsMeeting, seen: seesMeeting },
  'post /meetings/:meeting/items/:item/actions': {
    allowed: leadsMeeting,
    seen: seesMeeting,
    form: (world) => ({
      what: 'Een lesbezoek plannen',
      owner: world.person('body member').id,
      dueOn: '2027-02-01',
      guarantee: '2',
    }),
  },
  'get /meetings/:meeting/items/:item/look-back': onLookBack(seesMeeting),
  'post /meetings/:meeting/items/:item/look-back/actions/:action': onLookBack([...leadsMeeting, 'body member'], {
    form: () => ({ outcome: 'not-yet', line: 'De proefles is in januari.', dueOn: '2027-01-20', revision: '1' }),
  }),
  'get /meetings/:meeting/items/:item/look-back/own': onLookBack(seesMeeting),
  'post /meetings/:meeting/items/:item/look-back/commitments/:commitment': onCommitment({
    ids: (world) => ({ item: world.ids.lookBack ?? '' }),
    form: () => ({ outcome: 'not-yet', line: 'Volgende maand.', revision: '1' }),
  }),
}
