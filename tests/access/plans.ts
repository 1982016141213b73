import type { PersonaName } from '../support/world.ts'
import { type AccessMatrix, coordinators, everybody, open } from './rows.ts'

/** Who sits in the projectgroep, by role; the project coordinator drafts too. */
export const drafters: readonly PersonaName[] = [
  ...coordinators,
  'partnership-coordinator elsewhere',
  'institute-coordinator',
]
/** Without an appointment one reads only what lies at one’s own table: the linking pin sits in the stuurgroep. */
const readers = everybody.filter(
  (name) =>
    !['nobody', 'participant', 'facilitator', 'chair', 'minutes-taker', 'body member', 'invitee'].includes(name),
)

export const plansAccess: AccessMatrix = {
  'get /plans': open(everybody),
  'post /plans': open(drafters, { form: () => ({ schoolYear: '2027' }) }),
  'get /plans/:plan': { allowed: readers, seen: readers },
}
