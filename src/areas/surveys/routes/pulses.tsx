import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, route } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { count, inSentence } from '../../../ui/words.ts'
import { findBudget } from '../../contact/index.ts'
import { bodyOf, findColleagues } from '../../partnership/index.ts'
import { planPulses } from '../commands.ts'
import { PulsePlanPage, PulsesPage, shownDays } from '../pages/PulsesPage.tsx'
import { surveyPolicy } from '../policy.ts'
import { periodsForm, pulsesForm } from '../pulseForms.ts'
import { findPulses, foreseePulses, isPlanned, type PulsePlan } from '../queries.ts'
import { type PulseField, pulseMomentNames, pulsePlaces, pulsesOf } from '../rules.ts'

type PeriodValues = typeof periodsForm extends Form<infer Values> ? Values : never
type PulseValues = typeof pulsesForm extends Form<infer Values> ? Values : never
type Days = ReadonlyMap<PulseField, Day>

const crumbs = (here: string) => [{ title: 'Enquêtes', href: '/surveys' }, { title: here }]

async function pulsesPage({ tx, who }: { tx: Tx; who: Who }, form: FormState, status: 200 | 422 = 200) {
  const pulses = await findPulses(tx, schoolYearOf(who.today))
  const body = <PulsesPage pulses={pulses} budget={await findBudget(tx)} form={form} />
  return page('Pulsmetingen van dit jaar', body, { crumbs: crumbs('Pulsmetingen'), status })
}

/** When the pulses of these periods fall, as far as that is still to come. */
function proposedDays({ starts1, ends1, starts2, ends2 }: PeriodValues, today: Day): Days {
  const first = pulsesOf({ startsOn: starts1, endsOn: ends1 })
  const second = starts2 !== null && ends2 !== null ? pulsesOf({ startsOn: starts2, endsOn: ends2 }) : undefined
  const days = pulsePlaces.flatMap(({ field, period, moment }): [PulseField, Day][] => {
    const day = period === 1 ? first[moment] : second?.[moment]
    return day !== undefined && day >= today ? [[field, day]] : []
  })
  return new Map(days)
}

const daysOf = (values: PulseValues): Days =>
  new Map(
    pulsePlaces.flatMap(({ field }): [PulseField, Day][] => {
      const day = values[field]
      return day === null ? [] : [[field, day]]
    }),
  )

/** The pulses of these days; with a second period, that is in their name. */
function plansOf(days: Days): { field: PulseField; plan: PulsePlan }[] {
  return pulsePlaces.flatMap(({ field, period, moment }) => {
    const day = days.get(field)
    if (day === undefined) return []
    const name = pulseMomentNames[moment]
    const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}${period === 2 ? ', tweede stageperiode' : ''}`
    return [{ field, plan: { moment, title, day } }]
  })
}

async function planPage(
  { tx, who }: { tx: Tx; who: Who },
  days: Days,
  form: FormState,
  status: 200 | 422 = 200,
): Promise<Answer> {
  const plans = plansOf(days)
  const standing = await findPulses(tx, schoolYearOf(who.today))
  const planned = new Set(plans.flatMap(({ field, plan }) => (isPlanned(standing, plan) ? [field] : [])))
  const coming = plans.filter(({ field, plan }) => !planned.has(field) && plan.day >= who.today)
  const foreseen = await foreseePulses(
    tx,
    coming.map(({ plan }) => plan),
    who.today,
  )
  const moderators = (await findColleagues(tx, who.today)).map(({ personId, name, roleName }) => ({
    value: personId,
    label: `${name}, ${inSentence(roleName)}`,
  }))
  const byField = new Map(
    coming.flatMap(({ field }, index) => {
      const one = foreseen[index]
      return one ? [[field, one] as const] : []
    }),
  )
  const typed = { ...form.typed, shown: [shownDays(days)] }
  const body = <PulsePlanPage foreseen={byField} planned={planned} moderators={moderators} form={{ ...form, typed }} />
  return page('Bekijk wie je bereikt', body, { crumbs: crumbs('Pulsmetingen'), status })
}

/** What is wrong with these days for planning them today. */
function problemsOf(
  days: Days,
  { moderator }: PulseValues,
  moderators: readonly { personId: string }[],
  today: Day,
): Errors {
  const errors: Record<string, string> = {}
  for (const [field, day] of days)
    if (day < today) errors[field] = 'Deze dag is al voorbij. Kies een dag die nog komt, of maak dit leeg.'
  if (days.size === 0) errors.start1 = 'Kies minstens één dag.'
  if (!moderators.some(({ personId }) => personId === moderator)) errors.moderator = 'Kies iemand uit de lijst.'
  return errors
}

async function plan(request: Request<undefined, PulseValues>): Promise<Answer> {
  const { tx, who, form } = request
  if (!form.ok) return planPage(request, new Map(), refused(form, form.errors), 422)
  const days = daysOf(form.values)
  const errors = problemsOf(days, form.values, await findColleagues(tx, who.today), who.today)
  if (Object.keys(errors).length > 0) return planPage(request, days, refused(form, errors), 422)
  if (form.values.shown !== shownDays(days)) {
    const [changed = 'start1'] = days.keys()
    const message = 'Je koos andere dagen. Kijk hieronder wie je dan bereikt, en bevestig nog eens.'
    return planPage(request, days, refused(form, { [changed]: message }), 422)
  }
  const number = await planPulses(
    tx,
    plansOf(days).map((one) => one.plan),
    { moderatorId: form.values.moderator, today: who.today },
  )
  const notice =
    number === 0
      ? 'Deze pulsmetingen stonden al gepland.'
      : `${count(number, 'pulsmeting staat', 'pulsmetingen staan')} gepland.`
  return redirect('/surveys/pulses', notice)
}

/** The pulses of a school year; before those of a survey, since their address looks like one. */
export const pulseRoutes: Route[] = [
  route({
    method: 'get',
    path: '/surveys/pulses',
    access: surveyPolicy.plan,
    handle: (request) => pulsesPage(request, filled()),
  }),
  route({
    method: 'get',
    path: '/surveys/pulses/plan',
    access: surveyPolicy.plan,
    async handle(request) {
      const { who, query } = request
      const periods = periodsForm.parse(bodyOf(query))
      if (!periods.ok) return pulsesPage(request, refused(periods, periods.errors), 422)
      const days = proposedDays(periods.values, who.today)
      return planPage(request, days, filled({ ...Object.fromEntries(days), moderator: who.personId }))
    },
  }),
  route({ method: 'post', path: '/surveys/pulses', access: surveyPolicy.plan, form: pulsesForm, handle: plan }),
]
