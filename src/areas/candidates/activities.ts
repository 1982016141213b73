import type { ActivitySource } from '../cycle/index.ts'
import { candidacyPolicy } from './policy.ts'

/** The two talks before the start: both stand on the road of a school, which begins where there is none yet. */
export const candidateActivities: ActivitySource[] = (['exploring-talk', 'adjustment-talk'] as const).map(
  (activity) => ({
    activity,
    planPath(who, { id, subject }) {
      if (subject.kind !== 'school' || !candidacyPolicy.begin.allows(who, undefined)) return null
      return `/candidates/new?${new URLSearchParams({ school: subject.schoolId, occurrence: id })}`
    },
    thingPath: (id) => `/candidates/${id}`,
  }),
)
