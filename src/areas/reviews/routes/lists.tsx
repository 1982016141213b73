import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { everybody } from '../../../platform/web/access.ts'
import { page } from '../../../platform/web/answer.ts'
import { type Route, route } from '../../../platform/web/route.ts'
import { ReviewList } from '../pages/ReviewList.tsx'
import { roundPolicy } from '../planningPolicy.ts'
import { nationalPolicy, reviewPolicy } from '../policy.ts'
import { countReviews, findReviews } from '../queries.ts'

export const listRoutes: Route[] = [
  route({
    method: 'get',
    path: '/reviews',
    access: everybody,
    async handle({ tx, who }) {
      const reviews = (await findReviews(tx)).filter((review) => reviewPolicy.see.allows(who, review))
      const schoolYear = schoolYearOf(who.today)
      const counts = reviewPolicy.aggregates.allows(who, undefined) ? await countReviews(tx, schoolYear) : []
      const body = (
        <ReviewList
          reviews={reviews}
          counts={counts}
          schoolYear={schoolYear}
          mayPlan={reviewPolicy.planSomewhere.allows(who, undefined)}
          maySeeNational={nationalPolicy.list.allows(who, undefined)}
          maySeeRounds={roundPolicy.list.allows(who, undefined)}
          personId={who.personId}
          today={who.today}
        />
      )
      return page('Peerreviews', body)
    },
  }),
]
