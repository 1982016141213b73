/**
 * What of a survey may be shown: the rule that everything which anybody sees of results has gone through.
 *
 * For each question there is a table of how many answered, over partnership ⊃ boards ⊃ schools, over institutes and over years
 * of study. A group with fewer answers than the floor is not shown (primary suppression). What is left of a shown group when
 * its shown parts are taken off must be empty, or at least as large as the floor (complementary suppression over hierarchical
 * and linked tables: Hundepool et al., Statistical Disclosure Control, 2012, ch. 4; Willenborg & De Waal, Elements of
 * Statistical Disclosure Control, 2001, ch. 6–7). People without a school, institute or year are a part that is never shown.
 *
 * Then it is made certain that this is enough, also where institutes and years nearly coincide with schools:
 *
 * - Two people of whom the narrowest shown group is the same in each dimension are interchangeable: exchange where they belong,
 *   and everything that is shown stays as it is, of every question. So somebody of a hidden group has to be interchangeable
 *   with somebody outside it who answered something else. Then neither how many they are nor what they answered follows,
 *   by whatever calculation, and even for who knows who took part. The same goes for hidden groups taken together.
 * - No set of fewer people than the floor, in a crossing of school, institute and year, is a combination of what is shown: exact
 *   linear algebra says so of every crossing of two groups, and of up to four cells of the full crossing.
 *
 * What can still be known, as of any table: that nobody of a shown group, or of what is left of it, gave an answer, and so nobody
 * of its parts; and if all gave the same, so did its parts.
 */
import type { Tally } from '../../questions/index.ts'
import { drawing } from './drawing.ts'
import { fewCells } from './fewCells.ts'
import { type Cell, groupsOf, linesOf, wholePartnership } from './groups.ts'
import { follows, nullVectors } from './nullVectors.ts'
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
  return findRest(table, shown) ?? findPinned(table, shown) ?? findSmallSet(table, shown)
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
  const sizes = cells.map(({ n }) => n)
  return fewCells(sizes, floor, first).find((set) => follows(set, vectors))
}

/** How many hidden groups are looked at together. */
const mostTogether = 3

/** Hidden groups of a kind with fewer people than the floor, of whom nobody is interchangeable with another who answered something else. */
function findPinned(table: Table, shown: ReadonlySet<string>): Leak | undefined {
  const { cells } = table
  const alike = interchangeable(cells, shown)
  const exclusive = cells.every(({ n, answers }) => sumOfAll(answers) === n)
  const isPinned = (members: ReadonlySet<number>, now: ReadonlySet<string>, sets: readonly (readonly number[])[]) =>
    !differFromOthers(cells, members, sets) &&
    !(mixesWithOthers(members, sets) && isUnanimous(cells, members, now, exclusive))
  for (const members of smallUnions(table, shown))
    if (isPinned(members, shown, alike))
      return { cells: [...members], remains: (now) => isPinned(members, now, interchangeable(cells, now)) }
  return undefined
}

const sumOfAll = (answers: ReadonlyMap<string, number>) => [...answers.values()].reduce((sum, count) => sum + count, 0)

/** Cells of which the people are interchangeable. */
function interchangeable(cells: readonly TableCell[], shown: ReadonlySet<string>): number[][] {
  const sets = Map.groupBy(cells.keys(), (index) => {
    const cell = cells[index]
    return cell ? classesOf(cell, shown).join() : ''
  })
  return [...sets.values()]
}

/** Whether somebody in these cells is interchangeable with somebody outside them. */
const mixesWithOthers = (members: ReadonlySet<number>, alike: readonly (readonly number[])[]) =>
  alike.some((set) => set.some((index) => members.has(index)) && set.some((index) => !members.has(index)))

/** Whether somebody in these cells is interchangeable with somebody outside them who answered something else. */
function differFromOthers(
  cells: readonly TableCell[],
  members: ReadonlySet<number>,
  alike: readonly (readonly number[])[],
): boolean {
  return alike.some((set) => {
    const inside = pooled(
      cells,
      set.filter((index) => members.has(index)),
    )
    const outside = pooled(
      cells,
      set.filter((index) => !members.has(index)),
    )
    if (inside.n === 0 || outside.n === 0) return false
    const answers = new Set([...inside.answers.keys(), ...outside.answers.keys()])
    // Questions without counts, open ones, have nothing to tell but how many answered.
    if (answers.size === 0) return true
    return [...answers].some((answer) => {
      const count = (inside.answers.get(answer) ?? 0) + (outside.answers.get(answer) ?? 0)
      return count > 0 && count < inside.n + outside.n
    })
  })
}

function pooled(cells: readonly TableCell[], set: readonly number[]): Pick<TableCell, 'n' | 'answers'> {
  const answers = new Map<string, number>()
  for (const index of set)
    for (const [answer, count] of cells[index]?.answers ?? []) answers.set(answer, (answers.get(answer) ?? 0) + count)
  return { n: peopleIn(cells, set), answers }
}

/** Whether what is shown leaves only one thing that somebody in these cells can have answered. */
function isUnanimous(
  cells: readonly TableCell[],
  members: ReadonlySet<number>,
  shown: ReadonlySet<string>,
  exclusive: boolean,
): boolean {
  const rests = [...restsOf(cells, shown).values()].map((rest) => ({ rest: new Set(rest), ...pooled(cells, rest) }))
  return [...members].every((index) => {
    const around = rests.filter(({ rest }) => rest.has(index))
    const answers = new Set(around.flatMap((rest) => [...rest.answers.keys()]))
    const open = [...answers].filter((answer) =>
      around.every(({ n, answers: given }) => {
        const count = given.get(answer) ?? 0
        return count > 0 && (exclusive || count < n)
      }),
    )
    return open.length <= (exclusive ? 1 : 0)
  })
}

/** The cells of each hidden group that is smaller than the floor, and of a few of them in one rest that are so together. */
function smallUnions({ cells, sizes, floor }: Table, shown: ReadonlySet<string>): Set<number>[] {
  const small = [...sizes].filter(([id, n]) => n < floor && !shown.has(id)).map(([id]) => id)
  const membersOf = new Map(
    small.map((id) => [id, [...cells.keys()].filter((index) => cells[index]?.groups.includes(id))] as const),
  )
  const restOf = (id: string) => {
    const [first] = membersOf.get(id) ?? []
    const cell = first === undefined ? undefined : cells[first]
    const line = cell?.lines.find((ids) => ids.includes(id))
    return `${id.split(':')[0]} ${line?.findLast((one) => shown.has(one))}`
  }
  const unions: Set<number>[] = []
  for (const together of Map.groupBy(small, restOf).values()) extend([], 0, together)
  return unions

  function extend(chosen: readonly string[], people: number, left: readonly string[]): void {
    if (chosen.length > 0) unions.push(new Set(chosen.flatMap((id) => membersOf.get(id) ?? [])))
    if (chosen.length === mostTogether) return
    for (const [at, id] of left.entries()) {
      const size = people + (sizes.get(id) ?? 0)
      if (size < floor) extend([...chosen, id], size, left.slice(at + 1))
    }
  }
}
