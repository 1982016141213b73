import { longDay } from '../../ui/words.ts'
import type { TrailSource } from '../trail/index.ts'
import { planPolicy } from './policy.ts'
import { findOnTrail, findPlans } from './queries.ts'
import { planName } from './subjects.ts'

/** What was settled about an item in plans that were adopted, and how that went. */
export const planTrail: TrailSource = {
  async entries(tx, who, subject, part) {
    // A plan is of no single table.
    if (part.bodyId !== undefined) return []
    const plans = (await findPlans(tx, who.today)).filter(
      (plan) =>
        plan.state === 'adopted' &&
        planPolicy.read.allows(who, plan) &&
        (part.schoolId === undefined || plan.organisation?.id === part.schoolId),
    )
    const found = await findOnTrail(
      tx,
      plans.map(({ id }) => id),
      subject,
      part,
    )
    return found.flatMap(({ planId, goalId, activityId, text, adoptedOn, dueOn }) => {
      const plan = plans.find(({ id }) => id === planId)
      if (!plan) return []
      const due = dueOn ? ` (klaar op ${longDay(dueOn)})` : ''
      return [
        {
          day: adoptedOn,
          kind: 'agreed' as const,
          title: activityId === null ? 'Doel in het jaarplan' : 'Activiteit in het jaarplan',
          text: `${text}${due}`,
          href: activityId === null ? `/plans/${planId}/goals/${goalId}` : `/plans/${planId}/activities/${activityId}`,
          schoolId: plan.organisation?.kind === 'school' ? plan.organisation.id : null,
          bodyId: null,
          place: planName(plan),
        },
      ]
    })
  },
}
