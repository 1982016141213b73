import { costOf } from './money.ts'

/** What a budget is spent on, in the order in which it is shown. */
export const lineKinds = ['facilitation', 'training', 'coordination', 'meetings', 'other'] as const
export type LineKind = (typeof lineKinds)[number]

export const kindNames: Record<LineKind, string> = {
  facilitation: 'Facilitering in uren',
  training: 'Scholing',
  coordination: 'Coördinatie',
  meetings: 'Bijeenkomsten',
  other: 'Overig',
}

/** What a line costs by plan: in hours, or as an amount in cents. A line in hours follows the rate of the budget, or has its own. */
export type Planning = { hours: number; hourlyRate: number | null } | { amount: number }

export const inHours = (planning: Planning): planning is Extract<Planning, { hours: number }> => 'hours' in planning

/** @returns cents */
export function plannedOf(planning: Planning, budgetRate: number): number {
  return inHours(planning) ? costOf(planning.hours, planning.hourlyRate ?? budgetRate) : planning.amount
}
