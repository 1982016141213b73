/** Where the texts of a plan are kept, by what they are the text of. */
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import { longest, mostActivities, mostGoals, type WrittenIn } from '../rules.ts'

/** Texts by the name of their field. */
export type Texts = Readonly<Record<string, string>>

/** Texts as they stand, locked until this transaction ends. */
export type Current = { texts: Texts; revision: number }

/** The texts of one ambition, goal or activity. */
export type TextPlace = {
  kind: WrittenIn['kind']
  /** Tells it from others of its kind, in its plan. */
  key: string
  nothing: Texts
  /** Lengths in characters, by the name of each text. */
  longest: Readonly<Record<string, number>>
  /** Locks it; undefined when it is not there (yet), or in another plan. */
  lock: (tx: Tx) => Promise<Current | undefined>
  /** Makes it, empty, at the end of its list; undefined when it cannot be there, or there are too many. */
  begin: (tx: Tx) => Promise<Current | undefined>
  write: (tx: Tx, texts: Texts, revision: number) => Promise<void>
}

/** Where something is written in a plan. */
export function placeOf(planId: string, written: WrittenIn): TextPlace {
  switch (written.kind) {
    case 'ambition':
      return ambitionPlace(planId, written.guarantee)
    case 'goal':
      return goalPlace(planId, written)
    case 'activity':
      return activityPlace(planId, written)
  }
}

function ambitionPlace(planId: string, guarantee: number): TextPlace {
  const lock: TextPlace['lock'] = async ({ db, scope }) => {
    const row = await db
      .selectFrom('planAmbition')
      .where('partnershipId', '=', scope.partnershipId)
      .where('planId', '=', planId)
      .where('guarantee', '=', guarantee)
      .forUpdate()
      .select(['text', 'source', 'revision'])
      .executeTakeFirst()
    return row && { texts: { text: row.text, source: row.source }, revision: row.revision }
  }
  return {
    kind: 'ambition',
    key: String(guarantee),
    nothing: { text: '', source: '' },
    longest: { text: longest.ambition, source: longest.source },
    lock,
    // A plan begins with the ambitions of all four.
    begin: async () => undefined,
    async write({ db, scope }, { text = '', source = '' }, revision) {
      await db
        .updateTable('planAmbition')
        .set({ text, source, revision })
        .where('partnershipId', '=', scope.partnershipId)
        .where('planId', '=', planId)
        .where('guarantee', '=', guarantee)
        .execute()
    },
  }
}

function goalPlace(planId: string, { id, guarantee }: { id: string; guarantee: number }): TextPlace {
  const lock: TextPlace['lock'] = async ({ db, scope }) => {
    const row = await db
      .selectFrom('planGoal')
      .where('partnershipId', '=', scope.partnershipId)
      .where('planId', '=', planId)
      .where('id', '=', id)
      .forUpdate()
      .select(['text', 'seenBy', 'revision'])
      .executeTakeFirst()
    return row && { texts: { text: row.text, seenBy: row.seenBy }, revision: row.revision }
  }
  return {
    kind: 'goal',
    key: id,
    nothing: { text: '', seenBy: '' },
    longest: { text: longest.goal, seenBy: longest.seenBy },
    lock,
    begin: async (tx) => ((await beginGoal(tx, planId, id, guarantee)) ? lock(tx) : undefined),
    async write({ db, scope }, { text = '', seenBy = '' }, revision) {
      await db
        .updateTable('planGoal')
        .set({ text, seenBy, revision })
        .where('partnershipId', '=', scope.partnershipId)
        .where('id', '=', id)
        .execute()
    },
  }
}

/** Of two who send the same new goal at once the second waits, and then finds it. @returns false when there are too many */
async function beginGoal(tx: Tx, planId: string, id: string, guarantee: number): Promise<boolean> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<{ goals: number }>`
    with counted as (
      select count(*) filter (where not removed)::integer as goals,
        coalesce(max(position) filter (where guarantee = ${guarantee}), 0) + 1 as next
      from plan_goal where partnership_id = ${partnershipId} and plan_id = ${planId}
    ), added as (
      insert into plan_goal (partnership_id, id, plan_id, guarantee, position)
      select ${partnershipId}, ${id}, ${planId}, ${guarantee}, next from counted where goals < ${mostGoals}
      on conflict do nothing
    )
    select goals from counted`.execute(tx.db)
  return (rows[0]?.goals ?? 0) < mostGoals
}

type ActivityPlaced = { id: string; goalId: string; guarantee: number }

function activityPlace(planId: string, { id, goalId, guarantee }: ActivityPlaced): TextPlace {
  const lock: TextPlace['lock'] = async ({ db, scope }) => {
    const row = await db
      .selectFrom('planActivity as activity')
      .innerJoin('planGoal as goal', (join) =>
        join.onRef('goal.partnershipId', '=', 'activity.partnershipId').onRef('goal.id', '=', 'activity.goalId'),
      )
      .where('activity.partnershipId', '=', scope.partnershipId)
      .where('goal.planId', '=', planId)
      .where('activity.id', '=', id)
      .forUpdate('activity')
      .select(['activity.what', 'activity.revision'])
      .executeTakeFirst()
    return row && { texts: { what: row.what }, revision: row.revision }
  }
  return {
    kind: 'activity',
    key: id,
    nothing: { what: '' },
    longest: { what: longest.activity },
    lock,
    async begin(tx) {
      // Whoever has no connection may write what to do for a goal whose own words have not arrived yet.
      const goal = goalPlace(planId, { id: goalId, guarantee })
      if (!((await goal.lock(tx)) ?? (await goal.begin(tx)))) return undefined
      return (await beginActivity(tx, id, goalId)) ? lock(tx) : undefined
    },
    async write({ db, scope }, { what = '' }, revision) {
      await db
        .updateTable('planActivity')
        .set({ what, revision })
        .where('partnershipId', '=', scope.partnershipId)
        .where('id', '=', id)
        .execute()
    },
  }
}

async function beginActivity(tx: Tx, id: string, goalId: string): Promise<boolean> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<{ activities: number }>`
    with counted as (
      select count(*) filter (where not removed)::integer as activities, coalesce(max(position), 0) + 1 as next
      from plan_activity where partnership_id = ${partnershipId} and goal_id = ${goalId}
    ), added as (
      insert into plan_activity (partnership_id, id, goal_id, position)
      select ${partnershipId}, ${id}, ${goalId}, next from counted where activities < ${mostActivities}
      on conflict do nothing
    )
    select activities from counted`.execute(tx.db)
  return (rows[0]?.activities ?? 0) < mostActivities
}
