import type { Tx } from '../../platform/database/scope.ts'
import { count } from '../../ui/words.ts'
import { countTalks } from './queries.ts'

/** Somebody's yearly talks, as they stand after "deze persoon". */
export async function talkTraces(tx: Tx, personId: string): Promise<string[]> {
  const talks = await countTalks(tx, personId)
  return talks > 0 ? [`had ${count(talks, 'jaargesprek', 'jaargesprekken')}`] : []
}
