import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/scope.ts'
import type { OfferLink } from '../offerSource.ts'
import type { LastYearsGoal, OfferChoice } from '../rules.ts'

/** What became of an offer, with what it was when it was taken over. */
export type KeptOffer = OfferChoice & { kind: string; title: string; because: string; href: string | null }

/** What was decided about offers in a plan. */
export async function findOfferChoices(tx: Tx, planId: string): Promise<KeptOffer[]> {
  const { rows } = await sql<KeptOffer>`
    select c.source, c.key, c.kind, c.title, c.because, c.href, c.goal_id as "goalId", c.activity_id as "activityId",
      coalesce(g.removed, a.removed or of.removed, false) as undone
    from plan_offer c
    left join plan_goal g on g.partnership_id = c.partnership_id and g.id = c.goal_id
    left join plan_activity a on a.partnership_id = c.partnership_id and a.id = c.activity_id
    left join plan_goal of on of.partnership_id = a.partnership_id and of.id = a.goal_id
    where c.partnership_id = ${tx.scope.partnershipId} and c.plan_id = ${planId}
    order by c.chosen_at, c.source, c.key`.execute(tx.db)
  return rows
}

type GoalRow = Omit<LastYearsGoal, 'evaluations'> & {
  links: OfferLink[] | null
  evaluations: LastYearsGoal['evaluations'] | null
}

/** The goals of the plan before: of the same partner, or of the partnership; with what was said of each, and its links. */
export async function findGoalsBefore(
  tx: Tx,
  { schoolYear, organisationId }: { schoolYear: number; organisationId: string | null },
): Promise<(LastYearsGoal & { planId: string; links: OfferLink[] })[]> {
  const { rows } = await sql<GoalRow & { planId: string }>`
    select g.id, g.plan_id as "planId", g.guarantee, g.text, said.evaluations, tied.links
    from plan p
    join plan_goal g on g.partnership_id = p.partnership_id and g.plan_id = p.id and not g.removed
    left join lateral (
      select jsonb_agg(jsonb_build_object('moment', e.moment, 'judgement', e.judgement, 'evidence', e.evidence,
        'seenWhere', e.seen_where, 'seenByWhom', e.seen_by_whom) order by e.moment) as evaluations
      from goal_evaluation e where e.partnership_id = g.partnership_id and e.goal_id = g.id
    ) said on true
    left join lateral (
      select jsonb_agg(case
        when l.instrument_id is not null then jsonb_build_object('kind', 'item', 'instrumentId', l.instrument_id, 'itemId', l.instrument_item_id)
        when l.action_id is not null then jsonb_build_object('kind', 'action', 'actionId', l.action_id)
        else jsonb_build_object('kind', 'signal', 'signalId', l.signal_id) end order by l.id) as links
      from plan_link l where l.partnership_id = g.partnership_id and l.goal_id = g.id and l.activity_id is null
    ) tied on true
    where p.partnership_id = ${tx.scope.partnershipId} and p.school_year = ${schoolYear - 1}
      and p.organisation_id is not distinct from ${organisationId}
    order by g.guarantee, g.position, g.id`.execute(tx.db)
  return rows.map(({ evaluations, links, ...goal }) => ({
    ...goal,
    evaluations: evaluations ?? [],
    links: links ?? [],
  }))
}

/** What a goal itself is about, apart from its activities. */
export async function findGoalLinks(tx: Tx, goalId: string): Promise<OfferLink[]> {
  const rows = await tx.db
    .selectFrom('planLink')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('goalId', '=', goalId)
    .where('activityId', 'is', null)
    .orderBy('id')
    .select(['instrumentId', 'instrumentItemId', 'actionId', 'signalId'])
    .execute()
  return rows.flatMap(({ instrumentId, instrumentItemId, actionId, signalId }): OfferLink[] => {
    if (instrumentId !== null && instrumentItemId !== null)
      return [{ kind: 'item', instrumentId, itemId: instrumentItemId }]
    if (actionId !== null) return [{ kind: 'action', actionId }]
    return signalId === null ? [] : [{ kind: 'signal', signalId }]
  })
}
