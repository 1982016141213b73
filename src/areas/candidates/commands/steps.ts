import type { Day } from '../../../platform/clock.ts'
import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { keepFile } from '../../../platform/files.ts'
import type { Upload } from '../../../platform/web/form.ts'
import { completeOccurrence, planOccurrence, releaseOccurrence } from '../../cycle/index.ts'
import { startSchool } from '../../partnership/index.ts'
import type { Candidacy } from '../queries.ts'
import { type CandidacyState, isOver, transition } from '../rules.ts'

/** What is written down with every step: when, with whom, what was said, and what it rests on. */
type Account = { takenOn: Day; notes: string; attendees: readonly string[]; document: Upload | null }

/** A step with what belongs to its kind. */
export type NewStep = Account &
  (
    | { kind: 'exploring-talk'; profile: string; perspective: string }
    | { kind: 'scan'; scanId: string }
    | { kind: 'adjustment-talk' }
    | { kind: 'decision'; decision: 'go'; reasons: string; startOn: Day }
    | { kind: 'decision'; decision: 'no-go'; reasons: string; conditions: string }
    | { kind: 'start'; startOn: Day }
  )

/**
 * What came of a step: taken; taken before when the same form was sent twice; moved by somebody else meanwhile; or in
 * Dutch why it cannot be taken.
 */
export type StepResult = { kind: 'taken' | 'taken-before' | 'moved' } | { kind: 'refused'; problem: string }

/**
 * Takes the next step on the road. The row is locked first, so that of two people who press at once the second is told how
 * things stand.
 * @param revision the revision that the page showed; a newer one is never overwritten
 */
export async function takeStep(
  tx: Tx,
  candidacy: Candidacy,
  step: NewStep,
  revision: number,
  today: Day,
): Promise<StepResult> {
  const current = await lockedCandidacy(tx, candidacy.id)
  if (current.revision !== revision)
    return { kind: (await tookLast(tx, candidacy.id, step)) ? 'taken-before' : 'moved' }
  const next = transition(current.state, step)
  if (!next.ok) return { kind: 'refused', problem: next.problem }
  await writeStep(tx, candidacy.id, step)
  const texts = step.kind === 'exploring-talk' ? { profile: step.profile, perspective: step.perspective } : {}
  await moveTo(tx, candidacy, next.state, today, texts)
  if (step.kind === 'start') await startSchool(tx, candidacy.schoolId, step.startOn)
  await tellCycle(tx, candidacy, step)
  await recordEvent(tx, {
    verb: `candidacy.${step.kind}`,
    subjectKind: 'candidacy',
    subjectId: candidacy.id,
    detail: { from: current.state, to: next.state },
  })
  return { kind: 'taken' }
}

/** Takes the last step back, with a reason; what was written down about it stays. */
export async function undoStep(
  tx: Tx,
  candidacy: Candidacy,
  because: string,
  revision: number,
  today: Day,
): Promise<StepResult> {
  const current = await lockedCandidacy(tx, candidacy.id)
  if (current.revision !== revision) return { kind: 'moved' }
  const next = transition(current.state, { kind: 'undo' })
  if (!next.ok) return { kind: 'refused', problem: next.problem }
  const [last] = candidacy.steps.filter(({ undone }) => undone === null).slice(-1)
  if (!last) return { kind: 'moved' }
  // After a no-go the school may have begun again meanwhile: it goes one road at a time.
  const moved = await attempt(tx, () => moveTo(tx, candidacy, next.state, today))
  if (!moved.ok) return { kind: 'refused', problem: 'Deze school is intussen opnieuw begonnen. Ga daar verder.' }
  const { partnershipId, personId } = tx.scope
  await tx.db
    .updateTable('candidacyStep')
    .set({ undoneOn: today, undoneBy: personId, undoneBecause: because })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', last.id)
    .execute()
  if (last.kind === 'exploring-talk' || last.kind === 'adjustment-talk')
    await releaseOccurrence(tx, { kind: 'candidacy', id: candidacy.id }, 'open', last.kind)
  await recordEvent(tx, {
    verb: 'candidacy.undo',
    subjectKind: 'candidacy',
    subjectId: candidacy.id,
    detail: { step: last.kind, from: current.state, to: next.state },
  })
  return { kind: 'taken' }
}

/** The school, its board or the coordinator ends the attempt before a decision or a start. */
export async function withdrawCandidacy(
  tx: Tx,
  candidacy: Candidacy,
  because: string,
  revision: number,
  today: Day,
): Promise<StepResult> {
  const current = await lockedCandidacy(tx, candidacy.id)
  if (current.revision !== revision) return { kind: current.state === 'withdrawn' ? 'taken-before' : 'moved' }
  const next = transition(current.state, { kind: 'withdraw' })
  if (!next.ok) return { kind: 'refused', problem: next.problem }
  await moveTo(tx, candidacy, next.state, today, { withdrawnBecause: because })
  if (current.state === 'exploring') await releaseOccurrence(tx, { kind: 'candidacy', id: candidacy.id })
  await recordEvent(tx, {
    verb: 'candidacy.withdraw',
    subjectKind: 'candidacy',
    subjectId: candidacy.id,
    detail: { from: current.state },
  })
  return { kind: 'taken' }
}

type Locked = { state: CandidacyState; revision: number }

async function lockedCandidacy(tx: Tx, id: string): Promise<Locked> {
  return tx.db
    .selectFrom('candidacy')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .select(['state', 'revision'])
    .$narrowType<Locked>()
    .executeTakeFirstOrThrow()
}

/** Whether the last step was this one, by this person, with the same account: the same form was sent twice. */
async function tookLast(tx: Tx, candidacyId: string, step: NewStep): Promise<boolean> {
  const last = await tx.db
    .selectFrom('candidacyStep')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('candidacyId', '=', candidacyId)
    .orderBy('at', 'desc')
    .limit(1)
    .select(['kind', 'byId', 'takenOn', 'notes', 'reasons', 'undoneOn'])
    .executeTakeFirst()
  const reasons = step.kind === 'decision' ? step.reasons : null
  return (
    last !== undefined &&
    last.undoneOn === null &&
    last.kind === step.kind &&
    last.byId === tx.scope.personId &&
    last.takenOn === step.takenOn &&
    last.notes === step.notes &&
    last.reasons === reasons
  )
}

async function writeStep(tx: Tx, candidacyId: string, step: NewStep): Promise<void> {
  const { partnershipId, personId } = tx.scope
  const fileId = step.document === null ? null : await keepFile(tx, step.document)
  const { id } = await tx.db
    .insertInto('candidacyStep')
    .values({
      partnershipId,
      candidacyId,
      kind: step.kind,
      takenOn: step.takenOn,
      byId: personId,
      notes: step.notes,
      fileId,
      ...ofItsKind(step),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (step.attendees.length === 0) return
  await tx.db
    .insertInto('candidacyAttendee')
    .values(step.attendees.map((attendee) => ({ partnershipId, stepId: id, personId: attendee })))
    .execute()
}

function ofItsKind(step: NewStep) {
  switch (step.kind) {
    case 'scan':
      return { scanId: step.scanId }
    case 'decision':
      return step.decision === 'go'
        ? { decision: step.decision, reasons: step.reasons, startOn: step.startOn }
        : { decision: step.decision, reasons: step.reasons, conditions: step.conditions }
    case 'start':
      return { startOn: step.startOn }
    case 'exploring-talk':
    case 'adjustment-talk':
      return {}
  }
}

async function moveTo(
  tx: Tx,
  { id }: Pick<Candidacy, 'id'>,
  state: CandidacyState,
  today: Day,
  also: { profile?: string; perspective?: string; withdrawnBecause?: string } = {},
): Promise<void> {
  await tx.db
    .updateTable('candidacy')
    .set((eb) => ({ state, endedOn: isOver(state) ? today : null, revision: eb('revision', '+', 1), ...also }))
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', id)
    .execute()
}

/** The two talks stand in the cycle as moments of their own. */
async function tellCycle(tx: Tx, { id, schoolId }: Candidacy, { kind, takenOn }: NewStep): Promise<void> {
  if (kind !== 'exploring-talk' && kind !== 'adjustment-talk') return
  const thing = { kind: 'candidacy', id } as const
  await planOccurrence(tx, { activity: kind, subject: { kind: 'school', schoolId }, day: takenOn, thing })
  await completeOccurrence(tx, thing, takenOn)
}
