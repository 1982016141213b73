import type { ThemeDraft } from './draft.ts'
import { words } from './reading/words.ts'

/** A word of the source, and how often it stands there more than in the draft. */
export type LostWord = { word: string; times: number }

/**
 * The words of the source that stand nowhere in the draft, in the order of the source: the promise of the importer is that
 * nothing of the source is lost without somebody saying so. Words are compared without regard to case and hyphens.
 */
export function lostWords(sourceText: string, theme: ThemeDraft): LostWord[] {
  const surplus = new Map<string, number>()
  for (const word of words(sourceText)) surplus.set(word, (surplus.get(word) ?? 0) + 1)
  for (const word of textsOf(theme).flatMap(words)) surplus.set(word, (surplus.get(word) ?? 0) - 1)
  return [...surplus].filter(([, times]) => times > 0).map(([word, times]) => ({ word, times }))
}

function textsOf({ title, phases, criteria, notes, reflectionCards }: ThemeDraft): string[] {
  const cells = criteria.flatMap(({ name, question = '', descriptors }) => [name, question, ...descriptors])
  return [title, ...phases, ...cells, ...notes, ...reflectionCards].map((text) => text ?? '')
}
