// Meetings over HTTP, as a network of school trainers holds them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Factories, idOf, type TestPerson } from './support/factories.ts'
import { openSite, type Site, type Visitor } from './support/site.ts'

let site: Site
let noord: Factories
let chair: Visitor
let member: Visitor
let memberPerson: TestPerson
let body: string
beforeAll(async () => {
  site = await openSite()
  noord = await site.partnership('Noord')
  const board = await noord.board('Stichting Duin')
  const [chairPerson, sits] = [await noord.person('Hanneke'), await noord.person('Marit')]
  memberPerson = sits
  body = idOf('body', 'Netwerk')
  await noord.inScope(async ({ db }) => {
    await db
      .insertInto('body')
      .values({
        partnershipId: noord.id,
        id: body,
        kind: 'free',
        name: 'Netwerk',
        level: 'operational',
        organisationId: board.id,
      })
      .execute()
    await db
      .insertInto('seat')
      .values([
        { partnershipId: noord.id, bodyId: body, personId: chairPerson.id, function: 'chair' },
        { partnershipId: noord.id, bodyId: body, personId: sits.id, function: 'member' },
      ])
      .execute()
  })
  chair = await site.as(chairPerson)
  member = await site.as(memberPerson)
})
afterAll(() => site?.close())

const textOf = async (visitor: Visitor, path: string) =>
  (await (await visitor.get(path)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const target = (response: Response) => {
  expect(response.status).toBe(303)
  return response.headers.get('location') ?? ''
}

const planned = { title: 'Netwerk', from: '15:30', until: '17:00', place: 'De Kade', onlineAddress: '', remarks: '' }
const plan = async (day: string) => target(await chair.post(`/bodies/${body}/meetings`, { ...planned, day }))

/** Puts something on an agenda. @returns the path of the item in that meeting */
async function put(meeting: string, title: string): Promise<string> {
  const fields = { title, purpose: 'decide', minutes: '20', explanation: '', owner: '' }
  target(await chair.post(`${meeting}/items`, fields))
  return itemOn(meeting, title)
}

async function itemOn(meeting: string, title: string): Promise<string> {
  const html = await (await chair.get(meeting)).text()
  return new RegExp(`href="(${meeting}/items/[^"/]+)">${title}`).exec(html)?.[1] ?? ''
}

async function convene(meeting: string): Promise<void> {
  target(await chair.post(`${meeting}/convening`))
}

const revisionIn = (html: string) => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? ''

describe('een bijeenkomst, van uitnodiging tot vastgesteld verslag', () => {
  test('wat niet af is, staat de volgende keer op de agenda met wat erover gezegd is; het verslag wordt daar vastgesteld', async () => {
    const [now, next] = [await plan('2026-11-23'), await plan('2027-01-12')]
    const [open, done] = [await put(now, 'Gastlessen'), await put(now, 'Rooster')]
    const early = await chair.post(`${open}/note`, { note: 'Alvast dit.', base: '', revision: '1' })
    expect(early.status).toBe(409)
    expect(await early.text()).toContain('Alvast dit.')
    await convene(now)
    await chair.post(`${open}/note`, { note: 'Iedereen wil ruilen.', base: '', revision: '1' })
    await chair.post(`${open}/decisions`, { decision: 'We beginnen met twee scholen.' })
    await chair.post(`${done}/completion`, { finished: 'yes' })
    await chair.post(`${now}/attendance`, { present: [memberPerson.id] })
    target(await chair.post(`${now}/closure`))

    expect(await textOf(chair, now)).toMatch(/Gastlessen verder op di 12 jan/)
    const moved = await itemOn(next, 'Gastlessen')
    expect(await itemOn(next, 'Rooster')).toBe('')
    const before = await textOf(chair, moved)
    expect(before).toContain('Iedereen wil ruilen.')
    expect(before).toContain('We beginnen met twee scholen.')

    target(await chair.post(`${now}/minutes/offer`))
    const letters = await noord.inScope(({ db }) =>
      db.selectFrom('letter').where('link', '=', `${now}/minutes`).selectAll().execute(),
    )
    expect(letters).toHaveLength(2)

    expect(await textOf(chair, next)).toContain('Verslag van 23 november 2026')
    const proposal = { source: 'minutes', key: now.split('/').at(-1) ?? '' }
    target(await chair.post(`${next}/proposals`, proposal))
    target(await chair.post(`${next}/proposals`, proposal))
    await convene(next)
    const minutes = await itemOn(next, 'Verslag van 23 november 2026')
    target(await chair.post(`${minutes}/approval`, { corrections: 'Bas was er ook.' }))
    const approved = await textOf(member, `${now}/minutes`)
    expect(approved).toContain('Het verandert niet meer.')
    expect(approved).toContain('Bas was er ook.')
    expect(approved).toMatch(/Aanwezig Marit/)

    target(await chair.post(`${now}/reopening`, { reason: 'Toch nog iets' }))
    await chair.post(`${open}/note`, { note: 'Stiekem anders', base: '', revision: '2' })
    expect(await textOf(member, `${now}/minutes`)).toBe(approved)
    target(await chair.post(`${next}/cancellation`, { reason: 'Ziek' }))
    expect(await textOf(member, `/bodies/${body}/backlog`)).toContain('Gastlessen')
  })

  test('twee die aan één aantekening schrijven: wat kan komt samen, en anders blijft van beiden staan wat zij typten', async () => {
    const meeting = await plan('2026-11-24')
    const item = await put(meeting, 'Begeleiding')
    await convene(meeting)
    const lines = 'Eerst dit.\nDan dat.\nTen slotte zus.'
    await chair.post(`${item}/note`, { note: lines, base: '', revision: '1' })
    await chair.post(`${item}/note`, { note: lines.replace('Eerst', 'Allereerst'), base: lines, revision: '2' })
    await chair.post(`${item}/note`, { note: lines.replace('zus', 'zo'), base: lines, revision: '2' })
    const both = await textOf(chair, item)
    expect(both).toContain('Allereerst dit. Dan dat. Ten slotte zo.')

    const mine = lines.replace('Dan dat', 'Mijn regel')
    const base = lines.replace('Eerst', 'Allereerst').replace('zus', 'zo')
    await chair.post(`${item}/note`, { note: base.replace('Dan dat', 'Hun regel'), base, revision: '4' })
    const clash = await chair.post(`${item}/note`, { note: mine, base, revision: '4' })
    expect(clash.status).toBe(409)
    const page = await clash.text()
    expect(page).toContain('Hun regel')
    expect(page).toContain('Mijn regel')
    const again = { note: mine, base: base.replace('Dan dat', 'Hun regel'), revision: revisionIn(page) }
    target(await chair.post(`${item}/note`, again))
    expect(await textOf(chair, item)).toContain('Mijn regel')
  })

  test('wie het overleg verlaat, houdt wat waarvoor hij was uitgenodigd, en ziet geen nieuwe bijeenkomsten', async () => {
    const leaver = await noord.person('Vertrekker')
    await noord.inScope(({ db }) =>
      db
        .insertInto('seat')
        .values({ partnershipId: noord.id, bodyId: body, personId: leaver.id, function: 'member' })
        .execute(),
    )
    const [old, fresh] = [await plan('2026-11-25'), await plan('2027-02-02')]
    await convene(old)
    await noord.inScope(({ db }) => db.deleteFrom('seat').where('personId', '=', leaver.id).execute())
    await convene(fresh)
    const visitor = await site.as(leaver)
    expect((await visitor.get(old)).status).toBe(200)
    expect((await visitor.get(fresh)).status).toBe(404)
  })

  test('een gast ziet de stukken van de bijeenkomst, en iemand van buiten niet; te groot of leeg wordt gezegd', async () => {
    const meeting = await plan('2026-11-26')
    const item = await put(meeting, 'Wat studenten zeggen')
    const paper = new File(['Studenten willen meer samen doen.'], 'studenten.txt')
    target(await chair.post(`${item}/papers`, { paper, paperTitle: '' }))
    expect((await chair.post(`${item}/papers`, { paperTitle: 'niets' })).status).toBe(422)
    const large = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'groot.pdf')
    expect((await chair.post(`${item}/papers`, { paper: large, paperTitle: '' })).status).toBe(422)
    const path = /href="([^"]+\/papers\/[^"]+)"/.exec(await (await chair.get(meeting)).text())?.[1] ?? ''
    const [guest, stranger] = [await noord.person('Gast'), await noord.person('Vreemde')]
    target(await chair.post(`${meeting}/guests`, { person: guest.id }))
    const visitor = await site.as(guest)
    expect(await (await visitor.get(path)).text()).toBe('Studenten willen meer samen doen.')
    expect((await (await site.as(stranger)).get(path)).status).toBe(404)
  })
})

describe('een reeks', () => {
  const rhythm = {
    title: 'Reeks',
    unit: 'month',
    every: '2',
    weekday: 'TU',
    position: '2',
    firstDay: '2026-12-01',
    untilDay: '2027-07-31',
    startsAt: '15:30',
    minutes: '90',
    place: 'De Kade',
    onlineAddress: '',
  }
  const daysOf = (seriesId: string) =>
    noord.inScope(async ({ db }) => {
      const rows = await db
        .selectFrom('meeting')
        .where('seriesId', '=', seriesId)
        .where('state', '!=', 'cancelled')
        .orderBy('startsAt')
        .select('startsAt')
        .execute()
      return rows.map(({ startsAt }) => startsAt.toISOString().slice(0, 16))
    })

  test('elke tweede maand op de tweede dinsdag, een verzette blijft staan bij een ander ritme, en verlengen telt door', async () => {
    const path = target(await chair.post(`/bodies/${body}/series`, rhythm))
    const id = path.split('/').at(-1) ?? ''
    expect(await daysOf(id)).toEqual(['2026-12-08T14:30', '2027-02-09T14:30', '2027-04-13T13:30', '2027-06-08T13:30'])
    const second = /<a href="(\/meetings\/[^"/]+)\/plan" aria-label="Verzet di 9 feb"/.exec(
      await (await chair.get(path)).text(),
    )?.[1]
    const moved = { ...planned, title: 'Reeks', day: '2027-02-11', revision: '1' }
    target(await chair.post(`${second}/plan`, moved))

    target(await chair.post(`${path}/plan`, { ...rhythm, weekday: 'MO', revision: '1' }))
    expect(await daysOf(id)).toEqual(['2026-12-14T14:30', '2027-02-11T14:30', '2027-04-12T13:30', '2027-06-14T13:30'])
    const stale = await chair.post(`${path}/plan`, { ...rhythm, weekday: 'FR', revision: '1' })
    expect(stale.status).toBe(409)
    expect(await daysOf(id)).toHaveLength(4)

    target(await chair.post(`${path}/extension`, { untilDay: '2028-07-31' }))
    expect((await daysOf(id)).slice(4)).toEqual([
      '2027-08-09T13:30',
      '2027-10-11T13:30',
      '2027-12-13T14:30',
      '2028-02-14T14:30',
      '2028-04-10T13:30',
      '2028-06-12T13:30',
    ])
  })
})
