import { page } from '../../../platform/web/answer.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { YearPage } from '../pages/ProgressOfYear.tsx'
import { planPolicy } from '../policy.ts'
import { findContent, findEvaluations, findOwnActivities, findPlanStanding } from '../queries.ts'
import { mayEvaluate, momentAsked, moments } from '../rules.ts'
import { planCrumbs, planName, thePlan } from '../subjects.ts'

export const yearPageRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/plans/:plan/year',
    subject: thePlan,
    access: planPolicy.read,
    async handle({ tx, who, subject: plan }) {
      const { goals } = await findContent(tx, plan.id)
      const standing = goals.filter(({ removed }) => !removed)
      const evaluates = plan.state === 'adopted' && planPolicy.draft.allows(who, plan)
      const own = new Set((await findOwnActivities(tx, who.today)).map(({ id }) => id))
      const body = (
        <YearPage
          plan={plan}
          goals={standing}
          standing={await findPlanStanding(tx, { planId: plan.id })}
          evaluations={await findEvaluations(tx, plan.id)}
          own={standing.flatMap(({ activities }) => activities.filter(({ id }) => own.has(id)))}
          open={evaluates ? moments.filter((moment) => mayEvaluate(plan.schoolYear, moment, who.today)) : []}
          asked={evaluates ? momentAsked(plan.schoolYear, who.today) : null}
          today={who.today}
        />
      )
      return page(`Hoe het jaar loopt: ${planName(plan)}`, body, {
        crumbs: planCrumbs(plan, { title: 'Hoe het jaar loopt' }),
      })
    },
  }),
]
