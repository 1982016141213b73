import type { SubjectFinder } from '../../platform/web/access.ts'
import { actionPolicy } from './policy.ts'
import { type Action, findAction } from './queries.ts'

/** `:action` in a path. */
export const theAction: SubjectFinder<Action> = {
  find: (tx, params, today) => findAction(tx, params.action ?? '', today),
  seenBy: actionPolicy.see,
}
