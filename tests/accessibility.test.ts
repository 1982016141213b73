// Each page of the route table in a browser: by the rules of WCAG 2.2 AA, on a phone and a screen, light and dark.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Route } from '../src/platform/web/route.ts'
import { routes } from '../src/web.tsx'
import {
  accessibilityFaults,
  type BrowserSite,
  openBrowserSite,
  phone,
  screen,
  sidewaysScroll,
} from './support/browser.ts'
import { isForPeople, nameOf, pathOf, rowOf } from './support/examples.ts'
import { buildWorld, type World } from './support/world.ts'

let browsers: BrowserSite
let world: World
beforeAll(async () => {
  browsers = await openBrowserSite()
  world = await buildWorld(await browsers.site.partnership('Noord'))
})
afterAll(() => browsers?.close())

/** Pages to look at: what is downloaded has no page. */
const isPage = ({ method, path }: Route) => method === 'get' && !/\/(file|example)$/.test(path)
const pages = routes.filter(isPage)

async function openPage(route: Route) {
  const row = rowOf(route)
  const [name] = isForPeople(row) ? row.allowed : []
  const page = await browsers.window(name && world.person(name))
  await page.goto(pathOf(route, world))
  return page
}

test.concurrent.each(pages.map((route) => [nameOf(route), route] as const))(
  '%s',
  { timeout: 120_000 },
  async (_, route) => {
    const page = await openPage(route)
    expect(await accessibilityFaults(page), 'on a screen').toEqual([])
    // Only colours differ in the dark.
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await accessibilityFaults(page, ['color-contrast']), 'on a screen, dark').toEqual([])
    await page.setViewportSize(phone)
    expect(await accessibilityFaults(page, ['color-contrast']), 'on a phone, dark').toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await accessibilityFaults(page), 'on a phone').toEqual([])
    expect(await sidewaysScroll(page), 'pixels wider than a phone').toBe(0)
    await page.setViewportSize(screen)
    expect(await sidewaysScroll(page), 'pixels wider than a screen').toBe(0)
    await page.context().close()
  },
)
