import fs from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { openGroups, toConversation, toGroups, toPlenary } from './guideConversation.ts'
import { bring, follow, followTo, press } from './guideSteps.ts'

type FilePayload = { name: string; mimeType: string; buffer: Buffer }

/** One picture of the guide: whose screen it is, on what, and how one gets there. Pages are reached as the guide says. */
export type Shot = {
  /** Its file in docs/guide/images, without `.png`. */
  name: string
  /** Who of the demo's people is signed in; nobody when absent. */
  as?: string
  device: Device
  walk: (page: Page) => Promise<void>
}

export type Device = keyof typeof devices

/** Sizes in CSS pixels; `scale` is how many pixels of the picture one of them takes. */
export const devices = {
  desktop: { viewport: { width: 1024, height: 700 }, scale: 1 },
  tall: { viewport: { width: 1024, height: 1120 }, scale: 1 },
  projector: { viewport: { width: 1440, height: 900 }, scale: 0.75 },
  phone: { viewport: { width: 390, height: 780 }, scale: 1.25 },
} as const

const open = (path: string) => async (page: Page) => {
  await page.goto(path)
}
const home = open('/')

/** In the order of the guide, and the conversation as it goes on; each starts at the page "Vandaag" of whoever is signed in. */
export const shots: readonly Shot[] = [
  { name: 'aanmelden', device: 'desktop', walk: open('/sign-in') },
  {
    name: 'aanmelden-code',
    device: 'phone',
    async walk(page) {
      await page.goto('/sign-in')
      await page.getByLabel('E-mailadres').fill('marit.de.groot@waterlelie.example')
      await press(page, 'Stuur mij een e-mail')
      await page.getByRole('button', { name: 'Meld je aan' }).waitFor()
    },
  },
  { name: 'demo', device: 'desktop', walk: open('/demo') },
  { name: 'vandaag', as: 'Marit de Groot', device: 'desktop', walk: home },
  { name: 'vandaag-telefoon', as: 'Jesse Bakker', device: 'phone', walk: home },
  {
    name: 'kwaliteitscyclus',
    as: 'Ellen van Rhee',
    device: 'tall',
    async walk(page) {
      await page.goto('/cycle')
      await page.getByRole('img', { name: 'als wiel' }).waitFor()
    },
  },
  {
    name: 'vragenlijst',
    as: 'Ellen van Rhee',
    device: 'phone',
    async walk(page) {
      await page.goto('/instruments')
      await follow(page, 'Hoe leer jij hier?')
      await follow(page, 'Bekijk zoals op een telefoon')
      await page.waitForURL(/preview/)
      await bring(page, 'Welkom op school')
    },
  },
  {
    name: 'peilmoment',
    as: 'Hanneke Wolters',
    device: 'desktop',
    async walk(page) {
      await page.goto('/cycle')
      await follow(page, 'Vierjaarlijkse scan')
      await page.waitForURL('**/cycle/rows/**')
      await page.locator('main .rows a').first().click()
      await page.getByRole('heading', { name: 'Wie erbij betrokken zijn' }).waitFor()
    },
  },
  {
    name: 'cohorten',
    as: 'Ellen van Rhee',
    device: 'tall',
    async walk(page) {
      await page.goto('/cycle')
      await follow(page, 'wanneer welke scholen aan de beurt zijn')
      await page.getByRole('heading', { name: 'aan de beurt' }).waitFor()
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    },
  },
  { name: 'wie-ziet-wat', as: 'Jesse Bakker', device: 'desktop', walk: open('/privacy') },
  {
    name: 'activiteit-hoe-gaat-het',
    as: 'Marit de Groot',
    device: 'phone',
    async walk(page) {
      await toThisYear(page)
      await page.locator('#own a').first().click()
      await page.getByRole('button', { name: 'Leg vast' }).waitFor()
    },
  },
  { name: 'jaarplan-jaar', as: 'Ellen van Rhee', device: 'tall', walk: toThisYear },
  {
    name: 'schoolplan-kiezen',
    as: 'Ruud Oosting',
    device: 'tall',
    async walk(page) {
      await page.goto('/partner-plans')
      await follow(page, 'De Waterlelie')
      await follow(page, 'Doelen van het partnerschap')
      await page.getByRole('link', { name: 'Naar het plan van De Waterlelie' }).waitFor()
    },
  },
  {
    name: 'jaarplan-schrijven',
    as: 'Ellen van Rhee',
    device: 'tall',
    async walk(page) {
      await follow(page, 'Jaarplan')
      await page
        .getByRole('button', { name: /^Begin het jaarplan/ })
        .first()
        .click()
      await follow(page, 'Schrijf mee')
      await page.getByLabel('Nieuw doel').first().fill('Elke student heeft vanaf de eerste dag een vaste mentor.')
      await page.getByLabel('Nieuwe activiteit').first().fill('Mentoren verdelen in mei')
      await page.getByText('Wie, wanneer en meer').first().waitFor()
    },
  },
  {
    name: 'resultaten',
    as: 'Marit de Groot',
    device: 'phone',
    async walk(page) {
      await follow(page, 'Enquêtes')
      await follow(page, 'Hoe leer jij hier? 2025–2026')
      await follow(page, 'Bekijk de resultaten')
      await page.getByRole('heading', { name: 'Dit gaat goed' }).waitFor()
    },
  },
  {
    name: 'enquete-plannen',
    as: 'Ellen van Rhee',
    device: 'tall',
    async walk(page) {
      await follow(page, 'Enquêtes')
      await follow(page, 'Hoe leer jij hier? 2026–2027')
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'open-antwoorden',
    as: 'Ellen van Rhee',
    device: 'tall',
    async walk(page) {
      await page.getByRole('link', { name: /open antwoorden wachten op jou/ }).click()
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'teruggeven',
    as: 'Noor Haddad',
    device: 'phone',
    async walk(page) {
      await follow(page, 'Enquêtes')
      await follow(page, 'Hoe leer jij hier? 2025–2026')
      await follow(page, 'Lees wat er gebeurt')
      await page.getByRole('heading', { name: 'Wij doen' }).first().waitFor()
    },
  },
  {
    name: 'vertel-het-ons',
    as: 'Noor Haddad',
    device: 'phone',
    async walk(page) {
      await page.goto('/voice/new')
      await page.getByLabel('Wat wil je vertellen?').fill('Ik kijk graag een ochtend mee in groep 8.')
    },
  },
  {
    name: 'minder-vragen',
    as: 'Ellen van Rhee',
    device: 'tall',
    async walk(page) {
      await page.goto('/cycle')
      await follow(page, 'Contactbudget')
      await page.getByRole('heading', { name: /^Wat we vragen/ }).waitFor()
    },
  },
  {
    name: 'panelgesprek',
    as: 'Ellen van Rhee',
    device: 'tall',
    async walk(page) {
      await page.goto('/panels')
      await follow(page, 'Hoe gaat het opleiden bij jullie op de werkvloer?')
      await page.getByRole('heading', { name: 'Wat er naar voren kwam' }).waitFor()
    },
  },
  {
    name: 'eerdere-enquete',
    as: 'Ellen van Rhee',
    device: 'tall',
    async walk(page) {
      await page.goto('/earlier-surveys')
      await page.getByLabel('Hoe heette de enquête?').fill('Hoe leer jij hier? 2023')
      await page.getByLabel('Wanneer was de laatste dag?').fill('2024-05-31')
      await page.getByLabel('Met welke vragenlijst vergelijk je?').selectOption('Hoe leer jij hier?')
      await page.locator('input[name=answers]').setInputFiles({
        name: 'antwoorden.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          [
            'Id;Begintijd;E-mail;Op welke school loop je stage?;In mijn startgesprek kregen mijn eigen doelen een plek.;Ik durf mijn mentor te vertellen dat iets niet lukt.',
            ...[1, 2, 3, 4, 5, 6].map(
              (id) => `${id};4-3-2024 10:11;s${id}@west.example;De Waterlelie;Mee eens;Neutraal`,
            ),
          ].join('\n'),
        ),
      })
      await page.getByRole('button', { name: 'Lees de antwoorden' }).click()
      await page.getByRole('heading', { name: 'Welke kolom hoort bij welke vraag?' }).waitFor()
    },
  },
  {
    name: 'kandidaat-school',
    as: 'Jolanda Pinas',
    device: 'tall',
    async walk(page) {
      await page.goto('/candidates')
      await follow(page, 'De Vuurtoren')
      await page.getByRole('link', { name: 'Neem het besluit' }).waitFor()
    },
  },
  {
    name: 'jaargesprek-delen',
    as: 'Samira Benali',
    device: 'phone',
    async walk(page) {
      await follow(page, 'Schrijf het op')
      await page.getByRole('button', { name: 'Bewaar' }).waitFor()
    },
  },
  {
    name: 'plannen',
    as: 'Zeynep Kaya',
    device: 'tall',
    async walk(page) {
      await follow(page, 'Scans')
      await follow(page, 'Plan een scan')
      await page.getByRole('button', { name: 'Plan de scan' }).waitFor()
    },
  },
  {
    name: 'openen',
    as: 'Zeynep Kaya',
    device: 'desktop',
    async walk(page) {
      await follow(page, 'Scans')
      await follow(page, 'De Buitenmaat')
      await page.getByRole('button', { name: 'Open de scan' }).waitFor()
    },
  },
  {
    name: 'sluiten',
    as: 'Marit de Groot',
    device: 'desktop',
    async walk(page) {
      await follow(page, 'Scans')
      await follow(page, 'De Waterlelie')
      await page.getByRole('button', { name: 'Sluit het kiezen' }).waitFor()
    },
  },
  {
    name: 'ronde',
    as: 'Ellen van Rhee',
    device: 'tall',
    async walk(page) {
      await follow(page, 'Cyclus')
      await follow(page, 'Peerreviews')
      await follow(page, 'Een heel schooljaar plannen')
      await followTo(page, /^\d{4}–\d{4}$/)
      await press(page, 'Reken uit')
      await follow(page, 'Ga verder')
      await page.getByText('Waarom').first().click()
      await bring(page, 'Het voorstel')
    },
  },
  { name: 'kiezen-telefoon', as: 'Jesse Bakker', device: 'phone', walk: choose },
  { name: 'kiezen', as: 'Jesse Bakker', device: 'tall', walk: choose },
  {
    name: 'gesprek',
    as: 'Bas Hofstra',
    device: 'projector',
    async walk(page) {
      await talk(page)
      await follow(page, 'Voor het grote scherm')
      await page.getByText('Terug naar het gewone scherm').waitFor()
      // Turbo keeps the root element; the large type comes with a page that is loaded whole.
      await page.goto(page.url())
    },
  },
  { name: 'vaststellen', as: 'Bas Hofstra', device: 'tall', walk: talk },
  {
    name: 'aandachtspunten',
    as: 'Bas Hofstra',
    device: 'tall',
    async walk(page) {
      await follow(page, 'Scans')
      await follow(page, 'Het Trefblad')
      await follow(page, 'Ontwikkelplan')
      await press(page, 'Kies dit')
      await page.getByRole('button', { name: 'Bewaar het doel' }).waitFor()
    },
  },
  {
    name: 'verslag',
    as: 'Ruud Oosting',
    device: 'tall',
    async walk(page) {
      await follow(page, 'Lees het verslag')
      await page.getByRole('button', { name: 'Haal op als PDF' }).waitFor()
    },
  },
  {
    name: 'terugblik',
    as: 'Ruud Oosting',
    device: 'desktop',
    async walk(page) {
      await follow(page, 'door de jaren heen')
      await page.getByRole('table').first().waitFor()
    },
  },
  {
    name: 'overzicht',
    as: 'Ellen van Rhee',
    device: 'desktop',
    async walk(page) {
      await follow(page, 'Scans')
      await follow(page, 'Overzicht van de scholen')
      await page.getByRole('table').waitFor()
    },
  },
  { name: 'vandaag-coordinator', as: 'Ellen van Rhee', device: 'desktop', walk: home },
  {
    name: 'word-sjabloon',
    as: 'Ellen van Rhee',
    device: 'desktop',
    async walk(page) {
      await follow(page, 'Scans')
      await follow(page, 'Word-sjabloon')
      await page.getByRole('link', { name: 'Haal een voorbeeld op' }).waitFor()
    },
  },
  {
    name: 'samengevoegd',
    as: 'Jolanda Pinas',
    device: 'desktop',
    async walk(page) {
      await follow(page, 'Scans')
      await follow(page, 'Samengevoegd beeld')
      await page.getByRole('table').first().waitFor()
    },
  },
  { name: 'partnerschap', as: 'Ellen van Rhee', device: 'desktop', walk: open('/partnership') },
  {
    name: 'organisatie',
    as: 'Ellen van Rhee',
    device: 'desktop',
    async walk(page) {
      await page.goto('/partnership/organisations')
      await follow(page, 'De Waterlelie')
      await page.getByRole('link', { name: 'Geef iemand hier een rol' }).waitFor()
    },
  },
  {
    name: 'uitnodigen',
    as: 'Ellen van Rhee',
    device: 'desktop',
    async walk(page) {
      await page.goto('/partnership')
      await follow(page, 'Nodig mensen uit')
      await page.getByRole('button', { name: 'Verstuur de uitnodigingen' }).waitFor()
    },
  },
  {
    name: 'lijst-inlezen',
    as: 'Ellen van Rhee',
    device: 'tall',
    async walk(page) {
      await page.goto('/partnership/import/schools')
      const [example] = await Promise.all([page.waitForEvent('download'), follow(page, 'Haal een voorbeeld op')])
      await page.getByLabel('Bestand met de lijst').setInputFiles(await named(example))
      await press(page, 'Lees de lijst')
      await follow(page, 'Ga verder')
      await page.getByLabel('Stichting Voorbeeld').check()
      await press(page, 'Bekijk wat er gebeurt')
      await page.getByRole('button', { name: 'Neem over' }).waitFor()
    },
  },
  { name: 'thema-inbrengen', as: 'Ellen van Rhee', device: 'desktop', walk: open('/instruments/new') },
  {
    name: 'thema-nakijken',
    as: 'Ellen van Rhee',
    device: 'tall',
    async walk(page) {
      await readTheme(page)
      await follow(page, 'Begin met nakijken')
      await page.getByRole('button', { name: 'Dit klopt: bewaar en ga verder' }).waitFor()
      await bring(page, 'De bron')
    },
  },
  {
    name: 'thema-publiceren',
    as: 'Ellen van Rhee',
    device: 'desktop',
    async walk(page) {
      await readTheme(page)
      await follow(page, 'Publiceer …')
      await page.getByRole('heading', { name: 'Publiceer' }).first().waitFor()
    },
  },
  {
    name: 'overlegstructuur',
    as: 'Ellen van Rhee',
    device: 'tall',
    async walk(page) {
      await follow(page, 'Partnerschap')
      await followTo(page, /overleggen$/)
      await page.getByRole('link', { name: 'Voeg een overleg toe' }).waitFor()
    },
  },
  {
    name: 'bijeenkomst',
    as: 'Hanneke Wolters',
    device: 'tall',
    async walk(page) {
      await follow(page, 'Bijeenkomsten')
      await page.getByRole('heading', { name: 'Wat er komt' }).waitFor()
      await follow(page, 'Netwerk schoolopleiders')
      await page.getByRole('link', { name: 'Zet er iets bij' }).waitFor()
    },
  },
  {
    name: 'afspraken',
    as: 'Marit de Groot',
    device: 'desktop',
    async walk(page) {
      await follow(page, 'Afspraken')
      await page.getByRole('heading', { name: 'Van jou', exact: true }).waitFor()
    },
  },
  {
    name: 'terugkijken',
    as: 'Hanneke Wolters',
    device: 'tall',
    async walk(page) {
      await agree(page, 'Een blad maken waarop je in een minuut je contacturen bijhoudt', 'Bas Hofstra')
      await agree(page, 'Op drie scholen proberen of een vast inloopuur helpt', 'Hanneke Wolters')
      await followMeeting(page, 'Netwerk schoolopleiders', '1 punt')
      await followTo(page, /^Terugkijken op/)
      await follow(page, 'Samen terugkijken')
      await page.getByRole('link', { name: /^Kijk eerst voor jezelf terug/ }).waitFor()
    },
  },
  {
    name: 'signaal',
    as: 'Marit de Groot',
    device: 'tall',
    async walk(page) {
      await page.goto('/signals')
      await followTo(page, /^Kunnen eerstejaars ook bij oudergesprekken/)
      await page.getByRole('heading', { name: 'De weg' }).waitFor()
    },
  },
  {
    name: 'gesprek-verslag',
    as: 'Marit de Groot',
    device: 'tall',
    walk: report,
  },
  {
    name: 'spoor',
    as: 'Marit de Groot',
    device: 'tall',
    async walk(page) {
      await report(page)
      await follow(page, 'door de jaren heen')
      await page.getByRole('heading', { name: 'In één oogopslag' }).waitFor()
    },
  },
  {
    name: 'gesprek-voorbereiden',
    as: 'Hanneke Wolters',
    device: 'tall',
    async walk(page) {
      await toConversation(page)
      await follow(page, 'wijzig')
      await page.getByRole('group', { name: 'Waar praten jullie over?' }).waitFor()
      await page.goto(page.url())
    },
  },
  {
    name: 'gesprek-zaal',
    as: 'Hanneke Wolters',
    device: 'projector',
    async walk(page) {
      await toGroups(page)
      await page.goto(page.url().replace(/lead$/, 'board'))
      await page.getByRole('timer').waitFor()
    },
  },
  {
    name: 'gesprek-telefoon',
    as: 'Marit de Groot',
    device: 'phone',
    async walk(page) {
      await page.goto(`/join/${await openGroups(page)}`)
      await press(page, 'Doe mee als Marit de Groot')
      await page.getByRole('heading', { name: 'Opbrengsten van jullie groep' }).waitFor()
      await page.goto(page.url())
      await page.waitForLoadState('networkidle')
      await bring(page, 'Vragen die helpen')
    },
  },
  {
    name: 'gesprek-plenair',
    as: 'Hanneke Wolters',
    device: 'tall',
    async walk(page) {
      await toPlenary(page)
      await page.goto(page.url())
      await page.getByRole('checkbox', { name: /^Studenten proberen meer/ }).check()
      await page.getByRole('checkbox', { name: /^De mentor die eigen missers/ }).check()
      await bring(page, 'Opbrengsten')
    },
  },
  {
    name: 'hoe-we-ervoor-staan',
    as: 'Ellen van Rhee',
    device: 'desktop',
    async walk(page) {
      await follow(page, 'Overzicht')
      await page.getByRole('heading', { name: 'Wat vastzit' }).waitFor()
    },
  },
  {
    name: 'zelfbeeld',
    as: 'Zeynep Kaya',
    device: 'tall',
    async walk(page) {
      await follow(page, 'Cyclus')
      await follow(page, 'Peerreviews')
      await follow(page, 'De Buitenmaat')
      await follow(page, 'Schrijf mee')
      await page.getByRole('heading', { name: 'Dit weten we al' }).first().waitFor()
    },
  },
  {
    name: 'landelijke-peerreview',
    as: 'Ellen van Rhee',
    device: 'desktop',
    async walk(page) {
      await follow(page, 'Cyclus')
      await follow(page, 'Peerreviews')
      await follow(page, 'Landelijke peerreview')
      await page.getByRole('heading', { name: 'Bezoeken aan anderen' }).waitFor()
    },
  },
]

async function choose(page: Page): Promise<void> {
  await follow(page, 'Ga kiezen')
  await page.getByRole('group').first().waitFor()
  await bring(page, 'Alleen jij ziet jouw keuzes en toelichting.')
}

/** Something agreed in the coming meeting of a network, to look back on. */
async function agree(page: Page, what: string, owner: string): Promise<void> {
  await followMeeting(page, 'Netwerk schoolopleiders', '4 punten')
  await follow(page, 'Hoe gebruiken we de contacturen?')
  await follow(page, 'Spreek een vervolgactie af')
  await page.getByLabel('Wat gaan we doen?').fill(what)
  await page.getByLabel('Wie doet het?').selectOption({ label: owner })
  await page.getByLabel('Uiterlijk').fill('2027-03-01')
  await press(page, 'Leg vast')
  await page.getByRole('link', { name: what }).waitFor()
}

/** What the latest conversation of a network brought. */
async function report(page: Page): Promise<void> {
  await followMeeting(page, 'Netwerk schoolopleiders', 'verslag aangeboden')
  await follow(page, 'Gesprek met het gesprekskader')
  await followTo(page, /^Verslag van het gesprek/)
  await page.getByRole('button', { name: 'Haal op als PDF' }).waitFor()
}

/** A meeting in one's list, by something else that stands beside it. */
async function followMeeting(page: Page, title: string, beside: string): Promise<void> {
  await follow(page, 'Bijeenkomsten')
  await page
    .getByRole('listitem')
    .filter({ hasText: beside })
    .getByRole('link', { name: title, exact: true })
    .first()
    .click()
}

async function talk(page: Page): Promise<void> {
  await follow(page, 'Scans')
  await follow(page, 'Het Trefblad')
  await follow(page, 'Naar het gesprek')
  await page.getByRole('navigation', { name: 'Volgorde van het gesprek' }).waitFor()
}

/** How this year's jaarplan of the partnership goes. */
async function toThisYear(page: Page): Promise<void> {
  await page.goto('/plans')
  // The newest may still be in the making.
  const adopted = page.locator('li', { hasText: 'Jaarplan van het partnerschap' }).filter({ hasText: 'vastgesteld' })
  await adopted.first().getByRole('link').click()
  await follow(page, 'Hoe het jaar loopt')
  await page.getByRole('heading', { name: 'Zo staat het' }).waitFor()
}

/** Downloads are kept under a name of their own; here under the one they were sent with. */
async function named(download: Download): Promise<FilePayload> {
  const buffer = fs.readFileSync(await download.path())
  return { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer }
}

/** A theme as it comes out of a pdf: cell below cell, and lines broken where the column was full. */
const copiedTheme = `
Leren op de werkplek
Individuele begeleiding
Commitment Samen Opleiden
Verbinden en verbreden
Innovatie en co-creatie
Startgesprek
De mentor vertelt hoe
de groep werkt.
De schoolopleider vraagt
elke student naar leerdoelen.
Mentor, student en
instituutsopleider kiezen samen doelen.
Studenten van vorig jaar
bereiden het gesprek mee voor.
Feedback
De mentor vertelt na een les wat opviel.
Feedback gaat over doelen die de student zelf koos.
Ook medestudenten en starters geven feedback.
Het hele team vraagt elkaar om feedback, ook aan de student.`

async function readTheme(page: Page): Promise<void> {
  await page.goto('/instruments/new')
  await page.getByLabel('De tekst van de tabel').fill(copiedTheme)
  await press(page, 'Lees deze tekst')
  await follow(page, 'Ga verder')
  await page.getByRole('link', { name: 'Publiceer …' }).waitFor()
}
