import { rule } from '../../platform/web/access.ts'
import { coordinatesPartnership, coordinatesSchool, holds } from '../partnership/index.ts'
import type { Place } from './rules.ts'

/** Who may look at how the whole stands, and how deep. */
export const cockpitPolicy = {
  see: rule<unknown>('cockpit.see', (who) =>
    holds(who, ['project-coordinator', 'partnership-coordinator', 'board-member']),
  ),
  /** What is below the numbers of a place, school by school: for whoever coordinates it. Others see numbers only. */
  seeBelow: rule<Place>('cockpit.see-below', (who, place) =>
    place.kind === 'board' ? coordinatesSchool(who, { boardId: place.id }) : coordinatesPartnership(who),
  ),
}
