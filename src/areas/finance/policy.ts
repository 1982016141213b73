import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import { coordinatesPartnership, holds } from '../partnership/index.ts'
import type { Place } from './rules.ts'

/** Those who answer for the money of the whole partnership. */
const seesAll = (who: Who) => holds(who, ['project-coordinator', 'board-member'])

/** Whether somebody sees what is spent at this place, or counted there. */
function seesPlace(who: Who, place: Place): boolean {
  if (seesAll(who)) return true
  if (place === null) return holds(who, ['partnership-coordinator', 'institute-coordinator'])
  if (place.kind !== 'school') return holds(who, ['partnership-coordinator', 'institute-coordinator'], place.id)
  return (
    holds(who, ['school-leader'], place.id) ||
    (place.boardId !== null && holds(who, ['partnership-coordinator'], place.boardId))
  )
}

/** Who may do what with the financieel kader. */
export const budgetPolicy = {
  /** That there is one, with what is one's own in it. */
  see: rule<unknown>('budget.see', (who) =>
    holds(who, [
      'project-coordinator',
      'board-member',
      'partnership-coordinator',
      'institute-coordinator',
      'school-leader',
    ]),
  ),
  /** Every line, and so what there is and what is left of the whole: the project coordinator and who governs. */
  seeAll: rule<unknown>('budget.see-all', seesAll),
  /**
   * A line, or a number of students: a CoOP'er of the own board and its schools, an institute coordinator of the own
   * institute, both of the partnership as a whole; a school leader of the own school.
   */
  seeAt: rule<Place>('budget.see-at', seesPlace),
  /** All changes. */
  change: rule<unknown>('budget.change', coordinatesPartnership),
}
