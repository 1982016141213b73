/**
 * Text as lines of a picture, where nothing breaks off by itself.
 * @param perLine how many characters fit
 * @param most how many lines there are; what does not fit ends in an ellipsis
 */
export function inLines(text: string, perLine: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').flatMap((one) => partsOf(one, perLine))) {
    const last = lines.at(-1)
    const joined = last?.endsWith('-') ? `${last}${word}` : `${last} ${word}`
    if (last !== undefined && joined.length <= perLine) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  const end = kept[most - 1] ?? ''
  return [...kept.slice(0, -1), `${end.slice(0, perLine - 1).trimEnd()}…`]
}

/** A word that does not fit on a line, broken: after its own hyphen if it has one. */
function partsOf(word: string, perLine: number): string[] {
  if (word.length <= perLine) return [word]
  const hyphen = word.lastIndexOf('-', perLine - 1)
  if (hyphen > 0) return [word.slice(0, hyphen + 1), ...partsOf(word.slice(hyphen + 1), perLine)]
  return [`${word.slice(0, perLine - 1)}-`, ...partsOf(word.slice(perLine - 1), perLine)]
}
