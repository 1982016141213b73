import { schoolYearName, schoolYearOf } from '../../platform/schoolYear.ts'
import type { PartnershipSource } from '../partnership/index.ts'
import { Amount } from './pages/Amount.tsx'
import { budgetPolicy } from './policy.ts'
import { findBudgetOfYear, findBudgets, findFrame } from './queries.ts'
import { totalsOf } from './rules.ts'
import { budgetPath } from './subjects.ts'

/** What the financieel kader contributes to the pages of the partnership. */
export const financeInPartnership: PartnershipSource = {
  async counts(tx, who) {
    if (!budgetPolicy.see.allows(who, undefined)) return []
    const { length: number } = await findBudgets(tx)
    return [{ href: '/finance', number, name: number === 1 ? 'jaar financieel kader' : 'jaren financieel kader' }]
  },
  gaps: async () => [],
  own: async () => [],
  async at(tx, who, { id, kind, name, boardId }) {
    if (!budgetPolicy.seeAt.allows(who, { id, kind, name, boardId })) return []
    const budget = await findBudgetOfYear(tx, schoolYearOf(who.today))
    if (!budget) return []
    const { lines } = await findFrame(tx, who, budget)
    const { planned, actual } = totalsOf(lines.filter(({ place }) => place?.id === id || place?.boardId === id))
    const body = (
      <p class="apart-small">
        In <a href={budgetPath(budget.id)}>{schoolYearName(budget.schoolYear)}</a> is <Amount cents={planned} />{' '}
        begroot; tot nu toe kostte het <Amount cents={actual} />.
      </p>
    )
    return [{ title: 'Financieel kader', body }]
  },
}
