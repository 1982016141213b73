import type { Day } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/scope.ts'
import type { Who } from '../../platform/web/who.ts'
import { findItemHistory } from '../instruments/index.ts'
import type { TrailEntry, TrailKind, TrailSource, TrailSubject } from '../trail/index.ts'

/** Something that was agreed, done or answered since a survey, about an item that the survey asked about. */
export type Since = TrailEntry & { about: string }

const kinds: readonly TrailKind[] = ['agreed', 'done', 'answered']
const keyOf = ({ instrumentId, itemId }: TrailSubject) => `${instrumentId}/${itemId}`

/**
 * What came of some items since a day, as their trails tell it; the newest first.
 * @param sources what areas know of an item
 * @param items each once is enough
 */
export async function findSince(
  sources: readonly TrailSource[],
  tx: Tx,
  who: Who,
  items: readonly TrailSubject[],
  { from, until }: { from: Day; until: Day },
): Promise<Since[]> {
  const found: Since[] = []
  for (const item of new Map(items.map((one) => [keyOf(one), one])).values()) {
    const history = await findItemHistory(tx, item.instrumentId, item.itemId)
    if (!history) continue
    for (const { entries } of sources) {
      const here = await entries(tx, who, item, { from, until })
      found.push(
        ...here
          // What has no page of its own is what somebody means to do, which is theirs to tell.
          .filter(({ kind, href }) => kinds.includes(kind) && href !== undefined)
          .map((entry) => ({ ...entry, about: history.newest.name })),
      )
    }
  }
  return found.toSorted((a, b) => b.day.localeCompare(a.day))
}
