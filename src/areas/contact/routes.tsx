import type { Day } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/scope.ts'
import { schoolYearName, schoolYearOf } from '../../platform/schoolYear.ts'
import { type Answer, page, redirect } from '../../platform/web/answer.ts'
import { type Form, type FormState, filled, refused } from '../../platform/web/form.ts'
import { type Request, type Route, route } from '../../platform/web/route.ts'
import { changeBudget } from './commands.ts'
import { settingsForm } from './forms.ts'
import { OwnPage } from './pages/OwnPage.tsx'
import { RegisterPage } from './pages/RegisterPage.tsx'
import { SettingsPage } from './pages/SettingsPage.tsx'
import { contactPolicy } from './policy.ts'
import { findBudget, findOwnAsks, findRegister } from './queries.ts'
import { budgetInWords } from './reasons.ts'

const yearsAround = (thisYear: number) => [thisYear - 1, thisYear, thisYear + 1]

/** The school year that the address asks for, or else the one that goes on. */
function yearIn(query: URLSearchParams, today: Day): number {
  const thisYear = schoolYearOf(today)
  return yearsAround(thisYear).find((year) => String(year) === query.get('year')) ?? thisYear
}

async function settingsPage(tx: Tx, form: FormState, status: 200 | 409 | 422 = 200): Promise<Answer> {
  return page('Hoeveel we iemand vragen', <SettingsPage budget={await findBudget(tx)} form={form} />, {
    crumbs: [{ title: 'Contactbudget', href: '/contact' }, { title: 'Wat mag' }],
    status,
  })
}

type SettingsValues = typeof settingsForm extends Form<infer Values> ? Values : never

async function changeSettings({ tx, form }: Request<undefined, SettingsValues>): Promise<Answer> {
  if (!form.ok) return settingsPage(tx, refused(form, form.errors), 422)
  const { revision, ...budget } = form.values
  if ((await changeBudget(tx, budget, revision)) === 'saved')
    return redirect('/contact', `Bewaard. ${budgetInWords(budget)}`)
  const now = await findBudget(tx)
  const typed = { ...form.typed, revision: [String(now.revision)] }
  const message = `Iemand anders wijzigde dit ook; nu geldt: ${budgetInWords(now)} Bewaar opnieuw als jouw versie klopt.`
  return settingsPage(tx, { typed, errors: { times: message } }, 409)
}

/** Every page and change of the contact budget. */
export const contactRoutes: Route[] = [
  route({
    method: 'get',
    path: '/contact',
    access: contactPolicy.register,
    async handle({ tx, who, query }) {
      const schoolYear = yearIn(query, who.today)
      const body = (
        <RegisterPage
          schoolYear={schoolYear}
          years={yearsAround(schoolYearOf(who.today))}
          register={await findRegister(tx, schoolYear, who.today)}
          budget={await findBudget(tx)}
          mayChange={contactPolicy.change.allows(who, undefined)}
        />
      )
      return page(`Contactbudget ${schoolYearName(schoolYear)}`, body)
    },
  }),
  route({
    method: 'get',
    path: '/contact/mine',
    access: contactPolicy.own,
    async handle({ tx, who }) {
      const schoolYear = schoolYearOf(who.today)
      const asks = await findOwnAsks(tx, schoolYear, who.today)
      return page('Wat we jou vragen', <OwnPage schoolYear={schoolYear} asks={asks} budget={await findBudget(tx)} />)
    },
  }),
  route({
    method: 'get',
    path: '/contact/settings',
    access: contactPolicy.change,
    async handle({ tx }) {
      const { times, minutes, daysBetween, revision } = await findBudget(tx)
      return settingsPage(tx, filled({ times, minutes, daysBetween, revision }))
    },
  }),
  route({
    method: 'post',
    path: '/contact/settings',
    access: contactPolicy.change,
    form: settingsForm,
    handle: changeSettings,
  }),
]
