import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { findRoles } from '../../partnership/index.ts'
import { addLine, changeLine, type LineValues, moveLine, removeLine } from '../commands.ts'
import { lineForm, moveForm, planningOf } from '../forms.ts'
import { type Choices, placeKindNames } from '../pages/choices.ts'
import { LinePage } from '../pages/LinePage.tsx'
import { budgetPolicy } from '../policy.ts'
import { type Budget, type BudgetLine, findPlaces } from '../queries.ts'
import { hoursInWords, hundredthsInWords, type Planning } from '../rules.ts'
import { budgetCrumbs, budgetPath, theBudget, theLine } from '../subjects.ts'
import { adoptedMeanwhile, alreadyAdopted, overtaken } from './answers.ts'

type Status = 200 | 409 | 422
type From = { tx: Tx; who: Who }

/** What a line can be for; of an existing line also what it is for now, though that no longer takes part. */
async function findChoices({ tx, who }: From, line?: BudgetLine): Promise<Choices> {
  const places = await findPlaces(tx, who.today)
  const own = line?.place && !places.some(({ id }) => id === line.place?.id) ? [line.place] : []
  return {
    organisations: [...places, ...own].map(({ id, name, kind }) => ({
      value: id,
      label: name,
      group: placeKindNames[kind],
    })),
    roles: (await findRoles(tx, who.today)).map(({ key, name }) => ({ value: key, label: name })),
  }
}

async function newPage(from: From, budget: Budget, form: FormState, status: Status = 200): Promise<Answer> {
  const body = (
    <LinePage
      budget={budget}
      form={form}
      choices={await findChoices(from)}
      action={`${budgetPath(budget.id)}/lines`}
      button="Voeg toe"
      removal={null}
    />
  )
  return page('Voeg een regel toe', body, { status, crumbs: budgetCrumbs(budget, 'Nieuwe regel') })
}

async function linePage(
  from: From,
  { budget, line }: { budget: Budget; line: BudgetLine },
  form: FormState,
  status: Status = 200,
): Promise<Answer> {
  const path = `${budgetPath(budget.id)}/lines/${line.id}`
  const body = (
    <LinePage
      budget={budget}
      form={form}
      choices={await findChoices(from, line)}
      action={path}
      button="Bewaar"
      removal={`${path}/removal`}
    />
  )
  return page(line.title, body, { status, crumbs: budgetCrumbs(budget, line.title) })
}

type Sent = typeof lineForm extends Form<infer Values> ? Values : never

/** What was sent in as a line, or what is wrong with it. */
function valuesOf(
  { kind, title, organisation, role, hours, rate, amount, remarks }: Sent,
  budget: Budget,
  { organisations, roles }: Choices,
): LineValues | { errors: Errors } {
  const planning = budget.adoptedOn === null ? planningOf(kind, { hours, rate, amount }) : unplanned(kind)
  if ('errors' in planning) return planning
  if (organisation !== null && !organisations.some(({ value }) => value === organisation))
    return { errors: { organisation: 'Kies uit de lijst voor wie het is.' } }
  if (role !== '' && !roles.some(({ value }) => value === role))
    return { errors: { role: 'Kies een rol uit de lijst.' } }
  return { kind, title, organisationId: organisation, roleKey: role || null, planning, remarks }
}

/** After adoption nothing more is planned. */
const unplanned = (kind: Sent['kind']): Planning =>
  kind === 'facilitation' ? { hours: 0, hourlyRate: null } : { amount: 0 }

const mayChangePlan = ({ budget, line }: { budget: Budget; line: BudgetLine }) =>
  budget.adoptedOn === null || line.planned === 0

export const lineRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/finance/:budget/lines/new',
    subject: theBudget,
    access: budgetPolicy.change,
    handle: ({ tx, who, subject: budget }) =>
      newPage({ tx, who }, budget, filled({ kind: 'facilitation', key: crypto.randomUUID(), revision: 0 })),
  }),
  subjectRoute({
    method: 'post',
    path: '/finance/:budget/lines',
    subject: theBudget,
    access: budgetPolicy.change,
    form: lineForm,
    async handle({ tx, who, subject: budget, form }) {
      if (!form.ok) return newPage({ tx, who }, budget, refused(form, form.errors), 422)
      const values = valuesOf(form.values, budget, await findChoices({ tx, who }))
      if ('errors' in values) return newPage({ tx, who }, budget, refused(form, values.errors), 422)
      switch (await addLine(tx, budget, form.values.key, values)) {
        case 'saved':
          return redirect(budgetPath(budget.id), `“${values.title}” staat in het kader.`)
        case 'adopted':
          return adoptedMeanwhile(budget)
        case 'taken': {
          const typed = { ...form.typed, key: [crypto.randomUUID()] }
          return newPage(
            { tx, who },
            budget,
            { typed, errors: { title: 'Dit ging niet goed. Stuur het nog een keer.' } },
            409,
          )
        }
      }
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/finance/:budget/lines/:line',
    subject: theLine,
    access: budgetPolicy.change,
    async handle({ tx, who, subject }) {
      if (!mayChangePlan(subject)) return alreadyAdopted(subject.budget)
      const { kind, title, place, roleKey, hours, hourlyRate, planned, remarks, revision } = subject.line
      const form = filled({
        kind,
        title,
        organisation: place?.id,
        role: roleKey,
        hours: hours === null ? '' : hoursInWords(hours),
        rate: hourlyRate === null ? '' : hundredthsInWords(hourlyRate),
        amount: hours === null ? hundredthsInWords(planned) : '',
        remarks,
        revision,
        key: subject.line.id,
      })
      return linePage({ tx, who }, subject, form)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/finance/:budget/lines/:line',
    subject: theLine,
    access: budgetPolicy.change,
    form: lineForm,
    async handle({ tx, who, subject, form }) {
      const { budget, line } = subject
      if (!mayChangePlan(subject)) return alreadyAdopted(budget)
      if (!form.ok) return linePage({ tx, who }, subject, refused(form, form.errors), 422)
      const values = valuesOf(form.values, budget, await findChoices({ tx, who }, line))
      if ('errors' in values) return linePage({ tx, who }, subject, refused(form, values.errors), 422)
      switch (await changeLine(tx, line, values, form.values.revision)) {
        case 'saved':
          return redirect(budgetPath(budget.id), `“${values.title}” is bewaard.`)
        case 'adopted':
          return adoptedMeanwhile(budget)
        case 'stale':
          return linePage({ tx, who }, subject, overtaken(form, line, 'title'), 409)
      }
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/finance/:budget/lines/:line/removal',
    subject: theLine,
    access: budgetPolicy.change,
    async handle({ tx, subject: { budget, line } }) {
      if ((await removeLine(tx, line)) === 'adopted') return adoptedMeanwhile(budget)
      return redirect(budgetPath(budget.id), `“${line.title}” is weg.`)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/finance/:budget/lines/:line/move',
    subject: theLine,
    access: budgetPolicy.change,
    form: moveForm,
    async handle({ tx, subject: { budget, line }, form }) {
      if (form.ok) await moveLine(tx, line, form.values.direction)
      return redirect(`${budgetPath(budget.id)}#regel-${line.id}`)
    },
  }),
]
