import type { Day } from '../../../platform/clock.ts'
import { readContent } from '../../../platform/content.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { Blueprint, type BlueprintBody, findOrganisationNames, type OrganisationKind } from '../../partnership/index.ts'
import { missingBodies, type PlacedBody, type PlannedBody, type Road } from '../rules.ts'

/** Blueprints come with the program, and do not change while it runs. */
const read = new Map<string, Promise<Blueprint>>()

function blueprintNamed(name: string): Promise<Blueprint> {
  const known = read.get(name) ?? readContent(`blueprints/${name}`, Blueprint)
  read.set(name, known)
  return known
}

/** The bodies of the blueprint that the partnership started from. */
export async function findBlueprint(tx: Tx): Promise<readonly BlueprintBody[]> {
  const { blueprint } = await tx.db
    .selectFrom('partnership')
    .where('id', '=', tx.scope.partnershipId)
    .select('blueprint')
    .executeTakeFirstOrThrow()
  return (await blueprintNamed(blueprint)).bodies
}

/** What the blueprint wants for the organisations of today and is not there; of a candidate school it wants nothing yet. */
export async function findMissingBodies(tx: Tx, today: Day): Promise<PlannedBody[]> {
  const existing = await tx.db
    .selectFrom('body')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .select(['kind', 'name', 'organisationId'])
    .execute()
  const organisations = (await findOrganisationNames(tx, today)).filter(({ candidate }) => !candidate)
  return missingBodies(await findBlueprint(tx), organisations, existing)
}

/** Every body that there is today, and where it belongs. */
export async function findPlacedBodies(tx: Tx, today: Day): Promise<PlacedBody[]> {
  const rows = await tx.db
    .selectFrom('body')
    .leftJoin('organisation', (join) =>
      join
        .onRef('organisation.partnershipId', '=', 'body.partnershipId')
        .onRef('organisation.id', '=', 'body.organisationId'),
    )
    .where('body.partnershipId', '=', tx.scope.partnershipId)
    .where((eb) => eb.or([eb('body.endedOn', 'is', null), eb('body.endedOn', '>=', today)]))
    .select([
      'body.id',
      'body.kind',
      'body.name',
      'body.organisationId',
      'organisation.kind as organisationKind',
      'organisation.boardId as schoolBoardId',
    ])
    .$narrowType<{ organisationKind: OrganisationKind | null }>()
    .execute()
  return rows.map(({ schoolBoardId, ...body }) => ({
    ...body,
    boardId: body.organisationKind === 'board' ? body.organisationId : schoolBoardId,
  }))
}

/** Every road that signals take. */
export async function findRoads(tx: Tx): Promise<Road[]> {
  return tx.db
    .selectFrom('signalRoute')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .select(['fromBodyId', 'toBodyId'])
    .execute()
}
