import { AxeBuilder } from '@axe-core/playwright'
import { serve } from '@hono/node-server'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { openBrowser } from '../../tools/chromium.ts'
import { freePort } from './freePort.ts'
import { openSite, type Site } from './site.ts'

/** The two widths that every page is looked at: a small phone, and a screen. */
export const phone = { width: 360, height: 740 }
export const screen = { width: 1280, height: 900 }

export type BrowserSite = {
  site: Site
  /** A browser window of somebody, signed in or not; closed with the site. */
  window(person?: { email: string }, options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** The whole web on a port of its own, letters included, with a browser to use it. */
export async function openBrowserSite(): Promise<BrowserSite> {
  const port = await freePort()
  const site = await openSite({ env: { PORT: String(port) } })
  await site.services.jobs.work(site.services)
  const server = serve({ fetch: site.fetch, hostname: '127.0.0.1', port })
  const browser: Browser = await openBrowser()
  return {
    site,
    async window(person, options = {}) {
      const context = await browser.newContext({
        baseURL: site.services.config.origin,
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
        viewport: screen,
        ...options,
      })
      context.setDefaultTimeout(10_000)
      if (person) await signIn(site, context, person)
      return context.newPage()
    },
    async close() {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
      await site.close()
    },
  }
}

async function signIn(site: Site, context: BrowserContext, person: { email: string }): Promise<void> {
  const cookies = (await site.session(person)).map((line) => {
    const [pair = ''] = line.split(';')
    const name = pair.slice(0, pair.indexOf('='))
    return { name, value: pair.slice(name.length + 1), url: site.services.config.origin }
  })
  await context.addCookies(cookies)
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds wrong with a page as it is now, a line per element.
 * @param rules only these; without them all of WCAG 2.2 AA and the best practices
 */
export async function accessibilityFaults(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(standards)).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

/** By how many pixels a page is wider than its window: it should not scroll sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
