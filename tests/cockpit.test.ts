// How everything stands on one screen, down to its source for who may go there, and in numbers for who may not.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserSite, openBrowserSite } from './support/browser.ts'
import { buildWorld, type PersonaName, type World } from './support/world.ts'

let web: BrowserSite
let world: World
beforeAll(async () => {
  web = await openBrowserSite()
  world = await buildWorld(await web.site.partnership('Noord'))
})
afterAll(() => web?.close())

async function pageFor(name: PersonaName, path: string): Promise<string> {
  const answer = await (await web.site.as(world.person(name))).get(path)
  expect(answer.status).toBe(200)
  const html = await answer.text()
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
}

/** The guarantee of the theme that De Waterlelie's team settled. */
const guarantee = () =>
  world.partnership.inScope(async ({ db }) => {
    const { definition } = await db
      .selectFrom('instrumentVersion')
      .where('id', '=', world.theme.versionId)
      .select('definition')
      .executeTakeFirstOrThrow()
    return typeof definition === 'object' && definition && 'guarantee' in definition ? Number(definition.guarantee) : 0
  })

test('een CoOP’er komt in twee stappen van de waarborg bij de scan', async () => {
  const cockpit = await pageFor('partnership-coordinator', '/cockpit')
  const path = `/cockpit/guarantees/${await guarantee()}`
  expect(cockpit).toContain(path)
  const below = await pageFor('partnership-coordinator', path)
  const report = /href="(\/scans\/[0-9a-f-]+\/report)"/.exec(below)?.[1] ?? ''
  expect(below).toContain('De Waterlelie')
  await pageFor('partnership-coordinator', report)
})

test('een bestuurder ziet getallen, geen school, en van te weinig scholen ook geen verdeling', async () => {
  for (const of of ['', '?of=partnership']) {
    const path = `/cockpit/guarantees/${await guarantee()}`
    const [cockpit, below] = [await pageFor('board-member', `/cockpit${of}`), await pageFor('board-member', path + of)]
    expect(cockpit).toContain('van te weinig scholen om te tonen')
    for (const page of [cockpit, below]) {
      expect(page).not.toContain('De Waterlelie')
      expect(page).not.toContain('/scans/')
      expect(page).not.toContain('fase 2: ')
    }
  }
})

test('wie een ander bestuur vraagt, krijgt het eigen', async () => {
  const elsewhere = await pageFor('partnership-coordinator elsewhere', '/cockpit')
  expect(elsewhere).toContain('Stichting Dijk')
  expect(elsewhere).not.toContain('Stichting Duin')
  const asked = await pageFor(
    'partnership-coordinator elsewhere',
    `/cockpit/guarantees/${await guarantee()}?of=${world.person('board-member').id}`,
  )
  expect(asked).not.toContain('De Waterlelie')
})

test('alles staat op één scherm van 1440 bij 900', async () => {
  const page = await web.window(world.person('project-coordinator'), { viewport: { width: 1440, height: 900 } })
  await page.goto('/cockpit')
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('heading', { name: /Leeromgeving/ }).isVisible()).toBe(true)
})
