import type { Route } from '../../src/platform/web/route.ts'
import { type AccessMatrix, type AccessRow, accessMatrix } from '../access.matrix.ts'
import type { FormFields } from './site.ts'
import type { World } from './world.ts'

/** The name of a route's row in the access matrix. */
export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`

/** @throws Error for a route without a row */
export function rowOf(route: Pick<Route, 'method' | 'path'>): AccessMatrix[string] {
  const row = accessMatrix[nameOf(route)]
  if (!row) throw new Error(`Route ${nameOf(route)} has no row: add it to tests/access.matrix.ts`)
  return row
}

export const isForPeople = (row: AccessMatrix[string]): row is AccessRow => !('anybody' in row)

/** A path of a route that exists in a world, or with other ids than the world's. */
export function pathOf(
  route: Pick<Route, 'method' | 'path'>,
  world: World,
  ids: Readonly<Record<string, string>> = {},
): string {
  const { scan, query } = rowOf(route)
  const known: Readonly<Record<string, string>> = {
    ...world.ids,
    ...(scan ? { scan: world.scans[scan].id } : {}),
    ...ids,
  }
  const path = route.path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => {
    const id = known[name]
    if (!id) throw new Error(`Nothing is known as :${name}: add it to the ids in tests/support/world.ts`)
    return id
  })
  return query ? `${path}?${query}` : path
}

/** What a route's form holds when somebody fills it in well. */
export async function formOf(route: Pick<Route, 'method' | 'path'>, world: World): Promise<FormFields> {
  return (await rowOf(route).form?.(world)) ?? {}
}
