import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import { coordinatesPartnership, coordinatesSchool, holds } from '../partnership/index.ts'

/** A candidacy, as far as it matters for who may do what. */
export type CandidacyStanding = { schoolId: string; boardId: string | null; coordinatorId: string }

/** The roles that, appointed at the school, follow its candidacy. */
const schoolRoles = ['school-leader', 'school-trainer', 'institute-trainer'] as const

const ofBoard = (who: Who, { boardId }: Pick<CandidacyStanding, 'boardId'>) =>
  boardId !== null && holds(who, ['board-member'], boardId)
const decides = (who: Who, candidacy: CandidacyStanding) => ofBoard(who, candidacy) || coordinatesPartnership(who)
const sees = (who: Who, candidacy: CandidacyStanding) =>
  candidacy.coordinatorId === who.personId ||
  coordinatesSchool(who, candidacy) ||
  ofBoard(who, candidacy) ||
  holds(who, schoolRoles, candidacy.schoolId)

/** Who may do what with a candidacy. */
export const candidacyPolicy = {
  /** The list of them: for whoever could have one to see. */
  list: rule('candidacy.list', (who) =>
    holds(who, ['partnership-coordinator', 'project-coordinator', 'board-member', ...schoolRoles]),
  ),
  /** Everything of one: for who coordinates it, the board of that school, and who leads and trains at that school. */
  see: rule<CandidacyStanding>('candidacy.see', sees),
  /** To begin one at all: a CoOP'er for schools of the own board, the project coordinator for all. */
  begin: rule('candidacy.begin', (who) => holds(who, ['partnership-coordinator', 'project-coordinator'])),
  /** To begin one for a school of this board. */
  beginAt: rule<{ boardId: string | null }>('candidacy.begin-at', coordinatesSchool),
  /** To take its steps, but for the decision; to take the last one back; to withdraw. */
  manage: rule<CandidacyStanding>('candidacy.manage', coordinatesSchool),
  /** Go or no-go is the board's; the project coordinator writes it down on its behalf. */
  decide: rule<CandidacyStanding>('candidacy.decide', decides),
  /** To take back a step at all: for whoever takes any. */
  sendUndo: rule<CandidacyStanding>(
    'candidacy.send-undo',
    (who, candidacy) => decides(who, candidacy) || coordinatesSchool(who, candidacy),
  ),
  /** To take back this step: a decision is the board's again, all others are the coordinator's. */
  undo: rule<CandidacyStanding & { lastIsDecision: boolean }>('candidacy.undo', (who, candidacy) =>
    candidacy.lastIsDecision ? decides(who, candidacy) : coordinatesSchool(who, candidacy),
  ),
}
