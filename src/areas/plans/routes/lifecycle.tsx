import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { SubjectFinder } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { itemPath, meetingCrumbs, meetingPolicy, type OnAgenda, theEntry } from '../../meetings/index.ts'
import { adoptInMeeting, adoptOwnPlan, offerPlan, sendBack } from '../commands.ts'
import { adoptionForm, backlog, offeringForm, remittalForm } from '../forms.ts'
import { Adoption, Offering, OwnAdoption, Remittal } from '../pages/Lifecycle.tsx'
import { planPolicy } from '../policy.ts'
import { findContent, findPlanOfItem, findSteeringGroup, findSteeringMeetings, type Plan } from '../queries.ts'
import { completenessOf } from '../rules.ts'
import { planCrumbs, planName, planPath, thePlan } from '../subjects.ts'

/** The plan that a meeting talks over, at its place on the agenda. */
type PlanOnAgenda = OnAgenda & { plan: Plan }

/** `:meeting` and `:item` in a path, where the item is about a plan. */
const thePlanOnAgenda: SubjectFinder<PlanOnAgenda> = {
  async find(tx, params, today) {
    const on = await theEntry.find(tx, params, today)
    const plan = on && (await findPlanOfItem(tx, on.entry.item.id, today))
    return on && plan && { ...on, plan }
  },
  seenBy: meetingPolicy.seeItem,
}

async function offeringPage<Values>(
  { tx, who, subject: plan }: Request<Plan, Values>,
  form: FormState,
  status: 200 | 422 = 200,
): Promise<Answer> {
  const steering = await findSteeringGroup(tx, who.today)
  const { goals } = await findContent(tx, plan.id)
  const body = (
    <Offering
      planId={plan.id}
      completeness={completenessOf(goals)}
      meetings={steering ? await findSteeringMeetings(tx, steering.id) : null}
      form={form}
    />
  )
  return page('Bied het jaarplan aan', body, { status, crumbs: planCrumbs(plan, { title: 'Bied het aan' }) })
}

const itemOf = ({ meeting, entry }: OnAgenda) => itemPath(meeting.id, entry.item.id)

type Shown = { form: FormState; unsaved?: string; status?: 200 | 409 | 422 }

/** A page at the item of a meeting, about the plan that it is about. */
async function atItem<Values>(
  { tx, subject }: Request<PlanOnAgenda, Values>,
  what: 'adoption' | 'remittal',
  { form, unsaved, status = 200 }: Shown,
): Promise<Answer> {
  const { plan, meeting, entry } = subject
  const shared = {
    action: `${itemOf(subject)}/plan/${what}`,
    cancel: itemOf(subject),
    plan: { id: plan.id, name: planName(plan).toLowerCase() },
    form,
    unsaved,
  }
  const title = what === 'adoption' ? 'Stel het jaarplan vast' : 'Stuur het jaarplan terug'
  const completeness = completenessOf((await findContent(tx, plan.id)).goals)
  const body = what === 'adoption' ? <Adoption {...shared} completeness={completeness} /> : <Remittal {...shared} />
  return page(title, body, {
    status,
    crumbs: meetingCrumbs(meeting, { title: entry.item.title, href: itemOf(subject) }, { title }),
  })
}

const usualDecision = ({ schoolYear }: Plan) => `De stuurgroep stelt het jaarplan ${schoolYearName(schoolYear)} vast.`

export const lifecycleRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/plans/:plan/offering',
    subject: thePlan,
    access: planPolicy.lead,
    async handle(request) {
      const { tx, who, subject: plan } = request
      if (plan.organisation) return redirect(`${planPath(plan.id)}/adoption`)
      if (plan.state !== 'drafting') return redirect(planPath(plan.id), 'Dit plan is al aangeboden.')
      const steering = await findSteeringGroup(tx, who.today)
      const [next] = steering ? await findSteeringMeetings(tx, steering.id) : []
      return offeringPage(request, filled({ meeting: next?.id ?? backlog }))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/plans/:plan/offering',
    subject: thePlan,
    access: planPolicy.lead,
    form: offeringForm,
    async handle(request) {
      const { tx, who, subject: plan, form } = request
      if (!form.ok) return offeringPage(request, refused(form, form.errors), 422)
      const steering = await findSteeringGroup(tx, who.today)
      const chosen = form.values.meeting
      const meetings = steering ? await findSteeringMeetings(tx, steering.id) : []
      if (!steering || (chosen !== backlog && !meetings.some(({ id }) => id === chosen)))
        return offeringPage(request, refused(form, { meeting: 'Kies een bijeenkomst uit de lijst.' }), 422)
      const meetingId = chosen === backlog ? null : chosen
      const result = await offerPlan(tx, plan, planName(plan), { bodyId: steering.id, meetingId })
      return redirect(
        planPath(plan.id),
        result.kind === 'taken' ? `Het plan is aangeboden aan: ${steering.name}.` : result.problem,
      )
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/plans/:plan/adoption',
    subject: thePlan,
    access: planPolicy.adopt,
    async handle({ tx, subject: plan }) {
      if (plan.state !== 'drafting') return redirect(planPath(plan.id), 'Dit plan is al vastgesteld.')
      const completeness = completenessOf((await findContent(tx, plan.id)).goals)
      const name = plan.organisation?.name ?? ''
      return page('Stel het plan vast', <OwnAdoption planId={plan.id} name={name} completeness={completeness} />, {
        crumbs: planCrumbs(plan, { title: 'Stel vast' }),
      })
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/plans/:plan/adoption',
    subject: thePlan,
    access: planPolicy.adopt,
    async handle({ tx, who, subject: plan }) {
      const result = await adoptOwnPlan(tx, plan, who.today)
      return redirect(planPath(plan.id), result.kind === 'taken' ? 'Het plan is vastgesteld.' : result.problem)
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/meetings/:meeting/items/:item/plan/adoption',
    subject: thePlanOnAgenda,
    access: meetingPolicy.leadItem,
    handle: (request) =>
      atItem(request, 'adoption', { form: filled({ decision: usualDecision(request.subject.plan) }) }),
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/items/:item/plan/adoption',
    subject: thePlanOnAgenda,
    access: meetingPolicy.leadItem,
    form: adoptionForm,
    async handle(request) {
      const { tx, subject, form } = request
      if (!form.ok) return atItem(request, 'adoption', { form: refused(form, form.errors), status: 422 })
      const result = await adoptInMeeting(tx, subject.plan, subject, form.values.decision)
      switch (result.kind) {
        case 'taken':
          return redirect(itemOf(subject), `Het ${planName(subject.plan).toLowerCase()} is vastgesteld.`)
        case 'refused':
          // Sent twice, or adopted by somebody else at the same table: it is done.
          if (subject.plan.state === 'adopted') return redirect(itemOf(subject), result.problem)
          return atItem(request, 'adoption', { form: refused(form, {}), unsaved: result.problem, status: 409 })
        case 'not-held': {
          const unsaved = 'Deze bijeenkomst wordt nu niet gehouden: nodig eerst uit, of heropen haar.'
          return atItem(request, 'adoption', { form: refused(form, {}), unsaved, status: 409 })
        }
      }
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/meetings/:meeting/items/:item/plan/remittal',
    subject: thePlanOnAgenda,
    access: meetingPolicy.leadItem,
    handle: (request) => atItem(request, 'remittal', { form: filled() }),
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/items/:item/plan/remittal',
    subject: thePlanOnAgenda,
    access: meetingPolicy.leadItem,
    form: remittalForm,
    async handle(request) {
      const { tx, subject, form } = request
      if (!form.ok) return atItem(request, 'remittal', { form: refused(form, form.errors), status: 422 })
      const result = await sendBack(tx, subject.plan, form.values.remarks)
      if (result.kind === 'refused')
        return atItem(request, 'remittal', { form: refused(form, {}), unsaved: result.problem, status: 409 })
      return redirect(itemOf(subject), 'Het jaarplan is teruggestuurd naar de projectgroep.')
    },
  }),
]
