import type { SubjectFinder } from '../../../platform/web/access.ts'
import type { Crumb } from '../../../platform/web/answer.ts'
import type { Who } from '../../../platform/web/who.ts'
import { bodyPolicy, fullNameOf } from '../../bodies/index.ts'
import { signalPolicy } from '../policy.ts'
import { findSignal, type Signal } from '../queries.ts'
import { shortQuestion } from '../rules.ts'

/** `:signal` in a path. */
export const theSignal: SubjectFinder<Signal> = {
  find: (tx, params, today) => findSignal(tx, params.signal ?? '', today),
  seenBy: signalPolicy.see,
}

/** Where a page of a signal stands: at its table for who takes part there, else among one's own. */
export function crumbsOf(who: Who, { id, body, question }: Signal, here?: string): Crumb[] {
  const atTable = bodyPolicy.takePart.allows(who, body)
  const above: Crumb[] = atTable
    ? [
        { title: fullNameOf(body), href: `/bodies/${body.id}` },
        { title: 'Signalen', href: `/bodies/${body.id}/signals` },
      ]
    : [{ title: 'Signalen', href: '/signals' }]
  return here ? [...above, { title: shortQuestion(question), href: `/signals/${id}` }, { title: here }] : above
}
