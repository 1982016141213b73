/**
 * Soft hyphens at line ends. Many programs write the hyphen with which they break off a word as a soft one; pdf.js leaves it
 * out of the text, but it is among the letters that a page shows. Everything here is pure.
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

const softHyphen = '\u00AD'
/** In characters: how far to look for a text that is not where it should be. */
const lookAhead = 1000

/** All letters that a page shows, in the order in which it shows them. */
export function shownLetters(operators: { fnArray: number[]; argsArray: unknown[] }): string {
  return operators.fnArray
    .flatMap((operator, index) => (operator === OPS.showText ? glyphsOf(operators.argsArray[index]) : []))
    .map((glyph) => (isGlyph(glyph) ? glyph.unicode : ''))
    .join('')
}

/**
 * Which texts of a page, by their index, are followed by a soft hyphen.
 * @param texts in the order in which the page shows them
 * @param letters as `shownLetters` gives them
 */
export function followedBySoftHyphen(texts: readonly string[], letters: string): Set<number> {
  const parts = withoutSpaces(letters).split(softHyphen)
  const visible = parts.join('')
  const hyphenAt = new Set<number>()
  parts.slice(0, -1).reduce((length, part) => {
    hyphenAt.add(length + part.length)
    return length + part.length
  }, 0)
  const followed = new Set<number>()
  let at = 0
  for (const [index, text] of texts.entries()) {
    const wanted = withoutSpaces(text).replaceAll(softHyphen, '')
    const found = visible.slice(at, at + lookAhead + wanted.length).indexOf(wanted)
    if (wanted === '' || found < 0) continue
    at += found + wanted.length
    if (hyphenAt.has(at)) followed.add(index)
  }
  return followed
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/gu, '')
}

function glyphsOf(args: unknown): unknown[] {
  return Array.isArray(args) && Array.isArray(args[0]) ? args[0] : []
}

function isGlyph(value: unknown): value is { unicode: string } {
  return typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string'
}
