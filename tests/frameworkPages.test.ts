// The pages that a framework shares with themes, in a browser: tests/accessibility.test.ts shows them with a theme.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, type BrowserSite, openBrowserSite, phone, sidewaysScroll } from './support/browser.ts'
import { buildWorld, type World } from './support/world.ts'

let browsers: BrowserSite
let world: World
beforeAll(async () => {
  browsers = await openBrowserSite()
  world = await buildWorld(await browsers.site.partnership('Noord'))
})
afterAll(() => browsers?.close())

test.concurrent.each([
  '?version=1',
  '/compare?from=1&to=2',
  '/document',
  '/draft',
  '/draft?open=item.veilig-leren',
  '/draft?open=subtheme.leeromgeving',
  '/draft?open=new-item.leeromgeving',
  '/draft/removal?item=veilig-leren',
  '/draft/publication',
])('/instruments/<framework>%s', { timeout: 120_000 }, async (path) => {
  const page = await browsers.window(world.person('project-coordinator'))
  const answer = await page.goto(`/instruments/${world.ids.draftedFramework}${path}`)
  expect(answer?.status()).toBe(200)
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
  expect(new Set(ids).size, 'an id twice').toBe(ids.length)
  expect(await accessibilityFaults(page), 'on a screen').toEqual([])
  await page.setViewportSize(phone)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await accessibilityFaults(page), 'on a phone, dark').toEqual([])
  expect(await sidewaysScroll(page), 'pixels wider than a phone').toBe(0)
  await page.context().close()
})
