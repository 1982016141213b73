/**
 * When a question is asked: the simple ones of LimeSurvey's expressions as conditions. Simple is: comparisons of one answer
 * with a fixed value, joined by `and`; or several of one answer, joined by `or`.
 * Source: the manual of LimeSurvey, ExpressionScript.
 */
import { type Condition, questionnaireMost as most } from '../../../questions/index.ts'
import type { TakenQuestion } from './kinds.ts'
import { idOf } from './words.ts'

/** What expressions may refer to: the questions before, by their name in LimeSurvey. */
export type Earlier = ReadonlyMap<string, TakenQuestion>

/** @returns null when the expression is not as simple as our conditions */
export function conditionsOf(relevance: string, earlier: Earlier): Condition[] | null {
  const expression = bare(relevance)
  if (expression === '' || expression === '1') return []
  if (expression.length > longestExpression) return null
  const found: Condition[] = []
  for (const part of split(expression, /^(and\b|&&)/i)) {
    const conditions = part.trim() === '1' ? [] : (oneOf(part, earlier) ?? comparison(bare(part), earlier))
    if (!conditions) return null
    found.push(...conditions)
  }
  return found.length <= most.conditions ? found : null
}

/** In characters. */
const longestExpression = 2_000

/** Without brackets around the whole. */
function bare(expression: string): string {
  let inner = expression
    .trim()
    .replace(/^\{(.*)\}$/s, '$1')
    .trim()
  while (inner.startsWith('(') && closingOf(inner) === inner.length - 1) inner = inner.slice(1, -1).trim()
  return inner
}

/** Where the bracket closes that opens a text; -1 when it does not. */
function closingOf(text: string): number {
  let depth = 0
  let quote = ''
  for (const [index, character] of [...text].entries()) {
    if (quote) quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '(') depth += 1
    else if (character === ')') {
      depth -= 1
      if (depth === 0) return index
    }
  }
  return -1
}

/** The parts between the words that join them, outside of brackets and quotes. */
function split(expression: string, joint: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let quote = ''
  let start = 0
  for (let index = 0; index < expression.length; index += 1) {
    const character = expression.charAt(index)
    if (quote) quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    else if (depth === 0 && !/\w/.test(expression.charAt(index - 1))) {
      const [joined] = joint.exec(expression.slice(index, index + 4)) ?? []
      if (!joined) continue
      parts.push(expression.slice(start, index))
      start = index + joined.length
      index = start - 1
    }
  }
  return [...parts, expression.slice(start)]
}

const reference = String.raw`([A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*)(?:\.(?:NAOK|value|code))*`
const answered = new RegExp(String.raw`^!\s*is_empty\s*\(\s*${reference}\s*\)$`)
const compared = new RegExp(
  String.raw`^${reference}\s*(==|!=|>=|<=|>|<|=|eq|ne|gt|ge|lt|le)\s*(?:"([^"]*)"|'([^']*)'|(-?\d+(?:\.\d+)?))$`,
)

type Comparison = { name: string; operator: string; value: string }

function comparisonIn(part: string): Comparison | null {
  const [, name, operator, double, single, number] = compared.exec(bare(part)) ?? []
  const value = double ?? single ?? number
  if (name === undefined || operator === undefined || value === undefined) return null
  return { name, operator: words[operator] ?? operator, value }
}

const words: Readonly<Record<string, string>> = { '=': '==', eq: '==', ne: '!=', gt: '>', ge: '>=', lt: '<', le: '<=' }

/** `Q1 == "A1" or Q1 == "A2"`: one of several answers to one question. */
function oneOf(part: string, earlier: Earlier): Condition[] | null {
  const options = split(bare(part), /^(or\b|\|\|)/i).map(comparisonIn)
  if (options.length < 2) return null
  const found = options.map((option) => (option?.operator === '==' ? chosen(option, earlier) : null))
  const [first] = found
  const ids = found.flatMap((one) => (one && one.question === first?.question ? [one.option] : []))
  return first && ids.length === found.length ? [{ question: first.question, is: 'one-of', options: ids }] : null
}

function comparison(part: string, earlier: Earlier): Condition[] | null {
  const [, name] = answered.exec(part) ?? []
  if (name !== undefined) {
    const question = earlier.get(name)?.question.id
    return question ? [{ question, is: 'answered' }] : null
  }
  const compare = comparisonIn(part)
  if (!compare) return null
  if (compare.operator === '!=' && compare.value === '') {
    const question = earlier.get(compare.name)?.question.id
    return question ? [{ question, is: 'answered' }] : null
  }
  const choice = compare.operator === '==' ? chosen(compare, earlier) : null
  if (choice) return [{ question: choice.question, is: 'one-of', options: [choice.option] }]
  return between(compare, earlier)
}

/** An answer that is chosen: `Q1 == "A1"`, or of a question with several answers `Q1_SQ001 == "Y"`. */
function chosen({ name, value }: Comparison, earlier: Earlier): { question: string; option: string } | null {
  const direct = earlier.get(name)?.question
  if (direct?.kind === 'choice') return optionOf(direct, value)
  const [, parent, sub] = /^(.+)_([^_]+)$/.exec(name) ?? []
  const several = parent === undefined ? undefined : earlier.get(parent)?.question
  return several?.kind === 'choices' && sub !== undefined && value === 'Y' ? optionOf(several, sub) : null
}

function optionOf(question: TakenQuestion['question'] & { kind: 'choice' | 'choices' }, code: string) {
  const option = question.options.find(({ id }) => id === idOf(code === '-oth-' ? 'other' : code))
  return option ? { question: question.id, option: option.id } : null
}

/** A point of a scale, or a number. Codes of points that are no numbers compare only as equal. */
function between({ name, operator, value }: Comparison, earlier: Earlier): Condition[] | null {
  const taken = earlier.get(name)
  if (!taken || (taken.question.kind !== 'agree' && taken.question.kind !== 'number')) return null
  const onScale = taken.question.kind === 'agree'
  const codes = [...taken.points.keys()]
  const isNumbered = codes.every((code) => Number(code) === taken.points.get(code))
  const point = onScale ? taken.points.get(value) : Number(value)
  if (point === undefined || Number.isNaN(point) || (onScale && operator !== '==' && !isNumbered)) return null
  const step = taken.question.kind === 'number' ? 10 ** -taken.question.decimals : 1
  const question = taken.question.id
  const least = (of: number): Condition => ({ question, is: 'at-least', value: of })
  const greatest = (of: number): Condition => ({ question, is: 'at-most', value: of })
  switch (operator) {
    case '==':
      return [least(point), greatest(point)]
    case '>=':
      return [least(point)]
    case '<=':
      return [greatest(point)]
    case '>':
      return [least(point + step)]
    case '<':
      return [greatest(point - step)]
    default:
      return null
  }
}
