/** What is said on screen of a question, its conditions and its block. */

import type { Option } from '../../platform/web/form.ts'
import { listed } from '../../ui/words.ts'
import { blocksOf, type Condition, type Question, type QuestionnaireDefinition, typeOf } from '../questions/index.ts'

/** "blok 1" for the blocks that the editor makes; others by their own name. */
export function blockName(block: string): string {
  return /^blok-\d+$/.test(block) ? block.replace('-', ' ') : `blok ${block}`
}

/** When a question is asked, in words: "het antwoord op ‘Doe je mee?’ is Ja". */
export function conditionWords(condition: Condition, questions: readonly Question[]): string {
  const on = questions.find(({ id }) => id === condition.question)
  const asked = `‘${on?.text.nl || condition.question}’`
  switch (condition.is) {
    case 'answered':
      return `${asked} is beantwoord`
    case 'one-of':
      return `het antwoord op ${asked} is ${either(condition.options.map((option) => optionName(option, on)))}`
    case 'at-least':
      return `het antwoord op ${asked} is ${condition.value} of hoger`
    case 'at-most':
      return `het antwoord op ${asked} is ${condition.value} of lager`
  }
}

/** Every condition has to be met. */
export function conditionsInWords(conditions: readonly Condition[], questions: readonly Question[]): string {
  return `Alleen als ${listed(conditions.map((one) => conditionWords(one, questions)))}.`
}

/** What an answer that a condition names is called. */
export function optionName(option: string, question: Question | undefined): string {
  if (!question) return option
  if ('options' in question) return question.options.find(({ id }) => id === option)?.text.nl ?? option
  const labels = typeOf(question.kind).labels(question, 'nl')
  return labels.find(({ key }) => key === option)?.label ?? option
}

const either = (words: readonly string[]) => new Intl.ListFormat('nl-NL', { type: 'disjunction' }).format(words)

/**
 * The conditions that a question can have, to choose from: each about one answer to an earlier question.
 * @param standing what it has now, so that what the list does not offer can be kept
 */
export function conditionChoices(earlier: readonly Question[], standing: readonly Condition[]): Option[] {
  const offered = earlier.flatMap((question) => offeredFor(question).map((condition) => choiceOf(condition, question)))
  const kept = standing.flatMap((condition) => {
    const question = earlier.find(({ id }) => id === condition.question)
    return question ? apart(condition).map((one) => choiceOf(one, question)) : []
  })
  return [...offered, ...kept.filter(({ value }) => !offered.some((one) => one.value === value))]
}

/** What stands for conditions in the form: one for each answer that fits. */
export function conditionValues(conditions: readonly Condition[]): string[] {
  return conditions.flatMap(apart).map(writtenCondition)
}

/** The conditions that were chosen; several answers to one question mean that one of them is enough. */
export function conditionsFrom(
  values: readonly string[],
  earlier: readonly Question[],
  standing: readonly Condition[],
) {
  const known = [...earlier.flatMap(offeredFor), ...standing.flatMap(apart)]
  const conditions: Condition[] = []
  for (const value of new Set(values)) {
    const chosen = known.find((condition) => writtenCondition(condition) === value)
    if (chosen) join(conditions, chosen)
  }
  return conditions
}

function join(conditions: Condition[], chosen: Condition): void {
  const at = conditions.findIndex(({ is, question }) => is === 'one-of' && question === chosen.question)
  const same = conditions[at]
  if (chosen.is === 'one-of' && same?.is === 'one-of')
    conditions[at] = { ...same, options: [...same.options, ...chosen.options] }
  else conditions.push(chosen)
}

/** What the list offers for a question: an answer out of a list, or from which point of a scale on. */
function offeredFor(question: Question): Condition[] {
  const on = question.id
  const answered: Condition = { question: on, is: 'answered' }
  if ('options' in question)
    return [...question.options.map(({ id }): Condition => ({ question: on, is: 'one-of', options: [id] })), answered]
  if (question.kind !== 'agree' && question.kind !== 'pair') return [answered]
  const between = Array.from({ length: question.points - 1 }, (_, index) => index + 1)
  return [
    ...between.map((value): Condition => ({ question: on, is: 'at-most', value })),
    ...between.map((value): Condition => ({ question: on, is: 'at-least', value: value + 1 })),
    answered,
  ]
}

/** A condition about several answers, as one for each. */
function apart(condition: Condition): Condition[] {
  return condition.is === 'one-of' ? condition.options.map((one) => ({ ...condition, options: [one] })) : [condition]
}

function writtenCondition(condition: Condition): string {
  const { question, is } = condition
  if (is === 'answered') return `${question}:${is}`
  return `${question}:${is}:${is === 'one-of' ? condition.options.join() : condition.value}`
}

/** In the list the question stands above its answers; a list that is closed shows only what was chosen. */
function choiceOf(condition: Condition, question: Question): Option {
  const label = `${shortWords(condition, question)} (bij: ${question.text.nl})`
  return { value: writtenCondition(condition), label, group: question.text.nl }
}

function shortWords(condition: Condition, question: Question): string {
  switch (condition.is) {
    case 'answered':
      return 'is beantwoord'
    case 'one-of':
      return `is ${either(condition.options.map((option) => optionName(option, question)))}`
    case 'at-least':
      return `is ${condition.value} of hoger`
    case 'at-most':
      return `is ${condition.value} of lager`
  }
}

/** The blocks that a question can belong to: those there are, and the next one. */
export function blockChoices(questionnaire: Pick<QuestionnaireDefinition, 'sections'>): Option[] {
  const present = blocksOf(questionnaire)
  const numbered = Array.from({ length: present.length + 1 }, (_, index) => `blok-${index + 1}`)
  const next = numbered.find((block) => !present.includes(block)) ?? ''
  return [
    ...present.map((block) => ({ value: block, label: `Wie ${blockName(block)} krijgt` })),
    { value: next, label: `Wie ${blockName(next)} krijgt (nieuw)` },
  ]
}
