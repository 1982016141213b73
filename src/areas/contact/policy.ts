import { rule } from '../../platform/web/access.ts'
import { coordinatesPartnership, holds } from '../partnership/index.ts'

/** Who may do what with the contact budget. Who answered is shown to nobody. */
export const contactPolicy = {
  /** What one is asked oneself. */
  own: rule('contact.own', () => true),
  /** All that is asked in a school year, in numbers: whoever plans surveys and panel interviews. */
  register: rule('contact.register', (who) =>
    holds(who, ['project-coordinator', 'partnership-coordinator', 'institute-coordinator']),
  ),
  /** How much may be asked. */
  change: rule('contact.change', coordinatesPartnership),
}
