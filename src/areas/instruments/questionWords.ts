/** What is said on screen of a question, its conditions and its block. */
import { listed } from '../../ui/words.ts'
import { type Condition, type Question, typeOf } from '../questions/index.ts'

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
