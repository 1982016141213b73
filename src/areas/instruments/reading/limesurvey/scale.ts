/** The answers of an array as a scale from disagreeing to agreeing. */
import type { LimeAnswer, Texts } from './structure.ts'

export type Scale = {
  /** From the least to the most. */
  points: readonly LimeAnswer[]
  /** Niet van toepassing, when it is one of the answers. */
  notApplicable: LimeAnswer | undefined
}

const notApplicableWords =
  /^(n\.?\s?v\.?\s?t\.?|n\/?a|niet van toepassing|not applicable|geen mening|weet ik niet|weet niet|no answer)$/i
const agreeing = /^(.*\s)?(eens|agree|ja|yes|tevreden|satisfied)$/i
const disagreeing = /(oneens|niet\b.*\beens|mee oneens|disagree|\bnee\b|\bno\b|ontevreden|dissatisfied|unsatisfied)/i

const anyText = (texts: Texts): string => texts.nl ?? texts.en ?? texts.original ?? ''

/** As the array has it from left to right; turned round when it begins with agreeing and ends with disagreeing. */
export function scaleOf(answers: readonly LimeAnswer[]): Scale {
  const notApplicable = answers.find(({ texts }) => notApplicableWords.test(anyText(texts)))
  const points = answers.filter((answer) => answer !== notApplicable)
  return { points: isDescending(points) ? points.toReversed() : points, notApplicable }
}

function isDescending(points: readonly LimeAnswer[]): boolean {
  const first = anyText(points[0]?.texts ?? {})
  const last = anyText(points.at(-1)?.texts ?? {})
  return agreeing.test(first) && !disagreeing.test(first) && disagreeing.test(last)
}
