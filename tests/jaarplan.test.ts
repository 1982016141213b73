// Two people draft the jaarplan at the same time in two browsers, one of them without a connection for a while: nothing is lost.
import type { Locator, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserSite, openBrowserSite, phone, sidewaysScroll } from './support/browser.ts'
import type { Line } from './support/line.ts'
import { buildWorld, type World } from './support/world.ts'

let browsers: BrowserSite
let noord: World
let line: Line
/** The project coordinator, at a desk. */
let karin: Page
/** The institute's coordinator, on a phone in the train. */
let pieter: Page
let path: string

beforeAll(async () => {
  browsers = await openBrowserSite()
  noord = await buildWorld(await browsers.site.partnership('Noord'))
  line = await browsers.line()
  path = `/plans/${noord.ids.draftPlan}/draft`
  karin = await browsers.window(noord.person('project-coordinator'))
  pieter = await browsers.window(noord.person('institute-coordinator'), {
    viewport: phone,
    proxy: { server: line.address, bypass: '<-loopback>' },
  })
  await karin.goto(path)
  await pieter.goto(path)
})
afterAll(() => browsers?.close())

const soon = { timeout: 20_000, interval: 50 }
const goalsOf = (page: Page, guarantee: number) => page.locator(`#goals-${guarantee} > article:not([data-blank])`)
const newGoal = (page: Page, guarantee: number) =>
  page.locator(`#goals-${guarantee} > article[data-blank] textarea[name=text]`)
const newActivity = (goal: Locator) => goal.locator('article[data-blank] textarea[name=what]')
const words = (page: Page, name: string) =>
  page.locator(`textarea[name=${name}]`).evaluateAll((areas) => areas.map((area) => 'value' in area && area.value))
/** The goal that was there when both came in. */
const standing = (page: Page): Locator => page.locator(`#goal-${noord.ids.draftGoal}`)

test('wat de een schrijft, staat meteen bij de ander: een nieuw doel, en wat ervoor gedaan wordt', async () => {
  await newGoal(karin, 1).pressSequentially('Elke student heeft een vaste mentor')
  await goalsOf(pieter, 1).first().waitFor()
  expect(await goalsOf(pieter, 1).locator('textarea[name=text]').inputValue()).toBe(
    'Elke student heeft een vaste mentor',
  )
  await newActivity(goalsOf(pieter, 1)).fill('Mentoren verdelen in mei')
  await expect.poll(() => words(karin, 'what'), soon).toContain('Mentoren verdelen in mei')
  expect(await sidewaysScroll(pieter)).toBe(0)
})

test('tegelijk in hetzelfde veld blijven beide teksten staan', async () => {
  const [hers, his] = [standing(karin), standing(pieter)].map((goal) => goal.locator('textarea[name=text]'))
  if (!hers || !his) throw new Error('there are two of them')
  await his.focus()
  await his.press('Control+End')
  await his.pressSequentially(' Ook op het instituut.', { delay: 10 })
  await hers.focus()
  await hers.press('Control+Home')
  await hers.pressSequentially('Dit jaar: ', { delay: 10 })
  await hers.blur()
  await his.blur()
  const together = 'Dit jaar: Elke school maakt ruimte voor een vast gesprek. Ook op het instituut.'
  for (const field of [hers, his]) await expect.poll(() => field.inputValue(), soon).toBe(together)
})

test('een minuut zonder verbinding: wat beiden intussen schreven staat er daarna bij beiden, één keer', async () => {
  line.cut()
  await newGoal(pieter, 4).fill('Geschreven in de trein')
  await newGoal(pieter, 4).press('Tab')
  await newActivity(pieter.locator('#goals-4 > article[data-blank]')).fill('Iedereen leest mee')
  await standing(pieter).locator('textarea[name=seenBy]').fill('Het staat in elk rooster. Studenten noemen het.')
  await pieter.getByText('nog niet bewaard').first().waitFor()
  await newGoal(karin, 4).fill('Geschreven aan tafel')
  const seenBy = standing(karin).locator('textarea[name=seenBy]')
  await seenBy.fill('Al in mei: Het staat in elk rooster.')
  await seenBy.blur()
  await expect.poll(() => words(karin, 'text'), soon).toContain('Geschreven aan tafel')
  line.restore()
  // What somebody is typing in does not change under their hands.
  await standing(pieter).locator('textarea[name=seenBy]').blur()
  for (const page of [karin, pieter]) {
    await expect.poll(() => goalsOf(page, 4).count(), soon).toBe(2)
    const texts = await words(page, 'text')
    expect(texts.filter((text) => text === 'Geschreven in de trein')).toHaveLength(1)
    expect(texts.filter((text) => text === 'Geschreven aan tafel')).toHaveLength(1)
    await expect.poll(() => words(page, 'what'), soon).toContain('Iedereen leest mee')
    await expect
      .poll(() => standing(page).locator('textarea[name=seenBy]').inputValue(), soon)
      .toBe('Al in mei: Het staat in elk rooster. Studenten noemen het.')
  }
  await karin.reload()
  const reloaded = await words(karin, 'text')
  expect(reloaded.filter((text) => text === 'Geschreven in de trein')).toHaveLength(1)
})

test('zonder scripts schrijft iemand ook mee, met een knop', async () => {
  const page = await browsers.window(noord.person('partnership-coordinator'), { javaScriptEnabled: false })
  await page.goto(path)
  await newGoal(page, 3).fill('Met de knop bewaard')
  await page.locator('#goals-3 > article[data-blank] > form').getByRole('button', { name: 'Bewaar' }).click()
  await expect.poll(() => words(karin, 'text'), soon).toContain('Met de knop bewaard')
})
