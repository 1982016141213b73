import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Jobs } from '../../../platform/jobs.ts'
import { sendLetter } from '../../../platform/letters.ts'
import type { Body } from '../../bodies/index.ts'
import { addAction } from '../../followup/index.ts'
import { findAnswerDay } from '../../meetings/index.ts'
import type { Signal } from '../queries.ts'
import { roadKinds, type SignalState, type SignalStep, shortQuestion, transition, type Whereabouts } from '../rules.ts'
import { placeSignal } from './agenda.ts'

/**
 * What came of a step: taken, taken before when the same form was sent twice, moved by somebody else meanwhile, or in
 * Dutch why it cannot be taken.
 */
export type StepResult = { kind: 'taken' | 'taken-before' | 'moved' } | { kind: 'refused'; problem: string }

/** What was promised besides the answer: an action, and a place on the agenda (null: in the backlog). */
export type Uptake = {
  text: string
  action: { what: string; owner: { personId: string } | { bodyId: string }; dueOn: Day } | null
  agenda: { meetingId: string | null } | null
}

/**
 * Takes a signal up: its body answers, and agrees on what it will do.
 * @param revision the revision that the page showed; a newer one is never overwritten
 */
export async function takeUp(
  tx: Tx,
  jobs: Jobs,
  signal: Signal,
  { text, action, agenda }: Uptake,
  revision: number,
  today: Day,
): Promise<StepResult> {
  const result = await advance(tx, signal, { kind: 'take-up' }, { text, revision, today })
  if (result.kind !== 'taken') return result
  if (action) {
    const { schoolId, guarantee, instrumentId, instrumentItemId } = signal
    await addAction(
      tx,
      {
        ...action,
        origin: { kind: 'signal', signalId: signal.id },
        bodyId: signal.body.id,
        schoolId,
        guarantee,
        instrumentId,
        instrumentItemId,
      },
      today,
    )
  }
  if (agenda) await placeSignal(tx, { ...signal, bodyId: signal.body.id }, agenda.meetingId)
  await tellSender(tx, jobs, signal, text)
  return result
}

/** Explains why the body does not take a signal up. */
export async function decline(
  tx: Tx,
  jobs: Jobs,
  signal: Signal,
  text: string,
  revision: number,
  today: Day,
): Promise<StepResult> {
  const result = await advance(tx, signal, { kind: 'decline' }, { text, revision, today })
  if (result.kind === 'taken') await tellSender(tx, jobs, signal, text)
  return result
}

/** Passes a signal on to another body, which from now on owes the answer, within its own term. */
export async function passOn(
  tx: Tx,
  signal: Signal,
  { to, throughId, text }: { to: Body; throughId: string; text: string },
  revision: number,
  today: Day,
): Promise<StepResult> {
  const dueOn = await findAnswerDay(tx, to, today)
  return advance(tx, signal, { kind: 'pass-on', toBodyId: to.id }, { text, revision, today, throughId, dueOn })
}

type Taken = { text: string; revision: number; today: Day; throughId?: string; dueOn?: Day }

/**
 * Takes a step on the road of a signal. The row is locked first, so that of two people who press at once the second is
 * told how things stand.
 */
async function advance(tx: Tx, signal: Signal, step: SignalStep, taken: Taken): Promise<StepResult> {
  const { partnershipId, personId } = tx.scope
  const current = await tx.db
    .selectFrom('signal')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', signal.id)
    .forUpdate()
    .select(['state', 'bodyId', 'revision'])
    .$narrowType<{ state: SignalState }>()
    .executeTakeFirstOrThrow()
  const steps = await tx.db
    .selectFrom('signalStep')
    .where('partnershipId', '=', partnershipId)
    .where('signalId', '=', signal.id)
    .orderBy('at')
    .select(['kind', 'bodyId', 'byId', 'text'])
    .execute()
  if (current.revision !== taken.revision) {
    const last = steps.at(-1)
    const same = last?.kind === roadKinds[step.kind] && last.byId === personId && last.text === taken.text
    return { kind: same ? 'taken-before' : 'moved' }
  }
  const visited = steps.filter(({ kind }) => kind === 'raised' || kind === 'passed-on').map(({ bodyId }) => bodyId)
  const next = transition({ state: current.state, bodyId: current.bodyId, visited }, step)
  if (!next.ok) return { kind: 'refused', problem: next.problem }
  await write(tx, signal, step, next.whereabouts, taken)
  return { kind: 'taken' }
}

async function write(tx: Tx, signal: Signal, step: SignalStep, to: Whereabouts, taken: Taken): Promise<void> {
  const { partnershipId, personId } = tx.scope
  const { text, revision, today, throughId, dueOn } = taken
  const arrival = dueOn === undefined ? {} : { arrivedOn: today, dueOn }
  await tx.db
    .updateTable('signal')
    .set({ state: to.state, bodyId: to.bodyId, revision: revision + 1, ...arrival })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', signal.id)
    .execute()
  await tx.db
    .insertInto('signalStep')
    .values({
      partnershipId,
      signalId: signal.id,
      kind: roadKinds[step.kind],
      bodyId: to.bodyId,
      fromBodyId: step.kind === 'pass-on' ? signal.body.id : null,
      throughId: throughId ?? null,
      byId: personId,
      takenOn: today,
      text,
    })
    .execute()
  await recordEvent(tx, {
    verb: `signal.${step.kind}`,
    subjectKind: 'signal',
    subjectId: signal.id,
    detail: { from: signal.body.id, to: to.bodyId },
  })
}

/** Brings the answer back by letter. Who raised it is looked up in the database only, so that nobody here learns it. */
async function tellSender(tx: Tx, jobs: Jobs, signal: Signal, answer: string): Promise<void> {
  if (signal.mine) return
  const body =
    `Dag,\n\nJe gaf een signaal door: “${shortQuestion(signal.question)}”\n\n` +
    `${signal.body.name} antwoordt:\n\n${answer}\n\nOp de pagina van je signaal zie je welke weg het aflegde en wat er verder mee gebeurt.`
  const { rows } = await sql<{ id: string | null }>`
    select write_to_sender(${signal.id}, ${`Antwoord op je signaal van ${signal.body.name}`}, ${body},
      ${`/signals/${signal.id}`}, ${`signal-answer:${signal.id}`}) as id`.execute(tx.db)
  const letterId = rows[0]?.id
  if (letterId) await jobs.enqueue(sendLetter, { partnershipId: tx.scope.partnershipId, letterId }, tx.db)
}
