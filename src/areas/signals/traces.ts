import type { Tx } from '../../platform/database/scope.ts'
import { count } from '../../ui/words.ts'
import { countSteps } from './queries.ts'

/** What somebody did with signals, as it stands after "deze persoon". What they raised themselves is not told. */
export async function signalTraces(tx: Tx, personId: string): Promise<string[]> {
  const steps = await countSteps(tx, personId)
  return steps > 0 ? [`nam ${count(steps, 'stap', 'stappen')} op de weg van een signaal`] : []
}
