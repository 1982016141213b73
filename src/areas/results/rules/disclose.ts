/**
 * What of a survey may be shown: the rule that everything which anybody sees of results has gone through.
 *
 * For each question there is a table of how many answered, over partnership ⊃ boards ⊃ schools, over institutes and over years
 * of study. A group with fewer answers than the floor is not shown (primary suppression). What is left of a shown group when
 * its shown parts are taken off must be empty, or at least as large as the floor (complementary suppression over hierarchical
 * and linked tables: Hundepool et al., Statistical Disclosure Control, 2012, ch. 4; Willenborg & De Waal, Elements of
 * Statistical Disclosure Control, 2001, ch. 6–7). People without a school, institute or year are a part that is never shown.
 *
 * Then the result is attacked, with exact linear algebra, until nothing comes out: no set of fewer people than the floor, in
 * any crossing of school, institute and year, may be a combination of what is shown (up to four cells of that crossing at once,
 * each hidden group, and each hidden group within another group); nor may zeros that are shown (nobody there gave this
 * answer) pin down all that a hidden group answered.
 *
 * What can still be known, as of any table: that a shown group was unanimous, or that nobody in it gave an answer, and so
 * nobody in its parts.
 */
import type { Tally } from '../../questions/index.ts'
import { drawing } from './drawing.ts'
import { type Cell, groupsOf, linesOf, wholePartnership } from './groups.ts'
import { follows, nullVectors, opposite, sumOver } from './nullVectors.ts'
import { groupId } from './release.ts'

/** How many answered one question in a cell, and what. */
export type CellTally = Cell & Tally

/** A cell with answers: how many, and for each answer; the ids of its groups, and in each dimension from wide to narrow. */
type TableCell = {
  n: number
  answers: ReadonlyMap<string, number>
  groups: readonly string[]
  lines: readonly (readonly string[])[]
}

type Table = {
  cells: readonly TableCell[]
  /** How many answered in each group. */
  sizes: ReadonlyMap<string, number>
  floor: number
}

export type Disclosure = {
  /** From how many answers on a group may be shown. */
  floor: number
  /** Groups that are not to be shown whatever their size. */
  hidden?: ReadonlySet<string>
  /** For tests only: what becomes of it without complementary suppression. */
  complementary?: boolean
}

const partnershipId = groupId(wholePartnership)

/**
 * Which groups may be shown of the answers to one question.
 * @returns ids of groups, `groupId`; none when the whole partnership is smaller than the floor
 */
export function disclose(
  tallies: readonly CellTally[],
  { floor, hidden, complementary = true }: Disclosure,
): Set<string> {
  const table = tableOf(tallies, floor)
  const shown = new Set([...table.sizes].filter(([id, n]) => n >= floor && !hidden?.has(id)).map(([id]) => id))
  if (!shown.has(partnershipId)) return new Set()
  if (!complementary) return shown
  for (let leak = findLeak(table, shown); leak; leak = findLeak(table, shown)) hideAgainst(table, shown, leak)
  return shown
}

function tableOf(tallies: readonly CellTally[], floor: number): Table {
  const cells = tallies
    .filter(({ n }) => n > 0)
    .map((tally) => ({
      n: tally.n,
      answers: new Map(Object.entries(tally.counts).filter(([answer]) => !added.has(answer))),
      groups: groupsOf(tally).map(groupId),
      lines: linesOf(tally).map((line) => line.map(groupId)),
    }))
  const sizes = new Map<string, number>()
  for (const { n, groups } of cells) for (const id of groups) sizes.set(id, (sizes.get(id) ?? 0) + n)
  return { cells, sizes, floor }
}

/** What adds up but does not count people. */
const added = new Set(['sum', 'squares'])

/** A set of cells that could be worked out, and how to see whether it still can. */
type Leak = { cells: readonly number[]; remains: (shown: ReadonlySet<string>) => boolean }

function findLeak(table: Table, shown: ReadonlySet<string>): Leak | undefined {
  return findRest(table, shown) ?? findSmallSet(table, shown) ?? findPinned(table, shown)
}

/**
 * Hides one more group: the smallest that stops the leak without making a new rest, else the smallest that touches it.
 */
function hideAgainst({ cells, sizes }: Table, shown: Set<string>, leak: Leak): void {
  const touching = new Set(leak.cells.flatMap((cell) => cells[cell]?.groups ?? []))
  const bySize = [...shown]
    .filter((id) => id !== partnershipId)
    .toSorted(
      (left, right) =>
        Number(touching.has(right)) - Number(touching.has(left)) ||
        (sizes.get(left) ?? 0) - (sizes.get(right) ?? 0) ||
        (left < right ? -1 : 1),
    )
  const stops = bySize.find((id) => !leak.remains(without(shown, id)))
  shown.delete(stops ?? bySize[0] ?? partnershipId)
}

const without = (shown: ReadonlySet<string>, id: string) => new Set([...shown].filter((one) => one !== id))

/** The narrowest shown group of a cell in each dimension: what it cannot be told apart from within. */
const classesOf = ({ lines }: TableCell, shown: ReadonlySet<string>): string[] =>
  lines.map((line, dimension) => `${dimension} ${line.findLast((id) => shown.has(id)) ?? ''}`)

/** The cells of each rest: of a shown group without its shown parts. */
function restsOf(cells: readonly TableCell[], shown: ReadonlySet<string>): Map<string, number[]> {
  const rests = new Map<string, number[]>()
  for (const [index, cell] of cells.entries())
    for (const rest of classesOf(cell, shown)) {
      const members = rests.get(rest) ?? []
      rests.set(rest, members)
      members.push(index)
    }
  return rests
}

const peopleIn = (cells: readonly TableCell[], set: readonly number[]) =>
  set.reduce((sum, index) => sum + (cells[index]?.n ?? 0), 0)

/** What is left of a shown group, when that is less than the floor. */
function findRest({ cells, floor }: Table, shown: ReadonlySet<string>): Leak | undefined {
  for (const rest of restsOf(cells, shown).values())
    if (peopleIn(cells, rest) < floor)
      return {
        cells: rest,
        remains: (now) => [...restsOf(cells, now).values()].some((set) => peopleIn(cells, set) < floor),
      }
  return undefined
}

/** What is zero over everything that is shown, on some of the cells; the draw is the same for the same table. */
function vectorsOn(cells: readonly TableCell[], shown: ReadonlySet<string>, howMany: number): Float64Array[] {
  return nullVectors([...restsOf(cells, shown).values()], cells.length, howMany, drawing(cells.length))
}

/** A set of fewer people than the floor that is a combination of what is shown. */
function findSmallSet(table: Table, shown: ReadonlySet<string>): Leak | undefined {
  const { cells, floor } = table
  if (cells.every(({ n }) => n >= floor)) return undefined
  const vectors = vectorsOn(cells, shown, 3)
  const found = crossings(table).find((set) => follows(set, vectors)) ?? findFewCells(cells, floor, vectors)
  return found && { cells: found, remains: (now) => follows(found, vectorsOn(cells, now, 3)) }
}

/** Every group and every crossing of two groups that has fewer people than the floor. */
function crossings({ cells, floor }: Table): number[][] {
  const sets = new Map<string, number[]>()
  for (const [index, { groups }] of cells.entries())
    for (const [at, one] of groups.entries())
      for (const other of groups.slice(at)) {
        const set = sets.get(`${one} ${other}`) ?? []
        sets.set(`${one} ${other}`, set)
        set.push(index)
      }
  return [...sets.values()].filter((set) => peopleIn(cells, set) < floor)
}

/** Up to four cells that together have fewer people than the floor and follow from what is shown. */
function findFewCells(
  cells: readonly TableCell[],
  floor: number,
  vectors: readonly Float64Array[],
): number[] | undefined {
  const [first] = vectors
  if (!first) return undefined
  const small = [...cells.keys()].filter((index) => (cells[index]?.n ?? 0) < floor)
  const sets: number[][] = small.map((cell) => [cell])
  for (const [at, left] of small.entries())
    for (const right of small.slice(at + 1)) if (peopleIn(cells, [left, right]) < floor) sets.push([left, right])
  const bySum = new Map<number, number[][]>()
  for (const set of sets) {
    const sum = sumOver(set, first)
    if (sum === 0 && follows(set, vectors)) return set
    const same = bySum.get(sum) ?? []
    bySum.set(sum, same)
    same.push(set)
  }
  for (const [sum, left] of bySum)
    for (const one of left)
      for (const other of bySum.get(opposite(sum)) ?? []) {
        const set = [...new Set([...one, ...other])]
        if (set.length === one.length + other.length && peopleIn(cells, set) < floor && follows(set, vectors))
          return set
      }
  return undefined
}

/**
 * A hidden group of which all answers are pinned down: who gave answer `a` can only be where no shown group has zero of it,
 * and there its number follows. It is not, when two answers can be exchanged between the hidden group and others: then what
 * its people answered stays open even to who knows how many of each cell answered.
 */
function findPinned({ cells, sizes, floor }: Table, shown: ReadonlySet<string>): Leak | undefined {
  const left = new Set([...sizes].filter(([, n]) => n < floor).map(([id]) => id))
  if (left.size === 0) return undefined
  const places = placesOfAnswers(cells, shown)
  for (const group of left) if (answersIn(cells, group, places).length < 2) left.delete(group)
  for (const { among, vector } of exchanges(cells, places, shown)) {
    if (left.size === 0) return undefined
    for (const group of left) if (!follows(membersAmong(cells, group, among), [vector])) left.delete(group)
  }
  const [pinned] = left
  if (pinned === undefined) return undefined
  const members = [...cells.keys()].filter((index) => cells[index]?.groups.includes(pinned))
  return { cells: members, remains: (now) => isPinned(cells, pinned, now) }
}

function isPinned(cells: readonly TableCell[], group: string, shown: ReadonlySet<string>): boolean {
  const places = placesOfAnswers(cells, shown)
  if (answersIn(cells, group, places).length < 2) return false
  for (const { among, vector } of exchanges(cells, places, shown))
    if (!follows(membersAmong(cells, group, among), [vector])) return false
  return true
}

/** For each answer the cells where it can have been given: in no rest that has zero of it. */
function placesOfAnswers(cells: readonly TableCell[], shown: ReadonlySet<string>): Map<string, Set<number>> {
  const places = new Map<string, Set<number>>()
  const rests = [...restsOf(cells, shown).values()]
  for (const answer of new Set(cells.flatMap(({ answers }) => [...answers.keys()]))) {
    const given = rests.filter((rest) => rest.every((index) => !cells[index]?.answers.get(answer)))
    const nowhere = new Set(given.flat())
    places.set(answer, new Set([...cells.keys()].filter((index) => !nowhere.has(index))))
  }
  return places
}

const answersIn = (
  cells: readonly TableCell[],
  group: string,
  places: ReadonlyMap<string, ReadonlySet<number>>,
): string[] =>
  [...places]
    .filter(([, at]) => [...at].some((index) => cells[index]?.groups.includes(group)))
    .map(([answer]) => answer)

/** Each pair of answers, the cells where both can be, and how they could be exchanged between those. */
function* exchanges(
  cells: readonly TableCell[],
  places: ReadonlyMap<string, ReadonlySet<number>>,
  shown: ReadonlySet<string>,
): Generator<{ among: readonly number[]; vector: Float64Array }> {
  const answers = [...places.values()]
  const seen = new Set<string>()
  for (const [at, one] of answers.entries())
    for (const other of answers.slice(at + 1)) {
      const among = [...one].filter((index) => other.has(index))
      const key = among.join()
      if (seen.has(key)) continue
      seen.add(key)
      const [vector] = vectorsOn(
        among.flatMap((index) => cells[index] ?? []),
        shown,
        1,
      )
      if (vector) yield { among, vector }
    }
}

/** The cells of a group, by their place among others. */
const membersAmong = (cells: readonly TableCell[], group: string, among: readonly number[]): number[] =>
  [...among.keys()].filter((place) => cells[among[place] ?? -1]?.groups.includes(group))
