/**
 * Flattened text in pieces: runs of lines that surely belong to one cell. Between two pieces a cell may end; how likely
 * that is follows from empty lines, sentences, capitals and the room at the end of the line. Everything here is pure.
 */
import { type Line, widthOf, widthWithNextWord } from './lines.ts'

export type Piece = {
  lines: readonly Line[]
  /** Of its widest line, as `widthOf` measures. */
  width: number
  /** Of each line but the last, had the first word of the next line stood on it as well. */
  filledWidths: readonly number[]
  spacing: 'single' | 'double' | 'unknown'
}

/** The place between two pieces where a cell may end. */
export type Break = {
  /** What speaks for an end, apart from the room on the last line: natural logarithms of odds, or thereabouts. */
  evidence: number
  /** Of the last line above, had the first word below stood on it as well. */
  filledWidth: number
  /** Whether a sentence and an empty line end what is above, where lines do not have empty lines between them anyway. */
  isClear: boolean
}

/** What a document does throughout: the lack of it tells more, the more it is a habit. */
type Habits = { gapShare: number; sentenceShare: number }

const sentenceEnd = /[.!?…]["'”’»)\]]*$/u
const abbreviation = /(?:^|[\s(])(?:bijv|bv|o\.a|d\.w\.z|i\.v\.m|m\.b\.t|o\.b\.v|t\.a\.v|n\.a\.v|nr|p|resp)\.$/iu
const lowerCaseStart = /^["'“‘(]?\p{Ll}/u
const listItem = /^[-–•*▪◦]\s/u
const brokenWord = /[\p{L}\p{N}][-\u00AD]$/u

/** A word fits, or does not, when it is this share of the column's width away from the edge. */
const margin = 0.03

export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text) && !abbreviation.test(text)
}

export function piecesOf(lines: readonly Line[]): Piece[] {
  const starts = lines.flatMap((_, index) => (index === 0 || !surelyGoesOn(lines, index) ? [index] : []))
  return starts.map((start, index) => pieceOf(lines.slice(start, starts[index + 1])))
}

/** The text of some pieces, with its line ends. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.flatMap((piece) => piece.lines.map((line) => line.text)).join('\n')
}

/** The breaks between pieces: the first is the one between the first two. */
export function breaksOf(pieces: readonly Piece[]): Break[] {
  const habits = { gapShare: gapShareOf(pieces), sentenceShare: sentenceShareOf(pieces) }
  return between(pieces, (above, below, last, first) => ({
    evidence: endEvidence(above, below, last, first, habits),
    filledWidth: widthWithNextWord(last, first),
    isClear: first.afterGap && endsSentence(last.text) && !isAmongDoubleSpaced(above, below),
  }))
}

/**
 * What it costs to think that a line ended in a column of some width because it was full: the more room was left for the next
 * word, the more. As all costs here, minus the logarithm of a chance, or thereabouts.
 */
export function costOfWrapping(filledWidth: number, columnWidth: number): number {
  return Math.min(5, Math.max(0, roomOf(filledWidth, columnWidth) - margin) * 20)
}

/** What it costs to think that a cell ended there: the last line of one is mostly short, but in one of four it is full. */
export function costOfEnding(filledWidth: number, columnWidth: number): number {
  return roomOf(filledWidth, columnWidth) > margin ? 0.3 : 1.4
}

/** As a share of the column's width; below 0 when the line would have been too long. */
function roomOf(filledWidth: number, columnWidth: number): number {
  return (columnWidth - filledWidth) / columnWidth
}

function endEvidence(above: Piece, below: Piece, last: Line, first: Line, habits: Habits): number {
  const sentence = endsSentence(last.text) ? 1 : -7 * habits.sentenceShare
  const start = lowerCaseStart.test(first.text) ? -4 : listItem.test(first.text) ? -2 : 0
  return sentence + start + (first.afterGap ? gapEvidence(above, below) : -12 * habits.gapShare)
}

/** An empty line divides cells of single-spaced lines; among double-spaced lines it says nothing. */
function gapEvidence(above: Piece, below: Piece): number {
  if (isAmongDoubleSpaced(above, below)) return 0
  return above.spacing === 'single' || below.spacing === 'single' ? 4 : 0.5
}

function isAmongDoubleSpaced(above: Piece, below: Piece): boolean {
  const spacings = [above.spacing, below.spacing]
  return spacings.includes('double') && !spacings.includes('single')
}

/** Of the sentences that end with a line, the share with an empty line below. */
function gapShareOf(pieces: readonly Piece[]): number {
  const ends = between(pieces, (_above, _below, last, first) => ({ last, first })).filter(
    ({ last, first }) => endsSentence(last.text) && !lowerCaseStart.test(first.text),
  )
  return ends.filter(({ first }) => first.afterGap).length / Math.max(1, ends.length)
}

/** The share of the pieces that end with a sentence; 0 in a document whose cells are no sentences. */
function sentenceShareOf(pieces: readonly Piece[]): number {
  return pieces.filter((piece) => endsSentence(piece.lines.at(-1)?.text ?? '')).length / Math.max(1, pieces.length)
}

function between<Value>(
  pieces: readonly Piece[],
  read: (above: Piece, below: Piece, last: Line, first: Line) => Value,
): Value[] {
  return pieces.slice(1).flatMap((below, index) => {
    const above = pieces[index]
    const [last, first] = [above?.lines.at(-1), below.lines[0]]
    return above && last && first ? [read(above, below, last, first)] : []
  })
}

function pieceOf(lines: readonly Line[]): Piece {
  return {
    lines,
    width: Math.max(0, ...lines.map((line) => widthOf(line.text))),
    filledWidths: lines.slice(1).flatMap((line, index) => {
      const above = lines[index]
      return above ? [widthWithNextWord(above, line)] : []
    }),
    spacing: spacingOf(lines),
  }
}

function surelyGoesOn(lines: readonly Line[], index: number): boolean {
  const [above, below] = [lines[index - 1], lines[index]]
  if (!above || !below || brokenWord.test(above.text)) return true
  if (!lowerCaseStart.test(below.text)) return false
  return !below.afterGap || !(endsSentence(above.text) || touches(lines, index - 1) || touches(lines, index + 1))
}

/** Whether a line follows the one above it without an empty line in between. */
function touches(lines: readonly Line[], index: number): boolean {
  return index > 0 && lines[index]?.afterGap === false
}

function spacingOf(lines: readonly Line[]): Piece['spacing'] {
  if (lines.length < 2) return 'unknown'
  const gaps = lines.slice(1).filter((line) => line.afterGap).length
  return gaps * 2 > lines.length - 1 ? 'double' : 'single'
}
