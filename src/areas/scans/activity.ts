import type { ActivitySource, ToPlan } from '../cycle/index.ts'
import { scanPolicy } from './policy.ts'
import { findLastScans, type Occasion } from './queries.ts'

/** For which occasion a scan is that the cycle asks at this moment. */
const occasionAt: Record<ToPlan['moment'], Occasion> = {
  'before-start': 'before-start',
  start: 'baseline',
  during: 'in-between',
  'four-yearly': 'four-yearly',
  'six-yearly': 'in-between',
}

/** A scan that the cycle asks is planned for its school. */
export const scanActivity: ActivitySource = {
  activity: 'scan',
  planPath(who, { id, moment, subject, boardId }) {
    if (subject.kind !== 'school' || !scanPolicy.plan.allows(who, { schoolId: subject.schoolId, boardId })) return null
    return `/schools/${subject.schoolId}/scans/new?${new URLSearchParams({ occasion: occasionAt[moment], occurrence: id })}`
  },
  thingPath: (id) => `/scans/${id}`,
  lastHeld: findLastScans,
}
