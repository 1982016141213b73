import type { Who } from '../../../platform/web/who.ts'
import { instrumentPolicy } from '../../instruments/index.ts'
import { type TrailSubject, trailPath } from '../../trail/index.ts'

/** The way to the trail of an item, for whoever may go there. */
export const trailOf = (who: Who, subject: TrailSubject): { href?: string } =>
  instrumentPolicy.list.allows(who, undefined) ? { href: trailPath(subject) } : {}
