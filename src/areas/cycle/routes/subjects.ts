import type { SubjectFinder } from '../../../platform/web/access.ts'
import type { Crumb } from '../../../platform/web/answer.ts'
import { cyclePolicy } from '../policy.ts'
import { type CycleRow, findCycleRow, findOccurrence, type Occurrence } from '../queries.ts'

/** `:row` in a path. */
export const theRow: SubjectFinder<CycleRow> = {
  find: (tx, params) => findCycleRow(tx, params.row ?? ''),
  seenBy: cyclePolicy.seeRow,
}

/** `:occurrence` in a path. */
export const theOccurrence: SubjectFinder<Occurrence> = {
  find: (tx, params, today) => findOccurrence(tx, params.occurrence ?? '', today),
  seenBy: cyclePolicy.seeOccurrence,
}

const cycleCrumb: Crumb = { title: 'Kwaliteitscyclus', href: '/cycle' }

export const crumbsOf = (...here: Crumb[]): Crumb[] => [cycleCrumb, ...here]
export const crumbsOfRows = (...here: Crumb[]): Crumb[] => crumbsOf({ title: 'Regels', href: '/cycle/rows' }, ...here)
