/** What a column of an export becomes. */

import { folded } from '../../partnership/index.ts'
import type { Question } from '../../questions/index.ts'
import type { AnswerColumn } from './answerSheet.ts'

export type GroupColumn = 'school' | 'institute' | 'year'

/**
 * A question; one answer of a question of which each answer has a column (filled in: chosen); one place of a ranking (the
 * answer on it), or one answer of a ranking (its place); a group that people belong to; or nothing.
 */
export type Target =
  | { is: 'question'; question: string }
  | { is: 'option'; question: string; option: string }
  | { is: 'place'; question: string; place: number }
  | { is: 'ranked'; question: string; option: string }
  | { is: 'group'; group: GroupColumn }
  | { is: 'nothing' }

export const nothing: Target = { is: 'nothing' }

/** As a value in a form: one word. */
export function targetKey(target: Target): string {
  switch (target.is) {
    case 'question':
      return `question ${target.question}`
    case 'option':
      return `option ${target.question} ${target.option}`
    case 'place':
      return `place ${target.question} ${target.place}`
    case 'ranked':
      return `ranked ${target.question} ${target.option}`
    case 'group':
      return `group ${target.group}`
    case 'nothing':
      return ''
  }
}

export type TargetOption = { target: Target; label: string; group: string }

const groupLabels: Record<GroupColumn, string> = {
  school: 'De school van wie antwoordde',
  institute: 'Het opleidingsinstituut van wie antwoordde',
  year: 'Het studiejaar van wie antwoordde',
}

/** All that a column of this questionnaire can become. */
export function targetOptions(questions: readonly Question[]): TargetOption[] {
  const groups = (['school', 'institute', 'year'] as const).map((group) => ({
    target: { is: 'group', group } as const,
    label: groupLabels[group],
    group: 'Waar iemand bij hoort',
  }))
  return [...groups, ...questions.flatMap(optionsOf)]
}

function optionsOf(question: Question): TargetOption[] {
  const whole = {
    target: { is: 'question', question: question.id } as const,
    label: shortText(question.text.nl),
    group: 'Vragen',
  }
  switch (question.kind) {
    case 'choices':
      return [
        whole,
        ...question.options.map(({ id, text }) => ({
          target: { is: 'option', question: question.id, option: id } as const,
          label: `${shortText(text.nl)} (gekozen of niet)`,
          group: shortText(question.text.nl),
        })),
      ]
    case 'ranking':
      return [
        whole,
        ...question.options.map((_, index) => ({
          target: { is: 'place', question: question.id, place: index + 1 } as const,
          label: `Wat op plaats ${index + 1} staat`,
          group: shortText(question.text.nl),
        })),
        ...question.options.map(({ id, text }) => ({
          target: { is: 'ranked', question: question.id, option: id } as const,
          label: `De plaats van: ${shortText(text.nl)}`,
          group: shortText(question.text.nl),
        })),
      ]
    default:
      return [whole]
  }
}

const shortText = (text: string) => (text.length <= 90 ? text : `${text.slice(0, 89).toWellFormed()}…`)

/** `Q1[SQ001]` as the id of a question: `q1-sq001`. */
const idOfCode = (code: string) =>
  code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/**
 * What each column probably is: by its code, else by its words. Each question and group is proposed for one column at most.
 */
export function proposeTargets(columns: readonly AnswerColumn[], questions: readonly Question[]): Target[] {
  const options = targetOptions(questions)
  const claimed = new Set<string>()
  const proposed = columns.map((): Target => nothing)
  for (const find of [byCode, byWords, byGroup, byLikeness])
    for (const [place, column] of columns.entries()) {
      if (proposed[place]?.is !== 'nothing') continue
      const free = options.filter(({ target }) => !claimed.has(targetKey(target)) && !isTakenApart(target, claimed))
      const found = find(
        column,
        questions,
        free.map(({ target }) => target),
      )
      if (!found) continue
      proposed[place] = found
      claimed.add(targetKey(found))
      if ('question' in found) claimed.add(`${found.is === 'question' ? 'whole' : 'parts'} ${found.question}`)
    }
  return proposed
}

/** A question comes from one column, or from one for each of its parts. */
function isTakenApart(target: Target, claimed: ReadonlySet<string>): boolean {
  if (!('question' in target)) return false
  return claimed.has(`${target.is === 'question' ? 'parts' : 'whole'} ${target.question}`)
}

type Finder = (column: AnswerColumn, questions: readonly Question[], free: readonly Target[]) => Target | undefined

const byCode: Finder = ({ code }, questions, free) => {
  if (code === null) return undefined
  const id = idOfCode(code)
  return free.find((target) => {
    if (target.is === 'question') return target.question === id
    if (target.is === 'option') return `${target.question}-${target.option}` === id
    if (target.is !== 'place') return false
    const question = questions.find((one) => one.id === target.question)
    const names = [`${target.question}-${target.place}`, `${target.question}-rank${target.place}`]
    return (
      question?.kind === 'ranking' &&
      names.includes(id) &&
      !question.options.some((one) => `${question.id}-${one.id}` === id)
    )
  })
}

const wordsIn = (question: Question): string[] =>
  [question.text.nl, question.text.en].filter((text) => text !== undefined).map(folded)

const byWords: Finder = ({ text, part }, questions, free) => {
  const own = folded(part ?? text)
  if (own === '') return undefined
  const whole = folded(text)
  return free.find((target) => {
    if (target.is === 'group' || target.is === 'nothing') return false
    const question = questions.find(({ id }) => id === target.question)
    if (!question) return false
    if (target.is === 'question')
      return wordsIn(question).some((words) => words === own || (part !== null && words === whole + own))
    if (target.is === 'place' || part === null || !('options' in question)) return false
    const option = question.options.find(({ id }) => id === target.option)
    return (
      option !== undefined &&
      wordsIn(question).includes(whole) &&
      [option.text.nl, option.text.en ?? ''].map(folded).includes(own)
    )
  })
}

const groupWords: Record<GroupColumn, RegExp> = {
  school:
    /^((stage|opleidings|praktijk)?school|schoolnaam|naam (van de )?school|(op|aan|bij) welke (stage|opleidings)?school\b.*|which school\b.*|at which school\b.*)\W*$/i,
  institute:
    /^(opleiding|instituut|opleidingsinstituut|hogeschool|pabo|institute|university|(aan|op|bij) welke? (opleiding|instituut|opleidingsinstituut|hogeschool|pabo)\b.*)\W*$/i,
  year: /^(studiejaar|leerjaar|jaar|opleidingsjaar|year|year of study|study year|in welk (studie)?jaar\b.*|in which year\b.*)\W*$/i,
}

const byGroup: Finder = ({ text, part }, _, free) =>
  part === null ? free.find((target) => target.is === 'group' && groupWords[target.group].test(text.trim())) : undefined

/** How much of their words two texts have in common, from 0 to 1 (Dice). */
function likeness(one: string, other: string): number {
  const [left, right] = [wordSet(one), wordSet(other)]
  const shared = [...left].filter((word) => right.has(word)).length
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size)
}

const wordSet = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

const likeEnough = 0.7

/** The question whose words are most like those of the column, when they are like enough. */
const byLikeness: Finder = ({ text, part }, questions, free) => {
  const own = part ?? text
  const found = free
    .flatMap((target) => {
      const question = target.is === 'question' ? questions.find(({ id }) => id === target.question) : undefined
      const score = question ? Math.max(likeness(own, question.text.nl), likeness(own, question.text.en ?? '')) : 0
      return score >= likeEnough ? [{ target, score }] : []
    })
    .toSorted((a, b) => b.score - a.score)
  return found[0]?.target
}
