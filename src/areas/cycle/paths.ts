/** Where the pages of the cycle are. */
export const occurrencePath = (id: string) => `/cycle/occurrences/${id}`

/** A row in one school year. @param of `mine`, an organisation's id, or nothing for all that one may see */
export function rowPath(id: string, year?: number, of?: string): string {
  const query = new URLSearchParams({ ...(year === undefined ? {} : { year: String(year) }), ...(of ? { of } : {}) })
  return query.size === 0 ? `/cycle/rows/${id}` : `/cycle/rows/${id}?${query}`
}
