import type { Day } from '../../../platform/clock.ts'
import type { PlacedItem } from '../../instruments/index.ts'

/** More items than this nobody talks about in one meeting. */
export const mostItems = 12

/** What was ticked: whole subthemes, and items one by one. */
export type Ticked = { subthemes: readonly string[]; items: readonly string[] }

/**
 * The items that are chosen, each once.
 * @param order in which some of them were put before: they keep it, new ones come after them as the framework has them
 */
export function chosenItems(items: readonly PlacedItem[], ticked: Ticked, order: readonly string[] = []): string[] {
  const chosen = items
    .filter(({ id, subtheme }) => ticked.items.includes(id) || ticked.subthemes.includes(subtheme.id))
    .map(({ id }) => id)
  return [...order.filter((id) => chosen.includes(id)), ...chosen.filter((id) => !order.includes(id))]
}

/** The same order with one item a place earlier or later; unchanged at either end. */
export function moved(order: readonly string[], itemId: string, direction: 'earlier' | 'later'): string[] {
  const from = order.indexOf(itemId)
  const to = direction === 'earlier' ? from - 1 : from + 1
  if (from < 0 || to < 0 || to >= order.length) return [...order]
  return order.toSpliced(from, 1).toSpliced(to, 0, itemId)
}

/** What was said of an item before: at this table, and how often elsewhere as far as one may see. */
export type Glance = {
  /** When it was last talked about at this table, and how often in all. */
  lastOn: Day | null
  times: number
  /** What was found the last time. */
  findings: readonly string[]
  /** In how many conversations at other tables. */
  elsewhere: number
  /** How many actions about it are still open at this table. */
  openActions: number
}

export const nothingSaid: Glance = { lastOn: null, times: 0, findings: [], elsewhere: 0, openActions: 0 }

/** A focus point of a school, as far as a proposal needs it. */
export type Focus = { guarantee: number; criterionName: string; schoolName: string }

/** An item that could be chosen, and why. */
export type Proposal = { itemId: string; reason: ProposalReason }

export type ProposalReason =
  | { kind: 'focus'; focus: Focus; others: number }
  | { kind: 'open-actions'; number: number }
  | { kind: 'long-ago'; lastOn: Day }
  | { kind: 'elsewhere'; number: number }

/** After a year an item counts as not talked about for long. */
const longAgo = 365
const mostProposals = 6

/**
 * Which items to propose: first what belongs to focus points of schools (of their guarantee, the items longest not talked
 * about), then where actions are still open, then what was last talked about over a year ago, then what others talk about and
 * this table never did. Each item once, six at most.
 */
export function proposedItems(
  items: readonly PlacedItem[],
  glances: ReadonlyMap<string, Glance>,
  focuses: readonly Focus[],
  today: Day,
): Proposal[] {
  const glanceAt = ({ id }: PlacedItem) => glances.get(id) ?? nothingSaid
  const longestAgo = items.toSorted((a, b) => (glanceAt(a).lastOn ?? '').localeCompare(glanceAt(b).lastOn ?? ''))
  const proposals: Proposal[] = [
    ...focusProposals(longestAgo, focuses),
    ...items.flatMap((item): Proposal[] => {
      const { openActions } = glanceAt(item)
      return openActions > 0 ? [{ itemId: item.id, reason: { kind: 'open-actions', number: openActions } }] : []
    }),
    ...longestAgo.flatMap((item): Proposal[] => {
      const { lastOn } = glanceAt(item)
      return lastOn !== null && daysFrom(lastOn, today) > longAgo
        ? [{ itemId: item.id, reason: { kind: 'long-ago', lastOn } }]
        : []
    }),
    ...items
      .filter((item) => glanceAt(item).lastOn === null && glanceAt(item).elsewhere > 0)
      .toSorted((a, b) => glanceAt(b).elsewhere - glanceAt(a).elsewhere)
      .map((item): Proposal => ({ itemId: item.id, reason: { kind: 'elsewhere', number: glanceAt(item).elsewhere } })),
  ]
  return [...Map.groupBy(proposals, ({ itemId }) => itemId).values()]
    .flatMap(([first]) => (first ? [first] : []))
    .slice(0, mostProposals)
}

/** Of each guarantee with a focus point, the item that was longest not talked about. */
function focusProposals(longestAgo: readonly PlacedItem[], focuses: readonly Focus[]): Proposal[] {
  return [...Map.groupBy(focuses, ({ guarantee }) => guarantee)].flatMap(([guarantee, [focus, ...others]]) => {
    const item = longestAgo.find(({ subtheme }) => subtheme.guarantee === guarantee)
    return item && focus ? [{ itemId: item.id, reason: { kind: 'focus' as const, focus, others: others.length } }] : []
  })
}

const daysFrom = (from: Day, to: Day) => (Date.parse(to) - Date.parse(from)) / 86_400_000
