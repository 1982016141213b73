const smallWords = new Set([
  'aan',
  'bij',
  'de',
  'den',
  'der',
  'en',
  'het',
  'in',
  'op',
  'over',
  'te',
  'ten',
  'ter',
  'van',
  "'s",
  "'t",
])

/**
 * A place as it is usually written. DUO writes places in capitals: `ALPHEN AAN DEN RIJN`, `'S-GRAVENHAGE`, `IJMUIDEN`.
 * @returns a text with small letters in it as it was
 */
export function placeName(text: string): string {
  if (text !== text.toUpperCase()) return text
  const words = text.toLowerCase().split(/(?<=[ -])/)
  return words.map((word, index) => (isSmall(word, index) ? word : capitalised(word))).join('')
}

function isSmall(word: string, index: number): boolean {
  const bare = word.replace(/[ -]$/, '')
  return smallWords.has(bare) && (index > 0 || bare.startsWith("'"))
}

function capitalised(word: string): string {
  return word.startsWith('ij') ? `IJ${word.slice(2)}` : word.replace(/^\P{L}*\p{L}/u, (start) => start.toUpperCase())
}
