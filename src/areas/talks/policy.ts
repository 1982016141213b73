import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import { coordinatesSchool, holds } from '../partnership/index.ts'
import type { HrmTalk, SharedText, Talk } from './queries.ts'
import { coordinatorsOf, type HolderOf, type Holding, leadersOf } from './rules.ts'

const holdsOne = (who: Who, wanted: readonly HolderOf[]) =>
  wanted.some(({ roleKey, organisationId }) => holds(who, [roleKey], organisationId ?? undefined))

/** The roles that, appointed at a school, take part in its evaluation. */
const schoolRoles = ['school-leader', 'school-trainer', 'institute-trainer'] as const

type School = { schoolId: string; boardId: string | null }

const plansAt = (who: Who, school: School) =>
  holds(who, ['school-leader', 'school-trainer'], school.schoolId) || coordinatesSchool(who, school)

/** Whether what was shared in an HRM talk is for somebody to read. */
const readsShared = (who: Who, talk: Pick<HrmTalk | SharedText, 'personId' | 'ledBy' | 'sharedWith'> & Holding) => {
  if (talk.personId === who.personId) return true
  switch (talk.sharedWith) {
    case 'leader':
      return talk.ledBy === who.personId
    case 'coordinators':
      return talk.ledBy === who.personId || holdsOne(who, coordinatorsOf(talk))
    case 'nobody':
    case null:
      return false
  }
}

function sees(who: Who, talk: Talk): boolean {
  if (talk.ledBy === who.personId) return true
  switch (talk.kind) {
    case 'evaluation':
      return talk.meeting.invited || holds(who, schoolRoles, talk.schoolId) || coordinatesSchool(who, talk)
    case 'development':
      return talk.personId === who.personId || talk.partners.some(({ personId }) => personId === who.personId)
    case 'hrm':
      return talk.personId === who.personId || readsShared(who, talk)
  }
}

/** Who may do what with the yearly talks. */
export const talkPolicy = {
  /** One's own talks and those one leads: for whoever works in the partnership. */
  list: rule('talk.list', (who) => who.appointments.some(({ roleKey }) => roleKey !== 'student-teacher')),
  /**
   * That it is, when, and with whom: an evaluation for whoever takes part in it, trains at the school or coordinates it; a
   * talk about a person for those two, and for whom the person shared something with.
   */
  see: rule<Talk>('talk.see', sees),
  /** To plan the evaluation of a school: its leader and trainer, and who coordinates it. */
  planEvaluation: rule<School>('talk.plan-evaluation', plansAt),
  /** To know of a school that it has one. */
  seeSchool: rule<School>(
    'talk.see-school',
    (who, school) => plansAt(who, school) || holds(who, schoolRoles, school.schoolId),
  ),
  /** A CoOP'er plans the own talk with directors of the own board. */
  planDevelopment: rule<{ id: string }>('talk.plan-development', (who, board) =>
    holds(who, ['partnership-coordinator', 'project-coordinator'], board.id),
  ),
  /** To plan a talk about a role: for who holds it, and for with whom that is talked about. */
  planHrm: rule<Holding>(
    'talk.plan-hrm',
    (who, holding) => holding.personId === who.personId || holdsOne(who, leadersOf(holding)),
  ),
  /** To say when a talk about a person was held, or that it is not: those two. */
  keep: rule<Talk>(
    'talk.keep',
    (who, talk) => talk.kind !== 'evaluation' && (talk.personId === who.personId || talk.ledBy === who.personId),
  ),
  /** To write what one shares about professionalisation: the person alone, whoever leads the talk. */
  share: rule<Talk>('talk.share', (who, talk) => talk.kind === 'hrm' && talk.personId === who.personId),
  readShared: rule<Pick<HrmTalk | SharedText, 'personId' | 'ledBy' | 'sharedWith'> & Holding>(
    'talk.read-shared',
    readsShared,
  ),
  /** How many talks took place: for coordinators, of what they coordinate. Never what was said. */
  counts: rule('talk.counts', (who) =>
    holds(who, ['project-coordinator', 'partnership-coordinator', 'institute-coordinator']),
  ),
}
