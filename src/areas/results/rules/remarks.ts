import type { Answers } from '../../questions/index.ts'
import { type Group, groupId, type Release } from './release.ts'

/** An open answer on its own: what else the same person answered is not with it. */
export type OpenAnswer = { questionId: string; schoolId: string | null; text: string; quotable: boolean }

/** Where in answers it stands whether the open ones may be quoted. No question has this id. */
export const quotingKey = 'quoting:allowed'

/** @param open ids of the open questions */
export function openAnswersIn(
  open: readonly string[],
  { schoolId, answers }: { schoolId: string | null; answers: Answers },
  thatCount: Answers,
): OpenAnswer[] {
  const quotable = answers[quotingKey] === 'yes'
  return open.flatMap((questionId) => {
    const text = thatCount[questionId]
    return typeof text === 'string' && text !== '' ? [{ questionId, schoolId, text, quotable }] : []
  })
}

const whole: Group = { kind: 'partnership', key: '' }

/**
 * The open answers that may be kept. The school stands with one only where the answers to that question are shown for that
 * school; and when fewer people answered than may be shown, none are kept: it would be known of whom they are.
 */
export function remarksFrom(open: readonly OpenAnswer[], { tallies }: Pick<Release, 'tallies'>): OpenAnswer[] {
  if (!tallies.get('')?.has(groupId(whole))) return []
  return open.map((answer) => {
    const { questionId, schoolId } = answer
    const shown = schoolId !== null && tallies.get(questionId)?.has(groupId({ kind: 'school', key: schoolId }))
    return { ...answer, schoolId: shown ? schoolId : null }
  })
}
