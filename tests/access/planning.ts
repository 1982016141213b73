import { idOf } from '../support/factories.ts'
import type { PersonaName } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, changes, coordinators, type Example, everybody, open } from './rows.ts'

/** A round is about people of every board, so all who coordinate see it; one of them plans. */
const sees: readonly PersonaName[] = [...coordinators, 'partnership-coordinator elsewhere']
const onRound = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: sees,
  ...example,
})
const visit = idOf('review', 'De Kade')
const kade = idOf('school', 'De Kade')

export const planningAccess: AccessMatrix = {
  'get /reviews/rounds': open(sees),
  'get /reviews/rounds/new': open(changes, { query: 'year=2027' }),
  'post /reviews/rounds': open(changes, { form: () => ({ year: '2027', schools: [kade] }) }),
  'get /reviews/rounds/:round': onRound(sees),
  'get /reviews/rounds/:round/visits': onRound(changes),
  'post /reviews/rounds/:round/visits': onRound(changes, {
    form: () => ({ schools: [idOf('school', 'De Waterlelie')] }),
  }),
  'post /reviews/rounds/:round/days': onRound(changes, { form: () => ({ [`day-${visit}`]: '2027-03-10' }) }),
  'get /reviews/rounds/:round/settings': onRound(changes),
  'post /reviews/rounds/:round/settings': onRound(changes, {
    form: () => ({ members: '3', mostVisits: '2', revision: '1' }),
  }),
  'get /reviews/rounds/:round/candidates': onRound(sees),
  'post /reviews/rounds/:round/candidates': onRound(changes, {
    form: ({ person }) => ({ roles: ['institute-trainer'], person: person('board-member').id }),
  }),
  'post /reviews/rounds/:round/candidates/removal': onRound(changes, {
    form: ({ person }) => ({ people: [person('school-trainer').id] }),
  }),
  'post /reviews/rounds/:round/calculation': onRound(changes),
  'get /reviews/rounds/:round/wishes/new': onRound(changes, { query: `review=${visit}&wish=never` }),
  'post /reviews/rounds/:round/trials': onRound(changes, {
    form: ({ person }) => ({
      review: visit,
      person: person('institute-coordinator').id,
      wish: 'must',
      exception: 'Zij kent de vraag van de school.',
    }),
  }),
  /** Only whoever had it tried sees what came of it. */
  'get /reviews/rounds/:round/trials/:trial': { allowed: changes, seen: changes },
  'post /reviews/rounds/:round/wishes': onRound(changes, { form: ({ ids }) => ({ trial: ids.trial ?? '' }) }),
  'post /reviews/rounds/:round/wishes/removal': onRound(changes, {
    form: ({ person }) => ({ review: visit, person: person('school-trainer').id }),
  }),
  'post /reviews/rounds/:round/confirmation': onRound(changes),
  'get /reviews/ties': open(everybody),
  'post /reviews/ties': open(everybody, {
    form: () => ({ organisation: kade, reason: 'Ik werkte er vroeger.', untilOn: '2028-07-31' }),
  }),
  'post /reviews/ties/:tie/removal': { allowed: ['school-trainer', ...changes], seen: ['school-trainer', ...changes] },
}
