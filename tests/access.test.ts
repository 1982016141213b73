// Every route as everybody: what tests/access.matrix.ts says is what happens.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../src/web.tsx'
import { accessMatrix } from './access.matrix.ts'
import { askerOf, formOf, isForPeople, nameOf, pathOf, rowOf, visitorFor } from './support/examples.ts'
import { openSite, type Site, type Visitor } from './support/site.ts'
import { buildWorld, type PersonaName, personaNames, type World } from './support/world.ts'

let site: Site
let world: World
const visitors = new Map<PersonaName, Visitor>()
beforeAll(async () => {
  site = await openSite({ forgetful: true })
  world = await buildWorld(await site.partnership('Noord'))
  for (const name of personaNames) visitors.set(name, await site.as(world.person(name)))
})
afterAll(() => site?.close())

type Asked = Pick<(typeof routes)[number], 'method' | 'path'>

async function ask(visitor: Visitor, route: Asked): Promise<Response> {
  const path = pathOf(route, world)
  return route.method === 'get' ? visitor.get(path) : visitor.post(path, await formOf(route, world))
}

/** What an answer says about access. */
function outcome({ status, headers }: Response): string {
  if (status === 403) return 'forbidden'
  if (status === 404) return 'unknown'
  if (headers.get('location')?.startsWith('/sign-in')) return 'sign in first'
  return [200, 204, 303].includes(status) ? 'allowed' : `status ${status}`
}

test('every route has a row, and every row a route', () => {
  expect(Object.keys(accessMatrix).sort()).toEqual(site.routes.map(nameOf).sort())
})

const forPeople = routes.filter((route) => route.audience === 'people')

test.each(forPeople.map((route) => [nameOf(route), route] as const))('%s', async (_, route) => {
  const row = rowOf(route)
  if (!isForPeople(row)) throw new Error('this route asks who somebody is; its row says that anybody may')
  const expected: Record<string, string> = { 'not signed in': route.method === 'get' ? 'sign in first' : 'forbidden' }
  const found: Record<string, string> = { 'not signed in': outcome(await ask(site.visitor(), route)) }
  for (const [name, visitor] of visitors) {
    expected[name] = row.allowed.includes(name) ? 'allowed' : row.seen.includes(name) ? 'forbidden' : 'unknown'
    found[name] = outcome(await ask(visitor, route))
  }
  expect(found).toEqual(expected)
})

test.each(routes.filter((route) => route.audience === 'anybody').map((route) => [nameOf(route), route] as const))(
  '%s is for anybody',
  async (_, route) => {
    expect(isForPeople(rowOf(route))).toBe(false)
    const { status } = await ask(site.visitor(), route)
    expect([200, 303, 422]).toContain(status)
  },
)

const forBearers = routes.filter((route) => route.audience === 'bearers')

// Nobody has one when no route asks for a pass.
test.skipIf(forBearers.length === 0).each(forBearers.map((route) => [nameOf(route), route] as const))(
  '%s is for whoever bears a pass',
  async (_, route) => {
    const asker = askerOf(route, world)
    expect(outcome(await ask(await visitorFor(asker, site, world), route))).toBe('allowed')
    if (route.carriedBy === 'path') return
    for (const visitor of [
      site.visitor(),
      site.bearer([`peilstok.${route.kind}=nothing`]),
      await site.as(world.person('chair')),
    ]) {
      const { status, headers } = await ask(visitor, route)
      expect([headers.get('location') ?? status]).toEqual([route.entrance ?? 404])
    }
  },
)
