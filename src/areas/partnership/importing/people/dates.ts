/** What a cell says of a day: `YYYY-MM-DD`, nothing, or in Dutch why it cannot be read. */
export type ReadDate = { date: string | null } | { problem: string }

const example = 'Schrijf dag, maand en het hele jaar, zoals 1-8-2026.'

/** Excel counts days from here; from 1 March 1900 on that is right. */
const excelDayZero = Date.UTC(1899, 11, 30)
const dayLength = 86_400_000
/** 1 January 2000 and 31 December 2099 as Excel counts days: what a cell with a date in it becomes without its format. */
const excelDays = { first: 36_526, last: 73_050 }

/**
 * The day in a cell: `1-8-2026` (also with slashes or dots), `2026-08-01`, or the number by which Excel keeps a day.
 * Years from 1990 to 2100.
 */
export function readDate(cell: string): ReadDate {
  if (cell === '') return { date: null }
  const parts = partsOf(cell)
  if (!parts) return { problem: `“${cell}” is geen datum. ${example}` }
  const { year, month, day } = parts
  const moment = new Date(Date.UTC(year, month - 1, day))
  const exists = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day
  if (!exists) return { problem: `${cell} bestaat niet. ${example}` }
  if (year < 1990 || year > 2100) return { problem: `Het jaar in “${cell}” kan niet kloppen. ${example}` }
  return { date: moment.toISOString().slice(0, 10) }
}

function partsOf(cell: string): { year: number; month: number; day: number } | null {
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(cell)
  if (dutch) return { day: Number(dutch[1]), month: Number(dutch[2]), year: Number(dutch[3]) }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const days = /^\d{5}$/.test(cell) ? Number(cell) : 0
  if (days < excelDays.first || days > excelDays.last) return null
  const moment = new Date(excelDayZero + days * dayLength)
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() }
}

/** A day as Dutch people write it: `1-8-2026`. */
export function dutchDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day}-${month}-${year}`
}
