import type { Tx } from '../../platform/database/scope.ts'
import { count } from '../../ui/words.ts'
import { countTraces } from './queries.ts'

/** What somebody did in conversations, as it stands after "deze persoon"; who took part stands in the report. */
export async function dialogueTraces(tx: Tx, personId: string): Promise<string[]> {
  const { facilitated, takenPart, proposed } = await countTraces(tx, personId)
  return [
    ...(facilitated ? [`leidt ${count(facilitated, 'gesprek', 'gesprekken')} met een gesprekskader`] : []),
    ...(takenPart ? [`deed mee aan ${count(takenPart, 'gesprek', 'gesprekken')}`] : []),
    ...(proposed ? [`staat bij ${count(proposed, 'voorgestelde vervolgactie', 'voorgestelde vervolgacties')}`] : []),
  ]
}
