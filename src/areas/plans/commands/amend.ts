import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Plan } from '../queries.ts'
import { type PlanState, planTransition, type WrittenIn } from '../rules.ts'
import { tellPlan } from '../topics.ts'
import { type Arrangement, arrangementColumns } from './arrange.ts'
import { placeOf, type Texts } from './texts.ts'
import { keepVersion } from './versions.ts'
import { keepSteps } from './write.ts'

/** Why an adopted plan is changed, from which day on, and on which decision that rests. */
export type AmendmentCause = { because: string; decidedOn: Day; decisionId: string | null }

/** What becomes of something in an adopted plan. */
export type Amendment = {
  written: WrittenIn
  /** As they are to be. */
  texts: Texts
  /** The revision that the page showed; null for something new. */
  revision: number | null
  removed: boolean
  /** For an activity: who does it, and when. */
  arrangement?: Arrangement
}

/** What came of it: recorded, recorded before when the same form was sent twice, changed by somebody else meanwhile, or why not. */
export type Amended =
  | { kind: 'amended' | 'amended-before' | 'changed-meanwhile' | 'unknown' }
  | { kind: 'refused'; problem: string }

/**
 * Changes an adopted plan, with the reason: texts as they are to be, something new, or something that goes out. Leaves a
 * version. The plan is locked first, so that amendments come after each other.
 */
export async function amendPlan(tx: Tx, plan: Plan, amendment: Amendment, cause: AmendmentCause): Promise<Amended> {
  const step = await lock(tx, plan)
  if (!step.ok) return { kind: 'refused', problem: step.problem }
  const { written, texts, revision } = amendment
  const place = placeOf(plan.id, written)
  const standing = await place.lock(tx)
  if (standing && revision === null) return { kind: 'amended-before' }
  if (!standing && revision !== null) return { kind: 'unknown' }
  if (standing && standing.revision !== revision) return { kind: 'changed-meanwhile' }
  const current = standing ?? (await place.begin(tx))
  if (!current) return { kind: 'unknown' }
  await keepSteps(tx, plan.id, place, current.revision, [texts])
  await place.write(tx, texts, current.revision + 1)
  if (written.kind !== 'ambition') await arrange(tx, written, amendment)
  await tx.db
    .updateTable('plan')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', plan.id)
    .execute()
  const number = await keepVersion(tx, plan.id, { reason: 'amended', ...cause })
  await recordEvent(tx, {
    verb: 'plan.amend',
    subjectKind: 'plan',
    subjectId: plan.id,
    detail: { number, kind: written.kind, key: place.key },
  })
  await tellPlan(tx, plan.id)
  return { kind: 'amended' }
}

async function lock(tx: Tx, { id, organisation }: Plan) {
  const { state } = await tx.db
    .selectFrom('plan')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .select('state')
    .$narrowType<{ state: PlanState }>()
    .executeTakeFirstOrThrow()
  return planTransition(organisation ? 'partner' : 'partnership', state, 'amend')
}

async function arrange(
  tx: Tx,
  written: Exclude<WrittenIn, { kind: 'ambition' }>,
  { removed, arrangement }: Amendment,
): Promise<void> {
  const { partnershipId } = tx.scope
  if (written.kind === 'goal') {
    await tx.db
      .updateTable('planGoal')
      .set({ removed })
      .where('partnershipId', '=', partnershipId)
      .where('id', '=', written.id)
      .execute()
    return
  }
  await tx.db
    .updateTable('planActivity')
    .set((eb) => ({
      removed,
      ...(arrangement ? { ...arrangementColumns(arrangement), arranged: eb('arranged', '+', 1) } : {}),
    }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', written.id)
    .execute()
}
