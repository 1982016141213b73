import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Evaluation } from '../rules.ts'

export type EvaluateResult = 'evaluated' | 'lost'

/**
 * Writes down how a goal stands half-way or at the end of the year; until the next moment it can be written again.
 * @param revision of what stood there when the page was made; 0 when nothing did
 * @returns `lost` when somebody else wrote it down after the page was made
 */
export async function evaluateGoal(
  tx: Tx,
  goalId: string,
  evaluation: Evaluation,
  { revision, today }: { revision: number; today: Day },
): Promise<EvaluateResult> {
  const { partnershipId, personId } = tx.scope
  const { moment, ...said } = evaluation
  const written = { ...said, evaluatedOn: today, personId }
  const stored =
    revision === 0
      ? await tx.db
          .insertInto('goalEvaluation')
          .values({ partnershipId, goalId, moment, ...written })
          .onConflict((conflict) => conflict.doNothing())
          .returning('goalId')
          .executeTakeFirst()
      : await tx.db
          .updateTable('goalEvaluation')
          .where('partnershipId', '=', partnershipId)
          .where('goalId', '=', goalId)
          .where('moment', '=', moment)
          .where('revision', '=', revision)
          .set((eb) => ({ ...written, revision: eb('revision', '+', 1) }))
          .returning('goalId')
          .executeTakeFirst()
  if (!stored) return 'lost'
  await recordEvent(tx, {
    verb: 'goal.evaluate',
    subjectKind: 'plan-goal',
    subjectId: goalId,
    detail: { moment, judgement: evaluation.judgement },
  })
  return 'evaluated'
}
