/** What comes in from the pages on which columns and labels are matched. */
import type { Errors } from '../../../platform/web/form.ts'
import type { Question } from '../../questions/index.ts'
import type { LabelSet, Readings } from './readings.ts'
import { nothing, type Target, targetKey, targetOptions } from './targets.ts'

type Texts = Readonly<Record<string, readonly string[]>>

/** The name of the choice for a column, by its place. */
export const columnField = (place: number) => `column-${place}`

/** The name of the choice for a label, by the places of its set and of the label in it. */
export const labelField = (set: number, label: number) => `label-${set}-${label}`

export type MatchedColumns = { ok: true; targets: Target[] } | { ok: false; errors: Errors }

/** What each column was said to be; or what is wrong, by the name of the choice. */
export function matchedColumns(texts: Texts, columns: number, questions: readonly Question[]): MatchedColumns {
  const options = new Map(targetOptions(questions).map(({ target, label }) => [targetKey(target), { target, label }]))
  const errors: Record<string, string> = {}
  const taken = new Map<string, number>()
  const targets = Array.from({ length: columns }, (_, place): Target => {
    const key = texts[columnField(place)]?.[0] ?? ''
    if (key === '') return nothing
    const option = options.get(key)
    if (!option) {
      errors[columnField(place)] = `Kolom ${place + 1}: kies iets uit de lijst.`
      return nothing
    }
    const earlier = taken.get(key) ?? taken.get(rivalOf(option.target))
    if (earlier !== undefined)
      errors[columnField(place)] =
        `Kolom ${place + 1}: “${option.label}” staat ook al bij kolom ${earlier + 1}. Kies er één.`
    taken.set(key, place)
    if ('question' in option.target) taken.set(sideOf(option.target), place)
    return option.target
  })
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  if (!targets.some(({ is }) => is !== 'nothing' && is !== 'group'))
    return { ok: false, errors: { [columnField(0)]: 'Kies bij ten minste één kolom een vraag.' } }
  return { ok: true, targets }
}

/** A question comes from one column, or from several with its parts; not from both, nor from two kinds of parts. */
function sideOf(target: Target): string {
  return 'question' in target ? `${target.is} of ${target.question}` : ''
}

function rivalOf(target: Target): string {
  if (!('question' in target)) return ''
  return target.is === 'question' ? `option of ${target.question}` : `question of ${target.question}`
}

/** What each label was said to stand for. What is no value of its set, is nothing. */
export function matchedLabels(texts: Texts, sets: readonly LabelSet[]): Readings {
  return Object.fromEntries(
    sets.map(({ key, labels, values }, set) => {
      const known = new Set(values.map(({ value }) => value))
      const read = labels.map(({ label }, place): [string, string] => {
        const value = texts[labelField(set, place)]?.[0] ?? ''
        return [label, known.has(value) ? value : '']
      })
      return [key, Object.fromEntries(read)]
    }),
  )
}
