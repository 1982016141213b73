import type { OriginSource } from '../followup/index.ts'
import { findQuestions } from './queries.ts'
import { shortQuestion } from './rules.ts'

/** How an action that came of a signal names it. */
export const signalOrigins: OriginSource = {
  kind: 'signal',
  async find(tx, ids) {
    const questions = await findQuestions(tx, ids)
    return new Map(
      [...questions].map(([id, question]) => [
        id,
        { title: `Signaal: ${shortQuestion(question)}`, href: `/signals/${id}` },
      ]),
    )
  },
}
