import { type LineKind, lineKinds } from './lines.ts'

/** Where a line or a number of students belongs: one organisation, with its board if it is a school; or (null) the whole partnership. */
export type Place = { id: string; name: string; kind: 'board' | 'institute' | 'school'; boardId: string | null } | null

type Spent = { planned: number; actual: number | null }
type Placed = { place: Place }
type Counted = Placed & { students: number }

/** In cents. What was not told yet counts as nothing spent; `left` is planned less actual. */
export type Totals = { planned: number; actual: number; left: number }

export function totalsOf(lines: readonly Spent[]): Totals {
  const planned = lines.reduce((sum, line) => sum + line.planned, 0)
  const actual = lines.reduce((sum, line) => sum + (line.actual ?? 0), 0)
  return { planned, actual, left: planned - actual }
}

export const studentsOf = (counts: readonly Counted[]): number =>
  counts.reduce((sum, { students }) => sum + students, 0)

/** The lines of each kind that has any, with their totals. */
export function byKind<Line extends Spent & { kind: LineKind }>(
  lines: readonly Line[],
): { kind: LineKind; lines: Line[]; totals: Totals }[] {
  return lineKinds
    .map((kind) => ({ kind, lines: lines.filter((line) => line.kind === kind) }))
    .filter((group) => group.lines.length > 0)
    .map((group) => ({ ...group, totals: totalsOf(group.lines) }))
}

/** What one organisation brings in and costs; of a board its schools stand below it, and count along in it. */
export type PlaceTotals = Totals & { place: Place; students: number; schools: PlaceTotals[] }

/** Income and cost for the partnership as a whole, per institute, and per board with its schools; each by name. */
export function byPlace(lines: readonly (Spent & Placed)[], counts: readonly Counted[]): PlaceTotals[] {
  const places = new Map<string, Place>()
  for (const { place } of [...lines, ...counts]) places.set(place?.id ?? '', place)
  const boards = new Set([...places.values()].flatMap((place) => (place?.kind === 'board' ? [place.id] : [])))
  const totalsAt = (place: Place, schools: readonly Place[]): PlaceTotals => {
    const here = new Set([place, ...schools].map((one) => one?.id))
    const isHere = (one: Placed) => here.has(one.place?.id)
    return {
      place,
      students: studentsOf(counts.filter(isHere)),
      ...totalsOf(lines.filter(isHere)),
      schools: schools.map((school) => totalsAt(school, [])),
    }
  }
  const sorted = [...places.values()].toSorted(byName)
  const underBoard = (place: Place) => place?.kind === 'school' && place.boardId !== null && boards.has(place.boardId)
  return sorted
    .filter((place) => !underBoard(place))
    .map((place) =>
      totalsAt(
        place,
        place?.kind === 'board' ? sorted.filter((one) => underBoard(one) && one?.boardId === place.id) : [],
      ),
    )
}

/** The partnership first, then institutes, boards, and schools without a board among them. */
const rank = (place: Place): number => (place === null ? 0 : ['institute', 'board', 'school'].indexOf(place.kind) + 1)
const byName = (one: Place, other: Place) =>
  rank(one) - rank(other) || (one?.name ?? '').localeCompare(other?.name ?? '', 'nl')

/** Whether students stand both at institutes and at schools, so that the same student may count twice. */
export function mayCountTwice(counts: readonly Counted[]): boolean {
  const kinds = new Set(counts.filter(({ students }) => students > 0).map(({ place }) => place?.kind))
  return kinds.has('institute') && kinds.has('school')
}
