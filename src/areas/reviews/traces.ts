import type { Tx } from '../../platform/database/scope.ts'
import { count } from '../../ui/words.ts'
import { countTraces } from './queries.ts'

/** What somebody did in peer reviews, as it stands after "deze persoon". */
export async function reviewTraces(tx: Tx, personId: string): Promise<string[]> {
  const { panels, hosted, written, documents, visits } = await countTraces(tx, personId)
  return [
    ...(panels > 0 ? [`staat in het panel van ${count(panels, 'peerreview', 'peerreviews')}`] : []),
    ...(hosted > 0 ? [`ontvangt het bezoek van ${count(hosted, 'peerreview', 'peerreviews')}`] : []),
    ...(written > 0 ? [`schreef de uitspraak of de reactie bij ${count(written, 'peerreview', 'peerreviews')}`] : []),
    ...(documents > 0 ? [`legde ${count(documents, 'document', 'documenten')} ter inzage`] : []),
    ...(visits > 0 ? [`bezocht ${count(visits, 'ander partnerschap', 'andere partnerschappen')}`] : []),
  ]
}
