/**
 * Small optimisations: a linear model, some of its variables whole numbers, solved by HiGHS in a process of its own.
 * Why so: docs/decisions/0016-panels-are-planned-by-a-solver.md.
 */
export { lpText } from './solver/lpText.ts'
export {
  type Constraint,
  type LinearModel,
  ModelError,
  type Sense,
  type Term,
  type Variable,
  variableName,
} from './solver/model.ts'
export { type Solution, type SolveLimits, SolverError, solve } from './solver/solve.ts'
