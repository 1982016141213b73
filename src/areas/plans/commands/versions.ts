import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { findContent, findVersions, type VersionReason } from '../queries.ts'
import { sameSnapshot, snapshotOf } from '../rules.ts'

/** Why a version is kept; an amendment says since when, and on which decision it rests. */
export type VersionCause = {
  reason: VersionReason
  because?: string
  decisionId?: string | null
  decidedOn?: Day | null
}

/**
 * Keeps a plan as it is now.
 * @returns the number of the version
 */
export async function keepVersion(tx: Tx, planId: string, cause: VersionCause): Promise<number> {
  const { partnershipId, personId } = tx.scope
  const content = snapshotOf(await findContent(tx, planId))
  const { number } = await tx.db
    .insertInto('planVersion')
    .values((eb) => ({
      partnershipId,
      planId,
      personId,
      ...cause,
      content: JSON.stringify(content),
      number: eb
        .selectFrom('planVersion')
        .where('partnershipId', '=', partnershipId)
        .where('planId', '=', planId)
        .select((of) => of(of.fn.coalesce(of.fn.max('number'), of.val(0)), '+', 1).as('next')),
    }))
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** Keeps a version by hand; when nothing changed since the last one, that one will do. @returns whether there is a new one */
export async function keepByHand(tx: Tx, planId: string): Promise<boolean> {
  await tx.db
    .selectFrom('plan')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', planId)
    .forUpdate()
    .select('id')
    .executeTakeFirstOrThrow()
  const [last] = await findVersions(tx, planId)
  if (last && sameSnapshot(last.content, snapshotOf(await findContent(tx, planId)))) return false
  const number = await keepVersion(tx, planId, { reason: 'kept' })
  await recordEvent(tx, { verb: 'plan.keep', subjectKind: 'plan', subjectId: planId, detail: { number } })
  return true
}
