/** How text out of documents becomes words: characters, lines and the hyphens at their ends. Everything here is pure. */

const softHyphen = '\u00AD'

/** A hyphen at the end of a line that may be the word's own or only break it off: `samen-⏎werking`. */
const hyphenAtLineEnd = /(?<![\p{L}\p{N}])(?<head>[\p{L}\p{N}]+)-[ ]*(?<pause>\n\s*)(?<tail>\p{Ll}+)/gu

/** After these a hyphen stands for the rest of a compound: `instituuts- en schoolopleiders`. */
const conjunctions = new Set(['en', 'of', 'tot', 'en/of', 'dan', 'als'])

const ligatures: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' }

/**
 * The same text in plain characters: composed accents, no ligatures, one kind of space and one kind of line end, nothing
 * invisible. Tabs, line ends and soft hyphens at a line end stay: they carry structure. A soft hyphen at the very end becomes
 * a plain one: its word goes on elsewhere, on a next page perhaps.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n')
    .replace(/[ﬀ-ﬆ]/g, (ligature) => ligatures[ligature] ?? ligature)
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .replace(/[^\S\t\n]/g, ' ')
    .replace(/\u2011/g, '-')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/\u00AD(?=\s*$)/, '-')
    .replace(/\u00AD(?! *\n)/g, '')
}

/**
 * The lines of a text as one line: white space is one space, and a word that was broken off at a line end is whole again.
 * A plain hyphen at a line end stays (`tactisch-⏎strategische`), a soft one goes.
 */
export function oneLine(text: string): string {
  return text
    .replace(/\u00AD\s*/g, '')
    .replace(hyphenAtLineEnd, (broken, head: string, _pause: string, tail: string) =>
      conjunctions.has(tail) ? broken : `${head}-${tail}`,
    )
    .replace(/(?<=[\p{L}\p{N}]-) *\n\s*(?=[\p{Lu}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Replaces a hyphen at a line end by a soft one where the text itself shows, elsewhere, that the word has none.
 * @param text with its line ends
 * @param vocabulary the words of the whole document, as `words` gives them
 */
export function softenHyphens(text: string, vocabulary: ReadonlySet<string>): string {
  return text.replace(hyphenAtLineEnd, (broken, head: string, pause: string, tail: string) =>
    vocabulary.has(folded(head + tail)) ? head + softHyphen + pause + tail : broken,
  )
}

/** The words in a text whose hyphen stood at a line end and stayed there: nobody can tell whether it belongs. */
export function doubtfulHyphens(text: string): string[] {
  return [...text.matchAll(hyphenAtLineEnd)].flatMap(({ groups }) =>
    groups?.head && groups.tail && !conjunctions.has(groups.tail) ? [`${groups.head}-${groups.tail}`] : [],
  )
}

/**
 * The words of a text, in order, folded so that the same word in a source and in a proposal is equal: without regard to
 * case, line ends and hyphens. Punctuation belongs to its word, so that a lost bracket is noticed too.
 */
export function words(text: string): string[] {
  return folded(text.replace(/\u00AD\s*/g, ''))
    .split(/[\s\-‐‒–—]+/u)
    .filter((word) => word !== '')
}

/** Two texts that say the same, whatever their case, spaces and hyphens. */
export function saysTheSame(one: string, other: string): boolean {
  return words(one).join('') === words(other).join('')
}

/**
 * A heading in capitals as a sentence: `SCHOLING EN SO&P` → `Scholing en SO&P`. A word that the rest of the document
 * writes in capitals as well keeps them; a heading that is not in capitals stays as it is.
 * @param heading on one line
 * @param text the rest of the document
 */
export function asSentence(heading: string, text: string): string {
  if (heading !== heading.toUpperCase()) return heading
  const written = new Set(text.split(/[^\p{L}\p{N}&]+/u))
  const lower = heading.replace(/[\p{L}\p{N}&]+/gu, (word) => (written.has(word) ? word : word.toLowerCase()))
  return lower.replace(/\p{L}/u, (first) => first.toUpperCase())
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
