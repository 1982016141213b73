import type { Day } from '../../../platform/clock.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { addDays, firstDayOf, workingDay } from '../calendar.ts'
import type { DemoConversations } from '../conversation/records.ts'
import { demoId } from '../demoId.ts'
import type { DemoAppointment, DemoOrganisation, DemoPersona } from '../records.ts'
import type { Plans, ToldActivity, ToldGoal } from './bank.ts'
import type { DemoActivity, DemoEvaluation, DemoGoal, DemoPlan, DemoUptake } from './records.ts'

type Stage = {
  organisations: readonly DemoOrganisation[]
  appointments: readonly DemoAppointment[]
  personas: readonly DemoPersona[]
  conversations: DemoConversations
  today: Day
}

/** The jaarplannen of the demo: last year's, this year's, and what some schools make of it. */
export function tellPlans(bank: Plans, stage: Stage): DemoPlan[] {
  const now = schoolYearOf(stage.today)
  const shared = bank.years.map(({ ago, goals }): DemoPlan => {
    const place = { schoolYear: now - ago, of: '' }
    return {
      id: demoId('plan', String(place.schoolYear)),
      schoolYear: place.schoolYear,
      organisationId: null,
      adopted: adoptionOf(place.schoolYear, stage),
      ambitions: Object.entries(bank.ambitions).map(([guarantee, text]) => ({
        guarantee: Number(guarantee),
        text,
        source: bank.source,
      })),
      goals: goals.map((goal) => tellGoal(goal, place, stage)),
      uptakes: [],
    }
  })
  return [...shared, ...bank.partners.map((partner) => tellPartner(partner, now, bank, stage))]
}

/** Of which plan a goal is: a school year, and a school or (empty) the partnership. */
type Place = { schoolYear: number; of: string }

const goalId = ({ schoolYear, of }: Place, key: string) => demoId('plan goal', String(schoolYear), of, key)

/** The stuurgroep’s last decision about a jaarplan before November of that school year. */
function adoptionOf(schoolYear: number, { conversations, today }: Stage): DemoPlan['adopted'] {
  const about = new Set(conversations.items.filter(({ title }) => title === 'Jaarplan').map(({ id }) => id))
  const until = `${schoolYear}-11-01`
  const decided = conversations.meetings
    .filter(({ body, day }) => body.kind === 'stuurgroep' && day < until && day < today)
    .flatMap(({ day, entries }) =>
      entries.flatMap(({ itemId, decisions: [decision] }) =>
        about.has(itemId) && decision ? [{ on: day, decisionId: decision.id, byId: null }] : [],
      ),
    )
  return decided.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1) ?? null
}

function tellGoal(told: ToldGoal, place: Place, stage: Stage, fromGoalId: string | null = null): DemoGoal {
  const { key, guarantee, text, seenBy, item, goesOn, activities, comments } = told
  const before = goesOn ? goalId({ ...place, schoolYear: place.schoolYear - 1 }, goesOn) : null
  return {
    id: goalId(place, key),
    guarantee,
    text,
    seenBy,
    fromGoalId: fromGoalId ?? before,
    frameworkItemId: item ?? null,
    evaluations: evaluationsOf(told, place, stage.today),
    activities: activities.map((activity, index) => tellActivity(activity, `${key} ${index}`, place, stage)),
    // In the spring before, when the projectgroep drafted.
    comments: comments.map(({ by, text: said, resolvedBy }, index) => ({
      id: demoId('plan comment', String(place.schoolYear), place.of, key, String(index)),
      personId: personOf(by, stage),
      text: said,
      saidOn: workingDay(`${place.schoolYear}-05-12`),
      resolved: resolvedBy ? { on: workingDay(`${place.schoolYear}-05-19`), byId: personOf(resolvedBy, stage) } : null,
    })),
  }
}

/** What was said of it, as far as the day for that has come. */
function evaluationsOf({ halfYear, year }: ToldGoal, { schoolYear }: Place, today: Day): DemoEvaluation[] {
  const halfWay = workingDay(`${schoolYear + 1}-02-02`)
  const atTheEnd = workingDay(`${schoolYear + 1}-06-18`)
  return [
    ...(halfYear && halfWay < today
      ? [{ moment: 'half-year' as const, seenWhere: '', seenByWhom: '', ...halfYear, evaluatedOn: halfWay }]
      : []),
    ...(year && atTheEnd < today ? [{ moment: 'year' as const, ...year, evaluatedOn: atTheEnd }] : []),
  ]
}

function tellActivity(told: ToldActivity, key: string, place: Place, stage: Stage): DemoActivity {
  const { what, owner, months, level, brought, ended } = told
  const startsOn = firstOf(place.schoolYear, months[0])
  const dueOn = lastOf(place.schoolYear, months[1])
  const progress = ended ?? progressOn(startsOn, dueOn, brought, stage.today)
  const id = demoId('plan activity', String(place.schoolYear), place.of, key)
  return {
    id,
    what,
    owner:
      typeof owner === 'string'
        ? { personId: personOf(owner, stage) }
        : { body: { kind: owner.body, organisationId: null } },
    startsOn,
    dueOn,
    level,
    progress,
    brought: progress === 'to-do' ? '' : brought,
    told: toldOf({ id, progress, brought, startsOn, dueOn }, stage.today),
  }
}

/** What was begun is under way; what is due is done, unless nothing is known of it yet. */
function progressOn(startsOn: Day, dueOn: Day, brought: string, today: Day): DemoActivity['progress'] {
  if (startsOn > today || brought === '') return 'to-do'
  return dueOn < today ? 'done' : 'under-way'
}

type Telling = Pick<DemoActivity, 'id' | 'progress' | 'brought' | 'startsOn' | 'dueOn'>

function toldOf({ id, progress, brought, startsOn, dueOn }: Telling, today: Day): DemoActivity['told'] {
  if (progress === 'to-do') return []
  const began = workingDay(addDays(startsOn, 20))
  const last = workingDay(addDays(dueOn, -3))
  const latest = last < today ? last : addDays(today, -16)
  const first = { id: demoId(id, 'began'), progress: 'under-way' as const, text: '', toldOn: began }
  const said = { id: demoId(id, 'told'), progress, text: brought, toldOn: [began, latest].toSorted().at(-1) ?? began }
  return said.toldOn > today ? [] : [...(began < said.toldOn && began < today ? [first] : []), said]
}

/** The plan that a school makes: what it does with each goal of the partnership, and its own goals. */
function tellPartner(partner: Plans['partners'][number], now: number, bank: Plans, stage: Stage): DemoPlan {
  const { at, state, choices } = partner
  const organisation = stage.organisations.find(({ name }) => name === at)
  if (!organisation) throw new Error(`The demo has a plan of an unknown school: ${at}`)
  const place = { schoolYear: now, of: at }
  const shared = bank.years.find(({ ago }) => ago === 0)?.goals ?? []
  const chosen = shared.flatMap((goal) => {
    const choice = choices[goal.key]
    return choice ? [{ goal, choice }] : []
  })
  const sharedId = (key: string) => goalId({ schoolYear: now, of: '' }, key)
  const own = chosen
    .filter(({ choice }) => choice.choice !== 'left')
    .map(({ goal, choice }) => {
      const { halfYear: _half, year: _year, goesOn: _goesOn, ...kept } = goal
      return tellGoal({ ...kept, text: choice.text ?? goal.text, activities: [] }, place, stage, sharedId(goal.key))
    })
  const leader = stage.appointments.find(
    ({ role, organisationId, endsOn }) => role === 'school-leader' && organisationId === organisation.id && !endsOn,
  )
  const on = workingDay(addDays(firstDayOf(now), 50))
  return {
    id: demoId('plan', String(now), at),
    schoolYear: now,
    organisationId: organisation.id,
    adopted: state === 'adopted' && on < stage.today ? { on, decisionId: null, byId: leader?.personId ?? null } : null,
    ambitions: [],
    goals: [...own, ...partner.goals.map((goal) => tellGoal(goal, place, stage))],
    uptakes: chosen.map(
      ({ goal, choice }): DemoUptake => ({
        goalId: sharedId(goal.key),
        choice: choice.choice,
        reason: choice.reason ?? '',
        ownGoalId: choice.choice === 'left' ? null : goalId(place, goal.key),
      }),
    ),
  }
}

const personOf = (slug: string, { personas }: Stage) =>
  personas.find((persona) => persona.slug === slug)?.personId ?? demoId('person', slug)

const yearOf = (schoolYear: number, month: number) => (month >= 8 ? schoolYear : schoolYear + 1)

const firstOf = (schoolYear: number, month: number): Day =>
  `${yearOf(schoolYear, month)}-${String(month).padStart(2, '0')}-01`

const lastOf = (schoolYear: number, month: number): Day =>
  new Date(Date.UTC(yearOf(schoolYear, month), month, 0)).toISOString().slice(0, 10)
