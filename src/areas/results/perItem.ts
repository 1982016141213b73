/** Results by what questions are about: a guarantee, or an item of a framework. */
import { barChart, type Chart, percent } from '../../ui/charts/index.ts'
import { count } from '../../ui/words.ts'
import { type FrameworkVersion, type Guarantee, guaranteeNames, guarantees, placedItems } from '../instruments/index.ts'
import { type Question, questionsOf } from '../questions/index.ts'
import type { TrailSubject } from '../trail/index.ts'
import type { Reading } from './findReading.ts'
import { type Answered, answeredIn, favourOf, isReversed } from './reading/standouts.ts'

export type GuaranteeReading = { guarantee: Guarantee; answered: readonly Answered[]; chart: Chart; words: string }

export type ItemReading = { item: TrailSubject; text: string; answered: readonly Answered[] }

/** The guarantees that questions are about, each with how many agree. */
export function byGuarantee(reading: Reading): GuaranteeReading[] {
  const all = answeredIn(questionsOf(reading.questionnaire), reading.release, reading.group)
  return guarantees.flatMap((guarantee) => {
    const answered = all.filter(({ question }) => question.guarantee === guarantee)
    if (answered.length === 0) return []
    const bars = answered.map(({ question, summary }) => ({
      label: isReversed(question) ? `${question.text.nl} (hier is oneens beter)` : question.text.nl,
      count: Math.round(summary.agree * summary.n),
      share: summary.agree,
      interval: summary.agreeInterval,
    }))
    const title = `Waarborg ${guarantee}, ${guaranteeNames[guarantee]}: hoeveel mensen het eens zijn`
    const description = `${bars.map(({ label, share }) => `${label}: ${percent(share)}`).join('; ')}.`
    return [{ guarantee, answered, chart: barChart({ title, description, bars }), words: inWords(answered) }]
  })
}

/** 6 stellingen; gemiddeld is het antwoord 3,9 op een schaal van 1 tot 5 */
function inWords(answered: readonly Answered[]): string {
  const favour = answered.reduce((sum, one) => sum + favourOf(one), 0) / answered.length
  const tone =
    favour >= 0.75
      ? 'heel positief'
      : favour >= 0.6
        ? 'overwegend positief'
        : favour >= 0.45
          ? 'verdeeld'
          : 'overwegend kritisch'
  return `${count(answered.length, 'stelling', 'stellingen')}; samen zijn de antwoorden ${tone}.`
}

/** The items that questions are about, in the order of their framework; only those that a published framework has. */
export function byItem(reading: Reading, frameworks: readonly FrameworkVersion[]): ItemReading[] {
  const all = answeredIn(questionsOf(reading.questionnaire), reading.release, reading.group)
  return frameworks.flatMap(({ instrumentId, definition }) =>
    placedItems(definition).flatMap(({ id: itemId, text }) => {
      const item = { instrumentId, itemId }
      const answered = all.filter((one) => isAbout(one, item))
      return answered.length > 0 ? [{ item, text, answered }] : []
    }),
  )
}

export const isAbout = (
  { question }: { question: Pick<Question, 'about'> },
  { instrumentId, itemId }: TrailSubject,
): boolean => question.about.some((one) => one.instrumentId === instrumentId && one.itemId === itemId)
