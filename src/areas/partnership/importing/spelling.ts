/** How a word is compared: without capitals, accents, spaces and punctuation. `HUISNUMMER-TOEVOEGING` is `huisnummertoevoeging`. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * The word that was probably meant.
 * @returns the candidate with the fewest typing errors, at most one in three letters; null when none is near
 */
export function nearest(text: string, candidates: readonly string[]): string | null {
  const word = folded(text)
  let best: { candidate: string; errors: number } | null = null
  for (const candidate of candidates) {
    const other = folded(candidate)
    const allowed = Math.floor(other.length / 3)
    // Comparing takes long for long words; a difference in length alone is that many errors.
    if (Math.abs(other.length - word.length) > allowed) continue
    const errors = typingErrors(word, other)
    if (errors <= allowed && errors < (best?.errors ?? Infinity)) best = { candidate, errors }
  }
  return best?.candidate ?? null
}

/** Letters to add, leave out, replace or swap with their neighbour to get from one word to the other. */
function typingErrors(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1]
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, column - 2) + 1 : Infinity,
      )
    }
    beforeLast = last
    last = current
  }
  return at(last, to.length)
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity
