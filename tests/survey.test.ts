// A survey in a browser: filled in on a phone in the bus, without scripts, gone on with elsewhere, sent in and withdrawn.
import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addShippedQuestionnaires } from '../src/areas/instruments/index.ts'
import { surveyDays } from '../src/areas/surveys/index.ts'
import { projectRoot } from '../src/platform/root.ts'
import { accessibilityFaults, type BrowserSite, openBrowserSite, phone, sidewaysScroll } from './support/browser.ts'
import { type Factories, idOf, type TestPerson } from './support/factories.ts'
import { type Visitor, withClient } from './support/site.ts'

let day = '2026-11-24'
let browsers: BrowserSite
let noord: Factories
let coordinator: TestPerson
let visitor: Visitor
const students: TestPerson[] = []
const surveyId = '00000000-0000-4000-8000-00000000b707'

beforeAll(async () => {
  browsers = await openBrowserSite({ clock: () => new Date(`${day}T10:00:00+01:00`) })
  noord = await browsers.site.partnership('Noord')
  const board = await noord.board('Stichting Duin')
  const school = await noord.school('De Waterlelie', board)
  coordinator = await noord.appointed('Petra', 'project-coordinator', board)
  visitor = await browsers.site.as(coordinator)
  for (const name of ['Aya', 'Bram', 'Cato', 'Daan', 'Evi', 'Fenna'])
    students.push(await noord.appointed(name, 'student-teacher', school))
  await noord.inScope(addShippedQuestionnaires)
  await visitor.post('/surveys', {
    version: await satisfactionVersion(),
    kind: 'yearly',
    moment: '',
    title: 'Hoe gaat het op je school?',
    purpose: 'We willen weten wat jou helpt om leraar te worden.',
    opensOn: day,
    closesOn: '2026-12-15',
    minutes: '8',
    blocks: 'all',
    floor: '5',
    moderator: idOf('person', 'Petra'),
    remind: '7',
    key: surveyId,
  })
  expect((await visitor.post(`/surveys/${surveyId}/opening`)).status).toBe(303)
}, 60_000)
afterAll(() => browsers?.close())

/** The longest questionnaire that is shipped. */
async function satisfactionVersion(): Promise<string> {
  const versions = await noord.inScope(({ db }) =>
    db
      .selectFrom('instrumentVersion as version')
      .innerJoin('instrument', 'instrument.id', 'version.instrumentId')
      .where('version.partnershipId', '=', noord.id)
      .where('instrument.kind', '=', 'questionnaire')
      .select(['version.id', 'version.definition'])
      .execute(),
  )
  const [longest] = versions.toSorted(
    (a, b) => JSON.stringify(b.definition).length - JSON.stringify(a.definition).length,
  )
  return longest?.id ?? ''
}

const linkOf = (name: string) =>
  withClient(browsers.site.database.superuser, async (client) => {
    const { rows } = await client.query<{ secret: string }>(
      'select secret from survey_invitation where survey_id = $1 and person_id = $2',
      [surveyId, idOf('person', name)],
    )
    return `/answer/${rows[0]?.secret}`
  })

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

/** Chooses the fourth point of every statement on the page, writes in every open question, and goes on. */
async function fillIn(page: Page): Promise<void> {
  for (const points of await page.locator('.points').all()) await points.locator('input').nth(3).check()
  for (const options of await page.locator('fieldset.question:not(:has(.points))').all())
    await options.locator('input').first().check()
  for (const text of await page.locator('textarea').all()) await text.fill('Tijd om na te praten.')
  await press(page, 'Verder')
}

async function fillInAll(page: Page): Promise<number> {
  let pages = 0
  while (!page.url().endsWith('/check')) {
    await fillIn(page)
    pages += 1
    if (pages > 30) throw new Error('the questionnaire has no end')
  }
  return pages
}

describe('wie een enquête invult', () => {
  test('doet dat zonder scripts op een telefoon van 360 breed, van begin tot bewijs, en trekt het weer in', async () => {
    const page = await browsers.window(undefined, { viewport: phone, javaScriptEnabled: false })
    await page.goto(await linkOf('Aya'))
    await page.getByText('leest eerst Petra').waitFor()
    await page.getByRole('link', { name: 'Begin' }).click()
    expect(await fillInAll(page)).toBeGreaterThan(1)
    await page.getByLabel(/mag zonder mijn naam worden aangehaald/).check()
    await press(page, 'Stuur in')
    await page.getByRole('heading', { name: 'Dank je wel, het is ingestuurd' }).waitFor()
    const receipt = page.url()
    await page.goto(await linkOf('Aya'))
    await page.getByText('Je hebt je antwoorden al ingestuurd').waitFor()
    await page.goto(receipt)
    await page.getByText('Trek mijn antwoorden in').click()
    await press(page, 'Ja, wis mijn antwoorden')
    await page.getByText('Met deze link is nu niets ingestuurd').waitFor()
  }, 60_000)

  test('gaat op een tweede apparaat verder waar zij was', async () => {
    const first = await browsers.window(undefined, { viewport: phone, javaScriptEnabled: false })
    await first.goto(await linkOf('Bram'))
    await first.getByRole('link', { name: 'Begin' }).click()
    await fillIn(first)
    const second = await browsers.window()
    await second.goto(await linkOf('Bram'))
    await second.getByRole('link', { name: 'Ga verder waar je was' }).click()
    expect(await second.locator('.points input:checked').count()).toBeGreaterThan(0)
  }, 60_000)

  test('ziet op elke bladzijde geen fout van axe, en schuift nooit opzij', async () => {
    const page = await browsers.window(undefined, { viewport: phone })
    await page.goto(await linkOf('Cato'))
    const look = async () => {
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await sidewaysScroll(page)).toBe(0)
    }
    await look()
    await page.getByRole('link', { name: 'Begin' }).click()
    await press(page, 'Verder')
    await look()
    while (!page.url().endsWith('/check')) await fillIn(page)
    await look()
    await press(page, 'Stuur in')
    await look()
  }, 90_000)

  test('krijgt een herinnering zolang haar papier er nog is', async () => {
    day = '2026-12-01'
    await surveyDays.perform(browsers.site.services, {})
    const subjects = async (name: string) =>
      noord.inScope(({ db }) =>
        db.selectFrom('letter').where('personId', '=', idOf('person', name)).select('subject').execute(),
      )
    expect((await subjects('Daan')).length).toBe(2)
    expect((await subjects('Cato')).length).toBe(1)
  })

  test('komt in een zaal met de code bij haar eigen link', async () => {
    const wall = await browsers.window(coordinator)
    await wall.goto(`/surveys/${surveyId}/room`)
    await wall.getByRole('img', { name: /QR-code/ }).waitFor()
    const code = (await wall.locator('.code').textContent()) ?? ''
    const page = await browsers.window(undefined, { viewport: phone, javaScriptEnabled: false })
    await page.goto(`/survey/${code.split('/').at(-1)}`)
    await page.getByLabel('E-mailadres').fill(students[4]?.email ?? '')
    await press(page, 'Stuur me mijn link')
    await page.getByRole('heading', { name: 'Je link komt per mail' }).waitFor()
    const letters = await noord.inScope(({ db }) =>
      db.selectFrom('letter').where('personId', '=', idOf('person', 'Evi')).select('link').execute(),
    )
    expect(letters.at(-1)?.link).toBe(await linkOf('Evi'))
  }, 30_000)
})

/** What a page may weigh with all that it fetches, but for fonts, in bytes as they go over the line. */
const mostBytes = 15 * 1024

test('elke bladzijde van de langste vragenlijst is met stijlblad en al hooguit 15 kB', async () => {
  const link = await linkOf('Fenna')
  const phoneOf = browsers.site.visitor()
  const weights: number[] = []
  let next = link
  while (weights.length < 40) {
    const html = await (await phoneOf.get(next)).text()
    expect(html).not.toContain('<script')
    const fetched = [...html.matchAll(/(?:href|src)="\/assets\/([^?"]+)/g)].map(([, name = '']) =>
      fs.readFileSync(path.join(projectRoot, 'dist', 'public', name)),
    )
    expect(fetched).toHaveLength(2)
    weights.push([Buffer.from(html), ...fetched].reduce((sum, bytes) => sum + gzipSync(bytes, { level: 6 }).length, 0))
    if (next.endsWith('/check')) break
    if (next === link) {
      next = /href="([^"]*\/sections\/[^"]*)"/.exec(html)?.[1] ?? ''
      continue
    }
    const required = [...html.matchAll(/name="(q-[^"]+)" value="(\d|[a-z][^"]*)"/g)]
    const fields = Object.fromEntries(required.map(([, name = '', value = '']) => [name, value]))
    next = (await phoneOf.post(next, { ...fields, go: 'next' })).headers.get('location') ?? ''
  }
  expect(next).toMatch(/\/check$/)
  expect(Math.max(...weights)).toBeLessThanOrEqual(mostBytes)
  console.info(`heaviest page: ${Math.max(...weights)} bytes`)
}, 30_000)
