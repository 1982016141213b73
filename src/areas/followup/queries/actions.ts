import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Who } from '../../../platform/web/who.ts'
import { coordinatesPartnership } from '../../partnership/index.ts'
import type { ActionOrigin } from '../originSource.ts'
import { coordinatedBy, schoolsOf } from '../policy.ts'
import type { ActionStanding, ActionState, Verdict } from '../rules.ts'

/** An action, as one person looks at it. */
export type Action = ActionStanding & {
  id: string
  what: string
  ownerId: string | null
  ownerBodyId: string | null
  /** The person or body that does it. */
  ownerName: string
  bodyId: string | null
  bodyName: string | null
  schoolId: string | null
  schoolName: string | null
  guarantee: number | null
  instrumentId: string | null
  instrumentItemId: string | null
  origin: { kind: ActionOrigin['kind']; id: string }
  revision: number
  /** The boards and institutes of its school and bodies, whose coordinators keep it. */
  keptBy: string[]
  /** Whether this person sits where it was agreed or in the body that owns it, sits in the latter, or leads either. */
  sits: boolean
  sitsInOwner: boolean
  leads: boolean
}

/** Every action of the partnership, as the person of this scope looks at it on a day. */
export function actions(tx: Tx, today: Day) {
  return tx.db
    .with('own', (db) =>
      db
        .selectFrom(
          sql<{ bodyId: string; leads: boolean }>`(
            select s.body_id, bool_or(s.function in ('chair', 'minutes-taker')) as leads from seated(${today}) s
            where s.partnership_id = ${tx.scope.partnershipId} and s.person_id = ${tx.scope.personId}
            group by s.body_id)`.as('mine'),
        )
        .select(['mine.bodyId', 'mine.leads']),
    )
    .selectFrom('action')
    .leftJoin('person as owner', (join) =>
      join.onRef('owner.partnershipId', '=', 'action.partnershipId').onRef('owner.id', '=', 'action.ownerId'),
    )
    .leftJoin('body as ownerBody', (join) =>
      join
        .onRef('ownerBody.partnershipId', '=', 'action.partnershipId')
        .onRef('ownerBody.id', '=', 'action.ownerBodyId'),
    )
    .leftJoin('organisation as ownerBodyOf', (join) =>
      join
        .onRef('ownerBodyOf.partnershipId', '=', 'ownerBody.partnershipId')
        .onRef('ownerBodyOf.id', '=', 'ownerBody.organisationId'),
    )
    .leftJoin('body', (join) =>
      join.onRef('body.partnershipId', '=', 'action.partnershipId').onRef('body.id', '=', 'action.bodyId'),
    )
    .leftJoin('organisation as bodyOf', (join) =>
      join.onRef('bodyOf.partnershipId', '=', 'body.partnershipId').onRef('bodyOf.id', '=', 'body.organisationId'),
    )
    .leftJoin('organisation as school', (join) =>
      join.onRef('school.partnershipId', '=', 'action.partnershipId').onRef('school.id', '=', 'action.schoolId'),
    )
    .leftJoin('own as atTable', (join) => join.onRef('atTable.bodyId', '=', 'action.bodyId'))
    .leftJoin('own as inOwner', (join) => join.onRef('inOwner.bodyId', '=', 'action.ownerBodyId'))
    .where('action.partnershipId', '=', tx.scope.partnershipId)
    .select([
      'action.id',
      'action.what',
      'action.ownerId',
      'action.ownerBodyId',
      sql<string>`coalesce(owner.name, owner_body.name)`.as('ownerName'),
      'action.bodyId',
      'body.name as bodyName',
      'action.schoolId',
      'school.name as schoolName',
      'action.guarantee',
      'action.instrumentId',
      'action.instrumentItemId',
      'action.agreedOn',
      'action.dueOn',
      'action.state',
      'action.verdict',
      'action.brought',
      'action.droppedBecause',
      'action.settledOn',
      'action.revision',
      originOf.as('origin'),
      keptBy.as('keptBy'),
      sql<boolean>`at_table.body_id is not null or in_owner.body_id is not null`.as('sits'),
      sql<boolean>`in_owner.body_id is not null`.as('sitsInOwner'),
      sql<boolean>`coalesce(at_table.leads, false) or coalesce(in_owner.leads, false)`.as('leads'),
    ])
    .$narrowType<{ state: ActionState; verdict: Verdict | null }>()
}

const originOf = sql<Action['origin']>`case
  when action.focus_point_id is not null then jsonb_build_object('kind', 'focus-point', 'id', action.focus_point_id)
  when action.finding_id is not null then jsonb_build_object('kind', 'finding', 'id', action.finding_id)
  when action.entry_id is not null then jsonb_build_object('kind', 'meeting', 'id', action.entry_id)
  when action.advice_id is not null then jsonb_build_object('kind', 'advice', 'id', action.advice_id)
  else jsonb_build_object('kind', 'signal', 'id', action.signal_id) end`

const boardOf = (organisation: string) =>
  sql`case when ${sql.ref(`${organisation}.kind`)} = 'board' then ${sql.ref(`${organisation}.id`)}
    else ${sql.ref(`${organisation}.boardId`)} end`
const keptBy = sql<string[]>`array_remove(array[
  school.board_id, body.organisation_id, ${boardOf('bodyOf')}, owner_body.organisation_id, ${boardOf('ownerBodyOf')}], null)`

/** What `actionPolicy.see` says of one action, for lists of them: both stand here and are tested against each other. */
export function seenBy(who: Who) {
  if (coordinatesPartnership(who)) return sql<boolean>`true`
  return sql<boolean>`(action.owner_id = ${who.personId}
    or at_table.body_id is not null or in_owner.body_id is not null
    or action.school_id = any(${schoolsOf(who)}::uuid[])
    or ${keptBy} && ${coordinatedBy(who)}::uuid[])`
}

export async function findAction(tx: Tx, id: string, today: Day): Promise<Action | undefined> {
  return actions(tx, today).where('action.id', '=', id).executeTakeFirst()
}

/** The actions of focus points, the first due first, by focus point. Who sees those sees its scan. */
export async function findActionsOf(
  tx: Tx,
  focusPointIds: readonly string[],
  today: Day,
): Promise<Map<string, Action[]>> {
  if (focusPointIds.length === 0) return new Map()
  const found = await actions(tx, today)
    .where('action.focusPointId', 'in', focusPointIds)
    .orderBy('action.dueOn')
    .orderBy('action.id')
    .execute()
  return Map.groupBy(found, ({ origin }) => origin.id)
}
