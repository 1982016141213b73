// Guests of the panel read named documents until a day: with the link of their letter, and nothing else with it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, type Site, type Visitor, withClient } from '../../../tests/support/site.ts'
import { buildWorld, type World } from '../../../tests/support/world.ts'
import { dossierLetter } from './jobs.ts'

let site: Site
let noord: World
let zuid: World
let now = new Date('2026-11-22T10:00:00+01:00')
beforeAll(async () => {
  site = await openSite({ clock: () => now })
  noord = await buildWorld(await site.partnership('Noord'))
  zuid = await buildWorld(await site.partnership('Zuid'))
})
afterAll(() => site?.close())

const found = <Row extends object>(text: string, values: unknown[] = []) =>
  withClient(site.database.superuser, async (client) => (await client.query<Row>(text, values)).rows)

const dossierOf = (world: World) => `/reviews/${world.ids.review}/dossier`

/** Invites a guest, and sends the letter. @returns its link, as a path of the site */
async function invited(world: World, email: string, untilOn: string): Promise<{ link: string; guestId: string }> {
  const coordinator = await site.as(world.person('partnership-coordinator'), world.partnership)
  expect((await coordinator.post(`${dossierOf(world)}/guests`, { name: 'Noor', email, untilOn })).status).toBe(303)
  const [guest] = await found<{ id: string }>('select id from dossier_guest where partnership_id = $1 and email = $2', [
    world.partnership.id,
    email,
  ])
  const guestId = guest?.id ?? ''
  await dossierLetter.run(site.services, { partnershipId: world.partnership.id, guestId })
  const letters = site.services.outbox.letters.filter(({ to }) => to === email)
  const link = /https?:\/\/\S+(\/dossier\/open\/\S+)/.exec(letters[0]?.text ?? '')?.[1] ?? ''
  return { link, guestId }
}

async function comeIn(link: string): Promise<Visitor> {
  const guest = site.visitor()
  expect((await guest.get(link)).status).toBe(200)
  const answer = await guest.post(link)
  expect(answer.headers.get('location')).toBe('/dossier')
  return guest
}

const closedTo = async (guest: Visitor, path = '/dossier') => (await guest.get(path)).headers.get('location')

describe('een gast', () => {
  test('leest wat klaarligt, en elke keer wordt opgeschreven', async () => {
    const { link, guestId } = await invited(noord, 'noor@elders.example', '2027-01-31')
    const guest = await comeIn(link)
    expect(await (await guest.get('/dossier')).text()).toContain('Verslag van Noord')
    const file = await guest.post(`/dossier/documents/${noord.ids.dossierDocument}`)
    expect([file.status, await file.text()]).toEqual([200, 'verslag'])
    const events = await found<{ verb: string }>('select verb from event where subject_id = $1 order by at, id', [
      guestId,
    ])
    expect(events.map(({ verb }) => verb)).toEqual(['dossier.invite', 'dossier.enter', 'dossier.open'])
    const coordinator = await site.as(noord.person('partnership-coordinator'), noord.partnership)
    expect(await (await coordinator.get(dossierOf(noord))).text()).toContain('opende 2× iets')
  })

  test('komt met die link nergens anders', async () => {
    const { link } = await invited(noord, 'overal@elders.example', '2027-01-31')
    const guest = await comeIn(link)
    for (const path of ['/', '/reviews', `/reviews/${noord.ids.review}`, dossierOf(noord), '/actions', '/take-part'])
      expect((await guest.get(path)).status, path).toBe(303)
    expect((await guest.post('/dossier/documents/00000000-0000-7000-8000-000000000000')).status).toBe(404)
  })

  test('van het ene partnerschap leest niets van het andere, ook niet met hetzelfde nummer', async () => {
    const { link } = await invited(zuid, 'zuid@elders.example', '2027-01-31')
    const guest = await comeIn(link)
    const page = await (await guest.get('/dossier')).text()
    expect(page).toContain('Verslag van Zuid')
    expect(page).not.toContain('Noord')
  })

  test('leest tot en met de laatste dag, en daarna niets meer', async () => {
    const { link } = await invited(noord, 'tijd@elders.example', '2026-12-01')
    const guest = await comeIn(link)
    now = new Date('2026-12-01T23:59:00+01:00')
    expect((await guest.get('/dossier')).status).toBe(200)
    now = new Date('2026-12-02T00:01:00+01:00')
    expect(await closedTo(guest)).toBe('/dossier/closed')
    expect(await closedTo(guest, link)).toBe('/dossier/closed')
    expect(await (await guest.get('/dossier/closed')).text()).toContain('Deze link werkt niet (meer)')
    now = new Date('2026-11-22T10:00:00+01:00')
  })

  test('wiens toegang is ingetrokken, leest meteen niets meer', async () => {
    const { link, guestId } = await invited(noord, 'weg@elders.example', '2027-01-31')
    const guest = await comeIn(link)
    const coordinator = await site.as(noord.person('partnership-coordinator'), noord.partnership)
    expect((await coordinator.post(`${dossierOf(noord)}/guests/${guestId}/withdrawal`)).status).toBe(303)
    expect(await closedTo(guest)).toBe('/dossier/closed')
    const file = await guest.post(`/dossier/documents/${noord.ids.dossierDocument}`)
    expect(file.headers.get('location')).toBe('/dossier/closed')
    await dossierLetter.run(site.services, { partnershipId: noord.partnership.id, guestId })
    expect(
      site.services.outbox.letters.filter(({ to }) => to === 'weg@elders.example'),
      'geen nieuwe brief',
    ).toHaveLength(1)
  })

  test('krijgt met een nieuwe brief een nieuwe link; de oude werkt dan niet meer', async () => {
    const first = await invited(noord, 'nieuw@elders.example', '2027-01-31')
    const old = await comeIn(first.link)
    const second = await invited(noord, 'nieuw@elders.example', '2027-02-28')
    expect(await closedTo(old)).toBe('/dossier/closed')
    await comeIn(second.link)
  })
})

test('het geheim van een link staat nergens in de database', async () => {
  const { link } = await invited(noord, 'geheim@elders.example', '2027-01-31')
  const secret = link.split('/').at(-1) ?? 'nothing'
  const tables = await found<{ name: string }>(
    `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_schema in ('public', 'auth') and table_type = 'BASE TABLE'`,
  )
  for (const { name } of tables) {
    const rows = await found(`select 1 from ${name} t where t::text like $1`, [`%${secret}%`])
    expect(rows, name).toHaveLength(0)
  }
})
