import type { Question, QuestionOf } from '../../questions/index.ts'
import { type GroupKind, type GroupResponse, groupId, type Release } from '../rules/release.ts'
import { type Difference, differenceOf, notByChance } from './comparisons.ts'
import { type ScaleSummary, scaleOf } from './summaries.ts'

type ScaleQuestion = QuestionOf<'agree'> | QuestionOf<'pair'>

/** A statement with how it was answered. */
export type Answered = { question: ScaleQuestion; summary: ScaleSummary }

/** How many are named as strong, and as many as asking for attention. */
const mostNamed = 3

/** What stands out among the statements of a survey: what agrees most and least, each statement at most once. */
export function standOuts(answered: readonly Answered[]): { strong: Answered[]; attention: Answered[] } {
  const agreed = answered.filter(({ question }) => question.kind === 'agree')
  const ordered = agreed.toSorted((a, b) => favourOf(b) - favourOf(a))
  const named = Math.min(mostNamed, Math.floor(ordered.length / 2))
  return { strong: ordered.slice(0, named), attention: ordered.slice(ordered.length - named).reverse() }
}

/** How favourable the answers are, from 0 to 1: a statement that is better not agreed with is turned round. */
export function favourOf({ question, summary }: Answered): number {
  const share = (summary.mean - 1) / (question.points - 1)
  return isReversed(question) ? 1 - share : share
}

export const isReversed = (question: Question) => question.kind === 'agree' && question.reversed

/** How many of a group were asked; 0 when that is not known. */
export function askedIn({ groups }: Release, group: { kind: GroupKind; key: string }): number {
  return groups.find(({ kind, key }) => kind === group.kind && key === group.key)?.invited ?? 0
}

/** The statements that a group answered, where its answers are shown. */
export function answeredIn(
  questions: readonly Question[],
  release: Release,
  group: { kind: GroupKind; key: string },
): Answered[] {
  const asked = askedIn(release, group)
  return questions.flatMap((question) => {
    if (question.kind !== 'agree' && question.kind !== 'pair') return []
    const summary = scaleOf(question, release.tallies.get(question.id)?.get(groupId(group)), asked)
    return summary ? [{ question, summary }] : []
  })
}

export type Change = Answered & Difference & { before: ScaleSummary }

/** The statements that were answered otherwise than the time before, and not by chance; the largest change first. */
export function changesSince(now: readonly Answered[], before: readonly Answered[]): Change[] {
  const earlier = new Map(before.map((one) => [one.question.id, one]))
  const changes = now.flatMap((one): Change[] => {
    const then = earlier.get(one.question.id)
    if (!then || then.question.points !== one.question.points) return []
    const difference = differenceOf(one.summary, then.summary)
    return difference ? [{ ...one, ...difference, before: then.summary }] : []
  })
  return notByChance(changes).toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
}

/** Of which groups clearly fewer answered than of everybody; the fewest first. */
export type Missing = GroupResponse & { answered: number; share: number }

/** How many points (as a share) below everybody a group counts as missing. */
const clearlyFewer = 0.1

/** @param groups those that the reader may see, with the whole partnership among them */
export function missingGroups(groups: readonly GroupResponse[]): Missing[] {
  const whole = groups.find(({ kind }) => kind === 'partnership')
  if (!whole || whole.answered === null || whole.invited === 0) return []
  const overall = whole.answered / whole.invited
  return groups
    .flatMap((group) => {
      const { kind, invited, answered } = group
      if (kind === 'partnership' || answered === null || invited === 0) return []
      const share = answered / invited
      return share < overall - clearlyFewer ? [{ ...group, answered, share }] : []
    })
    .toSorted((a, b) => a.share - b.share)
}
