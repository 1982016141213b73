import type { PersonaName } from '../support/world.ts'
import { type AccessMatrix, changes, everybody, open } from './rows.ts'

const plans: readonly PersonaName[] = [
  'project-coordinator',
  'partnership-coordinator',
  'partnership-coordinator elsewhere',
  'institute-coordinator',
]

export const contactAccess: AccessMatrix = {
  'get /contact': open(plans),
  'get /contact/mine': open(everybody),
  'get /contact/settings': open(changes),
  'post /contact/settings': open(changes, {
    form: () => ({ times: '5', minutes: '90', daysBetween: '21', revision: '1' }),
  }),
}
