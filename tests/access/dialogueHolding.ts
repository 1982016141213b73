import { idOf } from '../support/factories.ts'
import { dialogueIds } from '../support/world/dialogues.ts'
import type { PersonaName } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, anybody, bearer, coordinators, type Example } from './rows.ts'

/** Who leads the network's meetings, who sees them besides, and who facilitates without a seat. */
const facilitates: readonly PersonaName[] = ['facilitator', 'chair', 'minutes-taker', ...coordinators]
const sees: readonly PersonaName[] = [...facilitates, 'body member', 'linking pin', 'school-trainer', 'invitee']

const { dialogue, participant, finding, otherFinding, proposedAction } = dialogueIds('groups')

/** About the conversation whose groups are at work. */
const held = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: sees,
  ids: () => ({ dialogue, participant, finding }),
  ...example,
})

/** On the phone of somebody in group 1 of that conversation. */
const onPhone = (example: Example = {}) =>
  bearer('dialogue', { ids: () => ({ finding, proposed: proposedAction }), ...example })

const texts = { text: 'Studenten proberen iets uit.', evidence: 'Dat zie je.', assurance: 'Het staat in het rooster.' }

export const dialogueHoldingAccess: AccessMatrix = {
  'get /join': anybody(),
  'post /join': anybody({ form: (world) => ({ code: world.ids.code ?? '' }) }),
  'get /join/:code{[A-Za-z0-9]+}': anybody(),
  'post /join/:code{[A-Za-z0-9]+}': anybody({ form: () => ({ guestName: 'Guusje' }) }),
  'post /join/:code{[A-Za-z0-9]+}/person': anybody(),

  'get /take-part': onPhone({ query: 'item=veilig' }),
  'get /take-part/stream': onPhone(),
  'post /take-part/findings/:finding': onPhone({ form: () => ({ item: 'ruimte', base: '1', ...texts }) }),
  'post /take-part/actions/:proposed': onPhone({
    form: () => ({
      finding,
      base: 'Een experimenteerdag kiezen',
      what: 'Twee dagen kiezen',
      owner: '',
      dueOn: '2027-01-10',
    }),
  }),
  'post /take-part/commitments/:commitment': onPhone({
    form: () => ({ kind: 'going-to', item: 'ruimte', base: '', text: 'meer vragen stellen' }),
    ids: () => ({ commitment: idOf('commitment', 'new') }),
  }),

  'get /dialogues/:dialogue/board': held(sees, { query: 'item=veilig' }),
  'get /dialogues/:dialogue/board/stream': held(sees),
  'get /dialogues/:dialogue/lead': held(facilitates),
  'get /dialogues/:dialogue/lead/stream': held(facilitates),
  'post /dialogues/:dialogue/extension': held(facilitates, { form: () => ({ minutes: '5' }) }),
  'post /dialogues/:dialogue/participants/:participant/group': held(facilitates, { form: () => ({ group: '2' }) }),
  'get /dialogues/:dialogue/merging': held(facilitates, { query: `findings=${finding}&findings=${otherFinding}` }),
  'post /dialogues/:dialogue/merging': held(facilitates, {
    form: () => ({ findings: [finding, otherFinding], ...texts }),
  }),
  'post /dialogues/:dialogue/findings': held(facilitates, { form: () => ({ item: 'ruimte', base: '0', ...texts }) }),
  'get /dialogues/:dialogue/findings/:finding': held(facilitates),
  'post /dialogues/:dialogue/findings/:finding': held(facilitates, {
    form: () => ({ item: 'ruimte', base: '1', ...texts }),
  }),
  'post /dialogues/:dialogue/findings/:finding/sharing': held(facilitates, { form: () => ({ shared: 'on' }) }),
  'post /dialogues/:dialogue/findings/:finding/separation': held(facilitates),
}
