/** The process in which HiGHS works. It comes as WebAssembly and holds up whoever calls it until it is done. */
import { createRequire } from 'node:module'
import type highsModule from 'highs'
import type { Model } from 'highs'
import { takeJobs } from '../reports/pressWork.ts'
import { type HighsAnswer, type HighsJob, isHighsJob } from './highsJob.ts'

/** Its types describe its CommonJS form only, in which the module is the function that starts it. */
const loadHighs: typeof highsModule.default = createRequire(import.meta.url)('highs')
const highs = await loadHighs()
const { modelStatus, solutionStatus } = highs.constants

takeJobs(isHighsJob, (job) => Buffer.from(JSON.stringify(highs.withModel((model: Model) => answer(model, job)))))

function answer(model: Model, { text, seconds, gap }: HighsJob): HighsAnswer {
  model.options.set({ output_flag: false, time_limit: seconds, mip_abs_gap: gap, mip_rel_gap: 0 })
  model.readModel({ format: 'lp', data: text })
  const { modelStatus: code } = model.run()
  const found = model.info.get('primal_solution_status') === solutionStatus.feasible
  return {
    ended: endedAs(code),
    code,
    cost: found ? Number(model.info.get('objective_function_value')) : null,
    bound: finite(Number(model.info.get('mip_dual_bound'))),
    values: found ? valuesOf(model) : {},
  }
}

function endedAs(code: number): HighsAnswer['ended'] {
  switch (code) {
    case modelStatus.optimal:
    case modelStatus.empty:
      return 'optimal'
    case modelStatus.infeasible:
      return 'infeasible'
    case modelStatus.unbounded:
    case modelStatus.unboundedOrInfeasible:
      return 'unbounded'
    case modelStatus.timeLimit:
    case modelStatus.iterationLimit:
    case modelStatus.solutionLimit:
      return 'stopped'
    default:
      return 'failed'
  }
}

function valuesOf(model: Model): Record<string, number> {
  const { colValue } = model.getSolution()
  return Object.fromEntries(Array.from(colValue, (value, column) => [model.getColName(column), value]))
}

const finite = (bound: number) => (Number.isFinite(bound) ? bound : null)
