import type { SubjectFinder } from '../../platform/web/access.ts'
import { bodyPolicy } from './policy.ts'
import { type Body, findBody } from './queries.ts'

/** `:body` in a path. */
export const theBody: SubjectFinder<Body> = {
  find: (tx, params, today) => findBody(tx, params.body ?? '', today),
  seenBy: bodyPolicy.see,
}
