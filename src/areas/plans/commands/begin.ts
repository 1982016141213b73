import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { planOccurrence } from '../../cycle/index.ts'

/** For which school year, and of which partner or (null) of the partnership. */
export type NewPlan = { schoolYear: number; organisationId: string | null; occurrenceId?: string | null }

/**
 * Begins a plan, with the ambitions of the plan before it: those last longer than a year. Of a school year and partner
 * there is one plan; whoever comes second finds it.
 * @returns its id
 */
export async function beginPlan(tx: Tx, { schoolYear, organisationId, occurrenceId }: NewPlan): Promise<string> {
  const { partnershipId, personId } = tx.scope
  const added = await tx.db
    .insertInto('plan')
    .values({ partnershipId, schoolYear, organisationId, createdBy: personId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return planIdOf(tx, schoolYear, organisationId)
  await takeAmbitionsAlong(tx, added.id, { schoolYear, organisationId })
  await planOccurrence(tx, {
    activity: 'plan',
    subject: organisationId === null ? { kind: 'partnership' } : { kind: 'school', schoolId: organisationId },
    // A plan is drafted in the school year before its own.
    day: `${schoolYear}-07-31`,
    thing: { kind: 'plan', id: added.id },
    occurrenceId: occurrenceId ?? null,
  })
  await recordEvent(tx, { verb: 'plan.begin', subjectKind: 'plan', subjectId: added.id, detail: { schoolYear } })
  return added.id
}

async function planIdOf({ db, scope }: Tx, schoolYear: number, organisationId: string | null): Promise<string> {
  const { id } = await db
    .selectFrom('plan')
    .where('partnershipId', '=', scope.partnershipId)
    .where('schoolYear', '=', schoolYear)
    .where('organisationId', 'is not distinct from', organisationId)
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}

async function takeAmbitionsAlong(tx: Tx, planId: string, { schoolYear, organisationId }: NewPlan): Promise<void> {
  const { partnershipId, personId } = tx.scope
  const before = await tx.db
    .selectFrom('planAmbition as ambition')
    .innerJoin('plan', (join) =>
      join.onRef('plan.partnershipId', '=', 'ambition.partnershipId').onRef('plan.id', '=', 'ambition.planId'),
    )
    .where('ambition.partnershipId', '=', partnershipId)
    .where('plan.schoolYear', '=', schoolYear - 1)
    .where('plan.organisationId', 'is not distinct from', organisationId)
    .select(['ambition.guarantee', 'ambition.text', 'ambition.source'])
    .execute()
  const ambitions = [1, 2, 3, 4].map((guarantee) => {
    const known = before.find((one) => one.guarantee === guarantee)
    return { guarantee, text: known?.text ?? '', source: known?.source ?? '' }
  })
  const written = ambitions.filter(({ text, source }) => text !== '' || source !== '')
  await tx.db
    .insertInto('planAmbition')
    .values(ambitions.map((one) => ({ partnershipId, planId, ...one, revision: written.includes(one) ? 1 : 0 })))
    .execute()
  if (written.length === 0) return
  await tx.db
    .insertInto('planText')
    .values(
      written.map(({ guarantee, ...texts }) => ({
        partnershipId,
        planId,
        subjectKind: 'ambition',
        subjectKey: String(guarantee),
        revision: 1,
        texts: JSON.stringify(texts),
        personId,
      })),
    )
    .execute()
}
