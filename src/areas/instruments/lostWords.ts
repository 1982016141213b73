import type { ThemeDraft } from './draft.ts'
import type { FrameworkDraft } from './frameworkDraft.ts'
import { words } from './reading/words.ts'
import type { DraftVersion } from './rules.ts'

/** Words of the source that stand nowhere in the draft, by their places among all words of the source, from 0. */
export type LostWords = { places: ReadonlySet<number>; words: readonly string[] }

export const nothingLost: LostWords = { places: new Set(), words: [] }

/** In words: the shortest run that is surely the same passage, and not the same words by chance. */
const passage = 3

/**
 * Which words of the source stand nowhere in the draft: the promise of the importer is that nothing of the source is lost
 * without somebody saying so. Words are compared without regard to case and hyphens. Each word of the draft accounts for one
 * of the source; whole passages are matched first, so that of a word that occurs often the right one is called lost.
 * @param texts everything that the draft says, in pieces
 * @returns each lost word once, in the order of the source
 */
export function lostWords(sourceText: string, texts: readonly string[]): LostWords {
  const source = words(sourceText)
  const left = new Map<string, Set<number>>()
  for (const [place, word] of source.entries()) left.set(word, (left.get(word) ?? new Set()).add(place))
  const passages = texts.map(words)
  const loose = passages.toSorted((a, b) => b.length - a.length).map((text) => matchRuns(text, source, left, passage))
  for (const text of loose) matchRuns(text, source, left, 1)
  const places = [...left.values()].flatMap((all) => [...all]).sort((a, b) => a - b)
  return { places: new Set(places), words: [...new Set(places.map((place) => source[place] ?? ''))] }
}

type PlacesLeft = ReadonlyMap<string, Set<number>>

/**
 * Takes the longest runs of a text that the source has too out of what is left of the source.
 * @param shortest runs of fewer words are left alone
 * @returns the words that were not matched
 */
function matchRuns(text: readonly string[], source: readonly string[], left: PlacesLeft, shortest: number): string[] {
  const unmatched: string[] = []
  for (let at = 0; at < text.length; ) {
    const run = longestRun(text.slice(at), source, left)
    if (run.length < Math.max(1, shortest)) {
      unmatched.push(text[at] ?? '')
      at += 1
      continue
    }
    for (const place of run) left.get(source[place] ?? '')?.delete(place)
    at += run.length
  }
  return unmatched
}

/** The places of the longest run in what is left of the source with which a text begins; none when it has not its first word. */
function longestRun(text: readonly string[], source: readonly string[], left: PlacesLeft): number[] {
  let longest: number[] = []
  for (const start of left.get(text[0] ?? '') ?? []) {
    let length = 1
    while (length < text.length && source[start + length] === text[length] && isLeft(start + length, source, left))
      length += 1
    if (length > longest.length) longest = Array.from({ length }, (_, index) => start + index)
    if (length === text.length) break
  }
  return longest
}

function isLeft(place: number, source: readonly string[], left: PlacesLeft): boolean {
  return left.get(source[place] ?? '')?.has(place) ?? false
}

/** What of its source a draft does not say; nothing when it was not read from a document. */
export function lostFrom(draft: DraftVersion): LostWords {
  if (draft.kind === 'questionnaire' || draft.reading === null) return nothingLost
  const { text } = draft.reading
  return draft.kind === 'scenario-theme'
    ? lostWords(text, textsOfTheme(draft.definition))
    : lostWords(text, [...textsOfFramework(draft.definition), ...(draft.reading?.structure ?? [])])
}

/** Everything that a framework says. */
export function textsOfFramework({ title, questions, subthemes, notes }: FrameworkDraft): string[] {
  const items = subthemes.flatMap((subtheme) => subtheme.items)
  const texts = items.flatMap(({ text, questions: own = [] }) => [text, ...own])
  return [title, ...questions, ...subthemes.map((subtheme) => subtheme.title), ...texts, ...notes]
}

/** Everything that a theme says. */
export function textsOfTheme({ title, phases, criteria, notes, reflectionCards }: ThemeDraft): string[] {
  const cells = criteria.flatMap(({ name, question = '', descriptors }) => [name, question, ...descriptors])
  return [title, ...phases, ...cells, ...notes, ...reflectionCards].map((text) => text ?? '')
}
