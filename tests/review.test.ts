// A peer review as a school and its panel go through it, in browsers: the panel on phones.
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserSite, openBrowserSite, phone, sidewaysScroll } from './support/browser.ts'
import { today } from './support/site.ts'

let browsers: BrowserSite
let els: Page
let marit: Page
let piet: Page
let ineke: Page
beforeAll(async () => {
  browsers = await openBrowserSite()
  const noord = await browsers.site.partnership('Noord')
  const board = await noord.board('Stichting Duin')
  const otherBoard = await noord.board('Stichting Dijk')
  const school = await noord.school('De Waterlelie', board)
  const other = await noord.school('De Kade', otherBoard)
  const institute = await noord.institute('Hogeschool Delta')
  els = await browsers.window(await noord.appointed('Els', 'partnership-coordinator', board))
  marit = await browsers.window(await noord.appointed('Marit', 'school-trainer', school))
  piet = await browsers.window(await noord.appointed('Piet', 'school-leader', other), { viewport: phone })
  ineke = await browsers.window(await noord.appointed('Ineke', 'institute-coordinator', institute), { viewport: phone })
})
afterAll(() => browsers?.close())

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const told = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
const section = (page: Page, guarantee: number) => page.locator(`#guarantee-${guarantee}`)

/** Types in a field of one guarantee, until the page says that it is kept. */
async function write(page: Page, guarantee: number, label: string, text: string): Promise<void> {
  const here = section(page, guarantee)
  await here.getByLabel(label).fill(text)
  await here.getByText('✓ bewaard').waitFor()
}

test('de school schrijft, het panel kijkt en schrijft op de telefoon, en een advies wordt een vervolgactie', async () => {
  await els.goto('/reviews')
  await els.getByRole('main').getByRole('link', { name: 'Plan een peerreview' }).click()
  await els.getByLabel('Welke school?').selectOption({ label: 'De Waterlelie' })
  await els.getByLabel(/Dag van het bezoek/).fill(today)
  await press(els, 'Plan de peerreview')
  await els.getByRole('heading', { level: 1, name: 'Peerreview De Waterlelie' }).waitFor()
  const review = new URL(els.url()).pathname

  await els.goto(`${review}/panel`)
  for (const [name, chairs] of [
    ['Piet', true],
    ['Ineke', false],
  ] as const) {
    const select = els.getByLabel('Wie vraag je?')
    const value = await select.locator('option', { hasText: name }).first().getAttribute('value')
    await select.selectOption(value ?? '')
    if (chairs) await els.getByLabel('Zit het panel voor').check()
    await press(els, 'Zet op de lijst')
    await told(els, `${name} staat op de lijst`)
  }
  await press(els, 'Verstuur de brieven')
  await told(els, 'De brieven zijn onderweg')

  await marit.goto(`${review}/self-picture`)
  for (const guarantee of [1, 2, 3, 4])
    await write(marit, guarantee, 'Zo zien wij onszelf', `Bij ${guarantee} leren wij samen.`)
  await marit.goto(review)
  await press(marit, 'Zet klaar voor het bezoek')
  await told(marit, 'Alles staat klaar')

  for (const page of [piet, ineke]) {
    await page.goto(review)
    await press(page, 'Ja, ik doe mee')
    await told(page, 'Fijn dat je meedoet')
    await page.goto(`${review}/findings`)
    expect(await sidewaysScroll(page)).toBe(0)
  }
  for (const guarantee of [1, 2, 3, 4])
    await write(piet, guarantee, 'Wat we zagen', `Bij ${guarantee} zag ik studenten die vragen stellen.`)
  // She had the empty page in front of her, and wrote meanwhile.
  await write(ineke, 2, 'Wat we zagen', 'En mentoren die doorvragen.')
  await piet.reload()
  const together = await section(piet, 2).getByLabel('Wat we zagen').inputValue()
  expect(together).toContain('Bij 2 zag ik studenten die vragen stellen.')
  expect(together).toContain('En mentoren die doorvragen.')

  await piet.getByLabel('Bij welke waarborg?').selectOption('2')
  await piet.getByLabel('Advies', { exact: true }).fill('Laat studenten zelf een les kiezen.')
  await press(piet, 'Voeg het advies toe')
  await told(piet, 'Het advies staat erbij')
  await piet.goto(review)
  await press(piet, 'Het bezoek is geweest')
  await piet.getByRole('link', { name: 'Schrijf de uitspraak' }).click()
  await piet.getByLabel('Ja, de school past bij dat beeld').check()
  await piet.getByLabel('Waarom vinden jullie dat?').fill('Er is rust, en iedereen doet mee.')
  await press(piet, 'Bewaar de uitspraak')
  await told(piet, 'De uitspraak is bewaard')
  await press(piet, 'Geef het aan de school')
  await told(piet, 'De Waterlelie kan nu lezen')

  await marit.goto(`${review}/findings`)
  await told(marit, 'De Waterlelie past bij het beeld')
  await marit.goto(`${review}/reply`)
  await marit.getByLabel('Jullie reactie').fill('Dat herkennen wij.')
  await press(marit, 'Bewaar de reactie')
  await told(marit, 'Jullie reactie is bewaard')
  await els.goto(review)
  await press(els, 'Rond de peerreview af')
  await told(els, 'De peerreview is afgerond')

  await marit.goto(`${review}/findings`)
  await marit.getByRole('link', { name: /Maak er een vervolgactie van/ }).click()
  await marit.getByLabel('Wat gaan jullie doen?').fill('Elke maand een keuzeles')
  await press(marit, 'Maak de vervolgactie')
  await told(marit, 'De vervolgactie staat bij de afspraken')
  await marit.goto('/actions')
  await told(marit, 'Elke maand een keuzeles')
  await told(marit, /Peerreview De Waterlelie/)
})
