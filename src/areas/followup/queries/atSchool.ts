import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { type Action, actions } from './actions.ts'

/** The actions about a school that were agreed from a day on, the newest first. Who may know them is the asker's to decide. */
export async function findActionsAtSchool(tx: Tx, schoolId: string, since: Day, today: Day): Promise<Action[]> {
  return actions(tx, today)
    .where('action.schoolId', '=', schoolId)
    .where('action.agreedOn', '>=', since)
    .orderBy('action.agreedOn', 'desc')
    .orderBy('action.id')
    .limit(200)
    .execute()
}
