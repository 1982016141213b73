/** Text of people, made fit for print. PDF/UA refuses a document with a character that none of its fonts can draw. */

/** Stands for a character that cannot be drawn. */
export const undrawable = '□'

/**
 * What would run off the page or into the next column gets places to break. Words of letters are hyphenated, so only
 * very long ones need it; rows of digits and signs are not.
 */
const longRuns = [
  { run: /\S{40,}/gu, breakAfter: 20 },
  { run: /[^\s\p{Letter}\p{Mark}]{14,}/gu, breakAfter: 10 },
]

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })

/** What a sign that belongs on a letter stands on when there is none, as Unicode draws it: Typst loses its font at a line end. */
const noLetter = '\u25cc'

/** Characters that steer how others look and have no look of their own, such as joiners and variation selectors. */
const withoutLook = /\p{Default_Ignorable_Code_Point}/u

const beginsWithMark = /^\p{Default_Ignorable_Code_Point}*(?!\p{Default_Ignorable_Code_Point})\p{Mark}/u

/**
 * Makes text printable: line ends become `\n`; control characters and those that turn the reading direction around are
 * left out; what no font can draw becomes `□`; very long words get invisible places to break.
 * @param fonts the code points that each font can draw
 */
export function printable(text: string, fonts: readonly ReadonlySet<number>[]): string {
  const tidy = withoutControls(text.toWellFormed().normalize('NFC'))
  return breakable(isPlain(tidy) ? tidy : drawable(tidy, fonts))
}

/**
 * Text without what no document format takes: control characters, and those that turn the reading direction around.
 * Line ends of all kinds become `\n`, a tab becomes a space.
 */
export function withoutControls(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Control}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/gu, '')
}

/** Western text, which is nearly all there is, needs no look at the fonts. */
function isPlain(text: string): boolean {
  return /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff‘’“”–—…€]*$/.test(text)
}

/**
 * A cluster of characters is shaped by one font as a whole, so one font must know all of it. What only steers how others
 * look is left out when that font does not know it.
 */
function drawable(text: string, fonts: readonly ReadonlySet<number>[]): string {
  return Array.from(graphemes.segment(text), ({ segment }) => {
    if (segment === '\n') return segment
    const whole = beginsWithMark.test(segment) ? noLetter + segment : segment
    const characters = Array.from(whole, (character) => ({ character, code: character.codePointAt(0) ?? 0 }))
    const seen = characters.filter(({ character }) => !withoutLook.test(character))
    const font = fonts.find((one) => seen.every(({ code }) => one.has(code)))
    if (!font) return undrawable
    return characters
      .filter(({ character, code }) => !withoutLook.test(character) || font.has(code))
      .map(({ character }) => character)
      .join('')
  }).join('')
}

function breakable(text: string): string {
  return longRuns.reduce((done, { run, breakAfter }) => done.replace(run, (long) => brokenUp(long, breakAfter)), text)
}

function brokenUp(long: string, breakAfter: number): string {
  const zeroWidthSpace = '\u200b'
  return Array.from(graphemes.segment(long), ({ segment }, index) =>
    index > 0 && index % breakAfter === 0 ? zeroWidthSpace + segment : segment,
  ).join('')
}
