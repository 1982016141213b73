import type { ActivitySource } from '../cycle/index.ts'
import { budgetPolicy } from './policy.ts'

/** The financieel kader of the coming school year: begun on the page with all years, and held when it is adopted. */
export const financeActivities: ActivitySource = {
  activity: 'finance',
  planPath(who, { id, schoolYear }) {
    if (!budgetPolicy.change.allows(who, undefined)) return null
    return `/finance?${new URLSearchParams({ year: String(schoolYear + 1), occurrence: id })}`
  },
  thingPath: (id) => `/finance/${id}`,
}
