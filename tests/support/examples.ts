import type { Route } from '../../src/platform/web/route.ts'
import type { AccessMatrix, AccessRow } from '../access/rows.ts'
import { accessMatrix } from '../access.matrix.ts'
import type { FormFields, Site, Visitor } from './site.ts'
import type { PersonaName, World } from './world.ts'

/** The name of a route's row in the access matrix. */
export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`

/** @throws Error for a route without a row */
export function rowOf(route: Pick<Route, 'method' | 'path'>): AccessMatrix[string] {
  const row = accessMatrix[nameOf(route)]
  if (!row) throw new Error(`Route ${nameOf(route)} has no row: add it to tests/access.matrix.ts`)
  return row
}

export const isForPeople = (row: AccessMatrix[string]): row is AccessRow => 'allowed' in row

/** Somebody who may use a route: a person, whoever bears its pass, or anybody. */
export type Asker = { name: PersonaName } | { cookies: readonly string[] } | 'anybody'

export function askerOf(route: Pick<Route, 'method' | 'path'>, world: World): Asker {
  const row = rowOf(route)
  if (isForPeople(row)) {
    const [name] = row.allowed
    return name ? { name } : 'anybody'
  }
  return 'bearer' in row ? { cookies: world.passCookies[row.bearer] ?? [] } : 'anybody'
}

export async function visitorFor(asker: Asker, site: Site, world: World): Promise<Visitor> {
  if (asker === 'anybody') return site.visitor()
  return 'name' in asker ? site.as(world.person(asker.name)) : site.bearer(asker.cookies)
}

/** A path of a route that exists in a world, or with other ids than the world's. */
export function pathOf(
  route: Pick<Route, 'method' | 'path'>,
  world: World,
  ids: Readonly<Record<string, string>> = {},
): string {
  const { scan, query, ids: special } = rowOf(route)
  const known: Readonly<Record<string, string>> = {
    ...world.ids,
    ...(scan ? { scan: world.scans[scan].id } : {}),
    ...special?.(world),
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

/** Whether an answer is a page to look at: not a file to keep, a calendar or a stream of events. */
export function isPage({ headers, status }: Response): boolean {
  return (
    status < 300 && (headers.get('content-type') ?? '').startsWith('text/html') && !headers.has('content-disposition')
  )
}

/** What an answer says; of a stream, which does not end by itself, its first event. */
export async function textOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text()
  const reader = response.body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  return new TextDecoder().decode(first?.value)
}
