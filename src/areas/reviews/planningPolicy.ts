import { rule } from '../../platform/web/access.ts'
import { coordinatesPartnership, holds } from '../partnership/index.ts'
import type { Tie } from './queries/planning.ts'
import type { Round } from './queries/rounds.ts'

/** Who may do what with the rounds in which panels are planned. */
export const roundPolicy = {
  /** All coordinators: it is about people of every board. */
  list: rule('round.see', (who) => holds(who, ['project-coordinator', 'partnership-coordinator'])),
  see: rule<Round>('round.see', (who) => holds(who, ['project-coordinator', 'partnership-coordinator'])),
  begin: rule('round.plan', coordinatesPartnership),
  plan: rule<Round>('round.plan', coordinatesPartnership),
  /** A tie is private: for whoever has it, and who plans. */
  seeTie: rule<Tie>('tie.see', (who, { personId }) => personId === who.personId || coordinatesPartnership(who)),
}
