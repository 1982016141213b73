import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { findOrganisationNames } from '../../partnership/index.ts'
import type { Place } from '../rules.ts'

/** Every board, institute and school that takes part, by kind and name. */
export async function findPlaces(tx: Tx, today: Day): Promise<NonNullable<Place>[]> {
  return (await findOrganisationNames(tx, today)).map(({ id, name, kind, boardId }) => ({ id, name, kind, boardId }))
}
