// Somebody who may use every route, and sends what nobody should; for the tests that nothing sent in breaks the program.
import type { Route } from '../../src/platform/web/route.ts'
import { askerOf, visitorFor } from './examples.ts'
import { openSite, type Visitor } from './site.ts'
import { buildWorld, type World } from './world.ts'

export type BadAsker = {
  world: World
  /** Somebody who may use a route, so that what is sent gets as far as it can. */
  visitorOf(route: Route): Promise<Visitor>
  /** What went wrong with which request, and why according to the log. */
  failures(response: Response, what: string): string[]
  close(): Promise<void>
}

/** A world where requests change nothing. */
export async function openBadAsker(): Promise<BadAsker> {
  const site = await openSite({ forgetful: true })
  const world = await buildWorld(await site.partnership('Noord'))
  const visitors = new Map<string, Visitor>()
  return {
    world,
    async visitorOf(route) {
      const asker = askerOf(route, world)
      const key = JSON.stringify(asker)
      const known = visitors.get(key) ?? (await visitorFor(asker, site, world))
      visitors.set(key, known)
      return known
    },
    failures({ status, headers }, what) {
      if (status < 500) return []
      const id = headers.get('x-request-id') ?? ''
      const why = site.log.find((line) => line.includes(id) && line.includes('request failed'))
      return [`${what}: ${status} ${why}`]
    },
    close: site.close,
  }
}

/** Does something with each, a few at a time: as many as the database has connections for. */
export async function forEach<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const rest = [...items]
  const worker = async () => {
    for (let item = rest.pop(); item !== undefined; item = rest.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: 8 }, worker))
}
