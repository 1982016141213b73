import type { Crumb } from '../../../platform/web/answer.ts'
import type { Who } from '../../../platform/web/who.ts'
import { partnershipPolicy } from '../../partnership/index.ts'
import type { Body } from '../queries.ts'
import { fullNameOf } from '../rules.ts'

/** Where a page about bodies stands; whoever may not see the partnership's page gets no link to it. */
export function crumbsOf(who: Who, ...below: Crumb[]): Crumb[] {
  const above = partnershipPolicy.see.allows(who, undefined) ? [{ title: 'Partnerschap', href: '/partnership' }] : []
  return [...above, { title: 'Overlegstructuur', href: '/bodies' }, ...below]
}

/** Where a page about one body stands, below its own. */
export function crumbsBelow(who: Who, body: Body, title: string): Crumb[] {
  return crumbsOf(who, { title: fullNameOf(body), href: `/bodies/${body.id}` }, { title })
}
