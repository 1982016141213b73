// One's own calendar at a secret address, as a calendar program fetches it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCalendar } from '../../../tests/support/calendars.ts'
import { openSite, type Site, type Visitor } from '../../../tests/support/site.ts'
import { buildWorld, type World } from '../../../tests/support/world.ts'

let site: Site
let world: World
let member: Visitor
beforeAll(async () => {
  site = await openSite()
  world = await buildWorld(await site.partnership('Noord'))
  member = await site.as(world.person('body member'))
})
afterAll(() => site?.close())

const addressIn = (html: string) => /value="http[^"]*(\/calendar\/[\w-]{43}\/bijeenkomsten\.ics)"/.exec(html)?.[1]

/** Makes an address, and reads it from the page that follows. */
async function makeAddress(visitor = member): Promise<string> {
  const made = await visitor.post('/me/calendar')
  expect([made.status, made.headers.get('location')]).toEqual([303, '/me/calendar'])
  const address = addressIn(await (await visitor.get('/me/calendar')).text())
  if (!address) throw new Error('the page shows no address')
  return address
}

const fetchCalendar = async (address: string) => readCalendar(await (await site.visitor().get(address)).text())

test('wie een adres maakt, ziet het één keer', async () => {
  await makeAddress()
  const again = await (await member.get('/me/calendar')).text()
  expect(addressIn(again)).toBeUndefined()
  expect(again).toContain('Je hebt een agenda-adres sinds')
})

test('daar staan je bijeenkomsten: wat gepland is voorlopig, en wat niet doorgaat als vervallen', async () => {
  const address = await makeAddress()
  const response = await site.visitor().get(address)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(response.headers.get('set-cookie')).toBeNull()
  const text = await response.text()
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  const { method, name, events } = readCalendar(text)
  expect([method, name]).toEqual([null, 'Peilstok · Noord'])
  const status = (id = '') => events.find(({ uid }) => uid.startsWith(id))?.status
  expect(status(world.ids.meeting)).toBe('CONFIRMED')
  expect(status(world.ids.plannedMeeting)).toBe('TENTATIVE')
  await world.partnership.inScope(({ db }) =>
    db
      .updateTable('meeting')
      .set({ state: 'cancelled', cancelledBecause: 'Te weinig mensen', sequence: 1 })
      .where('id', '=', world.ids.meeting ?? '')
      .execute(),
  )
  const cancelled = (await fetchCalendar(address)).events.find(({ uid }) => uid.startsWith(world.ids.meeting ?? '-'))
  expect(cancelled).toMatchObject({ status: 'CANCELLED', sequence: 1 })
})

test('een ander ziet alleen wat van die ander is', async () => {
  const address = await makeAddress(await site.as(world.person('mentor')))
  expect((await fetchCalendar(address)).events).toEqual([])
})

test('wie al heeft wat er staat, hoort dat er niets veranderd is', async () => {
  const address = await makeAddress()
  const tag = (await site.visitor().get(address)).headers.get('etag') ?? ''
  const same = await site.visitor().get(address, { headers: { 'if-none-match': tag } })
  expect([same.status, await same.text()]).toEqual([304, ''])
  const other = await site.visitor().get(address, { headers: { 'if-none-match': '"iets anders"' } })
  expect(other.status).toBe(200)
})

test('een nieuw adres maakt het oude ongeldig, en intrekken dat ook', async () => {
  const old = await makeAddress()
  const address = await makeAddress()
  expect((await site.visitor().get(old)).status).toBe(404)
  expect((await site.visitor().get(address)).status).toBe(200)
  await member.post('/me/calendar/removal')
  expect((await site.visitor().get(address)).status).toBe(404)
  expect((await site.visitor().get(address.replace('bijeenkomsten', 'anders'))).status).toBe(404)
})

test('wie verwijderd wordt, laat geen adres achter', async () => {
  const noor = await world.partnership.person('Noor')
  const address = await makeAddress(await site.as(noor))
  expect((await site.visitor().get(address)).status).toBe(200)
  await world.partnership.inScope(({ db }) => db.deleteFrom('person').where('id', '=', noor.id).execute())
  expect((await site.visitor().get(address)).status).toBe(404)
})

test('het geheim staat in geen regel van het logboek', async () => {
  const address = await makeAddress()
  await site.visitor().get(address)
  const secret = address.split('/')[2] ?? ''
  expect(secret).toHaveLength(43)
  expect(site.log.some((line) => line.includes('get /calendar/:pass/bijeenkomsten.ics'))).toBe(true)
  expect(site.log.filter((line) => line.includes(secret))).toEqual([])
})
