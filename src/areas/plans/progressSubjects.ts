import type { SubjectFinder } from '../../platform/web/access.ts'
import { type ToldActivity, yearPolicy } from './progressPolicy.ts'
import { sitsIn } from './queries.ts'
import { theActivity } from './subjects.ts'

/** `:plan` and `:activity` in a path, for whoever tells how it goes. What was taken out of the plan does not go on. */
export const theProgress: SubjectFinder<ToldActivity> = {
  async find(tx, params, today) {
    const found = await theActivity.find(tx, params, today)
    if (!found || found.activity.removed || found.goal.removed) return undefined
    const { owner } = found.activity
    return { ...found, sitsInOwner: owner?.kind === 'body' && (await sitsIn(tx, owner.id, today)) }
  },
  seenBy: yearPolicy.readProgress,
}

export const progressPath = (planId: string, activityId: string) => `/plans/${planId}/activities/${activityId}/progress`
