import { rule } from '../../../platform/web/access.ts'
import type { Who } from '../../../platform/web/who.ts'
import { coordinatesPartnership, coordinatesSchool } from '../../partnership/index.ts'
import { type Survey, surveyPolicy } from '../../surveys/index.ts'

const moderates = (who: Who, { moderatorId }: Pick<Survey, 'moderatorId'>) => moderatorId === who.personId

/** Who may do what with open answers. Their words are the moderator's until they were read: the database holds that too. */
export const remarkPolicy = {
  /** That there are open answers, and those that their moderator is done with. */
  read: rule<Survey>('remark.read', (who, survey) => surveyPolicy.see.allows(who, survey)),
  moderate: rule<Survey>('remark.moderate', moderates),
  /** To read them instead of a moderator who has left. */
  takeOver: rule<Survey>('remark.take-over', (who) => coordinatesPartnership(who)),
}

/** Whether somebody may know what was said at a school: who works there, and who coordinates it. */
export const seesSchool = (who: Who, school: { id: string; boardId: string | null }): boolean =>
  coordinatesSchool(who, school) ||
  who.appointments.some(({ organisationId, roleKey }) => organisationId === school.id && roleKey !== 'student-teacher')
