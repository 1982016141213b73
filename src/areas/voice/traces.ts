import type { Tx } from '../../platform/database/scope.ts'
import { count } from '../../ui/words.ts'
import { countTold } from './queries.ts'

/** What was told to somebody or by them, as it stands after "deze persoon". What they told without a name nobody knows. */
export async function voiceTraces(tx: Tx, personId: string): Promise<string[]> {
  const { received, sent, answers } = await countTold(tx, personId)
  return [
    ...(received > 0 ? [`kreeg ${count(received, 'bericht', 'berichten')} van anderen`] : []),
    ...(sent > 0 ? [`vertelde zelf ${count(sent, 'keer', 'keer')} iets`] : []),
    ...(answers > 0 ? [`gaf ${count(answers, 'antwoord', 'antwoorden')} op wat er verteld werd`] : []),
  ]
}
