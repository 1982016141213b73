/**
 * What a chart is before anybody sees it: marks on a sheet, and the table of the same numbers. The page, a file to keep and a
 * report on paper draw the same marks, each in its own colours.
 */

/** How wide every chart is, in units: on a phone nearly a pixel each. */
export const sheetWidth = 360

/** Steps of a scale away from its middle, on either side; the further, the deeper. */
export type ScaleTone = 'against-3' | 'against-2' | 'against-1' | 'middle' | 'for-1' | 'for-2' | 'for-3'

/** What a filled area stands for; each has a colour and a pattern of its own. */
export type Tone = ScaleTone | 'bar' | 'track' | 'beside'

export type Mark =
  | { kind: 'area'; x: number; y: number; width: number; height: number; tone: Tone }
  | { kind: 'line'; points: readonly (readonly [number, number])[]; look: 'ink' | 'soft' | 'bar' | 'aim' }
  | { kind: 'dot'; x: number; y: number; look: 'full' | 'hollow' | 'aim' }
  | {
      kind: 'text'
      x: number
      y: number
      text: string
      anchor?: 'start' | 'middle' | 'end'
      look?: 'plain' | 'soft' | 'strong'
    }

export type ChartTable = { columns: readonly string[]; rows: readonly (readonly (string | number)[])[] }

export type Chart = {
  title: string
  /** What it shows, in a sentence: for whoever does not see it. */
  description: string
  height: number
  marks: readonly Mark[]
  table: ChartTable
}

/** Of a letter of text in a chart, in units, taken broadly. */
export const letterWidth = 6.6
export const lineHeight = 17

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })
const lettersOf = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment)

/**
 * A text in lines that fit, broken between words; a word that is longer than a line is broken too.
 * @param width of a line, in units
 * @param most how many lines there may be; the last ends in … when there is more
 */
export function linesOf(text: string, width = sheetWidth, most = 3): string[] {
  const fit = Math.max(1, Math.floor(width / letterWidth))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    for (const part of partsOf(word, fit)) {
      const longer = line === '' ? part : `${line} ${part}`
      if (lettersOf(longer).length <= fit) line = longer
      else {
        lines.push(line)
        line = part
      }
    }
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  const last = lettersOf(lines[most - 1] ?? '').slice(0, fit - 1)
  return [...lines.slice(0, most - 1), `${last.join('').trimEnd()}…`]
}

function partsOf(word: string, fit: number): string[] {
  const letters = lettersOf(word)
  const parts: string[] = []
  for (let start = 0; start < letters.length; start += fit) parts.push(letters.slice(start, start + fit).join(''))
  return parts
}

/** Lines of text from a height downwards. */
export function textMarks(
  lines: readonly string[],
  top: number,
  look: 'plain' | 'soft' | 'strong' = 'plain',
  x = 0,
): Mark[] {
  return lines.map((text, index) => ({ kind: 'text', x, y: top + (index + 0.76) * lineHeight, text, look }))
}

/** Coordinates need no more than this. */
export const rounded = (value: number) => Math.round(value * 10) / 10

/** The steps of a scale of so many points, from low to high. */
export function scaleTones(points: number): ScaleTone[] {
  const against: ScaleTone[] = ['against-3', 'against-2', 'against-1']
  const favour: ScaleTone[] = ['for-1', 'for-2', 'for-3']
  const each = Math.floor(points / 2)
  return [...against.slice(3 - each), ...(points % 2 === 1 ? (['middle'] as const) : []), ...favour.slice(0, each)]
}
