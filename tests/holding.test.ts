// A conversation that is held on several browsers at once: phones of a group, one of them offline, one without scripts, and the screen.
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserSite, openBrowserSite, phone, sidewaysScroll } from './support/browser.ts'
import type { Visitor } from './support/site.ts'
import { dialogueIds } from './support/world/dialogues.ts'
import { buildWorld, type World } from './support/world.ts'

let browsers: BrowserSite
let noord: World
let facilitator: Visitor
let screen: Page
/** In the same group. */
let anna: Page
let bram: Page
const { dialogue } = dialogueIds('joining')
const path = `/dialogues/${dialogue}`

beforeAll(async () => {
  browsers = await openBrowserSite()
  noord = await buildWorld(await browsers.site.partnership('Noord'))
  facilitator = await browsers.site.as(noord.person('facilitator'))
  screen = await browsers.window(noord.person('facilitator'))
  await screen.goto(`${path}/board`)
  anna = await comeIn('Anna')
  // The groups stay even: every second guest comes in the other one.
  await comeIn('Tussenin')
  bram = await comeIn('Bram')
})
afterAll(() => browsers?.close())

async function comeIn(name: string, options = {}): Promise<Page> {
  const page = await browsers.window(undefined, { viewport: phone, ...options })
  await page.goto('/join')
  await page.getByLabel('Code').fill(noord.ids.code ?? '')
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Je naam').fill(name)
  await page.getByRole('button', { name: 'Doe mee als gast' }).click()
  await page.waitForURL('/take-part')
  return page
}

const findingOf = (page: Page, at: number) => page.getByLabel('Wat vinden we?').nth(at)
/** The first field of a finding that nothing stands in yet. */
const newFinding = (page: Page) => page.locator('article[data-blank] textarea[name=text]')
const textOf = (page: Page, at = 0) => findingOf(page, at).inputValue()
const soon = { timeout: 15_000, interval: 50 }

test('wie binnenkomt, staat meteen op het scherm; als de groepen beginnen, gaat elke telefoon mee', async () => {
  await expect.poll(() => screen.locator('#board-work').textContent(), soon).toContain('Bram')
  await expect.poll(() => screen.locator('.entrance').textContent(), soon).toContain('5 deelnemers zijn binnen')
  expect((await facilitator.post(`${path}/beginning`, { state: 'joining', round: '0' })).status).toBe(303)
  for (const page of [anna, bram]) await newFinding(page).waitFor()
  await screen.getByRole('timer').waitFor()
  expect(await sidewaysScroll(anna)).toBe(0)
})

test('wat de een typt, is bewaard, en staat bij de ander en op het scherm', async () => {
  await newFinding(anna).pressSequentially('Er is ruimte om te proberen')
  await anna.getByText('✓ bewaard').first().waitFor()
  await expect.poll(() => textOf(bram), soon).toBe('Er is ruimte om te proberen')
  await expect.poll(() => screen.locator('#board-group-1').textContent(), soon).toContain('Er is ruimte om te proberen')
  expect(await screen.locator('#board-group-1.writes').count()).toBe(1)
})

test('een veld waar iemand in typt, verandert niet onder de handen; daarna staat er wat beiden schreven', async () => {
  const field = findingOf(anna, 0)
  await field.focus()
  await field.press('End')
  await field.pressSequentially(' en te leren', { delay: 20 })
  const other = findingOf(bram, 0)
  await other.focus()
  await other.press('Home')
  await other.pressSequentially('Bij ons: ', { delay: 20 })
  await other.blur()
  await expect.poll(() => textOf(bram), soon).toBe('Bij ons: Er is ruimte om te proberen en te leren')
  expect(await textOf(anna)).toBe('Er is ruimte om te proberen en te leren')
  await field.pressSequentially('!')
  await field.blur()
  for (const page of [anna, bram])
    await expect.poll(() => textOf(page), soon).toBe('Bij ons: Er is ruimte om te proberen en te leren!')
})

test('zonder verbinding blijft staan wat getypt is; daarna is het bewaard, met wat een ander intussen schreef', async () => {
  await bram.context().setOffline(true)
  await findingOf(bram, 0).fill('Bij ons: Er is ruimte om te proberen en te leren, zonder verbinding!')
  await bram.getByText('nog niet bewaard').first().waitFor()
  await findingOf(anna, 0).fill('Bij ons: Er is nu ruimte om te proberen en te leren!')
  await findingOf(anna, 0).blur()
  await anna.locator('article').first().getByText('✓ bewaard').waitFor()
  await bram.context().setOffline(false)
  await findingOf(bram, 0).blur()
  for (const page of [anna, bram])
    await expect.poll(() => textOf(page), soon).toMatch(/nu ruimte .* leren, zonder verbinding!/)
})

test('wie zonder verbinding wordt weggeklikt en later terugkomt, is niets kwijt', async () => {
  const context = bram.context()
  await context.setOffline(true)
  await newFinding(bram).pressSequentially('Getypt in de kelder')
  await bram.getByText('nog niet bewaard').first().waitFor()
  await bram.close()
  await context.setOffline(false)
  bram = await context.newPage()
  await bram.goto('/take-part')
  await expect.poll(() => textOf(anna, 1), soon).toBe('Getypt in de kelder')
  await expect.poll(() => textOf(bram, 1), soon).toBe('Getypt in de kelder')
})

test('wat iemand zelf gaat doen, is bewaard en staat op geen ander toestel', async () => {
  await anna.getByLabel('Ik ga …').fill('vaker meekijken')
  await anna.locator('.own').getByText('✓ bewaard').waitFor()
  await anna.reload()
  expect(await anna.getByLabel('Ik ga …').first().inputValue()).toBe('vaker meekijken')
  await bram.reload()
  expect(await bram.content()).not.toContain('vaker meekijken')
  expect(await screen.content()).not.toContain('vaker meekijken')
})

test('zonder scripts doet een telefoon ook mee', async () => {
  const page = await comeIn('Zonder', { javaScriptEnabled: false })
  const group = Number(/Groep (\d)/.exec((await page.locator('#group-head').textContent()) ?? '')?.[1])
  await newFinding(page).fill('Met de knop bewaard')
  await page.locator('article[data-blank]').getByRole('button', { name: 'Bewaar' }).click()
  expect(await findingOf(page, 0).inputValue()).toBeTruthy()
  expect(await page.content()).toContain('Met de knop bewaard')
  await expect.poll(() => screen.locator(`#board-group-${group}`).textContent(), soon).toContain('Met de knop bewaard')
  await page.context().close()
})

test('gaat het gesprek verder, dan gaat een telefoon mee, maar niet terwijl iemand typt', async () => {
  await newFinding(anna).pressSequentially('Nog even dit')
  await facilitator.post(`${path}/rounds/next`, { state: 'groups', round: '0' })
  await bram.getByText('Wie hier leert, durft iets te proberen.').first().waitFor()
  expect(await anna.locator('.item').first().textContent()).toContain('Er is ruimte om te experimenteren.')
  await anna.locator(':focus').pressSequentially(' af')
  await anna.locator(':focus').blur()
  await expect.poll(() => anna.locator('.item').first().textContent(), soon).toContain('durft iets te proberen')
  await anna.getByRole('link', { name: 'Er is ruimte om te experimenteren.' }).click()
  await expect.poll(async () => anna.locator('#findings').textContent(), soon).toBeTruthy()
  await expect
    .poll(async () => Promise.all([0, 1, 2, 3].map((at) => textOf(anna, at))), soon)
    .toContain('Nog even dit af')
})

test('wat niet meer bewaard kon worden, staat er nog om te kopiëren', async () => {
  await facilitator.post(`${path}/plenary`, { state: 'groups', round: '1' })
  await bram.getByText('Jullie praten nu samen verder').waitFor()
  await bram.context().setOffline(true)
  await newFinding(bram).pressSequentially('Te laat getypt')
  await bram.getByText('nog niet bewaard').first().waitFor()
  expect((await facilitator.post(`${path}/closure`, {})).status).toBe(303)
  await bram.context().setOffline(false)
  await bram.getByText('niet bewaard: het gesprek is afgerond').first().waitFor()
  await bram.locator(':focus').blur()
  await bram.getByRole('heading', { name: 'Het gesprek is afgerond' }).waitFor()
  expect(await bram.locator('[data-refused]').textContent()).toContain('Te laat getypt')
})
