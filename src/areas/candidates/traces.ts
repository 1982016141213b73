import type { Tx } from '../../platform/database/scope.ts'
import { count } from '../../ui/words.ts'
import { countCandidacyTraces } from './queries.ts'

/** What somebody did on the road of a candidate school, as it stands after "deze persoon". */
export async function candidacyTraces(tx: Tx, personId: string): Promise<string[]> {
  const { candidacies, steps } = await countCandidacyTraces(tx, personId)
  return [
    ...(candidacies > 0 ? [`begeleidt ${count(candidacies, 'kandidaat-school', 'kandidaat-scholen')}`] : []),
    ...(steps > 0 ? [`staat bij ${count(steps, 'stap', 'stappen')} van een kandidaat-school`] : []),
  ]
}
