import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Who } from '../../../platform/web/who.ts'
import type { TrailPart, TrailPlace, TrailSubject } from '../../trail/index.ts'
import { type Action, actions, seenBy } from './actions.ts'
import { type Commitment, commitments } from './commitments.ts'

/** What was agreed about an item at a place, as far as this person may see it. */
function actionsAbout(tx: Tx, who: Who, { instrumentId, itemId }: TrailSubject, { schoolId, bodyId }: TrailPlace) {
  let found = actions(tx, who.today)
    .where(seenBy(who))
    .where('action.instrumentId', '=', instrumentId)
    .where('action.instrumentItemId', '=', itemId)
  if (schoolId) found = found.where('action.schoolId', '=', schoolId)
  if (bodyId) found = found.where('action.bodyId', '=', bodyId)
  return found
}

/** The actions about an item that were agreed or settled in a part of its trail. */
export async function findActionsAbout(tx: Tx, who: Who, subject: TrailSubject, part: TrailPart): Promise<Action[]> {
  const { from, until } = part
  return actionsAbout(tx, who, subject, part)
    .where((eb) => eb.or([eb.between('action.agreedOn', from, until), eb.between('action.settledOn', from, until)]))
    .execute()
}

/** How many actions about an item were agreed on one day and settled on another. */
export async function countActionsAbout(
  tx: Tx,
  who: Who,
  subject: TrailSubject,
  place: TrailPlace,
): Promise<{ agreedOn: Day; settledOn: Day | null; number: number }[]> {
  return actionsAbout(tx, who, subject, place)
    .clearSelect()
    .select((eb) => ['action.agreedOn', 'action.settledOn', eb.fn.countAll<number>().as('number')])
    .groupBy(['action.agreedOn', 'action.settledOn'])
    .execute()
}

/** What people share of what they meant to do about an item. */
export async function findSharedAbout(
  tx: Tx,
  { instrumentId, itemId }: TrailSubject,
  { from, until, bodyId }: TrailPart,
): Promise<Commitment[]> {
  const found = commitments(tx)
    .where('commitment.sharedOn', 'is not', null)
    .where('commitment.instrumentId', '=', instrumentId)
    .where('commitment.instrumentItemId', '=', itemId)
    .where((eb) => eb.between('commitment.madeOn', from, until))
  return (bodyId ? found.where('commitment.bodyId', '=', bodyId) : found).execute()
}

/** How many of those shared commitments were made on which day. */
export async function countSharedAbout(
  tx: Tx,
  { instrumentId, itemId }: TrailSubject,
  { bodyId }: TrailPlace,
): Promise<{ day: Day; number: number }[]> {
  const found = commitments(tx)
    .where('commitment.sharedOn', 'is not', null)
    .where('commitment.instrumentId', '=', instrumentId)
    .where('commitment.instrumentItemId', '=', itemId)
    .clearSelect()
    .select((eb) => ['commitment.madeOn as day', eb.fn.countAll<number>().as('number')])
    .groupBy('commitment.madeOn')
  return (bodyId ? found.where('commitment.bodyId', '=', bodyId) : found).execute()
}
