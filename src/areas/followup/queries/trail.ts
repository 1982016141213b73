import type { Tx } from '../../../platform/database/scope.ts'
import type { Who } from '../../../platform/web/who.ts'
import type { TrailPart, TrailSubject } from '../../trail/index.ts'
import { type Action, actions, seenBy } from './actions.ts'
import { type Commitment, commitments } from './commitments.ts'

/** The actions about an item that this reader may see, which were agreed or settled in these days. */
export async function findActionsAbout(
  tx: Tx,
  who: Who,
  { instrumentId, itemId }: TrailSubject,
  { from, until, schoolId, bodyId }: TrailPart,
): Promise<Action[]> {
  let found = actions(tx, who.today)
    .where(seenBy(who))
    .where('action.instrumentId', '=', instrumentId)
    .where('action.instrumentItemId', '=', itemId)
    .where((eb) => eb.or([eb.between('action.agreedOn', from, until), eb.between('action.settledOn', from, until)]))
  if (schoolId) found = found.where('action.schoolId', '=', schoolId)
  if (bodyId) found = found.where('action.bodyId', '=', bodyId)
  return found.execute()
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
