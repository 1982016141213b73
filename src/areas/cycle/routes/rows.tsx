import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearName, schoolYearOf } from '../../../platform/schoolYear.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type Form, type FormState, filled, type Option, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import { count, inSentence } from '../../../ui/words.ts'
import { findOrganisationNames, findRoles } from '../../partnership/index.ts'
import { addBlueprintCycle, addRow, type CycleRowValues, changeRow, endRow, growAround } from '../commands.ts'
import { choiceOf, frequencyOf, rowEndingForm, rowForm, subjectValue } from '../forms.ts'
import { EditRow, EndRow } from '../pages/RowForms.tsx'
import { RowPage } from '../pages/RowPage.tsx'
import { Rows } from '../pages/Rows.tsx'
import { rowPath } from '../paths.ts'
import { cyclePolicy } from '../policy.ts'
import {
  type CycleRow,
  countOccurrences,
  findBodyKinds,
  findCycleRow,
  findCycleRows,
  findMissingRows,
  findOccurrences,
  occurrencesPerPage,
} from '../queries.ts'
import { totalOf } from '../rules.ts'
import { crumbsOf, crumbsOfRows, theRow } from './subjects.ts'
import { askedPart, partValue, whoseOf, yearAsked, yearsAround } from './year.tsx'

/** How kinds of bodies and roles are called inside a sentence. */
async function findNames(tx: Tx, today: Day): Promise<(key: string) => string> {
  const names = new Map([
    ...(await findBodyKinds(tx)).map(({ kind, name }) => [kind, name] as const),
    ...(await findRoles(tx, today)).map(({ key, name }) => [key, inSentence(name)] as const),
  ])
  return (key) => names.get(key) ?? key
}

type Options = { subjects: readonly Option[]; roles: readonly Option[] }

/** Of whom a row can ask, and which roles can be involved; what the row says already stays possible. */
async function findOptions(tx: Tx, row: CycleRow | undefined, today: Day): Promise<Options> {
  const kinds = await findBodyKinds(tx)
  const roles = await findRoles(tx, today)
  const bodies = kinds.map(({ kind, name }) => ({
    value: `body:${kind}`,
    label: name,
    group: 'Elk overleg van een soort',
  }))
  const current = row ? subjectValue(row.subject) : ''
  const gone = row?.subject.kind === 'body' && !bodies.some(({ value }) => value === current)
  return {
    subjects: [
      { value: 'school', label: 'Elke school' },
      { value: 'partnership', label: 'Het partnerschap' },
      ...bodies,
      ...(gone
        ? [
            {
              value: current,
              label: row.subject.kind === 'body' ? row.subject.bodyKind : '',
              group: 'Elk overleg van een soort',
            },
          ]
        : []),
      ...roles.map(({ key, name }) => ({ value: `role:${key}`, label: name, group: 'Iedereen met een rol' })),
    ],
    roles: roles.map(({ key, name }) => ({ value: key, label: name })),
  }
}

type Shown = { status?: 200 | 409 | 422; newer?: boolean }

async function editPage(
  { tx, who }: Pick<Request, 'tx' | 'who'>,
  row: CycleRow | undefined,
  form: FormState,
  { status = 200, newer = false }: Shown = {},
): Promise<Answer> {
  const title = row ? `Wijzig ${row.title}` : 'Voeg een regel toe'
  const here = row ? [{ title: row.title, href: rowPath(row.id) }, { title: 'Wijzig' }] : [{ title: 'Nieuw' }]
  return page(title, <EditRow row={row} form={form} options={await findOptions(tx, row, who.today)} newer={newer} />, {
    status,
    crumbs: crumbsOfRows(...here),
  })
}

const newForm = (today: string): FormState =>
  filled({
    activity: 'other',
    subject: 'school',
    frequency: '1',
    anchorYear: schoolYearOf(today),
    fromMonth: 9,
    untilMonth: 6,
    revision: 0,
    key: crypto.randomUUID(),
  })

function formOf(row: CycleRow, thisYear: number): FormState {
  return filled({
    title: row.title,
    goal: row.goal,
    activity: row.activity,
    subject: subjectValue(row.subject),
    frequency: choiceOf(row.moment, row.frequency),
    anchorYear: row.frequency.kind === 'every' ? row.frequency.anchorYear : thisYear,
    fromMonth: row.fromMonth,
    untilMonth: row.untilMonth,
    leads: row.roles.find(({ leads }) => leads)?.key,
    roles: row.roles.map(({ key }) => key),
    revision: row.revision,
  })
}

type RowFormValues = typeof rowForm extends Form<infer Values> ? Values : never

const valuesOf = ({
  frequency,
  anchorYear,
  revision: _revision,
  key: _key,
  ...said
}: RowFormValues): CycleRowValues => ({
  ...said,
  ...frequencyOf(frequency, anchorYear),
})

/** What a form names must be there. */
function unknownIn({ subject, roles, leads }: RowFormValues, options: Options): Errors {
  const isRole = (key: string) => options.roles.some(({ value }) => value === key)
  return {
    ...(options.subjects.some(({ value }) => value === subjectValue(subject))
      ? {}
      : { subject: 'Dit is er niet (meer). Kies uit de lijst.' }),
    ...(isRole(leads) ? {} : { leads: 'Deze rol is er niet. Kies uit de lijst.' }),
    ...(roles.every(isRole) ? {} : { roles: 'Een van deze rollen is er niet. Kies uit de lijst.' }),
  }
}

async function add({ tx, who, form }: Request<undefined, RowFormValues>): Promise<Answer> {
  const errors = form.ok ? unknownIn(form.values, await findOptions(tx, undefined, who.today)) : form.errors
  if (!form.ok || Object.keys(errors).length > 0)
    return editPage({ tx, who }, undefined, refused(form, errors), { status: 422 })
  const id = form.values.key ?? crypto.randomUUID()
  await addRow(tx, id, valuesOf(form.values), who.today)
  return redirect(rowPath(id), 'De regel hoort nu bij de cyclus. De peilmomenten staan klaar.')
}

async function change({ tx, who, subject: row, form }: Request<CycleRow, RowFormValues>): Promise<Answer> {
  const errors = form.ok ? unknownIn(form.values, await findOptions(tx, row, who.today)) : form.errors
  if (!form.ok || Object.keys(errors).length > 0)
    return editPage({ tx, who }, row, refused(form, errors), { status: 422 })
  const result = await changeRow(tx, row.id, valuesOf(form.values), form.values.revision, who.today)
  if (result === 'saved') return redirect(rowPath(row.id), 'De regel is bewaard. Wat open staat, volgt haar.')
  const now = (await findCycleRow(tx, row.id)) ?? row
  const typed = { typed: { ...form.typed, revision: [String(now.revision)] }, errors: {} }
  return editPage({ tx, who }, now, typed, { status: 409, newer: true })
}

async function showRow({ tx, who, query, subject: row }: Request<CycleRow>): Promise<Answer> {
  const thisYear = schoolYearOf(who.today)
  const schoolYear = yearAsked(query.get('year') ?? '', thisYear)
  const organisations = await findOrganisationNames(tx, who.today)
  const part = askedPart(who, query.get('of') ?? 'partnership', organisations)
  const filter = { schoolYear, part, rowId: row.id }
  const counts = await countOccurrences(tx, who, filter)
  const pages = Math.max(1, Math.ceil(totalOf(counts) / occurrencesPerPage))
  const asked = Number(query.get('page') ?? 1)
  const number = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1
  const body = (
    <RowPage
      row={row}
      schoolYear={schoolYear}
      years={yearsAround(thisYear)}
      of={partValue(part)}
      whose={whoseOf(part, organisations)}
      occurrences={await findOccurrences(tx, who, filter, { offset: (number - 1) * occurrencesPerPage })}
      counts={counts}
      page={number}
      pages={pages}
      nameOf={await findNames(tx, who.today)}
      mayChange={cyclePolicy.changeRow.allows(who, row)}
      today={who.today}
    />
  )
  return page(row.title, body, { crumbs: crumbsOf({ title: row.title }) })
}

function endingPage(row: CycleRow, thisYear: number, form: FormState, status: 200 | 422 = 200): Answer {
  return page('Laat deze regel stoppen', <EndRow row={row} form={form} thisYear={thisYear} />, {
    status,
    crumbs: crumbsOfRows({ title: row.title, href: rowPath(row.id) }, { title: 'Stoppen' }),
  })
}

export const rowRoutes: Route[] = [
  route({
    method: 'get',
    path: '/cycle/rows',
    access: cyclePolicy.year,
    async handle({ tx, who }) {
      const mayChange = cyclePolicy.change.allows(who, undefined)
      const body = (
        <Rows
          rows={await findCycleRows(tx)}
          missing={mayChange ? (await findMissingRows(tx)).length : 0}
          nameOf={await findNames(tx, who.today)}
          mayChange={mayChange}
        />
      )
      return page('Wat er in de cyclus terugkomt', body, { shape: 'wide', crumbs: crumbsOf({ title: 'Regels' }) })
    },
  }),
  route({
    method: 'post',
    path: '/cycle/rows/missing',
    access: cyclePolicy.change,
    async handle({ tx, who }) {
      const made = await addBlueprintCycle(tx, who.today)
      await growAround(tx, who.today)
      const told = made === 0 ? 'Alles was er al.' : `${count(made, 'regel is', 'regels zijn')} overgenomen.`
      return redirect('/cycle/rows', told)
    },
  }),
  route({
    method: 'get',
    path: '/cycle/rows/new',
    access: cyclePolicy.change,
    handle: ({ tx, who }) => editPage({ tx, who }, undefined, newForm(who.today)),
  }),
  route({ method: 'post', path: '/cycle/rows', access: cyclePolicy.change, form: rowForm, handle: add }),
  subjectRoute({
    method: 'get',
    path: '/cycle/rows/:row',
    subject: theRow,
    access: cyclePolicy.seeRow,
    handle: showRow,
  }),
  subjectRoute({
    method: 'get',
    path: '/cycle/rows/:row/edit',
    subject: theRow,
    access: cyclePolicy.changeRow,
    handle: ({ tx, who, subject: row }) => editPage({ tx, who }, row, formOf(row, schoolYearOf(who.today))),
  }),
  subjectRoute({
    method: 'post',
    path: '/cycle/rows/:row/edit',
    subject: theRow,
    access: cyclePolicy.changeRow,
    form: rowForm,
    handle: change,
  }),
  subjectRoute({
    method: 'get',
    path: '/cycle/rows/:row/ending',
    subject: theRow,
    access: cyclePolicy.changeRow,
    async handle({ who, subject: row }) {
      const thisYear = schoolYearOf(who.today)
      return endingPage(row, thisYear, filled({ lastYear: row.untilYear ?? thisYear }))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/cycle/rows/:row/ending',
    subject: theRow,
    access: cyclePolicy.changeRow,
    form: rowEndingForm,
    async handle({ tx, who, subject: row, form }) {
      if (!form.ok) return endingPage(row, schoolYearOf(who.today), refused(form, form.errors), 422)
      await endRow(tx, row.id, form.values.lastYear, who.today)
      return redirect(rowPath(row.id), `Deze regel telt tot en met ${schoolYearName(form.values.lastYear)}.`)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/cycle/rows/:row/return',
    subject: theRow,
    access: cyclePolicy.changeRow,
    async handle({ tx, who, subject: row }) {
      await endRow(tx, row.id, null, who.today)
      return redirect(rowPath(row.id), 'Deze regel gaat door.')
    },
  }),
]
