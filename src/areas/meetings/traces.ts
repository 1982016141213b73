import type { Tx } from '../../platform/database/scope.ts'
import { count } from '../../ui/words.ts'
import { countMeetingTraces } from './queries.ts'

/**
 * What somebody did in meetings, as it stands after "deze persoon": whoever was invited, or brought something in, belongs
 * to what a body did together.
 */
export async function meetingTraces(tx: Tx, personId: string): Promise<string[]> {
  const { meetings, items } = await countMeetingTraces(tx, personId)
  return [
    ...(meetings ? [`is uitgenodigd voor ${count(meetings, 'bijeenkomst', 'bijeenkomsten')}`] : []),
    ...(items ? [`bracht ${count(items, 'agendapunt', 'agendapunten')} in`] : []),
  ]
}
