import type { PersonaName } from '../support/world.ts'
import { type AccessMatrix, type AccessRow, directory, type Example, everybody, open } from './rows.ts'

/** By a seat in the network, without being appointed anywhere. */
const seated: readonly PersonaName[] = ['chair', 'minutes-taker', 'body member', 'linking pin']
const seesBody = [...directory, ...seated]

/** On the network of school trainers of Stichting Duin. */
const onBody = (allowed: readonly PersonaName[], example: Example = {}): AccessRow => ({
  allowed,
  seen: seesBody,
  ...example,
})

export const bodiesAccess: AccessMatrix = {
  'get /bodies': open(everybody),
  'post /bodies/missing': open(['project-coordinator']),
  'get /bodies/:body': onBody(seesBody),
}
