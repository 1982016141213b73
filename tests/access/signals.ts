import type { PersonaName } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, coordinators, type Example, everybody, open } from './rows.ts'

/** Who takes part in the network at whose table the signal is. */
const takesPart: readonly PersonaName[] = [
  ...coordinators,
  'school-trainer',
  'chair',
  'minutes-taker',
  'body member',
  'linking pin',
]
/** Who raised it sees it too: a student teacher, and nobody else knows who. */
const sees: readonly PersonaName[] = [...takesPart, 'student-teacher']
const steps: readonly PersonaName[] = ['chair', 'minutes-taker', 'linking pin', ...coordinators]
const onSignal = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: sees,
  ...example,
})

export const signalsAccess: AccessMatrix = {
  'get /signals': open(everybody),
  'get /signals/new': open(everybody),
  'post /signals': open(everybody, {
    form: ({ ids }) => ({
      body: ids.steering ?? '',
      question: 'Wie betaalt de vervanging?',
      explanation: 'Bij ons is er geen budget.',
      urgency: 'can-wait',
      guarantee: '3',
      // Each time another one, since nobody can raise what somebody else did.
      key: crypto.randomUUID(),
    }),
  }),
  'get /bodies/:body/signals': {
    allowed: takesPart,
    seen: everybody.filter(
      (name) => !['nobody', 'student-teacher', 'participant', 'facilitator', 'invitee'].includes(name),
    ),
  },
  'get /signals/:signal': onSignal(sees),
  'get /signals/:signal/uptake': onSignal(steps),
  'post /signals/:signal/uptake': onSignal(steps, {
    form: ({ ids, person }) => ({
      answer: 'Dat regelen we.',
      what: 'Een uur in het rooster zetten',
      owner: person('chair').id,
      dueOn: '2027-03-01',
      agenda: ids.plannedMeeting ?? '',
      revision: '1',
    }),
  }),
  'get /signals/:signal/passage': onSignal(steps),
  'post /signals/:signal/passage': onSignal(steps, {
    form: ({ ids, person }) => ({
      way: `${ids.steering}:${person('linking pin').id}`,
      reasons: 'Dit gaat over geld.',
      revision: '1',
    }),
  }),
  'get /signals/:signal/refusal': onSignal(steps),
  'post /signals/:signal/refusal': onSignal(steps, {
    form: () => ({ answer: 'Dat kan elke school zelf beter regelen.', revision: '1' }),
  }),
}
