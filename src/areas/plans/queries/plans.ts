import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { OrganisationKind } from '../../partnership/index.ts'
import type { PlanState } from '../rules.ts'

/** A plan of a school year, as one person looks at it on a day. */
export type Plan = {
  id: string
  schoolYear: number
  /** The school, institute or board that it is of; null for that of the partnership. */
  organisation: { id: string; name: string; kind: OrganisationKind; boardId: string | null } | null
  state: PlanState
  /** The item on the agenda of the stuurgroep where it is talked over. */
  itemId: string | null
  adoptedOn: Day | null
  decisionId: string | null
  adoptedByName: string | null
  revision: number
  /** Whether this person sits in the projectgroep, leads it, and sits in the stuurgroep. */
  inProjectGroup: boolean
  leadsProjectGroup: boolean
  inSteeringGroup: boolean
}

/** @param tx whoever asks is the person of its scope */
function plans(tx: Tx, today: Day) {
  const { partnershipId, personId } = tx.scope
  return tx.db
    .selectFrom('plan')
    .leftJoin('organisation', (join) =>
      join
        .onRef('organisation.partnershipId', '=', 'plan.partnershipId')
        .onRef('organisation.id', '=', 'plan.organisationId'),
    )
    .leftJoin('person as adopter', (join) =>
      join.onRef('adopter.partnershipId', '=', 'plan.partnershipId').onRef('adopter.id', '=', 'plan.adoptedBy'),
    )
    .leftJoin(
      sql<{ inProjectGroup: boolean; leadsProjectGroup: boolean; inSteeringGroup: boolean }>`(
        select bool_or(b.kind = 'projectgroep') as in_project_group,
          bool_or(b.kind = 'projectgroep' and s.function <> 'member') as leads_project_group,
          bool_or(b.kind = 'stuurgroep') as in_steering_group
        from seated(${today}) s
        join body b on b.partnership_id = s.partnership_id and b.id = s.body_id
          and (b.ended_on is null or b.ended_on >= ${today}::date)
        where s.partnership_id = ${partnershipId} and s.person_id = ${personId})`.as('own'),
      (join) => join.onTrue(),
    )
    .where('plan.partnershipId', '=', partnershipId)
    .select((eb) => [
      'plan.id',
      'plan.schoolYear',
      'plan.state',
      'plan.itemId',
      'plan.adoptedOn',
      'plan.decisionId',
      'plan.revision',
      'adopter.name as adoptedByName',
      'organisation.id as organisationId',
      'organisation.name as organisationName',
      'organisation.kind as organisationKind',
      'organisation.boardId',
      eb.fn.coalesce('own.inProjectGroup', eb.val(false)).as('inProjectGroup'),
      eb.fn.coalesce('own.leadsProjectGroup', eb.val(false)).as('leadsProjectGroup'),
      eb.fn.coalesce('own.inSteeringGroup', eb.val(false)).as('inSteeringGroup'),
    ])
    .$narrowType<{
      state: PlanState
      organisationKind: OrganisationKind | null
      inProjectGroup: boolean
      leadsProjectGroup: boolean
      inSteeringGroup: boolean
    }>()
}

type Row = Omit<Plan, 'organisation'> & {
  organisationId: string | null
  organisationName: string | null
  organisationKind: OrganisationKind | null
  boardId: string | null
}

function planOf({ organisationId, organisationName, organisationKind, boardId, ...plan }: Row): Plan {
  const organisation =
    organisationId !== null && organisationKind !== null
      ? { id: organisationId, name: organisationName ?? '', kind: organisationKind, boardId }
      : null
  return { ...plan, organisation }
}

export async function findPlan(tx: Tx, id: string, today: Day): Promise<Plan | undefined> {
  const row = await plans(tx, today).where('plan.id', '=', id).executeTakeFirst()
  return row && planOf(row)
}

/** Every plan there is: the newest school year first, that of the partnership before those of partners. */
export async function findPlans(tx: Tx, today: Day): Promise<Plan[]> {
  const rows = await plans(tx, today)
    .orderBy('plan.schoolYear', 'desc')
    .orderBy(sql`organisation.id is not null`)
    .orderBy('organisation.kind')
    .orderBy('organisation.name')
    .execute()
  return rows.map(planOf)
}

/** The plans of the partnership together, the newest first. */
export async function findSharedPlans(tx: Tx, today: Day): Promise<Plan[]> {
  const rows = await plans(tx, today)
    .where('plan.organisationId', 'is', null)
    .orderBy('plan.schoolYear', 'desc')
    .execute()
  return rows.map(planOf)
}

/** The plan of a school year: of one partner, or (null) of the partnership. */
export async function findPlanOf(
  tx: Tx,
  { schoolYear, organisationId }: { schoolYear: number; organisationId: string | null },
  today: Day,
): Promise<Plan | undefined> {
  const row = await plans(tx, today)
    .where('plan.schoolYear', '=', schoolYear)
    .where('plan.organisationId', 'is not distinct from', organisationId)
    .executeTakeFirst()
  return row && planOf(row)
}

/** Whether this person sits in the projectgroep: then they may begin a plan too. */
export async function sitsInProjectGroup(tx: Tx, today: Day): Promise<boolean> {
  const { partnershipId, personId } = tx.scope
  const { rows } = await sql<{ sits: boolean }>`
    select exists (
      select from seated(${today}) s
      join body b on b.partnership_id = s.partnership_id and b.id = s.body_id and b.kind = 'projectgroep'
        and (b.ended_on is null or b.ended_on >= ${today}::date)
      where s.partnership_id = ${partnershipId} and s.person_id = ${personId}) as sits`.execute(tx.db)
  return rows[0]?.sits ?? false
}
