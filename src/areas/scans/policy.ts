import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import type { Action } from '../followup/index.ts'
import { coordinatesPartnership, coordinatesSchool, holds } from '../partnership/index.ts'
import type { Scan, ScanStanding, School } from './queries.ts'

/** The roles that, appointed at a school, see what its team settled. */
const schoolRoles = [
  'school-leader',
  'school-trainer',
  'institute-trainer',
  'research-coordinator',
  'induction-coach',
] as const

const inTeam = (who: Who, scan: ScanStanding) => scan.takesPart || scan.facilitatorId === who.personId
const ofSchool = (who: Who, school: School) => holds(who, schoolRoles, school.schoolId)
const sees = (who: Who, scan: ScanStanding) => inTeam(who, scan) || ofSchool(who, scan) || coordinatesSchool(who, scan)
const settles = (who: Who, scan: Scan) =>
  scan.facilitatorId === who.personId || holds(who, ['school-trainer'], scan.schoolId)
const manages = (who: Who, scan: Scan) => settles(who, scan) || coordinatesSchool(who, scan)

/** Who may do what with a scan. */
export const scanPolicy = {
  /** That a scan exists, when it is, and what the team settled. */
  see: rule<Scan>('scan.see', sees),
  /** The same, of a scan of which only that much was read. */
  seeSettled: rule<ScanStanding>('scan.see', sees),
  /** A school trainer plans for the own school, a coordinator for the schools they coordinate. */
  plan: rule<Pick<School, 'schoolId' | 'boardId'>>(
    'scan.plan',
    (who, school) => holds(who, ['school-trainer'], school.schoolId) || coordinatesSchool(who, school),
  ),
  /** To begin planning at all: for whoever has a school to plan for. */
  planSomewhere: rule('scan.plan-somewhere', (who) =>
    holds(who, ['school-trainer', 'partnership-coordinator', 'project-coordinator']),
  ),
  /** Dates, participants, opening, closing, archiving. */
  manage: rule<Scan>('scan.manage', manages),
  /** Only who takes part chooses, and only while the scan is open; what one chose stays one's own. */
  choose: rule<Scan>('scan.choose', (_who, scan) => scan.takesPart),
  /** The spread without names is the team's: not even its coordinator sees it, unless they take part. */
  talk: rule<Scan>('scan.talk', (who, scan) => inTeam(who, scan) || holds(who, ['school-trainer'], scan.schoolId)),
  /** Writing down what the team settled. */
  settle: rule<Scan>('scan.settle', settles),
  /** The development plan is its scan's: who sees and changes the one, does so with the other. */
  seePlan: rule<{ scan: Scan }>('scan.see', (who, { scan }) => sees(who, scan)),
  changePlan: rule<{ scan: Scan }>('scan.settle', (who, { scan }) => settles(who, scan)),
  /** Who does it says how it stands; so does who leads the scan. */
  setActionState: rule<{ scan: Scan; action: Action }>(
    'action.set-state',
    (who, { scan, action }) => action.ownerId === who.personId || settles(who, scan),
  ),
  /** The scans of a school beside each other. */
  lookBack: rule<School>('scan.look-back', (who, school) => ofSchool(who, school) || coordinatesSchool(who, school)),
  /** All schools beside each other: for whoever coordinates them. */
  overview: rule('scan.overview', (who) => coordinatesPartnership(who) || holds(who, ['partnership-coordinator'])),
  /** Only groups of five schools and up: for whoever decides about many schools. */
  aggregates: rule('scan.aggregates', (who) =>
    holds(who, ['board-member', 'institute-coordinator', 'project-coordinator']),
  ),
}
