import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import { inParts } from '../../../platform/database/inParts.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvents } from '../../../platform/events.ts'
import { findBlueprint, findMissingBodies, findPlacedBodies, findRoads } from '../queries.ts'
import { type PlannedBody, type PlannedRoute, type PlannedSeat, plannedRoutes } from '../rules.ts'
import { lockStructure } from './lock.ts'

/**
 * Makes the bodies that the partnership's blueprint wants for the organisations that there are, with their seats and the
 * roads between them. What is there already stays as it is, so that it can be done again after organisations came.
 * @returns how many bodies it made
 */
export async function addBlueprintBodies(tx: Tx, today: Day): Promise<number> {
  // Two who do this at once would each make half of it.
  await lockStructure(tx)
  const made = await makeBodies(tx, await findMissingBodies(tx, today))
  await makeSeats(tx, made)
  await addBlueprintRoutes(tx, new Set(made.map(({ id }) => id)), today)
  return made.length
}

/** Gives bodies that were just made the roads that the blueprint knows for them. */
export async function addBlueprintRoutes(tx: Tx, fresh: ReadonlySet<string>, today: Day): Promise<void> {
  const blueprint = await findBlueprint(tx)
  const roads = await findRoads(tx)
  await makeRoutes(tx, plannedRoutes(blueprint, await findPlacedBodies(tx, today), roads, fresh), today)
}

type MadeBody = { id: string; seats: readonly PlannedSeat[] }

async function makeBodies({ db, scope }: Tx, planned: readonly PlannedBody[]): Promise<MadeBody[]> {
  const { partnershipId } = scope
  const made = await inParts(planned, (part) =>
    db
      .insertInto('body')
      .values(part.map(({ seats: _seats, ...body }) => ({ partnershipId, ...body })))
      .returning(['id', 'kind', 'organisationId'])
      .execute(),
  )
  await recordEvents(
    { db, scope },
    made.map(({ id, kind }) => ({ verb: 'body.add', subjectKind: 'body', subjectId: id, detail: { kind } })),
  )
  const seatsOf = new Map(planned.map(({ kind, organisationId, seats }) => [`${kind} ${organisationId}`, seats]))
  return made.map(({ id, kind, organisationId }) => ({ id, seats: seatsOf.get(`${kind} ${organisationId}`) ?? [] }))
}

async function makeSeats({ db, scope: { partnershipId } }: Tx, bodies: readonly MadeBody[]): Promise<void> {
  const seats = bodies.flatMap(({ id, seats }) => seats.map((seat) => ({ partnershipId, bodyId: id, ...seat })))
  await inParts(seats, (part) => db.insertInto('seat').values(part).execute())
}

async function makeRoutes(
  { db, scope: { partnershipId } }: Tx,
  planned: readonly PlannedRoute[],
  today: Day,
): Promise<void> {
  const made = await inParts(planned, (part) =>
    db
      .insertInto('signalRoute')
      .values(part.map(({ ifCarried: _ifCarried, ...route }) => ({ partnershipId, ...route })))
      .returning(['id', 'fromBodyId', 'toBodyId'])
      .execute(),
  )
  const onTrial = new Set(
    planned.filter(({ ifCarried }) => ifCarried).map(({ fromBodyId, toBodyId }) => `${fromBodyId} ${toBodyId}`),
  )
  const tried = made.flatMap(({ id, fromBodyId, toBodyId }) => (onTrial.has(`${fromBodyId} ${toBodyId}`) ? [id] : []))
  if (tried.length === 0) return
  // Whether somebody sits in both is known to the database only once the road is there.
  await sql`
    delete from signal_route
    where partnership_id = ${partnershipId} and id = any(${tried})
      and id not in (select route_id from linking_pins(${today}) l where l.partnership_id = ${partnershipId})`.execute(
    db,
  )
}
