import { schoolYearName } from '../../platform/schoolYear.ts'
import type { SubjectFinder } from '../../platform/web/access.ts'
import type { Crumb } from '../../platform/web/answer.ts'
import { budgetPolicy } from './policy.ts'
import { type Budget, type BudgetLine, findBudget, findLine } from './queries.ts'

/** `:budget` in a path. */
export const theBudget: SubjectFinder<Budget> = {
  find: (tx, params) => findBudget(tx, params.budget ?? ''),
  seenBy: budgetPolicy.see,
}

/** A line with the budget that it is in. */
export type LineInBudget = { budget: Budget; line: BudgetLine }

/** `:budget` and `:line` in a path. */
export const theLine: SubjectFinder<LineInBudget> = {
  async find(tx, params) {
    const budget = await findBudget(tx, params.budget ?? '')
    const line = budget && (await findLine(tx, budget.id, params.line ?? ''))
    return budget && line && { budget, line }
  },
  seenBy: { name: budgetPolicy.seeAt.name, allows: (who, { line }) => budgetPolicy.seeAt.allows(who, line.place) },
}

export const budgetPath = (id: string) => `/finance/${id}`

export const budgetName = ({ schoolYear }: Pick<Budget, 'schoolYear'>): string =>
  `Financieel kader ${schoolYearName(schoolYear)}`

/** Where a page of a budget stands. */
export function budgetCrumbs(budget: Budget, here?: string): Crumb[] {
  const all: Crumb = { title: 'Financieel kader', href: '/finance' }
  const year = schoolYearName(budget.schoolYear)
  return here === undefined
    ? [all, { title: year }]
    : [all, { title: year, href: budgetPath(budget.id) }, { title: here }]
}
