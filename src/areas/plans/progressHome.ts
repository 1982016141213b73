import type { Tx } from '../../platform/database/scope.ts'
import { schoolYearName, schoolYearOf } from '../../platform/schoolYear.ts'
import type { Who } from '../../platform/web/who.ts'
import { count } from '../../ui/words.ts'
import type { Asked, HomeSource } from '../home/index.ts'
import { leadsPartner } from './partners.ts'
import { planPolicy } from './policy.ts'
import { progressPath } from './progressSubjects.ts'
import {
  countUnevaluated,
  findOwnActivities,
  findPartnerPlans,
  findPlanOf,
  findPlans,
  type OwnActivity,
  type Plan,
} from './queries.ts'
import { asksProgress, type Moment, momentAsked, momentUntil } from './rules.ts'
import { planName } from './subjects.ts'

/** What plans ask of somebody through the year, on their first page. */
export const planYearHome: HomeSource = {
  async asked(tx, who) {
    return [
      ...(await askedProgress(tx, who)),
      ...(await askedEvaluation(tx, who)),
      ...(await askedPartnerPlan(tx, who)),
    ]
  },
  async sections() {
    return []
  },
}

/** How one’s activities go: each by itself as long as there are few, otherwise per plan. */
async function askedProgress(tx: Tx, who: Who): Promise<Asked[]> {
  const asked = (await findOwnActivities(tx, who.today)).filter((activity) => asksProgress(activity, who.today))
  if (asked.length <= 3) return asked.map(askedAbout)
  return [...Map.groupBy(asked, ({ planId }) => planId)].map(([planId, activities]) => ({
    title: `Hoe staat het met ${count(activities.length, 'activiteit', 'activiteiten')} van jou?`,
    sentence: `Zoals: ${activities[0]?.what ?? ''}`,
    href: `/plans/${planId}/year#own`,
    button: 'Vertel het',
    due: activities[0]?.dueOn ?? null,
  }))
}

const askedAbout = ({ id, planId, what, planOf, dueOn }: OwnActivity): Asked => ({
  title: `Hoe staat het met “${what}”?`,
  sentence: `Uit het jaarplan${planOf === null ? '' : ` van ${planOf}`}. Een tik en een zin is genoeg.`,
  href: progressPath(planId, id),
  button: 'Vertel het',
  due: dueOn,
})

/** Half-way and at the end of the year: to look back at the goals, for who wrote the plan. */
async function askedEvaluation(tx: Tx, who: Who): Promise<Asked[]> {
  const schoolYear = schoolYearOf(who.today)
  const moment = momentAsked(schoolYear, who.today)
  if (moment === null) return []
  const plans = (await findPlans(tx, who.today)).filter((plan) => plan.schoolYear === schoolYear && writes(who, plan))
  const asked: Asked[] = []
  for (const plan of plans) {
    const goals = await countUnevaluated(tx, plan.id, moment)
    if (goals > 0) asked.push(evaluationOf(plan, moment, goals))
  }
  return asked
}

/** Who coordinates many schools is asked for the plan of the partnership, and for that of the own school or institute. */
const writes = (who: Who, plan: Plan): boolean =>
  plan.state === 'adopted' &&
  planPolicy.draft.allows(who, plan) &&
  (plan.organisation === null ||
    who.appointments.some(({ organisationId }) => organisationId === plan.organisation?.id))

const evaluationOf = (plan: Plan, moment: Moment, goals: number): Asked => ({
  title: moment === 'half-year' ? `Halverwege: ${planName(plan)}` : `De proef op de som: ${planName(plan)}`,
  sentence: `Nog ${count(goals, 'doel', 'doelen')} om samen op terug te kijken.`,
  href: `/plans/${plan.id}/year`,
  button: 'Kijk terug',
  due: momentUntil(plan.schoolYear, moment),
})

/** To make the plan of one’s own school or institute, once that of the partnership is adopted. */
async function askedPartnerPlan(tx: Tx, who: Who): Promise<Asked[]> {
  const leading = who.appointments.some(({ roleKey }) =>
    ['school-leader', 'school-trainer', 'institute-coordinator'].includes(roleKey),
  )
  if (!leading) return []
  const schoolYear = schoolYearOf(who.today)
  const shared = await findPlanOf(tx, { schoolYear, organisationId: null }, who.today)
  if (shared?.state !== 'adopted') return []
  const partners = await findPartnerPlans(tx, schoolYear, who.today)
  return partners
    .filter((partner) => partner.planId === null && leadsPartner(who, partner))
    .map(({ name }) => ({
      title: `Maak het plan van ${name}`,
      sentence: `Het jaarplan ${schoolYearName(schoolYear)} van het partnerschap staat vast. Kies wat jullie overnemen.`,
      href: `/partner-plans?year=${schoolYear}`,
      button: 'Begin',
      due: null,
    }))
}
