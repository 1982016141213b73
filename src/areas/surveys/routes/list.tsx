import { everybody } from '../../../platform/web/access.ts'
import { page } from '../../../platform/web/answer.ts'
import { type Route, route } from '../../../platform/web/route.ts'
import { coordinatesPartnership } from '../../partnership/index.ts'
import { SurveyList } from '../pages/SurveyList.tsx'
import { surveyPolicy } from '../policy.ts'
import { countInvited, findOwnWaiting, findSurveys } from '../queries.ts'

export const listRoutes: Route[] = [
  route({
    method: 'get',
    path: '/surveys',
    access: everybody,
    async handle({ tx, who }) {
      const body = (
        <SurveyList
          surveys={(await findSurveys(tx)).filter((survey) => surveyPolicy.see.allows(who, survey))}
          waiting={await findOwnWaiting(tx)}
          invited={await countInvited(tx)}
          mayPlan={surveyPolicy.plan.allows(who, undefined)}
          mayBring={coordinatesPartnership(who)}
          today={who.today}
        />
      )
      return page('Enquêtes', body)
    },
  }),
]
