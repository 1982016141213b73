import { schoolYearName, schoolYearOf } from '../../../platform/schoolYear.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, route } from '../../../platform/web/route.ts'
import { beginBudget } from '../commands.ts'
import { beginForm } from '../forms.ts'
import { BudgetList } from '../pages/BudgetList.tsx'
import { budgetPolicy } from '../policy.ts'
import { findBudgetOfYear, findBudgets, findFrame } from '../queries.ts'
import { budgetPath } from '../subjects.ts'

/** The school years that somebody can begin: this one and its neighbours, as far as they are free. */
function freeYears(thisYear: number, begun: readonly { schoolYear: number }[]): number[] {
  return [thisYear + 1, thisYear, thisYear - 1].filter((year) => !begun.some(({ schoolYear }) => schoolYear === year))
}

type ListRequest = Pick<Request, 'tx' | 'who'>

async function listPage({ tx, who }: ListRequest, form: FormState, status: 200 | 422 = 200): Promise<Answer> {
  const frames = []
  for (const budget of await findBudgets(tx)) frames.push(await findFrame(tx, who, budget))
  const thisYear = schoolYearOf(who.today)
  const years = freeYears(
    thisYear,
    frames.map(({ budget }) => budget),
  )
  const begin = budgetPolicy.change.allows(who, undefined) ? { form, years } : null
  return page('Financieel kader', <BudgetList frames={frames} thisYear={thisYear} begin={begin} />, { status })
}

export const listRoutes: Route[] = [
  route({
    method: 'get',
    path: '/finance',
    access: budgetPolicy.see,
    async handle({ tx, who, query }) {
      const [schoolYear, occurrence] = [query.get('year'), query.get('occurrence')]
      const year = /^\d{4}$/.test(schoolYear ?? '') ? Number(schoolYear) : null
      // Whoever comes from the cycle for a year that was begun already, finds it.
      const begun = year === null ? undefined : await findBudgetOfYear(tx, year)
      if (begun) return redirect(budgetPath(begun.id))
      return listPage(
        { tx, who },
        filled({ schoolYear: year ?? schoolYearOf(who.today) + 1, fromLast: true, occurrence }),
      )
    },
  }),
  route({
    method: 'post',
    path: '/finance',
    access: budgetPolicy.change,
    form: beginForm,
    async handle({ tx, who, form }) {
      if (!form.ok) return listPage({ tx, who }, refused(form, form.errors), 422)
      const { schoolYear, fromLast, occurrence } = form.values
      const thisYear = schoolYearOf(who.today)
      if (Math.abs(schoolYear - thisYear) > 1)
        return listPage({ tx, who }, refused(form, { schoolYear: 'Kies een schooljaar uit de lijst.' }), 422)
      const { id, begun } = await beginBudget(tx, { schoolYear, fromLast, occurrenceId: occurrence })
      const name = schoolYearName(schoolYear)
      return redirect(
        budgetPath(id),
        begun ? `Het financieel kader ${name} is begonnen.` : `Het financieel kader ${name} was al begonnen.`,
      )
    },
  }),
]
