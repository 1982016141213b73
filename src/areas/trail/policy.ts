import { rule } from '../../platform/web/access.ts'
import { type ItemHistory, instrumentPolicy } from '../instruments/index.ts'

/** Who may open a trail: whoever reads instruments. What stands on it, each source decides for this reader. */
export const trailPolicy = {
  see: rule<ItemHistory>('trail.see', (who) => instrumentPolicy.list.allows(who, undefined)),
}
