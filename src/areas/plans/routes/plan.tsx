import { page } from '../../../platform/web/answer.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { PlanPage } from '../pages/PlanPage.tsx'
import { planPolicy } from '../policy.ts'
import { findContent } from '../queries.ts'
import { isDrafted } from '../rules.ts'
import { planCrumbs, planName, thePlan } from '../subjects.ts'
import { findYearParts } from '../yearParts.tsx'

export const planRoutesOf: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/plans/:plan',
    subject: thePlan,
    access: planPolicy.read,
    async handle({ tx, who, subject: plan }) {
      const content = await findContent(tx, plan.id)
      const body = (
        <PlanPage
          plan={plan}
          content={content}
          mayDraft={isDrafted(plan.state) && planPolicy.draft.allows(who, plan)}
          parts={await findYearParts(tx, who, plan, content)}
        />
      )
      return page(planName(plan), body, { crumbs: planCrumbs(plan) })
    },
  }),
]
