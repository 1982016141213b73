import type { Parts, View } from '../../platform/live.ts'
import type { Services } from '../../platform/services.ts'
import { turboStream } from '../../platform/web/turboStream.ts'
import { ActivityCard, AmbitionCard, Facts, GoalCard, RemovedCard } from './pages/Writing.tsx'
import { type PlanActivity, type PlanGoal, readContentLive } from './queries.ts'
import { planTopic } from './topics.ts'

type Part = [name: string, stream: string]

/** What everybody who drafts a plan has in front of them. */
export function draftView({ database }: Services, partnershipId: string, planId: string): View {
  return {
    key: `plan-draft/${partnershipId}/${planId}`,
    topics: [planTopic(partnershipId, planId)],
    async render(): Promise<Parts> {
      const { ambitions, goals } = await readContentLive(database, partnershipId, planId)
      return new Map([
        ...ambitions.map((ambition): Part => {
          const card = <AmbitionCard planId={planId} ambition={ambition} />
          return [`ambition-${ambition.guarantee}`, turboStream('write', `ambitions-${ambition.guarantee}`, card)]
        }),
        ...goals.flatMap((goal) => goalParts(planId, goal)),
      ])
    },
  }
}

/** A goal, and in it its activities: each is sent again with it. */
function goalParts(planId: string, goal: PlanGoal): Part[] {
  const name = `goal-${goal.id}`
  if (goal.removed)
    return [[name, turboStream('replace', name, <RemovedCard planId={planId} kind="goal" removed={goal} />)]]
  return [
    [name, turboStream('write', `goals-${goal.guarantee}`, <GoalCard planId={planId} goal={goal} activities={[]} />)],
    [`${name}/facts`, turboStream('replace', `facts-${goal.id}`, <Facts planId={planId} kind="goal" about={goal} />)],
    ...goal.activities.flatMap((activity) => activityParts(planId, goal, activity)),
  ]
}

function activityParts(planId: string, goal: PlanGoal, activity: PlanActivity): Part[] {
  const name = `goal-${goal.id}/activity-${activity.id}`
  const id = `activity-${activity.id}`
  if (activity.removed)
    return [[name, turboStream('replace', id, <RemovedCard planId={planId} kind="activity" removed={activity} />)]]
  const { guarantee } = goal
  const card = <ActivityCard planId={planId} guarantee={guarantee} activity={activity} />
  const facts = <Facts planId={planId} kind="activity" about={activity} />
  return [
    [name, turboStream('write', `activities-${goal.id}`, card)],
    [`${name}/facts`, turboStream('replace', `facts-${activity.id}`, facts)],
  ]
}
