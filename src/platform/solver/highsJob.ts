/** What the process of the solver is asked, and what it answers: numbers and names only. */
import { z } from 'zod'

/** A model in the CPLEX LP format. */
export type HighsJob = { text: string; seconds: number; gap: number }

export const HighsAnswer = z.object({
  ended: z.enum(['optimal', 'infeasible', 'unbounded', 'stopped', 'failed']),
  /** HiGHS's own number for how it ended. */
  code: z.number(),
  /** Null when no values were found. */
  cost: z.number().nullable(),
  /** The cost that nothing can be below; null when nothing is known. */
  bound: z.number().nullable(),
  values: z.record(z.string(), z.number()),
})
export type HighsAnswer = z.infer<typeof HighsAnswer>

export function isHighsJob(message: unknown): message is HighsJob {
  return typeof message === 'object' && message !== null && 'text' in message && 'seconds' in message
}
