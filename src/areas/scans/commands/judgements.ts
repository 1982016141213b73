import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { TeamJudgement } from '../queries.ts'

/** What came of writing something down: done, or somebody else did so meanwhile, or the scan is not in that state. */
export type SaveResult = 'saved' | 'changed-meanwhile' | 'not-now'

type Settled = Omit<TeamJudgement, 'revision'>

/**
 * Writes down what the team settled on one criterion.
 * @param revision the revision that the page showed, 0 when nothing was settled yet; a newer one is never overwritten
 */
export async function saveJudgement(tx: Tx, scanId: string, judgement: Settled, revision: number): Promise<SaveResult> {
  const { partnershipId, personId } = tx.scope
  if (!(await isTalking(tx, scanId))) return 'not-now'
  const key = { partnershipId, scanId, versionId: judgement.versionId, criterionId: judgement.criterionId }
  const { versionId: _version, criterionId: _criterion, ...said } = judgement
  const by = { settledAt: new Date(), settledBy: personId }
  const saved =
    revision === 0
      ? await tx.db
          .insertInto('teamJudgement')
          .values({ ...key, ...said, ...by })
          .onConflict((conflict) => conflict.doNothing())
          .returning('revision')
          .executeTakeFirst()
      : await tx.db
          .updateTable('teamJudgement')
          .set({ ...said, ...by, revision: revision + 1 })
          .where('partnershipId', '=', partnershipId)
          .where('scanId', '=', scanId)
          .where('versionId', '=', key.versionId)
          .where('criterionId', '=', key.criterionId)
          .where('revision', '=', revision)
          .returning('revision')
          .executeTakeFirst()
  if (!saved) return 'changed-meanwhile'
  await recordEvent(tx, {
    verb: 'scan.judge',
    subjectKind: 'scan',
    subjectId: scanId,
    detail: { versionId: key.versionId, criterionId: key.criterionId, level: judgement.level },
  })
  return 'saved'
}

/** Holds the scan in its state until this transaction ends, so that it cannot be settled halfway. */
export async function isTalking(tx: Tx, scanId: string): Promise<boolean> {
  const scan = await tx.db
    .selectFrom('scan')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', scanId)
    .where('state', 'in', ['talking', 'settled'])
    .forShare()
    .select('state')
    .executeTakeFirst()
  return scan?.state === 'talking'
}
