import type { LostWord } from './lostWords.ts'
import { words } from './reading/words.ts'

/** A run of the source as it is written: of words that are lost, of the cell that one looks at, or neither. */
export type SourceRun = { text: string; mark: 'lost' | 'open' | null }

/**
 * The source in runs, so that it can be marked where it stands. A word that is lost once is marked everywhere: nobody can
 * tell which of them it was.
 * @param open the text of the cell one looks at; marked when it stands in the source in one piece
 */
export function sourceRuns(sourceText: string, lost: readonly LostWord[], open = ''): SourceRun[] {
  const tokens = sourceText.split(/(\s+)/)
  const gone = new Set(lost.map(({ word }) => word))
  const [first, last] = tokensOf(tokens, words(open))
  const runs: SourceRun[] = []
  for (const [index, text] of tokens.entries()) {
    const isLost = words(text).some((word) => gone.has(word))
    const mark = isLost ? 'lost' : index >= first && index <= last ? 'open' : null
    const before = runs.at(-1)
    if (before?.mark === mark) before.text += text
    else runs.push({ text, mark })
  }
  return runs
}

/** The first and last token of the run of words that is looked for; `[0, -1]` when it is not there in one piece. */
function tokensOf(tokens: readonly string[], wanted: readonly string[]): [number, number] {
  const all = tokens.flatMap((token, index) => words(token).map((word) => ({ word, index })))
  const start = all.findIndex(
    (_, at) => wanted.length > 0 && wanted.every((word, ahead) => all[at + ahead]?.word === word),
  )
  const [first, last] = [all[start], all[start + wanted.length - 1]]
  return first && last ? [first.index, last.index] : [0, -1]
}
