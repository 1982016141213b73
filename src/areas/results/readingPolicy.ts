import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import { coordinatesPartnership, coordinatesSchool, holds } from '../partnership/index.ts'
import type { Survey } from '../surveys/index.ts'
import type { Group } from './rules/release.ts'

/** A group of respondents with the board that it belongs to, if it is a school. */
export type BoardGroup = Group & { boardId: string | null }

/** Everybody who belongs to the partnership: a student teacher reads what came of what they told. */
const belongs = (who: Who) => who.appointments.length > 0

const worksAt = (who: Who, schoolId: string) =>
  who.appointments.some(({ organisationId, roleKey }) => organisationId === schoolId && roleKey !== 'student-teacher')

/** Who reads which results. What is too small to show, nobody reads: that is left out before this. */
export const readingPolicy = {
  /** The results of the partnership, once it is closed. */
  see: rule<Survey>('results.see', (who, { state }) => state === 'closed' && belongs(who)),
  /**
   * Of a group: of the partnership, an institute and a year of study everybody; of a board whoever leads or coordinates it; of a school
   * whoever works there or coordinates it, and never another school.
   */
  seeGroup: rule<BoardGroup>('results.see-group', (who, { kind, key, boardId }) => {
    switch (kind) {
      case 'partnership':
      case 'institute':
      case 'year':
        return belongs(who)
      case 'board':
        return coordinatesPartnership(who) || holds(who, ['partnership-coordinator', 'board-member'], key)
      case 'school':
        return worksAt(who, key) || coordinatesSchool(who, { boardId })
    }
  }),
  /** To choose questions for a conversation; at which meeting, those who prepare it may. */
  prepareConversation: rule<unknown>('results.prepare-conversation', (who) =>
    who.appointments.some(({ roleKey }) => roleKey !== 'student-teacher'),
  ),
  /** What a group wants to reach: for the partnership its coordinator, for a school whoever leads, trains or coordinates there. */
  setAmbition: rule<BoardGroup>('results.set-ambition', (who, { kind, key, boardId }) => {
    if (kind === 'partnership') return coordinatesPartnership(who)
    if (kind !== 'school') return false
    return holds(who, ['school-leader', 'school-trainer'], key) || coordinatesSchool(who, { boardId })
  }),
}
