/**
 * Amounts and hours are whole numbers of hundredths: cents, and hundredths of an hour. So nothing is lost in adding up.
 * They are typed and shown the Dutch way: `1.250,50`.
 */

/** The limits of what people can type, as the database holds them: in cents, and in hundredths of an hour. */
export const limits = { amount: 1_000_000_000, rate: 50_000, subsidy: 10_000_000, hours: 2_000_000 } as const

/** Digits with or without points between thousands, and one or two behind the comma. */
const dutchNumber = /^(?:€\s*)?(-)?\s*(?:€\s*)?(\d{1,12}|\d{1,3}(?:\.\d{3}){1,3})(?:,(\d{1,2}|-))?$/

/**
 * Reads an amount or a number of hours: `1.250,50`, `1250,5`, `€ 1.250`, `1250,-`. A point stands between thousands only, so
 * `12.50` is not read as one or the other: it gives undefined.
 * @returns hundredths; undefined when it is no such number
 */
export function readHundredths(typed: string): number | undefined {
  const parts = dutchNumber.exec(
    typed
      .replace(/[\u00a0\u202f]/g, ' ')
      .replace(/\u2212/g, '-')
      .trim(),
  )
  if (!parts) return undefined
  const [, minus, whole = '', behind = ''] = parts
  const fraction = behind === '-' ? '' : behind
  const hundredths = Number(whole.replaceAll('.', '')) * 100 + Number(fraction.padEnd(2, '0'))
  return minus === undefined || hundredths === 0 ? hundredths : -hundredths
}

/** `125050` is `1.250,50`, as in a column of amounts and in a field to type in. */
export function hundredthsInWords(hundredths: number): string {
  const size = Math.abs(hundredths)
  const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, '.')
  return `${hundredths < 0 ? '-' : ''}${whole},${String(size % 100).padStart(2, '0')}`
}

/** `€ 1.250,50`, on one line. */
export const amountInWords = (cents: number): string => `€\u00a0${hundredthsInWords(cents)}`

/** Hours without needless zeros: `12,5` and `80`. */
export const hoursInWords = (hours: number): string => hundredthsInWords(hours).replace(/,00$|(?<=,\d)0$/, '')

/**
 * What hours cost: hours × rate, rounded to whole cents, half a cent up. Each line is rounded by itself, and totals add up
 * what the lines say, so that a sum on paper comes out the same.
 * @param hours in hundredths of an hour
 * @param rate of one hour, in cents
 * @returns cents
 */
export function costOf(hours: number, rate: number): number {
  return Math.floor((hours * rate + 50) / 100)
}
