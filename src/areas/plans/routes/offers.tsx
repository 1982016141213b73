import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Form, type FormState, filled, refused, type Submission } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { offerAgain, setOfferAside, type TakenAs, takeOffer } from '../commands.ts'
import { newGoalValue, offerForm, offerUptakeForm } from '../forms.ts'
import type { OfferSource } from '../offerSource.ts'
import { findOffers, goesOnWith } from '../offers/findOffers.ts'
import { Offers, TakeOver } from '../pages/Offers.tsx'
import { yearPolicy } from '../progressPolicy.ts'
import { findContent, type Plan, type PlanGoal } from '../queries.ts'
import type { StandingOffer } from '../rules.ts'
import { planCrumbs, thePlan } from '../subjects.ts'

const learned = 'Wat het jaar leerde'

type Values<F> = F extends Form<infer V> ? V : never
type Asking = Pick<Request, 'tx' | 'who'> & { subject: Plan }

async function findGoals({ tx, subject }: Pick<Asking, 'tx' | 'subject'>): Promise<PlanGoal[]> {
  return (await findContent(tx, subject.id)).goals.filter(({ removed }) => !removed)
}

function takeOverPage(
  plan: Plan,
  { offer, goals }: { offer: StandingOffer; goals: readonly PlanGoal[] },
  form: FormState,
  status: 200 | 422 = 200,
): Answer {
  return page('Neem over in het plan', <TakeOver plan={plan} offer={offer} goals={goals} form={form} />, {
    status,
    crumbs: planCrumbs(plan, { title: learned, href: `/plans/${plan.id}/offers` }, { title: 'Neem over' }),
  })
}

/** @param later what later areas offer */
export function offerRoutes(later: readonly OfferSource[]): Route[] {
  const offerIn = async ({ tx, who, subject }: Asking, { source, key }: { source: string; key: string }) =>
    (await findOffers(tx, who, subject, later)).find((offer) => offer.source === source && offer.key === key)

  const drawn = (plan: Plan, told?: string) => redirect(`/plans/${plan.id}/offers`, told)

  async function take(request: Asking & { form: Submission<Values<typeof offerUptakeForm>> }): Promise<Answer> {
    const { tx, subject: plan, form } = request
    const asked = { source: form.typed.source?.[0] ?? '', key: form.typed.key?.[0] ?? '' }
    const offer = await offerIn(request, asked)
    if (!offer) return problem.unknown()
    const goals = await findGoals(request)
    if (!form.ok) return takeOverPage(plan, { offer, goals }, refused(form, form.errors), 422)
    const as = takenAs(offer, form.values, goals)
    if (!as)
      return takeOverPage(
        plan,
        { offer, goals },
        refused(form, { place: 'Dit doel staat niet meer in het plan. Kies een andere plek.' }),
        422,
      )
    const result = await takeOffer(tx, plan.id, offer, as)
    return drawn(plan, result === 'taken' ? 'Het staat in het plan. De bron staat erbij.' : 'Dit stond al in het plan.')
  }

  return [
    subjectRoute({
      method: 'get',
      path: '/plans/:plan/offers',
      subject: thePlan,
      access: yearPolicy.draw,
      async handle({ tx, who, subject: plan }) {
        const offers = await findOffers(tx, who, plan, later)
        return page(learned, <Offers plan={plan} offers={offers} />, { crumbs: planCrumbs(plan, { title: learned }) })
      },
    }),
    subjectRoute({
      method: 'get',
      path: '/plans/:plan/offers/uptake',
      subject: thePlan,
      access: yearPolicy.draw,
      async handle(request) {
        const { subject: plan, query } = request
        const offer = await offerIn(request, { source: query.get('source') ?? '', key: query.get('key') ?? '' })
        if (!offer) return drawn(plan, 'Kies wat je wilt overnemen.')
        const { source, key, title, guarantee } = offer
        const form = filled({
          source,
          key,
          text: title,
          place: guarantee === null ? null : newGoalValue(guarantee),
        })
        return takeOverPage(plan, { offer, goals: await findGoals(request) }, form)
      },
    }),
    subjectRoute({
      method: 'post',
      path: '/plans/:plan/offers/uptake',
      subject: thePlan,
      access: yearPolicy.draw,
      form: offerUptakeForm,
      handle: take,
    }),
    subjectRoute({
      method: 'post',
      path: '/plans/:plan/offers/setting-aside',
      subject: thePlan,
      access: yearPolicy.draw,
      form: offerForm,
      async handle(request) {
        const offer = request.form.ok ? await offerIn(request, request.form.values) : undefined
        if (!offer) return drawn(request.subject, 'Dat aanbod is er niet meer.')
        await setOfferAside(request.tx, request.subject.id, offer)
        return drawn(request.subject, 'Opzij gezet. Onderaan kun je het terughalen.')
      },
    }),
    subjectRoute({
      method: 'post',
      path: '/plans/:plan/offers/return',
      subject: thePlan,
      access: yearPolicy.draw,
      form: offerForm,
      async handle({ tx, subject: plan, form }) {
        if (form.ok) await offerAgain(tx, plan.id, form.values)
        return drawn(plan)
      },
    }),
  ]
}

/** As what an offer goes into the plan; undefined when the goal that was chosen is not in it. */
function takenAs(
  offer: StandingOffer,
  { text, place }: Values<typeof offerUptakeForm>,
  goals: readonly PlanGoal[],
): TakenAs | undefined {
  if (place.kind === 'goal') return { ...place, text, fromGoalId: goesOnWith(offer) }
  return goals.some(({ id }) => id === place.goalId) ? { ...place, text } : undefined
}
