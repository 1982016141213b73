import type { LostWords } from './lostWords.ts'
import { words } from './reading/words.ts'

/** A run of the source as it is written: of words that are lost, of the cell that one looks at, or neither. */
export type SourceRun = { text: string; mark: 'lost' | 'open' | null }

/**
 * The source in runs, so that what is lost and what one looks at can be marked where it stands.
 * @param open the text of the cell one looks at; marked when it stands in the source in one piece
 */
export function sourceRuns(sourceText: string, { places }: LostWords, open = ''): SourceRun[] {
  const tokens = sourceText.split(/(\s+)/)
  const [first, last] = tokensOf(tokens, words(open))
  const runs: SourceRun[] = []
  let place = 0
  for (const [index, text] of tokens.entries()) {
    const held = words(text)
    const isLost = held.some((_, ahead) => places.has(place + ahead))
    place += held.length
    const isSpace = held.length === 0
    const before = runs.at(-1)
    const mark = isSpace && before ? before.mark : isLost ? 'lost' : index >= first && index <= last ? 'open' : null
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
