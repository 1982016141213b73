import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import type { Who } from '../../../platform/web/who.ts'
import { findBodies, findPassages } from '../../bodies/index.ts'
import { signalPolicy } from '../policy.ts'
import type { Signal } from './signal.ts'

/** A table that a signal can go on to, and who can carry it there. */
export type WayOn = {
  bodyId: string
  bodyName: string
  /** Along a route, with somebody who sits at both tables, or brought by whoever coordinates. */
  by: 'route' | 'sideways' | 'coordinator'
  carriers: { personId: string; name: string }[]
}

/** How many people are named who could carry it sideways to one table. */
const fewCarriers = 8

/**
 * Where a signal can go on to from the table where it is, and through whom: along the body's routes, sideways to bodies
 * with which somebody sits in both, and for a coordinator anywhere. Tables that had it already stay out.
 */
export async function findWaysOn(tx: Tx, who: Who, signal: Signal): Promise<WayOn[]> {
  const visited = new Set(
    signal.road.flatMap(({ kind, bodyId }) => (kind === 'raised' || kind === 'passed-on' ? [bodyId] : [])),
  )
  const known = new Map<string, WayOn>()
  const add = (way: WayOn) => {
    if (!visited.has(way.bodyId) && !known.has(way.bodyId) && way.carriers.length > 0) known.set(way.bodyId, way)
  }
  const current = await findBodies(tx, who.today)
  const isCurrent = (id: string) => current.some((body) => body.id === id)
  for (const { toBodyId, toBodyName, pins } of await findPassages(tx, signal.body.id, who.today))
    if (isCurrent(toBodyId)) add({ bodyId: toBodyId, bodyName: toBodyName, by: 'route', carriers: ownFirst(pins, who) })
  for (const { carriers, ...way } of await findSideways(tx, signal.body.id, who.today))
    add({ ...way, by: 'sideways', carriers: ownFirst(carriers, who).slice(0, fewCarriers) })
  if (signalPolicy.carryAnywhere.allows(who, signal)) {
    const self = { personId: who.personId, name: who.name }
    for (const { id, name } of current) {
      const way = known.get(id)
      if (!way) add({ bodyId: id, bodyName: name, by: 'coordinator', carriers: [self] })
      else if (!way.carriers.some(({ personId }) => personId === self.personId)) way.carriers.push(self)
    }
  }
  return [...known.values()]
}

const ownFirst = (carriers: WayOn['carriers'], { personId }: Who) =>
  carriers.toSorted((a, b) => Number(b.personId === personId) - Number(a.personId === personId))

/** The other bodies of today in which somebody of this body sits too. */
async function findSideways(tx: Tx, bodyId: string, today: Day): Promise<Omit<WayOn, 'by'>[]> {
  const { rows } = await sql<Omit<WayOn, 'by'>>`
    select b.id as "bodyId", b.name as "bodyName",
      jsonb_agg(distinct jsonb_build_object('personId', p.id, 'name', p.name)) as carriers
    from seated(${today}) here
    join seated(${today}) there on there.partnership_id = here.partnership_id and there.person_id = here.person_id
      and there.body_id <> here.body_id
    join body b on b.partnership_id = there.partnership_id and b.id = there.body_id
      and (b.ended_on is null or b.ended_on >= ${today}::date)
    join person p on p.partnership_id = here.partnership_id and p.id = here.person_id
    where here.partnership_id = ${tx.scope.partnershipId} and here.body_id = ${bodyId}
    group by b.id, b.name
    order by b.name`.execute(tx.db)
  return rows
}
