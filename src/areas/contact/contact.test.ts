// The contact budget as those who plan draw on it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Factories, idOf, type TestPerson } from '../../../tests/support/factories.ts'
import { openSite, type Site, type Visitor } from '../../../tests/support/site.ts'
import type { Tx } from '../../platform/database/scope.ts'
import { askContacts, foreseeContacts, type NewAsk, planContacts, priorities, releaseContacts } from './index.ts'

const today = '2026-11-22'
let site: Site
let noord: Factories
let noor: TestPerson
let sem: TestPerson
let coordinator: Visitor
beforeAll(async () => {
  site = await openSite()
  noord = await site.partnership('Noord')
  noor = await noord.person('Noor Jansen')
  sem = await noord.person('Sem de Wit')
  const board = await noord.board('Stichting Duin')
  coordinator = await site.as(await noord.appointed('Els Bakker', 'project-coordinator', board))
})
afterAll(() => site?.close())

const panel = (name: string, day: string, more: Partial<NewAsk> = {}): NewAsk => ({
  kind: 'panel',
  thingId: idOf('panel', name),
  title: name,
  day,
  minutes: 30,
  priority: priorities.panel,
  ...more,
})
const yearly = (day: string): NewAsk =>
  panel('jaarlijks', day, { kind: 'survey', priority: priorities.yearly, minutes: 15 })

/** In a partnership where nobody was asked anything yet. */
async function afresh<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return noord.inScope(async (tx) => {
    await tx.db.deleteFrom('contactAsk').where('partnershipId', '=', noord.id).execute()
    return work(tx)
  })
}
const people = () => [noor.id, sem.id]

describe('wie plant', () => {
  test('ziet vooraf wie niet wordt bereikt en wat zelf moet wijken', async () => {
    await afresh(async (tx) => {
      await planContacts(tx, panel('Wat helpt je?', '2027-03-03'), [noor.id], today)
      const foreseen = await foreseeContacts(tx, yearly('2027-03-10'), people(), today)
      expect(foreseen.reached).toEqual(people())
      expect(foreseen.displaced).toMatchObject([{ ask: { title: 'Wat helpt je?' }, people: 1 }])
      await planContacts(tx, yearly('2027-03-10'), people(), today)
      const again = await foreseeContacts(tx, panel('Wat helpt je?', '2027-03-03'), people(), today)
      expect(again.reached).toEqual([])
      expect(again.notReached.map(({ personId }) => personId)).toEqual(people())
      expect(again.asked.get(noor.id)).toBe(1)
    })
  })

  test('vraagt wie er bereikt wordt; dat blijft, ook als later iets met meer voorrang komt', async () => {
    await afresh(async (tx) => {
      const asked = await askContacts(tx, panel('Eerste', '2026-11-30'), [noor.id], today)
      expect(asked.reached).toEqual([noor.id])
      await planContacts(tx, yearly('2026-12-01'), people(), today)
      expect((await askContacts(tx, yearly('2026-12-01'), people(), today)).reached).toEqual([sem.id])
      const more = await askContacts(tx, panel('Eerste', '2026-11-30'), people(), today)
      expect(more.reached, 'Noor was al gevraagd').toEqual([noor.id])
      expect(more.notReached.map(({ personId }) => personId)).toEqual([sem.id])
    })
  })

  test('geeft terug wat niet doorgaat', async () => {
    await afresh(async (tx) => {
      const first = panel('Eerste', '2026-11-30')
      const second = panel('Tweede', '2026-12-02')
      await askContacts(tx, first, people(), today)
      expect((await foreseeContacts(tx, second, people(), today)).reached).toEqual([])
      await releaseContacts(tx, first, [noor.id])
      expect((await foreseeContacts(tx, second, people(), today)).reached).toEqual([noor.id])
      await releaseContacts(tx, first)
      expect((await foreseeContacts(tx, second, people(), today)).reached).toEqual(people())
    })
  })
})

test('van twee die tegelijk vragen krijgt één iemands laatste keer', async () => {
  await afresh(async () => {})
  const ask = (name: string) => noord.inScope((tx) => askContacts(tx, panel(name, '2027-01-20'), people(), today))
  const [one, other] = await Promise.all([ask('Hier'), ask('Daar')])
  expect([one.reached.length, other.reached.length].toSorted()).toEqual([0, 2])
})

describe('op het scherm', () => {
  test('ziet wie plant wat er dit schooljaar gevraagd wordt en wie waarvoor wijkt, zonder namen', async () => {
    await afresh(async (tx) => {
      await planContacts(tx, panel('Wat helpt je?', '2027-03-03'), people(), today)
      await planContacts(tx, yearly('2027-03-10'), [noor.id], today)
    })
    const page = await (await coordinator.get('/contact')).text()
    expect(page).toContain('bereikt 1 van 2')
    expect(page).toContain('1 iemand niet: de enquête “jaarlijks” van 10 maart 2027 gaat voor')
    expect(page).toContain('Hiervoor wijkt 1 iemand bij het panelgesprek “Wat helpt je?”')
    expect(page).not.toContain('Noor Jansen')
  })

  test('ziet ieder wat deze zelf gevraagd wordt; van een gesprek pas na de uitnodiging', async () => {
    await afresh(async (tx) => {
      await askContacts(tx, panel('Startgesprekken', '2026-11-20'), [noor.id], today)
      await planContacts(tx, panel('Wat helpt je?', '2027-05-03'), people(), today)
      await planContacts(tx, yearly('2027-03-10'), people(), today)
    })
    const page = await (await (await site.as(noor)).get('/contact/mine')).text()
    expect(page).toContain('vroegen we jou 1 keer iets, samen 30 minuten')
    expect(page).toContain('jaarlijks')
    expect(page).not.toContain('Wat helpt je?')
    expect(await (await (await site.as(sem)).get('/contact/mine')).text()).not.toContain('Startgesprekken')
  })

  test('wie minder laat vragen, ziet het meteen; een oudere pagina overschrijft dat niet', async () => {
    await afresh((tx) => planContacts(tx, yearly('2027-03-10'), people(), today))
    const fields = { times: '6', minutes: '10', daysBetween: '14', revision: '0' }
    for (const _ of ['eerste', 'dubbele tik'])
      expect((await coordinator.post('/contact/settings', fields)).status).toBe(303)
    expect(await (await coordinator.get('/contact')).text()).toContain('bereikt 0 van 2')
    const late = await coordinator.post('/contact/settings', { ...fields, minutes: '45' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('value="45"')
    await coordinator.post('/contact/settings', { ...fields, minutes: '120', revision: '1' })
  })
})
