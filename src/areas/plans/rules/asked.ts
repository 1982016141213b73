import type { PlanState } from './lifecycle.ts'

/** From which day on the plan of the next school year is asked for, and by which day it should be adopted. */
const beginsOn = '03-01'
const adoptedBy = '07-01'

/**
 * Which plan of the partnership is to be begun or written, if any: that of this school year as long as there is none that
 * was offered; from the first of March on that of the next.
 * @param thisYear the calendar year in which this school year starts
 * @param states how far the plans are, by school year
 */
export function draftingAsked(
  thisYear: number,
  states: ReadonlyMap<number, PlanState>,
  today: string,
): { schoolYear: number; due: string } | null {
  const isAsked = (schoolYear: number) => (states.get(schoolYear) ?? 'drafting') === 'drafting'
  const spring = `${thisYear + 1}-${beginsOn}`
  if (today >= spring)
    return isAsked(thisYear + 1) ? { schoolYear: thisYear + 1, due: `${thisYear + 1}-${adoptedBy}` } : null
  return isAsked(thisYear) ? { schoolYear: thisYear, due: `${thisYear}-10-01` } : null
}
