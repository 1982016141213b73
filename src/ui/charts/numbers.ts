/** Numbers as they stand in Dutch. */

const formats = [0, 1, 2].map(
  (decimals) => new Intl.NumberFormat('nl-NL', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
)

/** 3,42 */
export function decimal(value: number, decimals: 0 | 1 | 2 = 1): string {
  return formats[decimals]?.format(value) ?? String(value)
}

/** A share of 1 as a whole percentage: 42 %, with a space that does not break. */
export const percent = (share: number): string => `${decimal(share * 100, 0)}\u00a0%`
