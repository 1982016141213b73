// What was agreed comes back, as its people see it: from a meeting in December to looking back in May.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FormFields, openSite, type Site, type Visitor, withClient } from '../../../tests/support/site.ts'
import { buildWorld, personaNames, type World } from '../../../tests/support/world.ts'
import { withScope } from '../../platform/database/scope.ts'
import { findMeeting } from '../meetings/index.ts'
import { actionReminders } from './jobs.ts'
import { followupAtMeetings } from './meetingSource.tsx'

let site: Site
let world: World
beforeAll(async () => {
  site = await openSite()
  world = await buildWorld(await site.partnership('Noord'))
})
afterAll(() => site?.close())

/** Goes on at another moment. */
const itIs = (day: string) =>
  Object.assign(site.services, { clock: () => new Date(`${day}T10:00:00Z`), today: () => day })

async function actionCalled(what: string) {
  const found = await world.partnership.inScope(({ db }) =>
    db.selectFrom('action').where('what', '=', what).selectAll().executeTakeFirst(),
  )
  if (!found) throw new Error(`there is no action called ${what}`)
  return found
}

const text = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()
async function post(visitor: Visitor, path: string, form: FormFields) {
  const answer = await visitor.post(path, form)
  return { status: answer.status, html: await answer.text() }
}

describe('een afspraak van november', () => {
  const what = 'Elkaars lessen filmen'

  test('wordt bij een agendapunt gemaakt, met wie aan tafel zit, en staat in het verslag', async () => {
    const chair = await site.as(world.person('chair'))
    const item = `/meetings/${world.ids.meeting}/items/${world.ids.item}`
    const form = { what, owner: world.person('body member').id, dueOn: '2027-02-01', guarantee: '' }
    expect((await post(chair, `${item}/actions`, { ...form, owner: world.person('nobody').id })).status).toBe(422)
    expect((await post(chair, `${item}/actions`, { ...form, dueOn: '2026-01-01' })).html).toContain(what)
    expect((await post(chair, `${item}/actions`, form)).status).toBe(303)
    expect(await text(await site.as(world.person('body member')), '/')).toContain(what)
    const lines = await world.partnership.inScope(async (tx) => {
      const meeting = await findMeeting(tx, world.ids.meeting ?? '', '2026-12-01')
      return meeting && (await followupAtMeetings.recorded?.(tx, meeting))
    })
    expect(JSON.stringify(lines)).toContain(`${what} (body member, uiterlijk 1 februari 2027)`)
  })

  test('komt in mei vanzelf terug, met wat er intussen gebeurde, en wordt met een paar tikken afgerond', async () => {
    itIs('2027-02-10')
    const owner = await site.as(world.person('body member'))
    const { id } = await actionCalled(what)
    await post(owner, `/actions/${id}/due-day`, { dueOn: '2027-05-01', line: 'De camera was stuk.', revision: '1' })
    itIs('2027-05-18')
    const may = await lookBackIn('2027-05-18')
    const page = await text(owner, `${may}/look-back`)
    for (const part of [what, 'De camera was stuk.', 'Afgesproken', '17 dagen te laat']) expect(page).toContain(part)
    const settle = `${may}/look-back/actions/${id}`
    const nothing = await post(owner, settle, { outcome: 'not-yet', line: '', dueOn: '', revision: '2' })
    expect([nothing.status, nothing.html.includes('kies een nieuwe dag')]).toEqual([422, true])
    const stopped = await post(owner, settle, { outcome: 'stopped', line: '', revision: '2' })
    expect([stopped.status, stopped.html.includes('Gestopt, want')]).toEqual([422, true])
    const works = { outcome: 'works', line: 'We bespreken ze elke maand.', revision: '2' }
    expect((await post(owner, settle, works)).status).toBe(303)
    const late = await post(await site.as(world.person('chair')), settle, {
      ...works,
      outcome: 'stopped',
      line: 'Te veel werk.',
    })
    expect([late.status, late.html.includes('Te veel werk.')]).toEqual([409, true])
    const life = await text(owner, `/actions/${id}`)
    for (const part of ['De camera was stuk.', 'We bespreken ze elke maand.', 'werkt']) expect(life).toContain(part)
    expect(await actionCalled(what)).toMatchObject({ state: 'done', verdict: 'works', settledOn: '2027-05-18' })
  })
})

/** A meeting on a day with looking back on its agenda. @returns the path of that item */
async function lookBackIn(day: string): Promise<string> {
  return world.partnership.inScope(async ({ db }) => {
    const meeting = await db
      .insertInto('meeting')
      .values({
        partnershipId: world.partnership.id,
        bodyId: world.ids.body ?? '',
        title: 'Netwerk in mei',
        state: 'convened',
        startsAt: new Date(`${day}T13:00:00Z`),
        endsAt: new Date(`${day}T14:00:00Z`),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const itemId = world.ids.lookBack ?? ''
    await db
      .insertInto('agendaEntry')
      .values({ partnershipId: world.partnership.id, meetingId: meeting.id, itemId, position: 1 })
      .execute()
    return `/meetings/${meeting.id}/items/${itemId}`
  })
}

test('een lijst toont precies de vervolgacties waarvan iemand ook de bladzijde mag zien', async () => {
  const ids = [world.ids.action, world.ids.doneAction, world.ids.agreed]
  for (const name of personaNames) {
    const visitor = await site.as(world.person(name))
    const list = await text(visitor, '/actions?show=all')
    for (const id of ids) {
      const { status } = await visitor.get(`/actions/${id}`)
      expect([name, id, list.includes(`/actions/${id}"`)]).toEqual([name, id, status === 200])
    }
  }
})

describe('een voornemen is van wie het opschreef', () => {
  test('ook in SQL, als de rol van het web: een ander leest alleen wat gedeeld is, en verandert niets', async () => {
    const owner = await site.as(world.person('linking pin'))
    await post(owner, '/commitments', { kind: 'want-to', text: 'minder vergaderen' })
    const as = (personId: string, work: string) =>
      withClient(site.database.web, async (client) => {
        await client.query('begin')
        await client.query(
          `select set_config('role', 'peilstok_app', true), set_config('peilstok.partnership_id', $1, true),
             set_config('peilstok.person_id', $2, true)`,
          [world.partnership.id, personId],
        )
        const { rowCount, rows } = await client.query(work)
        await client.query('rollback')
        return { rowCount, rows }
      })
    const coordinator = world.person('project-coordinator').id
    const read = `select text from commitment where text = 'minder vergaderen'`
    expect((await as(world.person('linking pin').id, read)).rowCount).toBe(1)
    expect((await as(coordinator, read)).rowCount).toBe(0)
    expect((await as(coordinator, 'update commitment set shared_on = now()')).rowCount).toBe(0)
    expect((await as(coordinator, 'delete from commitment')).rowCount).toBe(0)
    const { rows } = await as(coordinator, 'select person_id, shared_on from commitment')
    expect(rows.every(({ shared_on, person_id }) => shared_on !== null || person_id === coordinator)).toBe(true)
    const events = await world.partnership.inScope(({ db }) =>
      db.selectFrom('event').where('subjectKind', '=', 'commitment').selectAll().execute(),
    )
    expect(events).toEqual([])
  })

  test('bij het samen terugkijken staat het alleen als het gedeeld is', async () => {
    const path = `/meetings/${world.ids.meeting}/items/${world.ids.lookBack}/look-back`
    const chair = await site.as(world.person('chair'))
    const page = await text(chair, path)
    expect(page).toContain('elke week bij een andere groep kijken')
    expect(page).not.toContain('minder vergaderen')
    expect(await text(await site.as(world.person('linking pin')), path)).not.toContain('minder vergaderen')
    expect(await text(await site.as(world.person('linking pin')), `${path}/own`)).toContain('minder vergaderen')
    expect(await text(chair, `${path}/own`)).not.toContain('minder vergaderen')
  })
})

test('wie iets te laat heeft krijgt één brief in de week', async () => {
  const letters = () =>
    withScope(site.services.database, { partnershipId: world.partnership.id, personId: null }, ({ db }) =>
      db.selectFrom('letter').where('onceKey', 'like', 'action-reminder:%').select(['recipient', 'body']).execute(),
    )
  for (const day of ['2027-06-01', '2027-06-01', '2027-06-05', '2027-06-07']) {
    itIs(day)
    await actionReminders.run(site.services, {})
  }
  const sent = (await letters()).filter(({ recipient }) => recipient === world.person('body member').email)
  expect(sent).toHaveLength(1)
  expect(sent[0]?.body).toContain('Een proefles delen')
  itIs('2027-06-08')
  await actionReminders.run(site.services, {})
  expect((await letters()).filter(({ recipient }) => recipient === world.person('body member').email)).toHaveLength(2)
  const idle = world.person('board-member').email
  expect((await letters()).filter(({ recipient }) => recipient === idle)).toEqual([])
})
