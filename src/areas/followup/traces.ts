import type { Tx } from '../../platform/database/scope.ts'
import { count } from '../../ui/words.ts'
import { countTraces } from './queries.ts'

/**
 * What somebody agreed, as it stands after "deze persoon". What one means to do oneself leaves no trace: it goes with its
 * owner, and nobody is told that it was there.
 */
export async function followupTraces(tx: Tx, personId: string): Promise<string[]> {
  const { actions, reviews } = await countTraces(tx, personId)
  return [
    ...(actions ? [`heeft ${count(actions, 'vervolgactie', 'vervolgacties')} op naam`] : []),
    ...(reviews ? [`schreef ${count(reviews, 'keer', 'keer')} op hoe een vervolgactie ging`] : []),
  ]
}
