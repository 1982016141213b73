import { checkModel, type LinearModel, type Term } from './model.ts'

/** A sum of nothing needs a variable in the text; this one is always 0. No other can be called so. */
const nothing = 'empty_sum'

/** Lines stay short: readers of this format may cut long ones. */
const termsPerLine = 12

/**
 * A model in the CPLEX LP format. Only names and numbers that were checked come into it, so that a text of somebody cannot
 * become part of a model.
 * @throws ModelError when the model cannot be asked
 */
export function lpText(model: LinearModel): string {
  checkModel(model)
  const { variables, constraints, cost } = model
  const bounded = variables.filter((one) => one.kind !== 'binary')
  const named = (kind: string) => variables.filter((one) => one.kind === kind).map(({ name }) => name)
  return [
    'Minimize',
    ` cost: ${sum(cost)}`,
    'Subject To',
    ...constraints.map(({ terms, sense, right }, index) => ` c${index}: ${sum(terms)} ${sense} ${written(right)}`),
    'Bounds',
    ` ${nothing} = 0`,
    ...bounded.map(({ name, lower, upper }) => ` ${written(lower)} <= ${name} <= ${written(upper)}`),
    ...section('Generals', named('whole')),
    ...section('Binaries', named('binary')),
    'End',
    '',
  ].join('\n')
}

function sum(terms: readonly Term[]): string {
  const written = terms.length > 0 ? terms.map(termText) : [`0 ${nothing}`]
  return lines(written, termsPerLine).join('\n   ')
}

const termText = ([times, variable]: Term) => `${times < 0 ? '-' : '+'} ${written(Math.abs(times))} ${variable}`

/** Without an exponent, which some readers take for the name of a variable. */
function written(number: number): string {
  return Number.isInteger(number) ? number.toFixed(0) : number.toFixed(9)
}

function section(title: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [title, ...lines(names, termsPerLine).map((line) => ` ${line}`)]
}

function lines(words: readonly string[], perLine: number): string[] {
  const count = Math.ceil(words.length / perLine)
  return Array.from({ length: count }, (_, line) => words.slice(line * perLine, (line + 1) * perLine).join(' '))
}
