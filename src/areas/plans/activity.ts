import type { ActivitySource } from '../cycle/index.ts'
import { coordinatesPartnership } from '../partnership/index.ts'
import { planPath } from './subjects.ts'

/** How the jaarplan is begun from the cycle: that of the partnership, by whoever keeps it together. */
export const planActivity: ActivitySource = {
  activity: 'plan',
  planPath: (who, { id, subject }) =>
    subject.kind === 'partnership' && coordinatesPartnership(who) ? `/plans?occurrence=${id}` : null,
  thingPath: planPath,
}
