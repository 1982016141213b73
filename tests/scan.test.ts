// The whole scan as a school's team goes through it, in a browser: with scripts and without.
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserSite, openBrowserSite } from './support/browser.ts'
import type { Factories, TestOrganisation, TestPerson } from './support/factories.ts'

let browsers: BrowserSite
let noord: Factories
let board: TestOrganisation
beforeAll(async () => {
  browsers = await openBrowserSite()
  noord = await browsers.site.partnership('Noord')
  board = await noord.board('Stichting Duin')
  await noord.theme('Leren op de werkplek')
})
afterAll(() => browsers?.close())

type Team = { school: TestOrganisation; trainer: TestPerson; leader: TestPerson; instituteTrainer: TestPerson }

/** An opleidingsteam of three at a school of its own. */
async function teamOf(schoolName: string): Promise<Team> {
  const school = await noord.school(schoolName, board)
  const appointed = (name: string, role: string, at = school) => noord.appointed(`${name} van ${schoolName}`, role, at)
  return {
    school,
    trainer: await appointed('Marit', 'school-trainer'),
    leader: await appointed('Ruben', 'school-leader'),
    instituteTrainer: await appointed('Ineke', 'institute-trainer'),
  }
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** Plans a scan with what is proposed, and opens it. @returns the path of the scan */
async function planAndOpen(page: Page, { school }: Team): Promise<string> {
  await page.goto('/scans')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Plan een scan/ })
    .click()
  await heading(page, `Plan een scan voor ${school.name}`)
  await press(page, 'Plan de scan')
  await heading(page, `Scan ${school.name}`)
  const path = new URL(page.url()).pathname
  await press(page, 'Open de scan')
  await page.getByText('De scan staat open').first().waitFor()
  return path
}

/** The link in a letter that somebody got, as the outbox of the demo shows it. */
async function linkInLetter(page: Page, to: TestPerson, subject: RegExp): Promise<string> {
  const letter = page
    .getByRole('article')
    .filter({ hasText: to.email })
    .filter({ has: page.getByRole('heading', { name: subject }) })
  await expect
    .poll(
      async () => {
        await page.goto('/dev/mail')
        return letter.count()
      },
      { timeout: 15_000 },
    )
    .toBeGreaterThan(0)
  return (await letter.first().getByRole('link').first().getAttribute('href')) ?? ''
}

/** From the link of the invitation, by way of the letter for signing in, to the page where one chooses. */
async function arriveByLetter(page: Page, invitation: string, person: TestPerson): Promise<void> {
  await page.goto(invitation)
  await page.getByLabel('E-mailadres').fill(person.email)
  await press(page, 'Stuur mij een e-mail')
  await heading(page, 'Kijk in je e-mail')
  await page.goto(await linkInLetter(page, person, /is je code voor Peilstok/))
  await press(page, 'Ga verder naar Peilstok')
  await heading(page, 'Leren op de werkplek')
}

const radio = (page: Page, criterion: string, phase: number) =>
  page.getByRole('radio', { name: new RegExp(`^${criterion}.*Fase ${phase}`) })

/** Chooses a phase for both criteria; with scripts each is saved at once. */
async function choose(page: Page, phases: [number, number], scripts: boolean): Promise<void> {
  for (const [index, criterion] of ['De leerplek', 'Samenwerken'].entries()) {
    await radio(page, criterion, phases[index] ?? 1).check()
    if (scripts) await page.getByRole('group', { name: criterion }).getByText('✓ bewaard').waitFor()
  }
  await press(page, 'Bewaar en rond af')
  await page.getByText('Alles is bewaard').waitFor()
}

/** Settles every criterion in the order that is proposed. */
async function talkAndSettle(page: Page): Promise<void> {
  await heading(page, 'Waar praten we over?')
  await page.getByRole('heading', { level: 2, name: 'Samenwerken' }).waitFor()
  for (const criterion of ['Samenwerken', 'De leerplek']) {
    await page.getByRole('heading', { level: 2, name: criterion }).waitFor()
    await page.getByLabel('Ons oordeel').selectOption('2.5')
    await page.getByLabel(/Waar willen we heen/).selectOption('3')
    await page.getByLabel(/Waarom kiezen we dit/).fill(`Zo zien wij ${criterion}.`)
    await press(page, 'Leg vast en ga verder')
  }
  await heading(page, 'Ontwikkelplan')
}

async function makePlan(page: Page, { leader }: Team): Promise<void> {
  await page.getByRole('button', { name: 'Kies dit' }).first().click()
  await page.getByLabel('Doel').fill('Studenten kijken ook in andere groepen.')
  await press(page, 'Bewaar het doel')
  await page.getByText('Het doel is bewaard').waitFor()
  await page.getByLabel('Wat gaan we doen?').fill('Een rooster maken')
  await page.getByLabel('Wie doet het?').selectOption({ label: `${leader.name}, schoolleider` })
  await press(page, 'Voeg toe')
  await page.getByText('De vervolgactie is toegevoegd').waitFor()
}

describe.each([
  ['with scripts', true, 'De Waterlelie'],
  ['without scripts', false, 'De Kade'],
])('%s', (_, scripts, schoolName) => {
  const options = { javaScriptEnabled: scripts }

  test('a team goes from plan to report', { timeout: 120_000 }, async () => {
    const team = await teamOf(schoolName)
    const trainer = await browsers.window(team.trainer, options)
    const path = await planAndOpen(trainer, team)

    const invitation = await linkInLetter(trainer, team.leader, /de scan staat open/)
    expect(invitation).toContain(`${path}/choices`)
    const leader = await browsers.window(undefined, options)
    await arriveByLetter(leader, invitation, team.leader)
    await choose(leader, [2, 1], scripts)

    const others: [TestPerson, [number, number]][] = [
      [team.trainer, [2, 4]],
      [team.instituteTrainer, [3, 3]],
    ]
    for (const [person, phases] of others) {
      const page = await browsers.window(person, options)
      await page.goto(`${path}/choices`)
      await choose(page, phases, scripts)
      await page.context().close()
    }

    await trainer.goto(path)
    await press(trainer, 'Sluit het kiezen')
    await trainer.getByRole('heading', { name: 'Nu is het gesprek' }).waitFor()
    await trainer.goto(`${path}/talk`)
    await talkAndSettle(trainer)
    await makePlan(trainer, team)
    await press(trainer, 'Stel de scan vast')
    await heading(trainer, `Verslag ${schoolName}`)
    for (const text of ['Zo zien wij Samenwerken.', 'Studenten kijken ook in andere groepen.', 'Een rooster maken'])
      await trainer.getByText(text).first().waitFor()

    // Going back after a form is no second form.
    await trainer.goBack()
    await heading(trainer, 'Ontwikkelplan')
    // Somebody who took part finds the report too.
    await leader.goto(`${path}/report`)
    await heading(leader, `Verslag ${schoolName}`)
  })
})

describe('choosing', () => {
  let team: Team
  let path: string
  beforeAll(async () => {
    team = await teamOf('De Vuurtoren')
    const trainer = await browsers.window(team.trainer)
    path = await planAndOpen(trainer, team)
    await trainer.context().close()
  }, 60_000)

  async function choosePage(person: TestPerson): Promise<Page> {
    const page = await browsers.window(person)
    await page.goto(`${path}/choices`)
    await heading(page, 'Leren op de werkplek')
    return page
  }

  test('a screen reader hears criterion, phase and descriptor at each option', async () => {
    const page = await choosePage(team.leader)
    const devtools = await page.context().newCDPSession(page)
    const { nodes } = await devtools.send('Accessibility.getFullAXTree')
    const names = nodes.filter(({ role }) => role?.value === 'radio').map(({ name }) => String(name?.value))
    expect(names).toHaveLength(10)
    expect(names).toContain('De leerplek Fase 2: Commitment Samen Opleiden Studenten kijken ook in andere groepen.')
    expect(names).toContain('De leerplek Dat kan ik niet beoordelen')
    expect(
      names.filter((name) => /^Samenwerken Fase 4: Innovatie en co-creatie Voor deze fase is nog niets/.test(name)),
    ).toHaveLength(1)
    expect(new Set(names).size, 'no two sound the same').toBe(10)
    await page.context().close()
  })

  test('with the keyboard alone one gets from the top of the page to the end', async () => {
    const page = await choosePage(team.instituteTrainer)
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent ?? '')
    const tabTo = async (wanted: RegExp) => {
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab')
        if (wanted.test(await focused())) return
      }
      throw new Error(`the keyboard does not reach ${wanted}`)
    }
    await page.keyboard.press('Tab')
    expect(await focused()).toContain('Direct naar de inhoud')
    await page.keyboard.press('Enter')
    await tabTo(/^phase\.leerplek$/)
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await page.getByRole('group', { name: 'De leerplek' }).getByText('✓ bewaard').waitFor()
    expect(await radio(page, 'De leerplek', 2).isChecked()).toBe(true)
    await tabTo(/^phase\.samenwerken$/)
    await page.keyboard.press('Space')
    await tabTo(/Bewaar en rond af/)
    await page.keyboard.press('Enter')
    await page.getByText('Alles is bewaard').waitFor()
    await page.context().close()
  })

  test('a choice made without a connection is saved when there is one again, also after the page was left', async () => {
    const page = await choosePage(team.trainer)
    const saved = page.getByRole('group', { name: 'De leerplek' }).getByText('✓ bewaard')
    await page.context().setOffline(true)
    await radio(page, 'De leerplek', 3).check()
    await page.getByText('nog niet bewaard; we proberen het opnieuw').first().waitFor()
    await page.context().setOffline(false)
    await saved.waitFor()
    await page.reload()
    expect(await radio(page, 'De leerplek', 3).isChecked()).toBe(true)

    await page.context().setOffline(true)
    await radio(page, 'De leerplek', 4).check()
    await page.getByText('nog niet bewaard; we proberen het opnieuw').first().waitFor()
    await page.context().setOffline(false)
    await page.goto(path)
    await expect
      .poll(async () => {
        await page.goto(`${path}/choices`)
        return radio(page, 'De leerplek', 4).isChecked()
      })
      .toBe(true)
    await page.context().close()
  })
})

test('two people at one judgement: the second is told, and what they typed is kept', async () => {
  const { school, trainer, leader, instituteTrainer } = await teamOf('De Brug')
  const theme = await noord.theme('Samen leren')
  const scan = await noord.scan(
    'De Brug',
    { school, facilitator: leader, participants: [trainer, leader, instituteTrainer], themes: [theme] },
    { state: 'talking' },
  )
  const [first, second] = [await browsers.window(trainer), await browsers.window(leader)]
  for (const page of [first, second]) await page.goto(`/scans/${scan.id}/talk/${theme.versionId}/leerplek`)
  const settle = async (page: Page, reasons: string) => {
    await page.getByLabel('Ons oordeel').selectOption('2')
    await page.getByLabel(/Waarom kiezen we dit/).fill(reasons)
    await press(page, 'Leg vast en ga verder')
  }
  await settle(first, 'Van de eerste.')
  await first.getByText('is vastgelegd').first().waitFor()
  await settle(second, 'Van de tweede.')
  await second.getByText('Iemand anders legde dit net ook vast').waitFor()
  expect(await second.getByRole('alert').textContent()).toContain('Van de eerste.')
  expect(await second.getByLabel(/Waarom kiezen we dit/).inputValue()).toBe('Van de tweede.')
  await press(second, 'Leg vast en ga verder')
  await second.getByText('is vastgelegd').first().waitFor()
})
