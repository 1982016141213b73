import type { SubjectFinder } from '../../platform/web/access.ts'
import { dialoguePolicy } from './policy.ts'
import { type Dialogue, findDialogue } from './queries.ts'

/** `:dialogue` in a path. */
export const theDialogue: SubjectFinder<Dialogue> = {
  find: (tx, params, today) => findDialogue(tx, params.dialogue ?? '', today),
  seenBy: dialoguePolicy.see,
}
