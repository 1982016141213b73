import { everybody } from '../../../platform/web/access.ts'
import { page } from '../../../platform/web/answer.ts'
import { type Route, route } from '../../../platform/web/route.ts'
import { PanelList } from '../pages/PanelList.tsx'
import { panelPolicy } from '../policy.ts'
import { findPanels } from '../queries.ts'

export const listRoutes: Route[] = [
  route({
    method: 'get',
    path: '/panels',
    access: everybody,
    async handle({ tx, who }) {
      const panels = (await findPanels(tx)).filter((panel) => panelPolicy.see.allows(who, panel))
      const body = <PanelList panels={panels} mayPlan={panelPolicy.plan.allows(who, undefined)} who={who} />
      return page('Panelgesprekken', body)
    },
  }),
]
