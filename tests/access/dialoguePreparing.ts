import { dialogueIds } from '../support/world/dialogues.ts'
import type { PersonaName, World } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, coordinators, type Example } from './rows.ts'

/** Who leads the network's meetings, and who sees them besides. */
const leads: readonly PersonaName[] = ['chair', 'minutes-taker', ...coordinators]
const seesMeeting: readonly PersonaName[] = [...leads, 'body member', 'linking pin', 'school-trainer', 'invitee']
/** Who facilitates needs no seat. */
const facilitates: readonly PersonaName[] = ['facilitator', ...leads]
const seesDialogue: readonly PersonaName[] = [...seesMeeting, 'facilitator']

/** Of the meeting that was closed nobody was invited for once. */
const seesClosed = seesDialogue.filter((name) => name !== 'invitee')

type State = Parameters<typeof dialogueIds>[0]

/** About a conversation in a state. */
const on = (state: State, allowed: readonly PersonaName[], example: Partial<AccessRow> = {}): AccessRow => ({
  allowed,
  seen: seesDialogue,
  ids: () => ({ dialogue: dialogueIds(state).dialogue }),
  ...example,
})

/** About a finding of the closed one. */
const onFinding = (example: Example = {}): AccessRow => ({
  allowed: facilitates,
  seen: seesClosed,
  ids: () => ({ dialogue: dialogueIds('closed').dialogue, finding: dialogueIds('closed').finding }),
  ...example,
})

/** A step, from where the conversation is. */
const step = (state: State) => on(state, facilitates, { form: () => ({ state, round: '0' }) })

const preparation = (world: World) => ({
  version: world.ids.frameworkVersion ?? '',
  goal: 'Horen waar ruimte zit.',
  items: ['veilig'],
  subthemes: ['begeleiding'],
  facilitator: world.person('school-trainer').id,
  roundMinutes: '15',
  revision: '1',
})

export const dialoguePreparingAccess: AccessMatrix = {
  'get /meetings/:meeting/dialogues/new': {
    allowed: leads,
    seen: seesMeeting,
    query: 'framework=none',
  },
  'post /meetings/:meeting/dialogues': {
    allowed: leads,
    seen: seesMeeting,
    form: (world) => ({ ...preparation(world), agendaItem: '' }),
  },
  'get /dialogues/:dialogue': on('groups', seesDialogue),
  'get /dialogues/:dialogue/preparation': on('preparing', facilitates),
  'post /dialogues/:dialogue/preparation': on('preparing', facilitates, { form: preparation }),
  'post /dialogues/:dialogue/order': on('preparing', facilitates, {
    form: () => ({ item: 'ruimte', direction: 'later' }),
  }),
  'post /dialogues/:dialogue/removal': on('preparing', facilitates),
  'get /dialogues/:dialogue/groups': on('preparing', facilitates),
  'post /dialogues/:dialogue/groups': on('preparing', facilitates, {
    form: () => ({ way: 'mixed', expected: '12', size: '4' }),
  }),
  'post /dialogues/:dialogue/places': on('groups', facilitates, {
    form: () => ({ [`group.${dialogueIds('groups').participant}`]: '2' }),
  }),
  'post /dialogues/:dialogue/opening': step('preparing'),
  'post /dialogues/:dialogue/beginning': step('joining'),
  'post /dialogues/:dialogue/rounds/next': step('groups'),
  'post /dialogues/:dialogue/rounds/previous': on('groups', facilitates, {
    form: () => ({ state: 'groups', round: '0' }),
  }),
  'post /dialogues/:dialogue/plenary': step('groups'),
  'post /dialogues/:dialogue/return': step('plenary'),
  'get /dialogues/:dialogue/closure': on('plenary', facilitates),
  'post /dialogues/:dialogue/closure': on('plenary', facilitates, {
    form: (world) => ({
      [`owner.${dialogueIds('plenary').proposedAction}`]: world.person('school-trainer').id,
      [`due.${dialogueIds('plenary').proposedAction}`]: '2027-02-01',
    }),
  }),
  'get /dialogues/:dialogue/report': on('closed', seesClosed, { seen: seesClosed }),
  'post /dialogues/:dialogue/report': on('closed', seesClosed, { seen: seesClosed, form: () => ({ format: 'pdf' }) }),
  'get /dialogues/:dialogue/findings/:finding/signal': onFinding(),
  'post /dialogues/:dialogue/findings/:finding/signal': onFinding({
    form: (world) => ({
      body: world.ids.steering ?? '',
      question: 'Kan hier tijd voor komen?',
      explanation: 'Drie groepen zeiden het.',
      urgency: 'soon',
      key: crypto.randomUUID(),
    }),
  }),
}
