import type { Tx } from '../../platform/database/scope.ts'
import { count } from '../../ui/words.ts'
import { countPanelTraces } from './queries.ts'

/** What somebody did in panel interviews, as it stands after "deze persoon". */
export async function panelTraces(tx: Tx, personId: string): Promise<string[]> {
  const { asked, hosted } = await countPanelTraces(tx, personId)
  return [
    ...(asked > 0 ? [`is gevraagd voor ${count(asked, 'panelgesprek', 'panelgesprekken')}`] : []),
    ...(hosted > 0 ? [`leidt ${count(hosted, 'panelgesprek', 'panelgesprekken')}`] : []),
  ]
}
