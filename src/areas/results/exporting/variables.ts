/** The variables of a questionnaire, and what of each stands in a release: counts of people, never a person. */
import { type Column, type Question, type Tally, typeOf } from '../../questions/index.ts'

/** How many gave a value. */
export type ValueCount = { value: number; count: number }

/** A question with one answer, an answer that can be chosen or not, or what is placed in an order. */
export type Variable = {
  /** Letters, digits and underscores; each once, whatever the capitals. */
  name: string
  label: string
  questionId: string
  values: readonly { value: number; label: string }[]
  /** The value for "niet van toepassing". */
  missing: number | undefined
  level: 'nominal' | 'ordinal'
  countsIn: (tally: Tally) => ValueCount[]
}

/** @param taken names that stand for something else already */
export function variablesOf(questions: readonly Question[], taken: readonly string[] = []): Variable[] {
  const names = new Set([...reserved, ...taken].map((name) => name.toLowerCase()))
  return questions.flatMap(ofQuestion).map((variable) => ({ ...variable, name: unusedName(variable.name, names) }))
}

/** Words that SPSS keeps for itself. */
const reserved = ['all', 'and', 'by', 'eq', 'ge', 'gt', 'le', 'lt', 'ne', 'not', 'or', 'to', 'with']

const longestName = 60

function unusedName(wanted: string, names: Set<string>): string {
  const short = wanted.slice(0, longestName).replace(/_+$/, '')
  let name = names.has(short.toLowerCase()) ? `v_${short}` : short
  for (let number = 2; names.has(name.toLowerCase()); number += 1) name = `${short}_${number}`
  names.add(name.toLowerCase())
  return name
}

function ofQuestion(question: Question): Variable[] {
  const shared = { questionId: question.id, missing: undefined }
  switch (question.kind) {
    case 'agree': {
      const [column] = typeOf('agree').columns(question)
      return column
        ? [
            {
              ...described(column),
              ...shared,
              missing: column.missing,
              level: 'ordinal',
              countsIn: onScale(column.missing),
            },
          ]
        : []
    }
    case 'pair':
      return typeOf('pair')
        .columns(question)
        .map((column) => ({ ...described(column), ...shared, level: 'ordinal', countsIn: onScale(undefined) }))
    case 'choice':
      return typeOf('choice')
        .columns(question)
        .map((column) => ({
          ...described(column),
          ...shared,
          level: 'nominal',
          countsIn: ({ counts }) =>
            question.options.map(({ id }, index) => ({ value: index + 1, count: counts[id] ?? 0 })),
        }))
    case 'choices':
      return typeOf('choices')
        .columns(question)
        .map((column, index) => ({
          ...described(column),
          ...shared,
          level: 'nominal',
          countsIn: chosenOrNot(question.options[index]?.id ?? ''),
        }))
    case 'ranking':
      return typeOf('ranking')
        .columns(question)
        .map((column, index) => ({
          ...described(column),
          ...shared,
          level: 'ordinal',
          countsIn: ({ counts }) =>
            column.values.map(({ value }) => ({
              value,
              count: counts[`${question.options[index]?.id}:${value}`] ?? 0,
            })),
        }))
    case 'number':
      return typeOf('number')
        .columns(question)
        .map(({ name, label }) => ({
          ...shared,
          name: `${name}_klasse`,
          label,
          values: typeOf('number')
            .labels(question, 'nl')
            .map((bin, index) => ({ value: index + 1, label: bin.label })),
          level: 'ordinal',
          countsIn: ({ counts }) =>
            Array.from({ length: bins }, (_, index) => ({ value: index + 1, count: counts[`bin:${index}`] ?? 0 })),
        }))
    case 'short':
    case 'long':
      return []
  }
}

/** A number is kept in ten classes of its range: see `Counts`. */
const bins = 10

const described = ({ name, label, values }: Pick<Column<never>, 'name' | 'label' | 'values'>) => ({
  name,
  label,
  values,
})

const onScale =
  (missing: number | undefined): Variable['countsIn'] =>
  ({ counts }) =>
    Object.entries(counts).flatMap(([key, count]) => {
      if (key === 'na') return missing === undefined ? [] : [{ value: missing, count }]
      return /^\d$/.test(key) ? [{ value: Number(key), count }] : []
    })

const chosenOrNot =
  (option: string): Variable['countsIn'] =>
  ({ n, counts }) => {
    const chosen = counts[option] ?? 0
    return [
      { value: 0, count: n - chosen },
      { value: 1, count: chosen },
    ]
  }
