import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { completeOccurrence } from '../../cycle/index.ts'
import { addAgendaItem, addDecision, type OnAgenda, placeAgendaItem } from '../../meetings/index.ts'
import { findContent, type Plan } from '../queries.ts'
import { completenessOf, type PlanState, type PlanStep, planTransition } from '../rules.ts'
import { tellPlan } from '../topics.ts'
import { addComment } from './comments.ts'
import { keepVersion } from './versions.ts'

/** What came of a step: taken, or in Dutch why it cannot be taken (any more). */
export type PlanStepResult = { kind: 'taken' } | { kind: 'refused'; problem: string }

/** How long the stuurgroep talks about a plan, in minutes, when nobody said otherwise. */
export const planMinutes = 30

type Locked = { id: string; state: PlanState; revision: number; itemId: string | null }

/** Locks a plan and looks whether a step can be taken; those who write in it wait, or come after it. */
async function begin(
  tx: Tx,
  { id, organisation }: Pick<Plan, 'id' | 'organisation'>,
  step: PlanStep,
): Promise<{ ok: true; plan: Locked; state: PlanState } | { ok: false; problem: string }> {
  const plan = await tx.db
    .selectFrom('plan')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .select(['id', 'state', 'revision', 'itemId'])
    .$narrowType<{ state: PlanState }>()
    .executeTakeFirstOrThrow()
  const next = planTransition(organisation ? 'partner' : 'partnership', plan.state, step)
  if (!next.ok) return next
  const { blocking } = step === 'send-back' ? { blocking: [] } : completenessOf((await findContent(tx, id)).goals)
  const [problem] = blocking
  return problem === undefined ? { ok: true, plan, state: next.state } : { ok: false, problem }
}

type Columns = { itemId?: string; adoptedOn?: Day; decisionId?: string; adoptedBy?: string | null }

async function write(
  tx: Tx,
  { id, revision }: Locked,
  verb: string,
  state: PlanState,
  columns: Columns,
): Promise<void> {
  await tx.db
    .updateTable('plan')
    .set({ state, revision: revision + 1, ...columns })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, { verb, subjectKind: 'plan', subjectId: id })
  await tellPlan(tx, id)
}

/**
 * Offers a plan to the stuurgroep: from now on its text stands still, and it lies on the agenda of a meeting, or waits in the
 * backlog of that body. An open item that is about it already is used again.
 */
export async function offerPlan(
  tx: Tx,
  plan: Plan,
  title: string,
  to: { bodyId: string; meetingId: string | null },
): Promise<PlanStepResult> {
  const begun = await begin(tx, plan, 'offer')
  if (!begun.ok) return { kind: 'refused', problem: begun.problem }
  const on = to.meetingId === null ? undefined : { meetingId: to.meetingId, minutes: planMinutes }
  const open = begun.plan.itemId === null ? undefined : await findOpenItem(tx, begun.plan.itemId)
  if (open && on) await placeAgendaItem(tx, open, on)
  const item = { bodyId: to.bodyId, title, kind: 'ordinary' as const, purpose: 'decide' as const }
  const itemId = open ?? (await addAgendaItem(tx, item, on))
  await keepVersion(tx, plan.id, { reason: 'offered' })
  await write(tx, begun.plan, 'plan.offer', begun.state, { itemId })
  return { kind: 'taken' }
}

async function findOpenItem({ db, scope }: Tx, id: string): Promise<string | undefined> {
  const item = await db
    .selectFrom('agendaItem')
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .select('id')
    .executeTakeFirst()
  return item?.id
}

/** Remembers under which item an offered plan is talked over now. */
export async function placePlan(tx: Tx, planId: string, itemId: string): Promise<void> {
  await tx.db
    .updateTable('plan')
    .set({ itemId })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', planId)
    .where('state', '=', 'offered')
    .execute()
}

/** What came of adopting in a meeting, which may not be held (any more). */
export type Adoption = PlanStepResult | { kind: 'not-held' }

/**
 * The stuurgroep adopts a plan under its item: the decision is written down there, and the plan is adopted, both or neither.
 * When the meeting turns out not to be held, the caller undoes the transaction by answering so.
 */
export async function adoptInMeeting(
  tx: Tx,
  plan: Plan,
  { meeting, entry }: OnAgenda,
  decision: string,
): Promise<Adoption> {
  const begun = await begin(tx, plan, 'adopt')
  if (!begun.ok) return { kind: 'refused', problem: begun.problem }
  const decisionId = crypto.randomUUID()
  const at = { id: entry.id, meetingId: meeting.id, itemId: entry.item.id }
  const written = await addDecision(tx, at, decision, decisionId)
  if (written.kind !== 'saved') return { kind: 'not-held' }
  const adopted = { adoptedOn: meeting.day, decisionId, adoptedBy: null }
  await write(tx, begun.plan, 'plan.adopt', begun.state, adopted)
  await keepVersion(tx, plan.id, { reason: 'adopted', decisionId, decidedOn: meeting.day })
  await completeOccurrence(tx, { kind: 'plan', id: plan.id }, meeting.day)
  return { kind: 'taken' }
}

/** The leader of a partner adopts its own plan. */
export async function adoptOwnPlan(tx: Tx, plan: Plan, today: Day): Promise<PlanStepResult> {
  const begun = await begin(tx, plan, 'adopt')
  if (!begun.ok) return { kind: 'refused', problem: begun.problem }
  await write(tx, begun.plan, 'plan.adopt', begun.state, { adoptedOn: today, adoptedBy: tx.scope.personId })
  await keepVersion(tx, plan.id, { reason: 'adopted', decidedOn: today })
  await completeOccurrence(tx, { kind: 'plan', id: plan.id }, today)
  return { kind: 'taken' }
}

/** The stuurgroep sends a plan back: what it said becomes a comment, and the projectgroep writes on. */
export async function sendBack(tx: Tx, plan: Plan, remarks: string): Promise<PlanStepResult> {
  const begun = await begin(tx, plan, 'send-back')
  if (!begun.ok) return { kind: 'refused', problem: begun.problem }
  await addComment(tx, { planId: plan.id, goalId: null, activityId: null }, crypto.randomUUID(), remarks)
  await write(tx, begun.plan, 'plan.send-back', begun.state, {})
  return { kind: 'taken' }
}
