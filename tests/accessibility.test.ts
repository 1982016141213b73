// Each page of the route table in a browser: by the rules of WCAG 2.2 AA, on a phone and a screen, light and dark.
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Route } from '../src/platform/web/route.ts'
import { routes } from '../src/web.tsx'
import {
  accessibilityFaults,
  type BrowserSite,
  bringAxe,
  openBrowserSite,
  phone,
  screen,
  sidewaysScroll,
} from './support/browser.ts'
import { type Asker, askerOf, isPage, nameOf, pathOf, visitorFor } from './support/examples.ts'
import type { Visitor } from './support/site.ts'
import { buildWorld, type World } from './support/world.ts'

let browsers: BrowserSite
let world: World
beforeAll(async () => {
  browsers = await openBrowserSite()
  world = await buildWorld(await browsers.site.partnership('Noord'))
})
afterAll(() => browsers?.close())

const pages = routes.filter(({ method }) => method === 'get')

/**
 * Windows that nobody works in, by who is signed in there. One that was used before has read our scripts and axe, and
 * shows the next page in half the time. A window of a test that failed does not come back.
 */
const idle = new Map<string, Page[]>()

const visitors = new Map<string, Visitor>()

async function openWindow(asker: Asker): Promise<Page> {
  const window = await browsers.windowOf(asker, world)
  await bringAxe(window)
  return window
}

/** The page in a browser, as somebody who may see it; undefined when it is a file to keep or a stream. */
async function openPage(route: Route): Promise<{ page: Page; giveBack: () => void } | undefined> {
  const asker = askerOf(route, world)
  const path = pathOf(route, world)
  const key = JSON.stringify(asker)
  const visitor = visitors.get(key) ?? (await visitorFor(asker, browsers.site, world))
  visitors.set(key, visitor)
  if (!isPage(await visitor.get(path))) return undefined
  const windows = idle.get(key) ?? []
  idle.set(key, windows)
  const page = windows.pop() ?? (await openWindow(asker))
  await page.goto(path)
  return { page, giveBack: () => windows.push(page) }
}

test.concurrent.each(pages.map((route) => [nameOf(route), route] as const))(
  '%s',
  { timeout: 120_000 },
  async (_, route) => {
    const opened = await openPage(route)
    if (!opened) return
    const { page, giveBack } = opened
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
    giveBack()
  },
)
