import { rule } from '../../platform/web/access.ts'
import type { Who } from '../../platform/web/who.ts'
import { holds } from '../partnership/index.ts'
import type { Survey } from './queries.ts'

const organises = (who: Who) => holds(who, ['project-coordinator', 'partnership-coordinator', 'institute-coordinator'])
const belongs = (who: Who) => who.appointments.length > 0

/** Who may do what with surveys; who sees which results, the room of the results says. What may be done when, the rules say. */
export const surveyPolicy = {
  /**
   * That it is there, what for and when: everybody who belongs to the partnership. While it is planned or when it was called off, whoever
   * organises.
   */
  see: rule<Survey>(
    'survey.see',
    (who, { state }) => organises(who) || (belongs(who) && state !== 'planned' && state !== 'cancelled'),
  ),
  plan: rule<unknown>('survey.plan', organises),
  /** To change, open, close and call off. */
  organise: rule<Survey>('survey.organise', organises),
  /** To open one's own link: whoever is a student teacher; whether they were asked, the invitation says. */
  answer: rule<Survey>('survey.answer', belongs),
}
