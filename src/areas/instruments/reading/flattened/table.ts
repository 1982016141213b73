/** The likeliest table that flattened text was, and what else it may have been. Everything here is pure. */
import type { PerPhase } from '../proposal.ts'
import { UnreadableDocument } from '../unreadable.ts'
import { oneLine } from '../words.ts'
import { type Divide, dividerOf, type Range } from './column.ts'
import { type Grid, gridsByColumns, gridsByKnownColumns, gridsByRows, plausible, plausibleGrids } from './grid.ts'
import type { Headed } from './heading.ts'
import { linesOf } from './lines.ts'
import { type Naming, namesBetween, namingsAbove, namingsBelow } from './names.ts'
import { breaksOf, type Piece, piecesOf, textOf } from './pieces.ts'

export type FlattenedTable = {
  /** All text, above, in and below the table, without the names of the phases. */
  pieces: readonly Piece[]
  /** The pieces of each criterion's name; what stands before the first, and was above the phases, is above the table. */
  names: Range[]
  /** Other ways to read the names that are well possible. */
  otherNames: Range[][]
  /** The well possible ways to fill the table, the likeliest first. */
  grids: Grid[]
  /** The pieces with which something surely begins: a column or row that is headed by a name, or a clear end above. */
  surelyBegins: ReadonlySet<number>
  /** In which order the cells stood: when one is missing, others of its column or row may have taken its place. */
  order: 'by-column' | 'by-row'
}

/** Beyond this, reading takes too long; twenty criteria make about 150 pieces. */
const mostLines = 5000
const mostPieces = 200
/** How many ways to fill the table are compared. */
const gridsKept = 30

/** A way to read the names, and how to fill the table when they are read so. */
type Reading = { naming: Naming; order: FlattenedTable['order']; fill: (keep: number) => Grid[] }

/**
 * @returns null when there are no names of criteria, or too little text for four phases
 * @throws UnreadableDocument when there is far too much text for a table
 */
export function flattenedTable({ above, below }: Headed): FlattenedTable | null {
  const texts = [above, ...('together' in below ? [below.together] : below.perPhase)].map(linesOf)
  if (texts.flat().length > mostLines) throw tooMuchText()
  const [outside = [], ...bodies] = texts.map(piecesOf)
  if (bodies.flat().length > mostPieces) throw tooMuchText()
  const pieces = [...outside, ...bodies.flat()]

  const starts = bodies.map((_, index) => outside.length + bodies.slice(0, index).flat().length)
  const stretches = starts.map((from, index) => ({ from, to: starts[index + 1] ?? pieces.length }))
  const [likeliest, ...others] = likeliestReadings(readingsOf(pieces, stretches))
  if (!likeliest) return null
  const { names } = likeliest.naming
  const nameTexts = names.map(({ from, to }) => oneLine(textOf(pieces.slice(from, to))))
  return {
    pieces,
    names,
    otherNames: others.map(({ naming }) => naming.names),
    grids: plausibleGrids(pieces, nameTexts, likeliest.fill(gridsKept)),
    surelyBegins: new Set([
      ...[...names, ...stretches].flatMap(({ from, to }) => [from, to]),
      ...breaksOf(pieces).flatMap(({ isClear }, index) => (isClear ? [index + 1] : [])),
    ]),
    order: likeliest.order,
  }
}

/** @param stretches of the pieces below the phases: one with everything, or one for each phase */
function readingsOf(pieces: readonly Piece[], stretches: readonly Range[]): Reading[] {
  const divide = dividerOf(pieces)
  const [one, two, three, four] = stretches
  if (!one) return []
  const namesAbove = namingsAbove(pieces, { from: 0, to: one.from })
  if (two && three && four) return namesAbove.map((naming) => knownColumns(divide, [one, two, three, four], naming))
  const names = namesBetween(pieces, one)
  if (names.length > 0) return [rows(divide, names, one.to)]
  const namesBelow = namingsBelow(pieces, one)
  return (namesBelow.length > 0 ? namesBelow : namesAbove).map((naming) => columns(divide, one, naming))
}

function columns(divide: Divide, body: Range, naming: Naming): Reading {
  const cells = { from: Math.max(body.from, naming.names.at(-1)?.to ?? 0), to: body.to }
  const fill = (keep: number) => gridsByColumns(divide, cells, naming.names.length, keep)
  return { naming, order: 'by-column', fill }
}

function knownColumns(divide: Divide, stretches: PerPhase<Range>, naming: Naming): Reading {
  const fill = (keep: number) => gridsByKnownColumns(divide, stretches, naming.names.length, keep)
  return { naming, order: 'by-column', fill }
}

function rows(divide: Divide, names: Range[], end: number): Reading {
  const stretches = names.map(({ to }, index) => ({ from: to, to: names[index + 1]?.from ?? end }))
  return { naming: { names, cost: 0 }, order: 'by-row', fill: (keep) => gridsByRows(divide, stretches, keep) }
}

/** The readings that are well possible by their form, the likeliest first. */
function likeliestReadings(readings: readonly Reading[]): Reading[] {
  const weighed = readings
    .flatMap((reading) => reading.fill(1).map((grid) => ({ reading, cost: grid.cost + reading.naming.cost })))
    .toSorted((a, b) => a.cost - b.cost)
  const least = weighed[0]?.cost ?? 0
  return weighed.filter(({ cost }) => cost < least + plausible).map(({ reading }) => reading)
}

function tooMuchText(): UnreadableDocument {
  return new UnreadableDocument(
    'bevat te veel losse tekst om er een tabel in te herkennen. Lever het thema aan als Word-document met een tabel, of plak alleen de tekst van de tabel.',
  )
}
