/** Writing together: several people in the same texts at the same time, without losing a word. Pure. */
import { diff3Merge } from 'node-diff3'

/**
 * What becomes of texts when somebody changed some of them while others may have gone on.
 * @param base the texts as they were in front of whoever writes
 * @param current the texts as they stand now
 * @param changes the texts that were changed, as they were typed
 * @returns `typed`: what was typed, among the texts that it left alone; `texts`: how it all stands now; `steps`: those of the
 *   two that are new, in that order. What was typed is kept literally as a step of its own, also where it then goes together
 *   with what another wrote, so that whoever types on can go on from it.
 */
export function writeTogether<Texts extends Readonly<Record<string, string>>>(
  base: Texts,
  current: Texts,
  changes: Partial<Texts>,
): { typed: Texts; texts: Texts; steps: readonly Texts[] } {
  const typed: Texts = { ...current, ...changes }
  const merged = Object.entries(changes).map(([name, mine]) => [
    name,
    reconcile(base[name] ?? '', current[name] ?? '', mine ?? ''),
  ])
  const texts: Texts = { ...current, ...Object.fromEntries(merged) }
  const steps = [typed, texts].filter((one, index, all) => !sameTexts(one, all[index - 1] ?? current))
  return { typed, texts, steps }
}

export function sameTexts(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  return Object.entries(one).every(([name, text]) => other[name] === text)
}

/**
 * Brings together what two people made of the same text. Where they changed different words, both changes count; where
 * they changed the same ones, both texts stay: first the other's, then mine. No word that either added is lost.
 * @param base what both began with
 * @param theirs what the other made of it, and stands there now
 * @param mine what I made of it
 */
export function reconcile(base: string, theirs: string, mine: string): string {
  if (theirs === base || theirs === mine) return mine
  if (mine === base) return theirs
  const words = { base: wordsOf(base), theirs: wordsOf(theirs), mine: wordsOf(mine) }
  if (pairs(words.base, words.mine) + pairs(words.base, words.theirs) > mostPairs)
    return textOf(both(words.theirs, words.mine))
  const regions = diff3Merge(words.mine, words.base, words.theirs)
  return textOf(regions.flatMap(({ ok, conflict }) => ok ?? (conflict ? both(conflict.b, conflict.a) : [])))
}

/**
 * Comparing costs time for each pair of equal words. Real texts have some hundreds; only one that repeats a word for pages
 * has more, and of that both versions are kept whole.
 */
const mostPairs = 100_000

function pairs(some: readonly string[], others: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of some) counts.set(word, (counts.get(word) ?? 0) + 1)
  return others.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0)
}

/** The words of a text, with the ends of its lines as words of their own. */
const wordsOf = (text: string): string[] => text.match(/\n|[^\s]+/g) ?? []

/** Words as a text: a space between words, none at the ends of lines. */
const textOf = (words: readonly string[]): string =>
  words
    .join(' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()

/** Two texts after each other; what they begin or end with alike stands there once. */
function both(theirs: readonly string[], mine: readonly string[]): string[] {
  const least = Math.min(theirs.length, mine.length)
  let begin = 0
  while (begin < least && theirs[begin] === mine[begin]) begin++
  let end = 0
  while (end < least - begin && theirs.at(-1 - end) === mine.at(-1 - end)) end++
  return [
    ...theirs.slice(0, begin),
    ...theirs.slice(begin, theirs.length - end),
    ...mine.slice(begin, mine.length - end),
    ...mine.slice(mine.length - end),
  ]
}
