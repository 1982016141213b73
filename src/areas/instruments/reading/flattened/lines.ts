/** Lines of flattened text, and how wide they were on the page. Everything here is pure. */

export type Line = {
  text: string
  /** Whether empty lines stand above it. */
  afterGap: boolean
}

/** The written lines of a text. A line is trimmed; how many empty lines stand between two says nothing. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let afterGap = false
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    if (line !== '') lines.push({ text: line, afterGap })
    afterGap = line === ''
  }
  return lines
}

/** Widths of characters in a usual sans serif, in thousandths of its size: enough to tell a full line from a short one. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijl'’‘|]/u, 222],
  [/[ ftI.,:;!/[\]]/u, 278],
  [/[r()\-"“”*]/u, 340],
  [/[cksvxyzJ]/u, 500],
  [/[\p{Ll}\p{N}?]/u, 556],
  [/[ABEKPSVXYFLTZ&]/u, 650],
  [/\p{Lu}/u, 730],
]
const otherWidth = 700

/** The width of a text in one line, estimated, in thousandths of the size of its letters. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

/** How wide a line would have been with the first word of the next line on it as well, as `widthOf` measures. */
export function widthWithNextWord(line: Line, next: Line): number {
  const firstWord = /^\S+?(?:-|(?=\s)|$)/u.exec(next.text)?.[0] ?? ''
  return widthOf(line.text + (line.text.endsWith('-') ? '' : ' ') + firstWord)
}

function characterWidth(character: string): number {
  if (/[mwMW%@]/u.test(character)) return 830
  return widths.find(([characters]) => characters.test(character))?.[1] ?? otherWidth
}
