import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Body } from '../../bodies/index.ts'
import { findAnswerDay } from '../../meetings/index.ts'
import type { Urgency } from '../rules.ts'

export type NewSignal = {
  question: string
  explanation: string
  urgency: Urgency
  /** Whether the receiving body may not know who raised it. */
  anonymous: boolean
  meetingId?: string | null
  findingId?: string | null
  fromBodyId?: string | null
  schoolId?: string | null
  guarantee?: number | null
  instrumentId?: string | null
  instrumentItemId?: string | null
}

/** What came of it: raised, raised already when the same form was sent before, or the id is somebody else's. */
export type RaiseResult = 'raised' | 'raised-before' | 'taken'

/**
 * Raises a signal at a body's table, by the person of this transaction. From now on the body owes an answer.
 * @param id brought along by the form, so that one that is sent twice raises one signal
 * @throws Error outside a person's scope: an answer must have somebody to come back to
 */
export async function raiseSignal(tx: Tx, to: Body, signal: NewSignal, id: string, today: Day): Promise<RaiseResult> {
  const { partnershipId, personId } = tx.scope
  if (personId === null) throw new Error('a signal is raised by a person')
  const added = await tx.db
    .insertInto('signal')
    .values({
      partnershipId,
      id,
      ...signal,
      bodyId: to.id,
      arrivedOn: today,
      raisedOn: today,
      dueOn: await findAnswerDay(tx, to, today),
    })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return (await isOwn(tx, id)) ? 'raised-before' : 'taken'
  await tx.db
    .insertInto('signalSender')
    .values({ partnershipId, signalId: id, personId, anonymous: signal.anonymous })
    .execute()
  await tx.db
    .insertInto('signalStep')
    .values({
      partnershipId,
      signalId: id,
      kind: 'raised',
      bodyId: to.id,
      fromBodyId: signal.fromBodyId ?? null,
      takenOn: today,
    })
    .execute()
  // The log may not say who raised a signal that is anonymous.
  const unnamed: Tx = { ...tx, scope: { partnershipId, personId: null } }
  await recordEvent(signal.anonymous ? unnamed : tx, {
    verb: 'signal.raise',
    subjectKind: 'signal',
    subjectId: id,
    detail: { bodyId: to.id, urgency: signal.urgency },
  })
  return 'raised'
}

/** Whether the person of this transaction raised a signal. */
async function isOwn({ db, scope }: Tx, signalId: string): Promise<boolean> {
  const own = await db
    .selectFrom('signalSender')
    .where('partnershipId', '=', scope.partnershipId)
    .where('signalId', '=', signalId)
    .where('personId', '=', scope.personId)
    .select('signalId')
    .executeTakeFirst()
  return own !== undefined
}
