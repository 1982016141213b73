import path from 'node:path'
import { JobFailure, Press, PressError } from '../reports/press.ts'
import { HighsAnswer, type HighsJob } from './highsJob.ts'
import { lpText } from './lpText.ts'
import type { LinearModel, Variable } from './model.ts'

export type SolveLimits = {
  /** How long it may search. When the time is over, the best that was found counts. */
  seconds: number
  /**
   * When a cost that is this much above the bound counts as proven: with a cost that is always a whole number anything
   * below 1.
   */
  gap?: number
}

/** How a model was solved. Values of whole and binary variables are whole numbers. */
export type Solution =
  /** Nothing costs less. */
  | { status: 'optimal'; cost: number; values: ReadonlyMap<string, number> }
  /** The time was over: it costs this, and whatever there is costs at least `bound`. */
  | { status: 'found'; cost: number; bound: number; values: ReadonlyMap<string, number> }
  /** Nothing keeps to all constraints. */
  | { status: 'impossible' }
  /** The time was over before anything was found. */
  | { status: 'unknown' }

/** The solver gave up, or answered what makes no sense; in English, for the log. */
export class SolverError extends Error {
  override name = 'SolverError'
}

/** Beside this file: from the sources the TypeScript file, from the bundle the JavaScript file. */
const worker = path.join(import.meta.dirname, `highs.worker${path.extname(import.meta.filename)}`)

/** The longest that a search may be asked to take, in seconds; and what starting and reading may take besides. */
const longest = 60
const around = 30

/** The same house for work apart from the web as reports have: one job at a time, and it ends with the program. */
const press = new Press(worker, { jobTime: (longest + around) * 1_000, idleTime: 120_000 })

/**
 * Solves a model in a process of its own, so that nobody waits for a page meanwhile. Solves wait their turn.
 * @throws ModelError when the model cannot be asked: a mistake in whatever made it
 * @throws SolverError when the solver fails
 */
export async function solve(model: LinearModel, { seconds, gap = 1e-6 }: SolveLimits): Promise<Solution> {
  if (!(seconds > 0 && seconds <= longest)) throw new SolverError(`A search takes up to ${longest} s, not ${seconds}`)
  const answer = await ask({ text: lpText(model), seconds, gap })
  return solutionOf(answer, model.variables)
}

async function ask(job: HighsJob): Promise<HighsAnswer> {
  try {
    const bytes = await press.make(job)
    return HighsAnswer.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch (error) {
    if (error instanceof JobFailure)
      throw new SolverError(`HiGHS refused the model: ${error.message}`, { cause: error })
    if (error instanceof PressError) throw new SolverError(`HiGHS did not answer: ${error.message}`, { cause: error })
    throw error
  }
}

function solutionOf({ ended, code, cost, bound, values }: HighsAnswer, variables: readonly Variable[]): Solution {
  switch (ended) {
    case 'optimal':
      if (cost === null) throw new SolverError('HiGHS calls it optimal without values')
      return { status: 'optimal', cost, values: read(values, variables) }
    case 'stopped':
      if (cost === null) return { status: 'unknown' }
      return { status: 'found', cost, bound: bound ?? Number.NEGATIVE_INFINITY, values: read(values, variables) }
    case 'infeasible':
      return { status: 'impossible' }
    // Every variable has bounds, so nothing is unbounded: HiGHS says this of what it finds impossible before it searches.
    case 'unbounded':
      return { status: 'impossible' }
    case 'failed':
      throw new SolverError(`HiGHS ended with status ${code}`)
  }
}

/** What stands in no constraint and costs nothing may be missing; then it is at its lower bound. */
function read(values: Readonly<Record<string, number>>, variables: readonly Variable[]): Map<string, number> {
  return new Map(
    variables.map((variable) => {
      const value = values[variable.name] ?? (variable.kind === 'binary' ? 0 : variable.lower)
      return [variable.name, variable.kind === 'continuous' ? value : Math.round(value)]
    }),
  )
}
