import type { Tx } from '../../platform/database/scope.ts'
import { count } from '../../ui/words.ts'
import { countInvitations } from './queries.ts'

/** That somebody was asked, as it stands after "deze persoon"; what they answered nobody knows. */
export async function surveyTraces(tx: Tx, personId: string): Promise<string[]> {
  const asked = await countInvitations(tx, personId)
  return asked > 0 ? [`is gevraagd voor ${count(asked, 'enquête', 'enquêtes')}`] : []
}
