import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { BodyLevel, SeatFunction } from '../rules.ts'

/** A body, as one person looks at it on a day. */
export type Body = {
  id: string
  /** Its key in the blueprint, or `free`. */
  kind: string
  name: string
  level: BodyLevel
  purpose: string
  rhythm: string
  organisationId: string | null
  organisationName: string | null
  organisationKind: 'board' | 'institute' | 'school' | null
  /** The board that it is of, or that its school belongs to. */
  boardId: string | null
  boardName: string | null
  answerWithin: number
  endedOn: Day | null
  revision: number
  /** Whether this person sits in it, chairs it, or takes its minutes. */
  sits: boolean
  chairs: boolean
  takesMinutes: boolean
}

/** @param tx whoever asks is the person of its scope */
export function bodies(tx: Tx, today: Day) {
  return (
    tx.db
      .selectFrom('body')
      .leftJoin('organisation', (join) =>
        join
          .onRef('organisation.partnershipId', '=', 'body.partnershipId')
          .onRef('organisation.id', '=', 'body.organisationId'),
      )
      // Itself for a board, the one that it belongs to for a school.
      .leftJoin('organisation as board', (join) =>
        join
          .onRef('board.partnershipId', '=', 'body.partnershipId')
          .on((eb) =>
            eb(
              'board.id',
              '=',
              eb
                .case()
                .when('organisation.kind', '=', 'board')
                .then(eb.ref('organisation.id'))
                .else(eb.ref('organisation.boardId'))
                .end(),
            ),
          ),
      )
      .leftJoin(
        sql<{ partnershipId: string; bodyId: string; chairs: boolean; takesMinutes: boolean }>`(
        select s.partnership_id, s.body_id, bool_or(s.function = 'chair') as chairs,
          bool_or(s.function = 'minutes-taker') as takes_minutes
        from seated(${today}) s
        where s.partnership_id = ${tx.scope.partnershipId} and s.person_id = ${tx.scope.personId}
        group by s.partnership_id, s.body_id)`.as('own'),
        (join) => join.onRef('own.partnershipId', '=', 'body.partnershipId').onRef('own.bodyId', '=', 'body.id'),
      )
      .where('body.partnershipId', '=', tx.scope.partnershipId)
      .select((eb) => [
        'body.id',
        'body.kind',
        'body.name',
        'body.level',
        'body.purpose',
        'body.rhythm',
        'body.organisationId',
        'organisation.name as organisationName',
        'organisation.kind as organisationKind',
        'board.id as boardId',
        'board.name as boardName',
        'body.answerWithin',
        'body.endedOn',
        'body.revision',
        eb('own.bodyId', 'is not', null).as('sits'),
        eb.fn.coalesce('own.chairs', eb.val(false)).as('chairs'),
        eb.fn.coalesce('own.takesMinutes', eb.val(false)).as('takesMinutes'),
      ])
      .$narrowType<{
        level: BodyLevel
        organisationKind: Body['organisationKind']
        sits: boolean
        chairs: boolean
        takesMinutes: boolean
      }>()
  )
}

export async function findBody(tx: Tx, id: string, today: Day): Promise<Body | undefined> {
  return bodies(tx, today).where('body.id', '=', id).executeTakeFirst()
}

/** Some bodies, also those that have ended; ids that are not there stay out. */
export async function findBodiesById(tx: Tx, ids: readonly string[], today: Day): Promise<Body[]> {
  if (ids.length === 0) return []
  return bodies(tx, today).where('body.id', 'in', ids).execute()
}

/** Every body that there is today: the strategic ones first, then by name. */
export async function findBodies(tx: Tx, today: Day): Promise<Body[]> {
  return bodies(tx, today)
    .where((eb) => eb.or([eb('body.endedOn', 'is', null), eb('body.endedOn', '>=', today)]))
    .orderBy(sql`array_position(array['strategic', 'tactical', 'operational'], body.level)`)
    .orderBy('body.name')
    .orderBy('organisation.name')
    .execute()
}

/** The bodies in which this person sits. */
export async function findOwnBodies(tx: Tx, today: Day): Promise<Body[]> {
  return bodies(tx, today)
    .where((eb) => eb.or([eb('body.endedOn', 'is', null), eb('body.endedOn', '>=', today)]))
    .where('own.bodyId', 'is not', null)
    .orderBy('body.name')
    .orderBy('organisation.name')
    .execute()
}

/** Somebody at a body's table. */
export type Seated = { personId: string; name: string; email: string; functions: SeatFunction[]; roleNames: string[] }

/** Who sits in a body on a day, by name: the chair first. One line per person. */
export async function findSeated(tx: Tx, bodyId: string, today: Day): Promise<Seated[]> {
  const { rows } = await sql<Seated>`
    select p.id as "personId", p.name, p.email,
      array_agg(distinct s.function) as functions,
      coalesce(array_agg(distinct r.name) filter (where r.name is not null), '{}') as "roleNames"
    from seated(${today}) s
    join person p on p.partnership_id = s.partnership_id and p.id = s.person_id
    left join role r on r.partnership_id = s.partnership_id and r.key = s.role_key
    where s.partnership_id = ${tx.scope.partnershipId} and s.body_id = ${bodyId}
    group by p.id, p.name, p.email
    order by bool_or(s.function = 'chair') desc, p.name`.execute(tx.db)
  return rows
}

/** Where a body's signals can go on to today, and who carries them there. */
export type Passage = {
  routeId: string
  toBodyId: string
  toBodyName: string
  pins: { personId: string; name: string }[]
}

export async function findPassages(tx: Tx, bodyId: string, today: Day): Promise<Passage[]> {
  const { rows } = await sql<Passage>`
    select r.id as "routeId", b.id as "toBodyId", b.name as "toBodyName",
      coalesce(jsonb_agg(distinct jsonb_build_object('personId', p.id, 'name', p.name)) filter (where p.id is not null), '[]') as pins
    from signal_route r
    join body b on b.partnership_id = r.partnership_id and b.id = r.to_body_id
    left join linking_pins(${today}) l on l.partnership_id = r.partnership_id and l.route_id = r.id
    left join person p on p.partnership_id = l.partnership_id and p.id = l.person_id
    where r.partnership_id = ${tx.scope.partnershipId} and r.from_body_id = ${bodyId}
      and (b.ended_on is null or b.ended_on >= ${today})
    group by r.id, b.id, b.name
    order by b.name`.execute(tx.db)
  return rows
}

/** A body, as far as one needs to know whether somebody takes part in it. */
export type Table = Pick<Body, 'id' | 'organisationId' | 'boardId' | 'sits'>

/** Every body that there is or was, as this person looks at it: all at once, for whoever has much to show from many. */
export async function findTables(tx: Tx, today: Day): Promise<Table[]> {
  const { partnershipId, personId } = tx.scope
  const { rows } = await sql<Table>`
    select b.id, b.organisation_id as "organisationId",
      case when o.kind = 'board' then o.id else o.board_id end as "boardId", own.body_id is not null as sits
    from body b
    left join organisation o on o.partnership_id = b.partnership_id and o.id = b.organisation_id
    left join (
      select distinct body_id from seated(${today}) where partnership_id = ${partnershipId} and person_id = ${personId}
    ) own on own.body_id = b.id
    where b.partnership_id = ${partnershipId}`.execute(tx.db)
  return rows
}
