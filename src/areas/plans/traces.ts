import type { Tx } from '../../platform/database/scope.ts'
import { count } from '../../ui/words.ts'
import { countPlanTraces } from './queries.ts'

/** What somebody did in plans, as it stands after "deze persoon". */
export async function planTraces(tx: Tx, personId: string): Promise<string[]> {
  const { comments, activities, adopted } = await countPlanTraces(tx, personId)
  return [
    ...(activities ? [`heeft ${count(activities, 'activiteit', 'activiteiten')} in een jaarplan`] : []),
    ...(comments ? [`maakte ${count(comments, 'opmerking', 'opmerkingen')} bij een jaarplan`] : []),
    ...(adopted ? [`stelde ${count(adopted, 'plan', 'plannen')} vast`] : []),
  ]
}
