/**
 * What the two plans of an import share. A plan says row by row what importing a list would do, and does nothing itself.
 * It is plain JSON, to keep between preview and confirmation. Whoever applies it plans again, in the transaction that
 * writes, on the state of that moment: so nothing stale is written; and only when `isReady`: so nothing half is.
 */
import { createHash } from 'node:crypto'
import type { Remark } from './columns.ts'

export type Outcome = 'add' | 'change' | 'unchanged' | 'error'

/** One value that would become another; null is: not known. */
export type FieldChange<Field extends string> = { field: Field; from: string | null; to: string | null }

/** A row that cannot be imported, and all that is to be corrected in it. */
export type ErrorRow = { outcome: 'error'; line: number; problems: Remark[] }

/** How many rows have which outcome. */
export type Counts = Record<Outcome, number>

export function countOutcomes(rows: readonly { outcome: Outcome }[]): Counts {
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length
  return { add: count('add'), change: count('change'), unchanged: count('unchanged'), error: count('error') }
}

/** Whether a plan may be applied: nothing is wrong with the list as a whole, nor with any row that was chosen. */
export function isReady(plan: { problems: readonly Remark[]; counts: Counts }): boolean {
  return plan.problems.length === 0 && plan.counts.error === 0
}

/**
 * A short mark of what a plan would do: another one means that, since somebody looked, something changed that matters.
 * @param written all parts of the plan that would be written
 */
export function markOf(written: unknown): string {
  return createHash('sha256').update(JSON.stringify(written)).digest('base64url')
}
