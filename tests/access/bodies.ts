import { idOf } from '../support/factories.ts'
import type { PersonaName } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, coordinators, directory, type Example, everybody, open } from './rows.ts'

/** By a seat in the network, without being appointed anywhere. */
const seated: readonly PersonaName[] = ['chair', 'minutes-taker', 'body member', 'linking pin']
const seesBody = [...directory, ...seated]

/** On the network of school trainers of Stichting Duin. */
const onBody = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: seesBody,
  ...example,
})

const adds: readonly PersonaName[] = [
  'project-coordinator',
  'partnership-coordinator',
  'partnership-coordinator elsewhere',
  'institute-coordinator',
]

const facts = {
  level: 'operational',
  purpose: 'Leren van elkaar.',
  rhythm: 'Elke maand',
  answerWithin: '2',
  revision: '0',
}

export const bodiesAccess: AccessMatrix = {
  'get /bodies': open(everybody),
  'post /bodies/missing': open(['project-coordinator']),
  'get /bodies/new': open(adds),
  'post /bodies': open(coordinators, {
    form: () => ({ ...facts, name: 'Kenniskring taal', organisation: idOf('board', 'Stichting Duin') }),
  }),
  'get /bodies/:body': onBody(seesBody),
  'get /bodies/:body/edit': onBody(coordinators),
  'post /bodies/:body/edit': onBody(coordinators, {
    form: () => ({ ...facts, name: 'Netwerk', organisation: idOf('board', 'Stichting Duin'), revision: '1' }),
  }),
  'get /bodies/:body/ending': onBody(coordinators),
  'post /bodies/:body/ending': onBody(coordinators, { form: () => ({ lastDay: '2027-07-31' }) }),
  'post /bodies/:body/return': onBody(coordinators),
  'get /bodies/:body/seats': onBody(coordinators),
  'post /bodies/:body/seats': onBody(coordinators, { form: () => ({ role: 'mentor', function: 'member' }) }),
  'post /bodies/:body/seats/:seat/removal': onBody(coordinators),
  'get /bodies/:body/routes': onBody(coordinators),
  'post /bodies/:body/routes': onBody(coordinators, {
    form: ({ ids }) => ({ to: ids.steering ?? '', role: 'partnership-coordinator' }),
  }),
  'post /bodies/:body/routes/:route/removal': onBody(coordinators),
}
