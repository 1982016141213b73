import type { ActivitySource } from '../cycle/index.ts'
import { panelPolicy } from './policy.ts'

const sourceOf = (activity: 'panel-students' | 'panel-schools'): ActivitySource => ({
  activity,
  planPath: (who, { id }) => (panelPolicy.plan.allows(who, undefined) ? `/panels/new?occurrence=${id}` : null),
  thingPath: (id) => `/panels/${id}`,
})

/** How panel interviews are planned from the cycle, and where they stand. */
export const panelActivities: ActivitySource[] = [sourceOf('panel-students'), sourceOf('panel-schools')]
