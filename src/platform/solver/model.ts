/** What is summed: a number of times a variable, which is given by its name. */
export type Term = readonly [times: number, variable: string]

export type Sense = '<=' | '=' | '>='

/** `binary` is no or yes (0 or 1). The bounds of the others belong to them. */
export type Variable =
  | { name: string; kind: 'binary' }
  | { name: string; kind: 'whole' | 'continuous'; lower: number; upper: number }

/** A sum that stays at, below or above a number. */
export type Constraint = { terms: readonly Term[]; sense: Sense; right: number }

/** As plain data, so that rules can write one: which values of the variables keep to all constraints at the lowest cost? */
export type LinearModel = {
  variables: readonly Variable[]
  constraints: readonly Constraint[]
  /** What is made as small as possible. */
  cost: readonly Term[]
}

/** A model that cannot be asked, because of a mistake in whatever made it. */
export class ModelError extends Error {
  override name = 'ModelError'
}

/** What a variable may be called: nothing that means something in the text of a model, and no longer than it reads. */
export const variableName = /^[a-df-z][a-z0-9_]{0,30}$/

/**
 * Checks what the text of a model takes for granted.
 * @throws ModelError with the first thing that is wrong
 */
export function checkModel({ variables, constraints, cost }: LinearModel): void {
  const names = new Set<string>()
  for (const variable of variables) {
    const { name } = variable
    if (!variableName.test(name)) throw new ModelError(`A variable cannot be called ${JSON.stringify(name)}`)
    if (names.has(name)) throw new ModelError(`Two variables are called ${name}`)
    names.add(name)
    if (variable.kind === 'binary') continue
    if (!Number.isFinite(variable.lower) || !Number.isFinite(variable.upper) || variable.lower > variable.upper)
      throw new ModelError(`The bounds of ${name} are not two numbers in order: ${variable.lower}, ${variable.upper}`)
  }
  checkTerms(cost, names, 'The cost')
  for (const [index, { terms, right }] of constraints.entries()) {
    checkTerms(terms, names, `Constraint ${index}`)
    if (!Number.isFinite(right)) throw new ModelError(`Constraint ${index} is held against ${right}`)
  }
}

function checkTerms(terms: readonly Term[], names: ReadonlySet<string>, of: string): void {
  for (const [times, variable] of terms) {
    if (!names.has(variable)) throw new ModelError(`${of} names ${JSON.stringify(variable)}, which is no variable`)
    if (!Number.isFinite(times)) throw new ModelError(`${of} has ${times} times ${variable}`)
  }
  if (new Set(terms.map(([, variable]) => variable)).size < terms.length)
    throw new ModelError(`${of} names a variable twice`)
}
