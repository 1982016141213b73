import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/**
 * Plans of the partnership: adopted for this school year, in the making for the next, and one that was offered and lies on the
 * agenda of a meeting of the stuurgroep. And one that De Waterlelie is making. Coordinators of boards and the institute sit
 * in the projectgroep.
 */
export async function plansWorld({ partnership, person, school, theme, ids }: Stage): Promise<WorldPart> {
  const partnershipId = partnership.id
  const projectGroup = idOf('body', 'Projectgroep')
  const [plan, draftPlan, offeredPlan, partnerPlan] = [
    idOf('plan', 'adopted'),
    idOf('plan', 'draft'),
    idOf('plan', 'offered'),
    idOf('plan', 'De Waterlelie'),
  ]
  const goalOf = (planId: string) => idOf('plan goal', planId)
  const activityOf = (planId: string) => idOf('plan activity', planId)
  const [steeringMeeting, steeringItem] = [idOf('meeting', 'Stuurgroep'), idOf('agenda item', 'Jaarplan')]
  await partnership.inScope(async ({ db }) => {
    await db
      .insertInto('body')
      .values({ partnershipId, id: projectGroup, kind: 'projectgroep', name: 'Projectgroep', level: 'tactical' })
      .execute()
    await db
      .insertInto('seat')
      .values(
        (['partnership-coordinator', 'institute-coordinator'] as const).map((roleKey) => ({
          partnershipId,
          id: idOf('seat', `projectgroep ${roleKey}`),
          bodyId: projectGroup,
          roleKey,
        })),
      )
      .execute()
    await db
      .insertInto('meeting')
      .values({
        partnershipId,
        id: steeringMeeting,
        bodyId: ids.steering ?? '',
        title: 'Stuurgroep',
        state: 'convened',
        startsAt: new Date('2026-11-22T09:00:00+01:00'),
        endsAt: new Date('2026-11-22T11:00:00+01:00'),
      })
      .execute()
    await db
      .insertInto('agendaItem')
      .values({
        partnershipId,
        id: steeringItem,
        bodyId: ids.steering ?? '',
        title: 'Jaarplan 2028–2029',
        purpose: 'decide',
      })
      .execute()
    await db
      .insertInto('agendaEntry')
      .values({
        partnershipId,
        id: idOf('agenda entry', 'Jaarplan'),
        meetingId: steeringMeeting,
        itemId: steeringItem,
        position: 1,
      })
      .execute()
    await db
      .insertInto('plan')
      .values([
        {
          partnershipId,
          id: plan,
          schoolYear: 2026,
          state: 'adopted',
          adoptedOn: '2026-07-01',
          decisionId: ids.decision ?? null,
        },
        { partnershipId, id: draftPlan, schoolYear: 2027 },
        { partnershipId, id: offeredPlan, schoolYear: 2028, state: 'offered', itemId: steeringItem },
        { partnershipId, id: partnerPlan, schoolYear: 2026, organisationId: school.id },
      ])
      .execute()
    for (const planId of [plan, draftPlan, offeredPlan, partnerPlan]) {
      await db
        .insertInto('planAmbition')
        .values([1, 2, 3, 4].map((guarantee) => ({ partnershipId, planId, guarantee })))
        .execute()
      await db
        .insertInto('planGoal')
        .values({
          partnershipId,
          id: goalOf(planId),
          planId,
          guarantee: 2,
          position: 1,
          text: 'Elke school maakt ruimte voor een vast gesprek.',
          seenBy: 'Het staat in elk rooster.',
          revision: 1,
        })
        .execute()
      await db
        .insertInto('planActivity')
        .values({
          partnershipId,
          id: activityOf(planId),
          goalId: goalOf(planId),
          position: 1,
          what: 'Roosters vergelijken',
          ownerId: person('school-trainer').id,
          startsOn: '2026-10-01',
          dueOn: '2027-03-01',
          level: 'operational',
          revision: 1,
        })
        .execute()
      await db
        .insertInto('planText')
        .values([
          {
            partnershipId,
            planId,
            subjectKind: 'goal',
            subjectKey: goalOf(planId),
            revision: 1,
            texts: JSON.stringify({
              text: 'Elke school maakt ruimte voor een vast gesprek.',
              seenBy: 'Het staat in elk rooster.',
            }),
          },
          {
            partnershipId,
            planId,
            subjectKind: 'activity',
            subjectKey: activityOf(planId),
            revision: 1,
            texts: JSON.stringify({ what: 'Roosters vergelijken' }),
          },
        ])
        .execute()
      await db
        .insertInto('planLink')
        .values({
          partnershipId,
          id: idOf('plan link', planId),
          goalId: goalOf(planId),
          instrumentId: theme.instrumentId,
          instrumentItemId: theme.criteria[0] ?? '',
        })
        .execute()
      await db
        .insertInto('planComment')
        .values({
          partnershipId,
          id: idOf('plan comment', planId),
          planId,
          goalId: goalOf(planId),
          activityId: activityOf(planId),
          personId: person('partnership-coordinator').id,
          text: 'Kan dit eerder?',
        })
        .execute()
    }
    await db
      .insertInto('planVersion')
      .values([
        {
          partnershipId,
          planId: plan,
          number: 1,
          reason: 'adopted',
          content: JSON.stringify({ ambitions: [], goals: [] }),
        },
        {
          partnershipId,
          planId: offeredPlan,
          number: 1,
          reason: 'offered',
          content: JSON.stringify({ ambitions: [], goals: [] }),
        },
      ])
      .execute()
    await db
      .insertInto('goalUptake')
      .values({
        partnershipId,
        planId: partnerPlan,
        goalId: goalOf(plan),
        choice: 'adapted',
        reason: 'Bij ons per bouw.',
        ownGoalId: goalOf(partnerPlan),
      })
      .execute()
    await db
      .insertInto('activityProgress')
      .values({
        partnershipId,
        id: idOf('progress', 'roosters'),
        activityId: activityOf(plan),
        progress: 'under-way',
        text: 'De eerste vier roosters liggen naast elkaar.',
        toldOn: '2026-11-10',
      })
      .execute()
    await db
      .insertInto('goalEvaluation')
      .values({
        partnershipId,
        goalId: goalOf(plan),
        moment: 'half-year',
        judgement: 'partly',
        evidence: 'Op de helft van de scholen staat het in het rooster.',
        evaluatedOn: '2026-11-20',
      })
      .execute()
  }, person('project-coordinator').id)
  return {
    ids: {
      projectGroup,
      plan,
      goal: goalOf(plan),
      planActivity: activityOf(plan),
      draftPlan,
      draftGoal: goalOf(draftPlan),
      draftActivity: activityOf(draftPlan),
      draftLink: idOf('plan link', draftPlan),
      draftComment: idOf('plan comment', draftPlan),
      offeredPlan,
      offeredGoal: goalOf(offeredPlan),
      partnerPlan,
      partnerGoal: goalOf(partnerPlan),
      partnerActivity: activityOf(partnerPlan),
      steeringMeeting,
      steeringItem,
    },
  }
}
