import fs from 'node:fs'
import { createRequire } from 'node:module'
import { serve } from '@hono/node-server'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { openBrowser } from '../../tools/chromium.ts'
import type { Asker } from './examples.ts'
import { freePort } from './freePort.ts'
import { type Line, openLine } from './line.ts'
import { openSite, type Site, type SiteOptions } from './site.ts'
import type { World } from './world.ts'

/** The two widths that every page is looked at: a small phone, and a screen. */
export const phone = { width: 360, height: 740 }
export const screen = { width: 1280, height: 900 }

export type BrowserSite = {
  site: Site
  /** A browser window of somebody, signed in or not; closed with the site. */
  window(person?: { email: string }, options?: BrowserContextOptions): Promise<Page>
  /** A browser window of whoever may use a route. */
  windowOf(asker: Asker, world: World): Promise<Page>
  /** A connection to the site that can be lost, for a window with `proxy`. */
  line(): Promise<Line>
  close(): Promise<void>
}

/** The whole web on a port of its own, letters included, with a browser to use it. */
export async function openBrowserSite(options: Pick<SiteOptions, 'clock'> = {}): Promise<BrowserSite> {
  const port = await freePort()
  const site = await openSite({ env: { PORT: String(port) }, ...options })
  await site.services.jobs.work(site.services)
  const server = serve({ fetch: site.fetch, hostname: '127.0.0.1', port })
  const browser: Browser = await openBrowser()
  const lines: Line[] = []
  async function openWindow(cookies: readonly string[], options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      baseURL: site.services.config.origin,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      viewport: screen,
      ...options,
    })
    context.setDefaultTimeout(10_000)
    await context.addCookies(cookies.map((line) => cookieFrom(line, site)))
    return context.newPage()
  }
  return {
    site,
    window: async (person, options) => openWindow(person ? await site.session(person) : [], options),
    async windowOf(asker, world) {
      if (asker === 'anybody') return openWindow([])
      return openWindow('name' in asker ? await site.session(world.person(asker.name)) : asker.cookies)
    },
    async line() {
      const line = await openLine(port)
      lines.push(line)
      return line
    },
    async close() {
      await browser.close()
      for (const line of lines) await line.close()
      await new Promise((resolve) => server.close(resolve))
      await site.close()
    },
  }
}

/** A cookie as the browser is told to set it. */
function cookieFrom(line: string, site: Site) {
  const [pair = ''] = line.split(';')
  const name = pair.slice(0, pair.indexOf('='))
  return { name, value: pair.slice(name.length + 1), url: site.services.config.origin }
}

const axeSource = fs.readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Each page that a window shows from now on has axe with it: quicker than bringing it to one page after another. */
export function bringAxe(window: Page): Promise<unknown> {
  return window.addInitScript({ content: axeSource })
}

type Axe = { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
declare global {
  var axe: Axe | undefined
}

/**
 * What axe finds wrong with a page as it is now, a line per element.
 * @param rules only these; without them all of WCAG 2.2 AA and the best practices
 */
export async function accessibilityFaults(page: Page, rules?: string[]): Promise<string[]> {
  // Only what is wrong comes back: what axe says of all that is right is larger than the page.
  const find = (runOnly: object) =>
    page.evaluate(async (runOnly) => {
      const result = await globalThis.axe?.run({ runOnly, resultTypes: ['violations'], reporter: 'no-passes' })
      return result?.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
    }, runOnly)
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: standards }
  const found = await find(runOnly)
  if (found) return found
  await page.evaluate(axeSource)
  return (await find(runOnly)) ?? ['axe: could not be read']
}

/** By how many pixels a page is wider than its window: it should not scroll sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
