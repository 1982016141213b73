/** The first month of a school year: August. It runs through July of the next calendar year. */
const firstMonth = 8

/**
 * The school year that a day belongs to.
 * @param date a calendar day in the Netherlands, `YYYY-MM-DD`
 * @returns the calendar year in which that school year starts, e.g. 2026 for 2026–2027
 * @throws RangeError when `date` is not written as `YYYY-MM-DD`
 */
export function schoolYearOf(date: string): number {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(date)
  if (!parts) throw new RangeError(`Not a date as YYYY-MM-DD: ${date}`)
  const year = Number(parts[1])
  return Number(parts[2]) >= firstMonth ? year : year - 1
}

/**
 * A school year as people write it.
 * @param schoolYear the calendar year in which it starts
 * @returns both years with an en dash: `2026–2027`
 */
export function schoolYearName(schoolYear: number): string {
  return `${schoolYear}–${schoolYear + 1}`
}
