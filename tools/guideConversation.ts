import type { BrowserContextOptions, Page } from '@playwright/test'
import { follow, followTo, press, signIn } from './guideSteps.ts'

/** Who comes in with the code, beside the phone that is pictured, and what they write. Guests have no account. */
const talkers = [
  {
    name: 'Bas Hofstra',
    text: 'Studenten proberen meer als de mentor vertelt wat bij haar mislukte.',
    evidence: 'Twee studenten vroegen daarna zelf om een les die spannend was.',
  },
  {
    name: 'Ineke',
    guest: true,
    text: 'De mentor die eigen missers vertelt, krijgt ook eerlijke verhalen terug.',
    evidence: 'Dat zeiden drie studenten in de leergroep.',
  },
  {
    name: 'Sadik',
    guest: true,
    text: 'Een fout bespreken we nu pas in het eindgesprek. Dat is te laat.',
    evidence: 'In de verslagen van vorig jaar komt het nergens eerder voor.',
  },
  {
    name: 'Lieke',
    guest: true,
    text: 'Op de opleiding oefenen we dit in spel; op school is er zelden tijd voor.',
    evidence: 'Van acht studenten had er één een les die bedoeld was om te mislukken.',
  },
]

const facilitator = 'Hanneke Wolters'

/** The conversation that Hanneke Wolters has prepared. The page is hers. */
export async function toConversation(page: Page): Promise<void> {
  await follow(page, 'Bijeenkomsten')
  await page.getByRole('heading', { name: 'Wat er komt' }).waitFor()
  await follow(page, 'Netwerk schoolopleiders')
  await follow(page, 'Gesprek met het gesprekskader')
  await followTo(page, /^Gesprek over/)
  await page.getByRole('list', { name: 'Hoe ver is dit gesprek' }).waitFor()
}

/** Opens the conversation, lets people in and lets each write, if that has not been done. @returns its code */
export async function toGroups(page: Page): Promise<string> {
  await toConversation(page)
  if (await page.getByRole('button', { name: 'Open het gesprek' }).isVisible()) {
    await press(page, 'Open het gesprek')
    const code = await readCode(page)
    const entered = []
    for (const talker of talkers) entered.push({ talker, phone: await enter(page, code, talker) })
    await press(page, 'Begin met de groepen')
    await page.getByRole('button', { name: 'Naar plenair' }).waitFor()
    for (const { talker, phone } of entered) await write(phone, talker)
    return code
  }
  await follow(page, 'Leid het gesprek')
  return readCode(page)
}

/** The same, for a page that is somebody else's. */
export async function openGroups(page: Page): Promise<string> {
  const lead = await newPage(page)
  await signIn(lead, facilitator)
  const code = await toGroups(lead)
  await lead.context().close()
  return code
}

/** Brings the groups together, if they still talk apart. */
export async function toPlenary(page: Page): Promise<void> {
  await toGroups(page)
  if (await page.getByRole('button', { name: 'Naar plenair' }).isVisible()) await press(page, 'Naar plenair')
  await page.getByRole('link', { name: 'Rond het gesprek af' }).waitFor()
}

async function readCode(page: Page): Promise<string> {
  const link = page.getByRole('link', { name: 'scherm voor de zaal' })
  await link.waitFor()
  return (await link.locator('xpath=..').locator('strong').textContent()) ?? ''
}

/** A phone of somebody else, without scripts: what it sends is there when its page is. */
async function enter(page: Page, code: string, { name, guest }: { name: string; guest?: boolean }): Promise<Page> {
  const phone = await newPage(page, { javaScriptEnabled: false })
  if (!guest) await signIn(phone, name)
  await phone.goto(`/join/${code}`)
  if (guest) {
    await phone.getByLabel('Je naam').fill(name)
    await press(phone, 'Doe mee als gast')
  } else await press(phone, `Doe mee als ${name}`)
  await phone.getByText('Het gesprek begint zo').waitFor()
  return phone
}

async function write(phone: Page, { text, evidence }: { text: string; evidence: string }): Promise<void> {
  await phone.goto('/take-part')
  await phone.getByLabel('Wat vinden we?').last().fill(text)
  await phone.getByLabel('Waaruit blijkt dat?').last().fill(evidence)
  const form = phone.locator('form.writing').filter({ has: phone.getByLabel('Wat vinden we?') })
  await form.last().getByRole('button', { name: 'Bewaar' }).click()
  await phone.getByText(text).first().waitFor()
  await phone.context().close()
}

/** A page of another person, on the same site. */
async function newPage(page: Page, options: BrowserContextOptions = {}): Promise<Page> {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page belongs to no browser')
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin, ...options })
  return context.newPage()
}
