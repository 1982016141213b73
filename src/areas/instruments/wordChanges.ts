import { diffWordsWithSpace } from 'diff'

/** A run of words: the same in both texts, only in the earlier, or only in the later. */
export type WordRun = { kind: 'same' | 'removed' | 'added'; text: string }

/** What changed between two texts, word by word; empty texts give no run. */
export function wordChanges(from: string, to: string): WordRun[] {
  return diffWordsWithSpace(from, to).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
