import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { openEntrance } from '../../../platform/passes.ts'
import type { Dialogue } from '../queries.ts'
import { type DialogueState, type DialogueStep, type Stage, transition } from '../rules.ts'
import { tellDialogue } from '../topics.ts'

/** Closing is a step of its own: it writes the report. */
export type SmallStep = Exclude<DialogueStep, 'close'>

/** What came of a step: how far the conversation is now, or in Dutch why it could not be taken. */
export type StepResult = { ok: true; stage: Stage } | { ok: false; problem: string }

/**
 * Takes a step of the facilitator.
 * @param from the stage that whoever pressed was looking at: of two people who press at once, the second is told how things stand
 */
export async function takeStep(
  tx: Tx,
  dialogue: Dialogue,
  step: SmallStep,
  from: Stage,
  now: Date,
): Promise<StepResult> {
  const current = await lockDialogue(tx, dialogue.id)
  if (current.state !== from.state || current.round !== from.round)
    return { ok: false, problem: 'Iemand anders was je voor. Hieronder zie je hoe het er nu voor staat.' }
  const next = transition(current, step, dialogue.items.length)
  if (!next.ok) return next
  if (step === 'open' && dialogue.groups.length === 0)
    return { ok: false, problem: 'Maak eerst groepen. Dan weet iedereen die binnenkomt bij wie hij zit.' }
  const { stage } = next
  const roundBegins = stage.state === 'groups'
  await tx.db
    .updateTable('dialogue')
    .set({
      ...stage,
      ...(roundBegins ? { roundStartedAt: now, extraMinutes: 0 } : {}),
      ...(step === 'open' ? { code: await openEntrance(tx, 'dialogue', dialogue.id) } : {}),
      revision: sql`revision + 1`,
    })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', dialogue.id)
    .execute()
  await recordEvent(tx, {
    verb: `dialogue.${step}`,
    subjectKind: 'dialogue',
    subjectId: dialogue.id,
    detail: { from: current.state, to: stage.state, round: stage.round },
  })
  await tellDialogue(tx, dialogue.id, 'everybody')
  return { ok: true, stage }
}

/** How far a conversation is, held fast until the end of the transaction: nobody writes or steps in the meantime. */
export async function lockDialogue(tx: Tx, dialogueId: string): Promise<Stage> {
  return tx.db
    .selectFrom('dialogue')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', dialogueId)
    .forUpdate()
    .select(['state', 'round'])
    .$narrowType<{ state: DialogueState }>()
    .executeTakeFirstOrThrow()
}
