import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { saveActuals, saveStudents } from '../commands.ts'
import { actualField, actualsForm, studentsField, studentsForm } from '../forms.ts'
import { placeKindNames } from '../pages/choices.ts'
import { RowsForm } from '../pages/RowsForm.tsx'
import { budgetPolicy } from '../policy.ts'
import {
  type Budget,
  type BudgetLine,
  findLines,
  findPlaces,
  findStudentCounts,
  type StudentCount,
} from '../queries.ts'
import { amountInWords, byKind, hundredthsInWords, kindNames, type Place } from '../rules.ts'
import { budgetCrumbs, budgetPath, theBudget } from '../subjects.ts'
import { adoptedMeanwhile, alreadyAdopted, overtaken } from './answers.ts'

type Status = 200 | 409 | 422

/** Institutes and schools that take part, and whoever has a number though it no longer does. */
async function findCountable(tx: Tx, who: Who, counts: readonly StudentCount[]): Promise<NonNullable<Place>[]> {
  const places = (await findPlaces(tx, who.today)).filter(({ kind }) => kind !== 'board')
  const gone = counts.map(({ place }) => place).filter(({ id }) => !places.some((place) => place.id === id))
  return [...places, ...gone]
}

/** Says with each wrong row which one it is, since the list of them stands above the form. */
function named(errors: Errors, names: ReadonlyMap<string, string>): Errors {
  return Object.fromEntries(
    Object.entries(errors).map(([field, message]) => {
      const name = names.get(field)
      return [field, name === undefined ? message : `${name}. ${message}`]
    }),
  )
}

function studentsPage(budget: Budget, places: readonly NonNullable<Place>[], form: FormState, status: Status = 200) {
  const groups = (['school', 'institute'] as const).map((kind) => ({
    title: placeKindNames[kind],
    rows: places
      .filter((place) => place.kind === kind)
      .map(({ id, name }) => ({ field: studentsField(id), title: name, detail: null })),
  }))
  const body = (
    <RowsForm
      action={`${budgetPath(budget.id)}/students`}
      back={budgetPath(budget.id)}
      form={form}
      groups={groups.filter(({ rows }) => rows.length > 0)}
      keyboard="numeric"
    >
      <p class="lede">
        Hoeveel aankomende leraren tellen mee voor de subsidie? Tel elke student één keer: bij de school of bij het
        instituut. Laat leeg waar er geen zijn.
      </p>
    </RowsForm>
  )
  return page('Aantallen studenten', body, { status, crumbs: budgetCrumbs(budget, 'Studenten') })
}

function actualsPage(budget: Budget, lines: readonly BudgetLine[], form: FormState, status: Status = 200): Answer {
  const groups = byKind(lines).map(({ kind, lines: ofKind }) => ({
    title: kindNames[kind],
    rows: ofKind.map(({ id, title, place, planned }) => ({
      field: actualField(id),
      title,
      detail: place?.name ?? null,
      beside: `begroot ${amountInWords(planned)}`,
    })),
  }))
  const body =
    lines.length === 0 ? (
      <div class="empty">
        <p>Er staan nog geen regels in dit kader.</p>
        <p>
          <a href={`${budgetPath(budget.id)}/lines/new`}>Voeg de eerste regel toe</a>
        </p>
      </div>
    ) : (
      <RowsForm
        action={`${budgetPath(budget.id)}/actuals`}
        back={budgetPath(budget.id)}
        form={form}
        groups={groups}
        keyboard="decimal"
      >
        <p class="lede">
          Wat kostte het tot nu toe, in euro? Schrijf het zoals 1.250,50. Laat leeg wat je nog niet weet. Kwam er iets
          terug, zet er dan een min voor.
        </p>
      </RowsForm>
    )
  return page('Wat het werkelijk kostte', body, { status, crumbs: budgetCrumbs(budget, 'Werkelijke kosten') })
}

const namesOf = (places: readonly NonNullable<Place>[]) =>
  new Map(places.map(({ id, name }) => [studentsField(id), name]))
const titlesOf = (lines: readonly BudgetLine[]) => new Map(lines.map(({ id, title }) => [actualField(id), title]))

export const rowRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/finance/:budget/students',
    subject: theBudget,
    access: budgetPolicy.change,
    async handle({ tx, who, subject: budget }) {
      if (budget.adoptedOn !== null) return alreadyAdopted(budget)
      const counts = await findStudentCounts(tx, budget.id)
      const known = counts.map(({ place, students }) => [studentsField(place.id), students])
      const form = filled({ ...Object.fromEntries(known), revision: budget.revision })
      return studentsPage(budget, await findCountable(tx, who, counts), form)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/finance/:budget/students',
    subject: theBudget,
    access: budgetPolicy.change,
    form: studentsForm,
    async handle({ tx, who, subject: budget, form }) {
      const places = await findCountable(tx, who, await findStudentCounts(tx, budget.id))
      if (!form.ok) return studentsPage(budget, places, refused(form, named(form.errors, namesOf(places))), 422)
      const known = new Set(places.map(({ id }) => id))
      const counts = new Map([...form.values.rows].filter(([id]) => known.has(id)))
      switch (await saveStudents(tx, budget.id, counts, form.values.revision)) {
        case 'saved':
          return redirect(budgetPath(budget.id), 'De aantallen zijn bewaard.')
        case 'adopted':
          return adoptedMeanwhile(budget)
        case 'stale':
          return studentsPage(budget, places, overtaken(form, budget, studentsField(places[0]?.id ?? '')), 409)
      }
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/finance/:budget/actuals',
    subject: theBudget,
    access: budgetPolicy.change,
    async handle({ tx, subject: budget }) {
      const lines = await findLines(tx, budget.id)
      const known = lines.map(({ id, actual }) => [actualField(id), actual === null ? '' : hundredthsInWords(actual)])
      return actualsPage(budget, lines, filled({ ...Object.fromEntries(known), revision: budget.revision }))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/finance/:budget/actuals',
    subject: theBudget,
    access: budgetPolicy.change,
    form: actualsForm,
    async handle({ tx, subject: budget, form }) {
      const lines = await findLines(tx, budget.id)
      if (!form.ok) return actualsPage(budget, lines, refused(form, named(form.errors, titlesOf(lines))), 422)
      if ((await saveActuals(tx, budget.id, form.values.rows, form.values.revision)) === 'stale')
        return actualsPage(budget, lines, overtaken(form, budget, actualField(lines[0]?.id ?? '')), 409)
      return redirect(budgetPath(budget.id), 'Bewaard wat het kostte.')
    },
  }),
]
