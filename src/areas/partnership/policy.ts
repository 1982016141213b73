import { rule } from '../../platform/web/access.ts'
import { coordinatesPartnership, coordinatesSchool } from './rules.ts'

/** A person as the policy looks at them: the boards of the schools where they are appointed today. */
export type PersonAtSchools = { id: string; boardIds: readonly string[] }

/** Who may do what with the partnership itself: its organisations, people, roles and appointments. */
export const partnershipPolicy = {
  /**
   * Which organisations there are, and who holds which role where. For whoever works in the partnership: a student
   * teacher needs no list of everybody, and somebody without an appointment has left, or has yet to begin.
   */
  see: rule<unknown>('partnership.see', (who) => who.appointments.some(({ roleKey }) => roleKey !== 'student-teacher')),
  /** An e-mail address: one's own; the project coordinator sees all, a CoOP'er those at schools of the own board. */
  seeAddress: rule<PersonAtSchools>(
    'partnership.see-address',
    (who, person) =>
      person.id === who.personId ||
      coordinatesPartnership(who) ||
      person.boardIds.some((boardId) => coordinatesSchool(who, { boardId })),
  ),
  /** All changes: one person knows what they are about, and does them. */
  change: rule<unknown>('partnership.change', coordinatesPartnership),
}
