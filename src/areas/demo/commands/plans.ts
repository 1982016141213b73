import type { Day } from '../../../platform/clock.ts'
import { inParts } from '../../../platform/database/inParts.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearOf } from '../../../platform/schoolYear.ts'
import { completeOccurrence, planOccurrence } from '../../cycle/index.ts'
import { findContent, snapshotOf } from '../../plans/index.ts'
import type { DemoActivity, DemoGoal, DemoPlan } from '../plan/records.ts'
import type { Names } from './names.ts'

type Named = Pick<Names, 'bodyId' | 'about'>

/** Writes the jaarplannen of the demo: what is agreed in them, and how it went. */
export async function writePlans(tx: Tx, plans: readonly DemoPlan[], names: Named): Promise<void> {
  const { partnershipId } = tx.scope
  const { db } = tx
  await inParts(plans, (part) =>
    db
      .insertInto('plan')
      .values(part.map((plan) => planRow(partnershipId, plan)))
      .execute(),
  )
  await inParts(
    plans.flatMap(({ id: planId, ambitions }) =>
      [1, 2, 3, 4].map((guarantee) => {
        const told = ambitions.find((one) => one.guarantee === guarantee)
        return {
          partnershipId,
          planId,
          guarantee,
          text: told?.text ?? '',
          source: told?.source ?? '',
          revision: told ? 1 : 0,
        }
      }),
    ),
    (part) => db.insertInto('planAmbition').values(part).execute(),
  )
  const goals = plans.flatMap(({ id: planId, goals: of }) => of.map((goal, index) => ({ planId, goal, index })))
  await inParts(goals, (part) =>
    db
      .insertInto('planGoal')
      .values(
        part.map(({ planId, index, goal: { id, guarantee, text, seenBy, fromGoalId } }) => ({
          partnershipId,
          planId,
          position: index + 1,
          id,
          guarantee,
          text,
          seenBy,
          fromGoalId,
          revision: 1,
        })),
      )
      .execute(),
  )
  await writeActivities(tx, goals, names)
  await writeTexts(tx, plans)
  await writeVersions(tx, plans)
  await writeLinks(tx, goals, names)
  await inParts(
    goals.flatMap(({ goal }) => goal.evaluations.map((said) => ({ partnershipId, goalId: goal.id, ...said }))),
    (part) => db.insertInto('goalEvaluation').values(part).execute(),
  )
  const comments = goals.flatMap(({ planId, goal }) => goal.comments.map((said) => ({ planId, goalId: goal.id, said })))
  await inParts(comments, (part) =>
    db
      .insertInto('planComment')
      .values(
        part.map(({ planId, goalId, said: { saidOn, resolved, ...comment } }) => ({
          partnershipId,
          planId,
          goalId,
          ...comment,
          at: `${saidOn} 16:00 Europe/Amsterdam`,
          resolvedAt: resolved === null ? null : `${resolved.on} 09:00 Europe/Amsterdam`,
          resolvedBy: resolved?.byId ?? null,
        })),
      )
      .execute(),
  )
  await inParts(
    plans.flatMap(({ id: planId, uptakes }) => uptakes.map((uptake) => ({ partnershipId, planId, ...uptake }))),
    (part) => db.insertInto('goalUptake').values(part).execute(),
  )
}

function planRow(partnershipId: string, { id, schoolYear, organisationId, adopted }: DemoPlan) {
  const common = { partnershipId, id, schoolYear, organisationId }
  if (!adopted) return { ...common, state: 'drafting', adoptedOn: null, decisionId: null, adoptedBy: null }
  return { ...common, state: 'adopted', adoptedOn: adopted.on, decisionId: adopted.decisionId, adoptedBy: adopted.byId }
}

/** Tells the cycle of this school year which plan of the partnership there is. */
export async function fulfilPlans(tx: Tx, plans: readonly DemoPlan[], today: Day): Promise<void> {
  const current = plans.find(
    ({ schoolYear, organisationId }) => organisationId === null && schoolYear === schoolYearOf(today),
  )
  if (!current) return
  const thing = { kind: 'plan' as const, id: current.id }
  await planOccurrence(tx, {
    activity: 'plan',
    subject: { kind: 'partnership' },
    day: `${current.schoolYear}-07-31`,
    thing,
  })
  if (current.adopted) await completeOccurrence(tx, thing, current.adopted.on)
}

type GoalOf = { planId: string; goal: DemoGoal }

async function writeActivities({ db, scope }: Tx, goals: readonly GoalOf[], names: Named): Promise<void> {
  const { partnershipId } = scope
  const activities = goals.flatMap(({ goal }) => goal.activities.map((activity, index) => ({ goal, activity, index })))
  await inParts(activities, (part) =>
    db
      .insertInto('planActivity')
      .values(
        part.map(({ goal, activity, index }) => {
          const { told: _told, owner, ...rest } = activity
          return {
            partnershipId,
            goalId: goal.id,
            position: index + 1,
            revision: 1,
            ownerId: 'personId' in owner ? owner.personId : null,
            ownerBodyId: 'body' in owner ? names.bodyId(owner.body) : null,
            ...rest,
          }
        }),
      )
      .execute(),
  )
  const told = activities.flatMap(({ activity }) => toldRows(partnershipId, activity))
  await inParts(told, (part) => db.insertInto('activityProgress').values(part).execute())
}

const toldRows = (partnershipId: string, { id: activityId, told, owner }: DemoActivity) =>
  told.map((one) => ({
    partnershipId,
    activityId,
    at: `${one.toldOn} 12:00 Europe/Amsterdam`,
    personId: 'personId' in owner ? owner.personId : null,
    ...one,
  }))

/** Each text is kept as it was first written, so that whoever writes on is reconciled with it. */
async function writeTexts({ db, scope: { partnershipId } }: Tx, plans: readonly DemoPlan[]): Promise<void> {
  const texts = plans.flatMap(({ id: planId, ambitions, goals }) => [
    ...ambitions.map(({ guarantee, text, source }) => ({
      planId,
      subjectKind: 'ambition',
      subjectKey: String(guarantee),
      texts: JSON.stringify({ text, source }),
    })),
    ...goals.map(({ id, text, seenBy }) => ({
      planId,
      subjectKind: 'goal',
      subjectKey: id,
      texts: JSON.stringify({ text, seenBy }),
    })),
    ...goals.flatMap(({ activities }) =>
      activities.map(({ id, what }) => ({
        planId,
        subjectKind: 'activity',
        subjectKey: id,
        texts: JSON.stringify({ what }),
      })),
    ),
  ])
  await inParts(texts, (part) =>
    db
      .insertInto('planText')
      .values(part.map((text) => ({ partnershipId, revision: 1, ...text })))
      .execute(),
  )
}

/** An adopted plan is kept as it was adopted. */
async function writeVersions(tx: Tx, plans: readonly DemoPlan[]): Promise<void> {
  const { partnershipId } = tx.scope
  for (const { id: planId, adopted } of plans) {
    if (!adopted) continue
    const content = JSON.stringify(snapshotOf(await findContent(tx, planId)))
    const { on: decidedOn, decisionId, byId: personId } = adopted
    const at = `${decidedOn} 12:00 Europe/Amsterdam`
    await tx.db
      .insertInto('planVersion')
      .values({ partnershipId, planId, number: 1, reason: 'adopted', decidedOn, decisionId, personId, content, at })
      .execute()
  }
}

async function writeLinks({ db, scope: { partnershipId } }: Tx, goals: readonly GoalOf[], names: Named): Promise<void> {
  const links = goals.flatMap(({ goal: { id: goalId, frameworkItemId } }) => {
    const about = names.about(frameworkItemId)
    return 'instrumentId' in about
      ? [{ partnershipId, goalId, instrumentId: about.instrumentId, instrumentItemId: about.instrumentItemId }]
      : []
  })
  await inParts(links, (part) => db.insertInto('planLink').values(part).execute())
}
