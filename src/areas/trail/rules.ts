import { schoolYearOf } from '../../platform/schoolYear.ts'
import type { TrailCount, TrailEntry, TrailKind, TrailSubject } from './trailSource.ts'

/** The page of an item or criterion, with all that was measured, said, agreed, done and answered. */
export const trailPath = ({ instrumentId, itemId }: TrailSubject) => `/trail/${instrumentId}/${itemId}`

/** In the order in which a cycle goes round. */
export const trailKinds: readonly TrailKind[] = ['measured', 'said', 'agreed', 'done', 'asked', 'answered']

/** What happened, as people read it above a number. */
export const trailKindNames: Record<TrailKind, string> = {
  measured: 'gemeten',
  said: 'besproken',
  agreed: 'afgesproken',
  done: 'gedaan',
  asked: 'gevraagd',
  answered: 'beantwoord',
}

/** The first and the last day of a school year. */
export const daysOf = (schoolYear: number) => ({ from: `${schoolYear}-08-01`, until: `${schoolYear + 1}-07-31` })

/** A school year at a glance: how many of each kind. */
export type YearCounts = { schoolYear: number; counts: Readonly<Record<TrailKind, number>> }

const nothing: YearCounts['counts'] = { measured: 0, said: 0, agreed: 0, done: 0, asked: 0, answered: 0 }

/** How much there is of each kind in each school year that has anything, the newest first. */
export function countYears(counted: readonly TrailCount[]): YearCounts[] {
  const years = new Map<number, Record<TrailKind, number>>()
  for (const { day, kind, number } of counted) {
    const schoolYear = schoolYearOf(day)
    const counts = years.get(schoolYear) ?? { ...nothing }
    counts[kind] += number
    years.set(schoolYear, counts)
  }
  return [...years].map(([schoolYear, counts]) => ({ schoolYear, counts })).sort((a, b) => b.schoolYear - a.schoolYear)
}

/** The last day on which it was measured or talked about; null when it never was. */
export function lastTalkedAbout(counted: readonly TrailCount[]): string | null {
  const days = counted.filter(({ kind }) => kind === 'measured' || kind === 'said').map(({ day }) => day)
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null)
}

/** Entries one by one, as if they had been counted. */
export const countedFrom = (entries: readonly TrailEntry[]): TrailCount[] =>
  entries.map(({ day, kind }) => ({ day, kind, number: 1 }))

/** How many entries stand on one page. */
export const entriesPerPage = 50

/** A page of entries, the newest first; within a day in the order of a cycle, then by place. */
export function pageOfEntries(entries: readonly TrailEntry[], asked: number) {
  const pages = Math.max(1, Math.ceil(entries.length / entriesPerPage))
  const number = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1
  const order = (a: TrailEntry, b: TrailEntry) =>
    compare(b.day, a.day) || trailKinds.indexOf(a.kind) - trailKinds.indexOf(b.kind) || compare(a.place, b.place)
  const shown = entries.toSorted(order).slice((number - 1) * entriesPerPage, number * entriesPerPage)
  return { number, pages, total: entries.length, entries: shown }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
