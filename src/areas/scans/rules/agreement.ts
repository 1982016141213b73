/** How many people chose phase 1, 2, 3 and 4; whole numbers, not negative. */
export type PhaseCounts = readonly [number, number, number, number]

/** The distance between the first phase and the last, in phases. */
const width = 3

/** How many people chose a phase at all. */
export function answersIn(counts: PhaseCounts): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** The average phase that was chosen, from 1 to 4; null without answers. */
export function meanPhase(counts: PhaseCounts): number | null {
  const answers = answersIn(counts)
  if (answers === 0) return null
  return counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / answers
}

/**
 * How far people agree about a phase: the consensus measure for ordinal scales,
 * Cns = 1 + Σ pᵢ · log₂(1 − |Xᵢ − μ| / d), with d = 3 for four phases.
 *
 * Source: Tastle, W.J. & Wierman, M.J. (2007), Consensus and dissention: A measure of ordinal dispersion,
 * International Journal of Approximate Reasoning 45(3), 531–545.
 * @returns from 0 (half on phase 1, half on phase 4) to 1 (all on one phase); null without answers
 */
export function agreement(counts: PhaseCounts): number | null {
  const answers = answersIn(counts)
  const mean = meanPhase(counts)
  if (mean === null) return null
  const consensus = counts.reduce((sum, count, index) => {
    if (count === 0) return sum
    return sum + (count / answers) * Math.log2(1 - Math.abs(index + 1 - mean) / width)
  }, 1)
  // Rounding can end a hair outside of the scale.
  return Math.min(1, Math.max(0, consensus))
}

export type AgreementName = 'eens' | 'redelijk eens' | 'verdeeld'

/**
 * Agreement in words. The cut points are ours, chosen on what they mean for a team:
 * - from 0.8 `eens`: nearly all on one phase (four of five, and one on the neighbouring phase, is 0.83);
 * - from 0.6 `redelijk eens`: neighbouring phases (two neighbours never come below 0.73; evenly over three is 0.61);
 * - below `verdeeld`: people see different schools (half and half with one phase between them is 0.42).
 * @param value an agreement from 0 to 1
 */
export function agreementName(value: number): AgreementName {
  if (value >= 0.8) return 'eens'
  if (value >= 0.6) return 'redelijk eens'
  return 'verdeeld'
}

/** Below this number of answers a spread would say too much about who chose what. */
export const minimumAnswers = 3

/** What a team may see of its choices on one criterion: a distribution without names, or nothing at all. */
export type Spread =
  | { shown: true; counts: PhaseCounts; answers: number; cannotJudge: number; agreement: number }
  | { shown: false }

/**
 * The spread of choices (or of ambitions) on one criterion. Hidden below `minimumAnswers` people who chose a phase;
 * then how many there were stays hidden too. The counting happens in SQL; this rule decides what of it leaves the server.
 * @param cannotJudge how many people chose "kan ik niet beoordelen"; they are no answers
 */
export function spread(counts: PhaseCounts, cannotJudge = 0): Spread {
  const answers = answersIn(counts)
  const agreed = agreement(counts)
  if (answers < minimumAnswers || agreed === null) return { shown: false }
  return { shown: true, counts, answers, cannotJudge, agreement: agreed }
}
