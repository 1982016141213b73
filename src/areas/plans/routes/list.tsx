import { schoolYearName, schoolYearOf } from '../../../platform/schoolYear.ts'
import { page, redirect } from '../../../platform/web/answer.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, route } from '../../../platform/web/route.ts'
import { coordinatesPartnership } from '../../partnership/index.ts'
import { beginPlan } from '../commands.ts'
import { beginForm } from '../forms.ts'
import { PlanList } from '../pages/PlanList.tsx'
import { planPolicy } from '../policy.ts'
import { findPlans, sitsInProjectGroup } from '../queries.ts'
import { planPath } from '../subjects.ts'

/** Whether somebody may begin a plan of the partnership: the projectgroep and the project coordinator. */
const mayBegin = async ({ tx, who }: Pick<Request, 'tx' | 'who'>) =>
  coordinatesPartnership(who) || (await sitsInProjectGroup(tx, who.today))

export const planListRoutes: Route[] = [
  route({
    method: 'get',
    path: '/plans',
    access: planPolicy.list,
    async handle({ tx, who, query }) {
      const all = await findPlans(tx, who.today)
      const thisYear = schoolYearOf(who.today)
      const begun = new Set(all.filter(({ organisation }) => organisation === null).map(({ schoolYear }) => schoolYear))
      const toBegin = (await mayBegin({ tx, who })) ? [thisYear, thisYear + 1].filter((year) => !begun.has(year)) : []
      return page(
        'Jaarplannen',
        <PlanList
          plans={all.filter((plan) => planPolicy.read.allows(who, plan))}
          thisYear={thisYear}
          toBegin={toBegin}
          occurrence={query.get('occurrence')}
        />,
      )
    },
  }),
  route({
    method: 'post',
    path: '/plans',
    access: planPolicy.list,
    form: beginForm,
    async handle({ tx, who, form }) {
      if (!(await mayBegin({ tx, who }))) return problem.forbidden()
      const thisYear = schoolYearOf(who.today)
      if (!form.ok || ![thisYear, thisYear + 1].includes(form.values.schoolYear))
        return redirect('/plans', `Kies schooljaar ${schoolYearName(thisYear)} of ${schoolYearName(thisYear + 1)}.`)
      const { schoolYear, occurrence } = form.values
      const id = await beginPlan(tx, { schoolYear, organisationId: null, occurrenceId: occurrence })
      return redirect(planPath(id), `Het jaarplan ${schoolYearName(schoolYear)} is begonnen.`)
    },
  }),
]
