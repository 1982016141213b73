// Reading a survey in a browser: on a phone in a minute, further into a question, and on to a conversation and a report.
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pagesOf } from '../src/platform/reports/pdfForTests.ts'
import { type BrowserSite, openBrowserSite, phone, sidewaysScroll } from './support/browser.ts'
import { tellSurveyYears } from './support/surveyYears.ts'
import { buildWorld, type World } from './support/world.ts'

let browsers: BrowserSite
let world: World
let results: string
beforeAll(async () => {
  browsers = await openBrowserSite()
  world = await buildWorld(await browsers.site.partnership('Noord'))
  const { partnership, ids } = world
  const board = await partnership.board('Stichting Zand')
  const school = world.ids.school ?? ''
  const schools = [{ id: school, boardId: board.id }]
  for (const name of ['Het Baken', 'De Wierde', 'De Kwelder', 'De Sluis', 'De Horizon'])
    schools.push({ id: (await partnership.school(name, board)).id, boardId: board.id })
  // Whoever chairs a table prepares conversations at it, and reads what students said as somebody with a role.
  await partnership.appointment(world.person('chair'), 'school-trainer', board)
  const { surveyId } = await tellSurveyYears(partnership, {
    schools,
    instituteId: (await partnership.institute('Hogeschool Zand')).id,
    aboutItem: { instrumentId: ids.draftedFramework ?? '', itemId: ids.frameworkItem ?? '' },
  })
  results = `/surveys/${surveyId}/results`
})
afterAll(() => browsers?.close())

const main = (page: Page) => page.getByRole('main')

test('een schoolopleider ziet op de telefoon, zonder scripts, wat er opvalt en hoe de school ervoor staat', async () => {
  const marit = await browsers.window(world.person('school-trainer'), { viewport: phone, javaScriptEnabled: false })
  await marit.goto(results)
  await marit.getByRole('heading', { name: 'Dit vraagt aandacht' }).waitFor()
  await marit.getByText('Kies een andere groep').click()
  // Of the schools there is only the own one.
  expect(await marit.getByRole('link', { name: 'Het Baken' }).count()).toBe(0)
  await marit.getByRole('link', { name: 'De Waterlelie' }).click()
  await marit.getByText('Je ziet de antwoorden van: De Waterlelie').waitFor()
  await main(marit).getByRole('link', { name: 'Op deze school kan ik iets uitproberen' }).last().click()
  await marit
    .getByText(/lager dan de vorige keer/)
    .first()
    .waitFor()
  expect(await sidewaysScroll(marit)).toBe(0)
})

test('een grafiek zegt aan wie haar niet ziet wat erin staat, en heeft haar tabel bij zich', async () => {
  const els = await browsers.window(world.person('project-coordinator'))
  await els.goto(`${results}/questions/ruimte-proberen`)
  await els.getByRole('img', { name: /Op deze school kan ik iets uitproberen.*% eens, gemiddeld/ }).waitFor()
  await main(els).getByText('Tabel').first().click()
  await els.getByRole('cell').first().waitFor()
})

test('een vraag leidt naar het gesprek over het item waar zij over gaat', async () => {
  const chair = await browsers.window(world.person('chair'))
  await chair.goto(`${results}/conversation`)
  await main(chair)
    .getByRole('checkbox', { name: /uitproberen/ })
    .check()
  await main(chair).getByRole('combobox').selectOption({ index: 1 })
  await chair.getByRole('button', { name: 'Bereid het gesprek voor' }).click()
  await chair.waitForURL(/dialogues\/new/)
  expect(await main(chair).locator('input[name="items"]:checked').count()).toBeGreaterThan(0)
})

test('het verslag van de school is er in een ogenblik, en noemt geen andere school', async () => {
  const leader = await browsers.window(world.person('school-leader'))
  await leader.goto(`${results}?school=${world.ids.school}`)
  await leader.getByRole('button', { name: 'Haal op als PDF' }).click()
  await leader.getByText('Het verslag is klaar.').waitFor({ timeout: 60_000 })
  const href = await main(leader)
    .getByRole('link', { name: /\.pdf|Haal|Download/i })
    .first()
    .getAttribute('href')
  const file = await (await browsers.site.as(world.person('school-leader'))).get(href ?? '')
  const text = (await pagesOf(new Uint8Array(await file.arrayBuffer()))).join(' ')
  expect(text).toContain('De Waterlelie')
  expect(text).toContain('Hoe is dit gemeten?')
  for (const other of ['Het Baken', 'De Wierde', 'De Kwelder', 'De Sluis', 'De Horizon'])
    expect(text).not.toContain(other)
})
