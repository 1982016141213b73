import type { PartnershipSource } from '../partnership/index.ts'
import { panelPolicy } from './policy.ts'
import { findPanels } from './queries.ts'

/** What panel interviews contribute to the pages of the partnership: the way to them, for whoever plans them. */
export const panelsInPartnership: PartnershipSource = {
  async counts(tx, who) {
    if (!panelPolicy.plan.allows(who, undefined)) return []
    const { length: number } = (await findPanels(tx)).filter((panel) => panelPolicy.see.allows(who, panel))
    return [{ href: '/panels', number, name: number === 1 ? 'panelgesprek' : 'panelgesprekken' }]
  },
  gaps: async () => [],
  own: async () => [],
  at: async () => [],
}
