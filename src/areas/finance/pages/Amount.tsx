import { amountInWords } from '../rules.ts'

/** An amount in cents, on one line. */
export function Amount({ cents }: { cents: number }) {
  return <span class="amount">{amountInWords(cents)}</span>
}
