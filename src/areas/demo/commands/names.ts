import type { Tx } from '../../../platform/database/scope.ts'
import { findFramework, placedItems } from '../../instruments/index.ts'
import type { BodyName } from '../conversation/records.ts'

/** What a record of the story refers to, as it is called in this database. */
export type Names = {
  bodyId(body: BodyName): string
  /** Where an item of the framework stands. */
  about(frameworkItemId: string | null): { instrumentId: string; instrumentItemId: string; guarantee: number } | object
  versionId: string
  bodyName(body: BodyName): string
  partnership: string
  person(id: string): string
}

export async function findNames(tx: Tx, versionId: string): Promise<Omit<Names, 'partnership' | 'person'>> {
  const bodies = await tx.db
    .selectFrom('body')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .select(['id', 'kind', 'name', 'organisationId'])
    .execute()
  const made = new Map(bodies.map((body) => [`${body.kind} ${body.organisationId}`, body]))
  const find = ({ kind, organisationId }: BodyName) => {
    const body = made.get(`${kind} ${organisationId}`)
    if (!body) throw new Error(`the demo meets at a body that is not there: ${kind} of ${organisationId}`)
    return body
  }
  const framework = await findFramework(tx, versionId)
  if (!framework) throw new Error('the demo has no conversation framework')
  const { instrumentId, definition } = framework
  const guarantees = new Map(placedItems(definition).map(({ id, subtheme }) => [id, subtheme.guarantee]))
  return {
    versionId,
    bodyId: (body) => find(body).id,
    bodyName: (body) => find(body).name,
    about(instrumentItemId) {
      const guarantee = guarantees.get(instrumentItemId ?? '')
      return instrumentItemId !== null && guarantee ? { instrumentId, instrumentItemId, guarantee } : {}
    },
  }
}
