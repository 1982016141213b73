import { idOf } from '../factories.ts'
import type { Stage, WorldPart } from './stage.ts'

/**
 * The plan of last year, whose goal was half reached at its end; and in the plan in the making a signal that was offered and
 * set aside.
 */
export async function planYearWorld({ partnership, person, ids }: Stage): Promise<WorldPart> {
  const partnershipId = partnership.id
  const [lastPlan, lastGoal] = [idOf('plan', 'last year'), idOf('plan goal', 'last year')]
  await partnership.inScope(async ({ db }) => {
    await db
      .insertInto('plan')
      .values({
        partnershipId,
        id: lastPlan,
        schoolYear: 2025,
        state: 'adopted',
        adoptedOn: '2025-07-01',
        decisionId: ids.decision ?? null,
      })
      .execute()
    await db
      .insertInto('planVersion')
      .values({
        partnershipId,
        planId: lastPlan,
        number: 1,
        reason: 'adopted',
        content: JSON.stringify({ ambitions: [], goals: [] }),
      })
      .execute()
    await db
      .insertInto('planGoal')
      .values({
        partnershipId,
        id: lastGoal,
        planId: lastPlan,
        guarantee: 4,
        position: 1,
        text: 'Elk team kijkt terug op zijn eigen afspraken.',
        revision: 1,
      })
      .execute()
    await db
      .insertInto('planActivity')
      .values({
        partnershipId,
        id: idOf('plan activity', 'last year'),
        goalId: lastGoal,
        position: 1,
        what: 'Terugkijken op de agenda van mei zetten',
        ownerId: person('school-trainer').id,
        dueOn: '2026-05-01',
        progress: 'done',
        brought: 'Het staat bij elk overleg op de agenda.',
        revision: 1,
      })
      .execute()
    await db
      .insertInto('goalEvaluation')
      .values({
        partnershipId,
        goalId: lastGoal,
        moment: 'year',
        judgement: 'partly',
        evidence: 'De helft van de teams deed het.',
        seenWhere: 'Op vier scholen',
        seenByWhom: 'De schoolopleiders',
        evaluatedOn: '2026-06-20',
        personId: person('project-coordinator').id,
      })
      .execute()
    await db
      .insertInto('planOffer')
      .values({
        partnershipId,
        planId: ids.draftPlan ?? '',
        source: 'signals',
        key: ids.signal ?? '',
        kind: 'Signaal zonder antwoord',
        title: 'Kan er op elke school een vast uur voor begeleiding komen?',
        chosenBy: person('project-coordinator').id,
      })
      .execute()
  }, person('project-coordinator').id)
  return { ids: { lastPlan, lastGoal } }
}
