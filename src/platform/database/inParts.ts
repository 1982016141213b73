/** How many rows go into one statement: each value is a parameter, and PostgreSQL takes 65,535 of them. */
const rowsAtOnce = 1_000

/**
 * Does many rows a part at a time, in order.
 * @param write does one part, never an empty one
 * @returns what the parts gave, together
 */
export async function inParts<Row, Result>(
  rows: readonly Row[],
  write: (part: readonly Row[]) => Promise<Result[]>,
): Promise<Result[]> {
  const results: Result[] = []
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    results.push(...(await write(rows.slice(start, start + rowsAtOnce))))
  return results
}
