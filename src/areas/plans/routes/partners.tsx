import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearName, schoolYearOf } from '../../../platform/schoolYear.ts'
import { everybody } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { beginPlan, chooseUptake } from '../commands.ts'
import { partnerPlanForm, uptakeForm } from '../forms.ts'
import { Partners } from '../pages/Partners.tsx'
import { UptakeChoicePage, UptakeList } from '../pages/PartnersUptake.tsx'
import { seesPartner, worksAtPartner, writesPartner } from '../partners.ts'
import { theUptake } from '../partnersSubjects.ts'
import { planPolicy } from '../policy.ts'
import { yearPolicy } from '../progressPolicy.ts'
import { findContent, findPartnerPlans, findPlanOf, findUptakes, type Plan, type PlanGoal } from '../queries.ts'
import { planCrumbs, planPath, thePlan } from '../subjects.ts'

const listCrumb = { title: 'Plannen van scholen en instituten', href: '/partner-plans' }

/** The goals of the partnership in a school year, once its plan is adopted; null before. */
async function findSharedGoals(tx: Tx, schoolYear: number, who: Who): Promise<PlanGoal[] | null> {
  const shared = await findPlanOf(tx, { schoolYear, organisationId: null }, who.today)
  if (shared?.state !== 'adopted') return null
  return (await findContent(tx, shared.id)).goals.filter(({ removed }) => !removed)
}

async function partnersPage(tx: Tx, who: Who, query: URLSearchParams): Promise<Answer> {
  const thisYear = schoolYearOf(who.today)
  const years = [thisYear - 1, thisYear, thisYear + 1]
  const asked = Number(query.get('year'))
  const schoolYear = years.includes(asked) ? asked : thisYear
  const partners = (await findPartnerPlans(tx, schoolYear, who.today)).filter((partner) => seesPartner(who, partner))
  const body = (
    <Partners
      schoolYear={schoolYear}
      years={years}
      partners={partners.map((partner) => ({
        ...partner,
        own: worksAtPartner(who, partner),
        mayBegin: schoolYear >= thisYear && writesPartner(who, partner),
        mayRead: partner.state === 'adopted' || writesPartner(who, partner) || worksAtPartner(who, partner),
      }))}
      goals={await findSharedGoals(tx, schoolYear, who)}
      occurrence={query.get('occurrence')}
    />
  )
  return page(`Plannen van scholen en instituten, ${schoolYearName(schoolYear)}`, body, {
    crumbs: [{ title: 'Jaarplannen', href: '/plans' }, { title: listCrumb.title }],
  })
}

async function uptakePage(
  { tx, subject }: { tx: Tx; subject: { plan: Plan; goal: PlanGoal } },
  again?: FormState & { status: 409 | 422 },
): Promise<Answer> {
  const { plan, goal } = subject
  const uptake = (await findUptakes(tx, plan.id)).get(goal.id)
  const revision = uptake?.revision ?? 0
  const form = again
    ? { typed: { ...again.typed, revision: [String(revision)] }, errors: again.errors }
    : filled({
        choice: uptake?.choice,
        text: uptake?.choice === 'adapted' ? uptake.ownText : null,
        reason: uptake?.reason,
        revision,
      })
  return page('Wat doen jullie met dit doel?', <UptakeChoicePage plan={plan} goal={goal} form={form} />, {
    status: again?.status ?? 200,
    crumbs: planCrumbs(
      plan,
      { title: 'Doelen van het partnerschap', href: `/plans/${plan.id}/uptake` },
      { title: 'Kies' },
    ),
  })
}

const chosenMeanwhile =
  'Een collega koos net ook bij dit doel. Jouw antwoord staat er nog; bewaar je opnieuw, dan geldt dat.'

export const partnerRoutes: Route[] = [
  route({
    method: 'get',
    path: '/partner-plans',
    access: everybody,
    handle: ({ tx, who, query }) => partnersPage(tx, who, query),
  }),
  route({
    method: 'post',
    path: '/partner-plans',
    access: everybody,
    form: partnerPlanForm,
    async handle({ tx, who, form }) {
      const thisYear = schoolYearOf(who.today)
      if (!form.ok || ![thisYear, thisYear + 1].includes(form.values.schoolYear))
        return redirect('/partner-plans', 'Kies van wie en van welk schooljaar het plan is.')
      const { organisation, schoolYear, occurrence } = form.values
      const partner = (await findPartnerPlans(tx, schoolYear, who.today)).find(({ id }) => id === organisation)
      if (!partner || !seesPartner(who, partner)) return problem.unknown()
      if (!writesPartner(who, partner)) return problem.forbidden()
      const wanted = { schoolYear, organisationId: partner.id, occurrenceId: occurrence }
      const id = await beginPlan(tx, wanted)
      const shared = await findSharedGoals(tx, schoolYear, who)
      const next = shared === null ? planPath(id) : `/plans/${id}/uptake`
      return redirect(next, `Het plan van ${partner.name} is begonnen.`)
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/plans/:plan/uptake',
    subject: thePlan,
    access: planPolicy.read,
    async handle({ tx, who, subject: plan }) {
      if (plan.organisation === null) return redirect(`/partner-plans?year=${plan.schoolYear}`)
      const body = (
        <UptakeList
          plan={plan}
          goals={await findSharedGoals(tx, plan.schoolYear, who)}
          uptakes={await findUptakes(tx, plan.id)}
          mayChoose={yearPolicy.choose.allows(who, plan)}
        />
      )
      return page('Doelen van het partnerschap', body, {
        crumbs: planCrumbs(plan, { title: 'Doelen van het partnerschap' }),
      })
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/plans/:plan/uptake/:goal',
    subject: theUptake,
    access: yearPolicy.chooseGoal,
    handle: (request) => uptakePage(request),
  }),
  subjectRoute({
    method: 'post',
    path: '/plans/:plan/uptake/:goal',
    subject: theUptake,
    access: yearPolicy.chooseGoal,
    form: uptakeForm,
    async handle(request) {
      const { tx, form, subject } = request
      if (!form.ok) return uptakePage(request, { typed: form.typed, errors: form.errors, status: 422 })
      const { revision, ...uptake } = form.values
      const result = await chooseUptake(tx, subject.plan.id, subject.goal, uptake, revision)
      if (result === 'lost')
        return uptakePage(request, { typed: form.typed, errors: { choice: chosenMeanwhile }, status: 409 })
      return redirect(`/plans/${subject.plan.id}/uptake#goal-${subject.goal.id}`, 'Jullie keuze staat erbij.')
    },
  }),
]
