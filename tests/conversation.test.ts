// A network talks with a framework, on phones and a projector; and half a year later looks back on what it agreed.
import type { BrowserContextOptions, Locator, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, type BrowserSite, openBrowserSite, phone, sidewaysScroll } from './support/browser.ts'
import type { TestPerson } from './support/factories.ts'
import type { Line } from './support/line.ts'
import { type MemberName, makeNetwork, memberNames, type Network, planMeeting } from './support/network.ts'
import { type RunningClock, runningClock } from './support/runningClock.ts'
import { whereStands } from './support/whereStands.ts'

const guestName = 'Guusje van Verre'

let clock: RunningClock
let browsers: BrowserSite
let network: Network
let meeting: string
/** The facilitator's laptop, the screen in the room, and six phones. */
let lead: Page
let board: Page
let phones: Record<MemberName | 'guest', Page>
let dialogue: string
/** Over which Ruud's phone reaches the site. */
let line: Line
beforeAll(async () => {
  clock = runningClock('2026-11-24T15:20:00+01:00')
  browsers = await openBrowserSite({ clock: clock.now })
  network = await makeNetwork(browsers.site)
  const chair = await browsers.site.as(network.chair)
  meeting = await planMeeting(chair, network.body, '2026-11-24')
  await chair.post(`${meeting}/convening`)
}, 60_000)
afterAll(() => browsers?.close())

const press = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page | Locator, name: string | RegExp) => page.getByRole('link', { name }).first().click()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()
const says = (page: Page | Locator, text: string | RegExp) => page.getByText(text).first().waitFor()
/** The last field of that name: what comes before it is written already. */
const lastField = (page: Page | Locator, label: string) => page.getByLabel(label, { exact: true }).last()
const firstFinding = (page: Page) => page.getByLabel('Wat vinden we?').first()

const patient = { timeout: 20_000 }

const openPhone = async (person?: TestPerson, options: BrowserContextOptions = {}) => {
  const page = await browsers.window(person, { viewport: phone, ...options })
  page.setDefaultTimeout(patient.timeout)
  return page
}

/** The form that a field is in; it stays the same one when another blank field comes below it. */
async function formOf(field: Locator): Promise<Locator> {
  const id = await field.locator('xpath=ancestor::form').getAttribute('id')
  return field.page().locator(`form[id="${id}"]`)
}

/** Writes in a field: that saves by itself, or without scripts with the button. */
async function write(field: Locator, text: string, { scripts = true } = {}): Promise<void> {
  const form = await formOf(field)
  await field.fill(text)
  if (scripts) await form.getByText('✓ bewaard').waitFor()
  else await press(form, 'Bewaar')
}

const holds = (field: Locator, text: string) => expect.poll(() => field.inputValue(), patient).toContain(text)

test('de voorzitter bereidt een gesprek voor over twee items, in twee groepen', { timeout: 60_000 }, async () => {
  lead = await browsers.window(network.chair)
  lead.setDefaultTimeout(patient.timeout)
  await lead.goto(meeting)
  await press(lead.getByRole('listitem').filter({ hasText: 'Gesprek met het gesprekskader' }), 'Zet op de agenda')
  await follow(lead.locator('.agenda'), 'Gesprek met het gesprekskader')
  await follow(lead, 'Bereid het gesprek voor')
  await lead.getByLabel('Doel').fill('Weten waar studenten ruimte krijgen.')
  for (const [subtheme, item] of [
    ['Leeromgeving', /iets nieuws te proberen/],
    ['Open gesprek', /zegt iedereen wat/],
  ] as const) {
    await lead.locator('summary').filter({ hasText: subtheme }).click()
    await lead.getByRole('checkbox', { name: item }).check()
  }
  await press(lead, 'Verder naar de groepen')

  await heading(lead, 'Groepen')
  await lead.getByLabel('Hoeveel mensen verwacht je?').fill('6')
  await lead.getByLabel('Mensen per groep').selectOption('3')
  await press(lead, 'Maak de groepen')
  await lead.locator('summary').filter({ hasText: 'Zet iemand in een andere groep' }).click()
  for (const name of memberNames) {
    const group = ['Marit', 'Bram', 'Ruud'].includes(name) ? 'groep 1' : 'groep 2'
    await lead.getByLabel(name).selectOption({ label: group })
  }
  await press(lead, 'Bewaar de groepen')
  await says(lead, 'De groepen zijn bewaard')
  await follow(lead, 'Goed zo, verder')
  await press(lead, 'Open het gesprek')
  await heading(lead, /0 deelnemers zijn binnen/)
  dialogue = new URL(lead.url()).pathname.replace(/\/lead$/, '')
})

test('iedereen komt binnen met de code op het scherm, ook een gast', { timeout: 60_000 }, async () => {
  board = await browsers.window(network.chair, { viewport: { width: 1440, height: 900 } })
  board.setDefaultTimeout(patient.timeout)
  await board.goto(`${dialogue}/board`)
  const code = (await board.locator('.code').textContent())?.trim() ?? ''
  expect(code).toMatch(/^[A-Z0-9]{6}$/)

  const { members } = network
  line = await browsers.line()
  const come = async (name: MemberName, options: BrowserContextOptions = {}) => {
    const page = await openPhone(members[name], options)
    await page.goto(`/join/${code}`)
    await press(page, `Doe mee als ${name}`)
    await says(page, `Je doet mee als ${name}`)
    return page
  }
  const comeAsGuest = async () => {
    const page = await openPhone()
    await page.goto('/join')
    await page.getByLabel('Code').fill(code.toLowerCase())
    await press(page, 'Verder')
    await page.getByLabel('Je naam').fill(guestName)
    await press(page, 'Doe mee als gast')
    await says(page, `Je doet mee als ${guestName}`)
    return page
  }
  const [Marit, Bram, Ruud, Samira, Joost, guest] = await Promise.all([
    come('Marit'),
    come('Bram'),
    come('Ruud', { proxy: { server: line.address } }),
    come('Samira', { javaScriptEnabled: false }),
    come('Joost'),
    comeAsGuest(),
  ])
  phones = { Marit, Bram, Ruud, Samira, Joost, guest }
  await says(board, '6 deelnemers zijn binnen')
  await heading(lead, /6 deelnemers zijn binnen/)
  for (const [number, names] of [
    [1, ['Marit', 'Bram', 'Ruud']],
    [2, ['Samira', 'Joost', guestName]],
  ] as const)
    for (const name of names) await says(board.locator(`#board-group-${number}`), `${name} (is binnen)`)
})

const scripted = () => Object.values(phones).filter((page) => page !== phones.Samira)
const group = (number: number) => board.locator(`#board-group-${number}`)
const putAway = (page: Page) => page.getByRole('heading', { level: 1 }).click()

test('de groepen schrijven, en de zaal ziet het groeien', { timeout: 90_000 }, async () => {
  const { Marit, Bram, Joost, Samira, guest } = phones
  await press(lead, 'Begin met de groepen')
  await heading(lead, 'Item 1 van 2')
  await Promise.all(scripted().map((page) => heading(page, 'Opbrengsten van jullie groep')))
  await follow(Samira, 'Kijk of het begonnen is')
  await heading(Samira, 'Opbrengsten van jullie groep')

  await write(firstFinding(Marit), 'Studenten durven meer.')
  await holds(firstFinding(Bram), 'Studenten durven meer.')
  await says(group(1), 'Studenten durven meer.')
  await group(1).getByText('schrijft').waitFor({ state: 'visible' })
  expect(await group(2).getByText('schrijft').isVisible()).toBe(false)
  // What one group writes is not on the phones of another.
  expect(await firstFinding(Joost).inputValue()).toBe('')

  await write(firstFinding(Samira), 'Studenten wagen iets.', { scripts: false })
  await write(Samira.getByLabel('Waaruit blijkt dat?').first(), 'Twee eigen lessen.', { scripts: false })
  await Samira.locator('summary').filter({ hasText: 'Vervolgacties' }).click()
  await write(lastField(Samira, 'Wat gaan we doen?'), 'Een proefweek plannen', { scripts: false })
  await says(group(2), 'Dat blijkt uit: Twee eigen lessen.')
  await says(group(2), '1 vervolgactie')
  await holds(firstFinding(guest), 'Studenten wagen iets.')
  await write(guest.getByLabel('Hoe is het geborgd?').first(), 'Het staat in het rooster.')

  for (const page of [Marit, board, lead]) expect(await accessibilityFaults(page)).toEqual([])
  for (const page of Object.values(phones)) expect(await sidewaysScroll(page)).toBe(0)
})

test('twee die in dezelfde opbrengst typen houden allebei hun tekst', { timeout: 60_000 }, async () => {
  const { Marit, Bram } = phones
  const type = async (page: Page, text: string) => {
    const field = firstFinding(page)
    await field.click()
    await page.keyboard.press('ControlOrMeta+End')
    await field.pressSequentially(text, { delay: 20 })
  }
  await Promise.all([type(Marit, ' Zeker in de bovenbouw.'), type(Bram, ' Als iemand het vraagt.')])
  for (const text of ['Studenten durven meer.', 'Zeker in de bovenbouw.', 'Als iemand het vraagt.'])
    await says(group(1), text)
  await Promise.all([putAway(Marit), putAway(Bram)])
  for (const page of [Marit, Bram]) {
    await holds(firstFinding(page), 'Zeker in de bovenbouw.')
    await holds(firstFinding(page), 'Als iemand het vraagt.')
  }
})

test('wie geen verbinding heeft typt door, en mist niets', { timeout: 60_000 }, async () => {
  const { Marit, Ruud } = phones
  line.cut()
  await Ruud.context().setOffline(true)
  await says(Ruud, 'Even geen verbinding.')
  await Ruud.getByLabel('Waaruit blijkt dat?').first().fill('Drie voorbeelden uit groep 5.')
  await lastField(Ruud, 'Wat vinden we?').fill('Ouders merken het ook.')
  await says(Ruud, 'nog niet bewaard; we proberen het opnieuw')
  await write(lastField(Marit, 'Wat vinden we?'), 'Mentoren geven ruimte.')
  expect(await group(1).getByText('Ouders merken het ook.').count()).toBe(0)

  line.restore()
  await Ruud.context().setOffline(false)
  for (const text of ['Dat blijkt uit: Drie voorbeelden uit groep 5.', 'Ouders merken het ook.'])
    await says(group(1), text)
  await expect
    .poll(
      () =>
        Ruud.getByLabel('Wat vinden we?').evaluateAll((areas) => areas.map((area) => 'value' in area && area.value)),
      patient,
    )
    .toContain('Mentoren geven ruimte.')
  await expect.poll(() => Ruud.locator('[data-connection]').textContent(), patient).toBe('')
})

test('wat iemand zelf gaat doen, schrijft die alleen voor zichzelf op', { timeout: 60_000 }, async () => {
  const { Marit, Bram, Samira, guest } = phones
  await write(lastField(Marit, 'Ik ga …'), 'elke week één vraag minder stellen')
  await write(lastField(Bram, 'Ik wil …'), 'meekijken bij een ander')
  await write(lastField(Samira, 'Ik ga …'), 'zelf een les weggeven', { scripts: false })
  await write(lastField(guest, 'Ik ga …'), 'mijn collega’s bellen')
  await Marit.locator('summary').filter({ hasText: 'Vervolgacties' }).first().click()
  await write(lastField(Marit.getByRole('article').first(), 'Wat gaan we doen?'), 'De trainers vragen')
  await says(group(1), '1 vervolgactie')
})

test('de groepen gaan mee naar het volgende item, en dan praten allen samen', { timeout: 60_000 }, async () => {
  const { Marit, Bram, Joost, Samira } = phones
  await lastField(Marit, 'Wat vinden we?').fill('Nog één gedachte.')
  await press(lead, 'Volgend item')
  await heading(lead, 'Item 2 van 2')
  await says(board, 'Item 2 van 2')
  // Nobody is taken away in the middle of a sentence.
  await says(Marit, 'Jullie gaan door.')
  await putAway(Marit)
  for (const page of scripted()) {
    if (page !== Marit) await putAway(page)
    await says(page, 'In een gesprek zegt iedereen wat hij of zij ziet.')
    await expect.poll(() => page.getByLabel('Wat vinden we?').count(), patient).toBe(1)
  }
  await write(firstFinding(Bram), 'We vragen door.')
  await Samira.reload()
  await says(Samira, 'Jullie zijn nu bij een ander onderdeel')
  await follow(Samira, 'In een gesprek zegt iedereen wat hij of zij ziet.')
  await write(firstFinding(Samira), 'Stilte is ook een antwoord.', { scripts: false })
  await says(group(2), 'Stilte is ook een antwoord.')

  await press(lead, 'Naar plenair')
  await heading(lead, 'Bespreek samen wat de groepen vonden')
  await putAway(Bram)
  await Promise.all([Bram, Joost].map((page) => says(page, 'Jullie praten nu samen verder.')))
  await says(board, 'Nog één gedachte.')
  expect(await accessibilityFaults(board)).toEqual([])
})

const merged = 'Studenten durven meer als iemand het vraagt.'
const question = 'Kan er op elke school een vast proefmoment komen?'

test('plenair: wat op elkaar lijkt wordt één, velen delen het, en het gaat als signaal naar de stuurgroep', {
  timeout: 60_000,
}, async () => {
  for (const text of [/Studenten durven meer/, /Studenten wagen iets/])
    await lead.getByRole('checkbox', { name: text }).check()
  await press(lead.locator('.lead-item').first(), /^Voeg de gekozen samen/)
  await lead.getByLabel('Opbrengst', { exact: true }).fill(merged)
  await press(lead, 'Voeg samen')
  await says(lead, 'De opbrengsten zijn samengevoegd')
  const finding = lead.locator('.lead-findings > li').filter({ hasText: merged })
  await press(finding, 'Velen delen dit')
  await says(finding, 'door velen gedeeld')
  expect(await accessibilityFaults(lead)).toEqual([])
  await says(board.locator('.plenary li').filter({ hasText: merged }), 'door velen gedeeld')
  await says(board.locator('.plenary li').filter({ hasText: merged }), 'groep 1 en 2')

  await follow(finding, 'geef door als signaal')
  await lead.getByLabel('Aan welk overleg geef je het door?').selectOption({ label: 'Stuurgroep' })
  await lead.getByLabel('Wat vraag je?').fill(question)
  await press(lead, 'Geef het signaal door')
  await says(lead, 'Het signaal is doorgegeven aan Stuurgroep')
})

test('afronden: elke vervolgactie heeft iemand en een dag, en het verslag gaat naar wie meedeed', {
  timeout: 60_000,
}, async () => {
  expect(await whereStands(browsers.site, guestName)).toEqual(['public.dialogue_participant'])
  await follow(lead, 'Rond het gesprek af')
  await press(lead, 'Rond af en verstuur het verslag')
  await says(lead, 'Wie doet “De trainers vragen”?')
  for (const [what, owner, day] of [
    ['De trainers vragen', 'Marit', '2027-02-01'],
    ['Een proefweek plannen', 'Samira', '2027-03-01'],
  ] as const) {
    const action = lead.getByRole('group', { name: what })
    await action.getByLabel('Wie doet het?').selectOption({ label: owner })
    await action.getByLabel('Wanneer is het klaar?').fill(day)
  }
  await press(lead, 'Rond af en verstuur het verslag')
  await heading(lead, 'Verslag van het gesprek')
  await says(board, 'Het gesprek is afgerond.')

  const { Marit, Samira, guest } = phones
  await says(guest, 'Je naam en je voornemens zijn gewist.')
  await Samira.reload()
  for (const page of [Marit, Samira]) {
    await follow(page, 'Lees het verslag')
    const report = page.getByRole('main')
    for (const text of [
      merged,
      'gedeeld door velen',
      'gezegd in 2 groepen',
      'Ouders merken het ook.',
      '4 voornemens bij dit item',
      '1 gast',
    ])
      await says(report, text)
    await says(report.getByRole('row').filter({ hasText: 'De trainers vragen' }), '1 februari 2027')
    await says(report.getByRole('row').filter({ hasText: 'De trainers vragen' }), 'Marit')
  }
  expect(await accessibilityFaults(Marit)).toEqual([])
  expect(await sidewaysScroll(Marit)).toBe(0)

  const letters = await network.partnership.inScope(({ db }) =>
    db.selectFrom('letter').where('link', '=', `${dialogue}/report`).select(['recipient', 'body']).execute(),
  )
  expect(letters.map(({ recipient }) => recipient).sort()).toEqual(
    memberNames.map((name) => network.members[name].email).sort(),
  )
  expect(letters.filter(({ body }) => body.includes('De trainers vragen'))).toHaveLength(1)
})

test('van de gast blijft niets over, en een voornemen is van wie het maakte', { timeout: 60_000 }, async () => {
  const { site } = browsers
  for (const text of [guestName, 'mijn collega’s bellen']) expect(await whereStands(site, text)).toEqual([])
  for (const text of ['elke week één vraag minder stellen', 'meekijken bij een ander', 'zelf een les weggeven'])
    expect(await whereStands(site, text)).toEqual(['public.commitment'])

  const { Marit, Bram } = phones
  for (const page of [Marit, Bram]) {
    await page.goto('/commitments')
    await heading(page, 'Jouw voornemens')
  }
  await says(Marit, 'Ik ga elke week één vraag minder stellen')
  await says(Bram, 'Ik wil meekijken bij een ander')
  expect(await Bram.getByText('vraag minder stellen').count()).toBe(0)
  expect(await lead.getByText('vraag minder stellen').count()).toBe(0)
})

const answer = 'Ja: elke woensdag het eerste uur.'

test('de bijeenkomst gaat dicht, en de stuurgroep antwoordt in januari', { timeout: 60_000 }, async () => {
  await lead.goto(meeting)
  await follow(lead, 'Sluit af')
  await lead.getByRole('group', { name: 'Gesprek met het gesprekskader' }).getByLabel('Is afgerond').check()
  await press(lead, 'Sluit de bijeenkomst af')
  await heading(lead, /Het verslag is/)
  await says(lead, 'Vervolgactie bij Leeromgeving 1: De trainers vragen (Marit, uiterlijk 1 februari 2027)')

  clock.putForward('2027-01-20T09:00:00+01:00')
  const director = await browsers.window(network.director)
  director.setDefaultTimeout(patient.timeout)
  await director.goto(`/bodies/${network.steering}/signals`)
  await follow(director.getByRole('main'), question)
  await follow(director, 'Pak het op')
  await director.getByLabel('Wat is jullie antwoord?').fill(answer)
  await director.getByLabel('Wat gaan jullie doen?').fill('De roosters aanpassen')
  await director.getByLabel('Wie doet het?').selectOption({ label: 'Dirk' })
  await director.getByLabel('Wanneer is het klaar?').fill('2027-08-01')
  await press(director, 'Geef antwoord en pak het op')
  await heading(director, /Het antwoord/)
  await director.context().close()

  await lead.goto('/')
  await follow(lead.getByRole('main'), question)
  await heading(lead, /Het antwoord/)
  for (const text of [answer, 'De roosters aanpassen']) await says(lead, text)
})

test('een half jaar later stelt de agenda voor om terug te kijken: eerst ieder voor zich', {
  timeout: 60_000,
}, async () => {
  clock.putForward('2027-05-18T15:20:00+02:00')
  const later = await planMeeting(await browsers.site.as(network.chair), network.body, '2027-05-18')
  await lead.goto(later)
  const proposal = lead.getByRole('listitem').filter({ hasText: 'Terugkijken op dit jaar' })
  await says(proposal, 'van 2 afspraken is nog niet gezegd wat ervan werd')
  await press(proposal, 'Zet op de agenda')
  await press(lead, 'Nodig uit')
  await follow(lead.locator('.agenda'), 'Terugkijken op dit jaar')

  const { Marit, Bram } = phones
  await Marit.goto('/')
  await follow(Marit.getByRole('main'), /Straks kijken jullie terug/)
  await heading(Marit, 'Ik ga elke week één vraag minder stellen')
  await Marit.getByLabel('Gedaan, en het werkt').check()
  await Marit.getByLabel('In een paar woorden').fill('Ze zoeken het nu zelf uit.')
  expect(await accessibilityFaults(Marit)).toEqual([])
  expect(await sidewaysScroll(Marit)).toBe(0)
  await press(Marit, 'Leg vast')
  await says(Marit, 'Je hebt op al je voornemens teruggekeken.')
  expect(await whereStands(browsers.site, 'Ze zoeken het nu zelf uit.')).toEqual(['public.commitment'])

  await Bram.goto(new URL(Marit.url()).pathname)
  await heading(Bram, 'Ik wil meekijken bij een ander')
  expect(await Bram.getByText('vraag minder stellen').count()).toBe(0)
})

test('dan samen: wat in november is afgesproken krijgt een oordeel, of een nieuwe dag of een reden', {
  timeout: 60_000,
}, async () => {
  await follow(lead, 'Samen terugkijken')
  await heading(lead, 'Nog 2 te bespreken')
  const asked = lead.getByRole('article').filter({ hasText: 'De trainers vragen' })
  await says(asked, 'Gesprek van Netwerk, 24 november 2026')
  await says(asked, 'Marit')
  expect(await accessibilityFaults(lead)).toEqual([])
  await asked.getByLabel(/In één zin/).fill('Elke trainer doet het nu.')
  await press(asked, 'Werkt')
  await heading(lead, 'Nog 1 te bespreken')

  const trial = lead.getByRole('article').filter({ hasText: 'Een proefweek plannen' })
  await press(trial, 'Nog niet')
  await says(trial, 'kies een nieuwe dag, of schrijf op waarom de dag blijft staan')
  await trial.getByLabel(/Nieuwe dag/).fill('2027-10-01')
  await press(trial, 'Nog niet')
  await says(lead, 'Alles is besproken')
  await says(lead, 'nu 1 oktober 2027')
  expect(await lead.getByText('vraag minder stellen').count()).toBe(0)

  const { Samira } = phones
  await Samira.goto('/')
  await follow(Samira.getByRole('main'), 'Een proefweek plannen')
  for (const text of ['1 oktober 2027', 'Teruggekeken: nog niet', 'Gesprek van Netwerk']) await says(Samira, text)
})

test('het spoor van het item vertelt wat er gezegd, afgesproken, gedaan en beantwoord is', {
  timeout: 60_000,
}, async () => {
  const { instrumentId, items } = network.framework
  await lead.goto(`/trail/${instrumentId}/${items[0]}`)
  const trail = lead.locator('.trail')
  for (const text of [
    merged,
    'De trainers vragen',
    'Een proefweek plannen',
    'Elke trainer doet het nu.',
    question,
    answer,
  ])
    await says(trail, text)
  for (const text of [guestName, 'vraag minder stellen', 'Ze zoeken het nu zelf uit.'])
    expect(await lead.getByText(text).count()).toBe(0)
  expect(await accessibilityFaults(lead)).toEqual([])
})
