import type { BlueprintBody, OrganisationKind, RoleKey } from '../../partnership/index.ts'
import type { Road } from './routes.ts'
import type { BodyLevel, SeatFunction } from './words.ts'

type Place = { id: string; kind: OrganisationKind }

/** A body that there is, as far as the blueprint is about it. */
export type PlacedBody = {
  id: string
  kind: string
  name: string
  organisationId: string | null
  organisationKind: OrganisationKind | null
  /** The board that it is of, or that its school belongs to. */
  boardId: string | null
}

export type PlannedSeat = { roleKey: RoleKey; function: SeatFunction }

/** A body that is to be made. */
export type PlannedBody = {
  kind: string
  name: string
  level: BodyLevel
  purpose: string
  rhythm: string
  organisationId: string | null
  seats: PlannedSeat[]
}

/** Who sits in a new body of a blueprint by role; nobody where people are chosen by name. */
export function plannedSeats({ filled, roles, chair }: BlueprintBody): PlannedSeat[] {
  if (filled === 'by-name') return []
  return roles.map((roleKey) => ({ roleKey, function: roleKey === chair ? 'chair' : 'member' }))
}

/** One of these for each organisation that the blueprint wants it for; `null` stands for the partnership as a whole. */
function placesOf({ per }: BlueprintBody, organisations: readonly Place[]): (string | null)[] {
  if (per === 'partnership' || per === 'partnerships') return [null]
  return organisations.filter(({ kind }) => kind === per).map(({ id }) => id)
}

/**
 * What the blueprint knows and the partnership does not have yet. Whatever was ended, renamed or taken out of the
 * blueprint's hands counts as there: it is not made again.
 * @param organisations those that take part
 * @param existing every body that there ever was
 */
export function missingBodies(
  blueprint: readonly BlueprintBody[],
  organisations: readonly Place[],
  existing: readonly Pick<PlacedBody, 'kind' | 'name' | 'organisationId'>[],
): PlannedBody[] {
  const there = new Set(
    existing.flatMap(({ kind, name, organisationId }) => [`${kind}\t${organisationId}`, `${name}\t${organisationId}`]),
  )
  return blueprint
    .filter(({ onRequest }) => !onRequest)
    .flatMap((body) =>
      placesOf(body, organisations)
        .filter(
          (organisationId) =>
            !there.has(`${body.key}\t${organisationId}`) && !there.has(`${body.name}\t${organisationId}`),
        )
        .map((organisationId) => ({
          kind: body.key,
          name: body.name,
          level: body.level,
          purpose: body.purpose,
          rhythm: body.rhythm,
          organisationId,
          seats: plannedSeats(body),
        })),
    )
}

/** A road that is to be made; `ifCarried` says that it is only one where somebody sits in both bodies. */
export type PlannedRoute = Road & { roleKey: RoleKey; ifCarried: boolean }

/**
 * Whether a signal can go from one body to another by the place where they belong: from a school's to its own, to its
 * board's and to the partnership's. Which institute a school works with only shows from who sits in both.
 */
function nearness(from: PlacedBody, to: PlacedBody): 'own' | 'possible' | 'strange' {
  if (to.organisationId === null || to.organisationId === from.organisationId) return 'own'
  if (to.organisationKind === 'board') return to.organisationId === from.boardId ? 'own' : 'strange'
  return to.organisationKind === 'institute' ? 'possible' : 'strange'
}

/**
 * The roads of the blueprint that belong to bodies that were just made. Roads between older bodies are left as they are: somebody may
 * have taken one away on purpose. Only to an institute's bodies are they looked for again, while there is none yet.
 * @param bodies every body that there is
 * @param fresh the ids of those that were just made
 */
export function plannedRoutes(
  blueprint: readonly BlueprintBody[],
  bodies: readonly PlacedBody[],
  existing: readonly Road[],
  fresh: ReadonlySet<string>,
): PlannedRoute[] {
  const known = new Map(blueprint.map((body) => [body.key, body]))
  const byKind = Map.groupBy(bodies, ({ kind }) => kind)
  const kindOf = new Map(bodies.map(({ id, kind }) => [id, kind]))
  const there = new Set(existing.map(({ fromBodyId, toBodyId }) => `${fromBodyId} ${toBodyId}`))
  const reachedKinds = new Set(existing.map(({ fromBodyId, toBodyId }) => `${fromBodyId} ${kindOf.get(toBodyId)}`))
  return bodies.flatMap((from) =>
    (known.get(from.kind)?.passesSignalsTo ?? []).flatMap(({ body: kind, by }) =>
      (byKind.get(kind) ?? []).flatMap((to) => {
        const near = nearness(from, to)
        if (near === 'strange' || there.has(`${from.id} ${to.id}`)) return []
        const isNew = fresh.has(from.id) || fresh.has(to.id)
        const isSought = near === 'possible' && !reachedKinds.has(`${from.id} ${kind}`)
        if (!isNew && !isSought) return []
        return [{ fromBodyId: from.id, toBodyId: to.id, roleKey: by, ifCarried: near === 'possible' }]
      }),
    ),
  )
}
