// The yearly talks, as people plan and hold them; and who reads what somebody shares.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FormFields, openSite, type Site, type Visitor, withClient } from '../../../tests/support/site.ts'
import { whereStands } from '../../../tests/support/whereStands.ts'
import { buildWorld, type PersonaName, type World } from '../../../tests/support/world.ts'

let site: Site
let world: World
const visitors = new Map<PersonaName, Visitor>()
beforeAll(async () => {
  site = await openSite()
  world = await buildWorld(await site.partnership('Noord'))
})
afterAll(() => site?.close())

async function as(name: PersonaName): Promise<Visitor> {
  const visitor = visitors.get(name) ?? (await site.as(world.person(name)))
  visitors.set(name, visitor)
  return visitor
}
const textOf = async (name: PersonaName, path: string) => (await (await as(name)).get(path)).text()

/** The rows that a question in SQL finds, as somebody who may see everything. */
const found = <Row extends object>(text: string, values: unknown[] = []) =>
  withClient(site.database.superuser, async (client) => (await client.query<Row>(text, values)).rows)

const evaluation = (more: FormFields = {}): FormFields => ({
  day: '2027-09-10',
  from: '15:30',
  until: '17:00',
  place: 'De lerarenkamer',
  goal: 'Weten wat we volgend jaar anders doen.',
  version: world.ids.frameworkVersion ?? '',
  items: ['veilig'],
  guests: [world.person('mentor').id, world.person('school-leader').id],
  facilitator: world.person('mentor').id,
  ...more,
})

describe('het evaluatiegesprek van een school', () => {
  const planned = async (by: PersonaName, more: FormFields = {}) => {
    const answer = await (await as(by)).post(`/schools/${world.ids.school}/talks`, evaluation(more))
    expect(answer.status).toBe(303)
    return (answer.headers.get('location') ?? '').replace('/talks/', '')
  }

  test('is een bijeenkomst van het opleidingsteam met een gesprek, en ook een mentor is uitgenodigd', async () => {
    const id = await planned('school-leader')
    const [talk] = await found<{ meeting_id: string }>('select meeting_id from talk where id = $1', [id])
    const meeting = talk?.meeting_id ?? ''
    expect(await found('select id from dialogue where meeting_id = $1', [meeting])).toHaveLength(1)
    const invited = await found<{ name: string }>(
      `select p.name from invitee i join person p on p.partnership_id = i.partnership_id and p.id = i.person_id
       where i.meeting_id = $1 order by 1`,
      [meeting],
    )
    expect(invited.map(({ name }) => name)).toEqual(['mentor', 'school-leader', 'school-trainer'])
    expect(await textOf('mentor', `/meetings/${meeting}`)).toContain('Evaluatiegesprek De Waterlelie')
    expect(
      await found('select id from letter where recipient = $1 and subject like $2', [
        world.person('mentor').email,
        '%Evaluatiegesprek De Waterlelie%',
      ]),
    ).toHaveLength(1)
    // Pressed twice, and by somebody else: there is one in a school year.
    expect(await planned('school-leader')).toBe(id)
    expect(await planned('partnership-coordinator', { day: '2028-01-12' })).toBe(id)
  })

  test('dat is afgezegd, kan opnieuw gepland worden', async () => {
    const id = await planned('school-trainer', { day: '2028-09-12' })
    await found(
      `update meeting set state = 'cancelled', cancelled_because = 'Ziek' where id = (select meeting_id from talk where id = $1)`,
      [id],
    )
    expect(await textOf('school-trainer', `/talks/${id}`)).toContain('Dit gesprek is afgezegd')
    expect(await planned('school-trainer', { day: '2028-10-03' })).toBe(id)
    expect(await textOf('school-trainer', `/talks/${id}`)).toContain('3 oktober')
  })

  test('vervult het moment in de cyclus als de bijeenkomst is afgesloten', async () => {
    const [row] = await found<{ id: string }>(`select id from cycle_row where activity = 'evaluation-talk' limit 1`)
    const [occurrence] = await found<{ id: string }>(
      `insert into occurrence (partnership_id, row_id, school_year, school_id, opens_on, due_on)
       values ($1, $2, 2029, $3, '2029-09-01', '2030-06-30') returning id`,
      [world.partnership.id, row?.id, world.ids.school],
    )
    const state = async () =>
      (await found<{ state: string }>('select state from occurrence where id = $1', [occurrence?.id]))[0]?.state
    const id = await planned('school-trainer', { day: '2029-10-10' })
    expect(await state()).toBe('planned')
    const [talk] = await found<{ meeting_id: string }>('select meeting_id from talk where id = $1', [id])
    const closed = await (await as('project-coordinator')).post(`/meetings/${talk?.meeting_id}/closure`)
    expect(closed.status).toBe(303)
    expect(await state()).toBe('held')
    expect(await textOf('school-leader', `/talks/${id}`)).toContain('Gehouden op 10 oktober 2029')
  })

  test('wordt niet gepland door een mentor, en niet van een school van een ander', async () => {
    const path = `/schools/${world.ids.school}/talks`
    expect((await (await as('mentor')).post(path, evaluation())).status).toBe(404)
    expect((await (await as('partnership-coordinator elsewhere')).post(path, evaluation())).status).toBe(404)
    expect((await (await as('institute-trainer')).post(path, evaluation())).status).toBe(403)
  })
})

describe('het HRM-gesprek', () => {
  const path = () => `/talks/${world.ids.hrm}`
  const revision = async () =>
    String((await found<{ revision: number }>('select revision from talk where id = $1', [world.ids.hrm]))[0]?.revision)
  const share = async (by: PersonaName, sharedWith: string, shared = 'Ik wil leren coachen bij een lastig gesprek.') =>
    (await as(by)).post(`${path()}/sharing`, { shared, sharedWith, revision: await revision() })

  test('vraagt alleen wie het betreft wat die wil delen', async () => {
    expect(await textOf('mentor', '/')).toContain('Wat wil je delen over je professionalisering?')
    expect(await textOf('school-leader', '/')).not.toContain('Wat wil je delen over je professionalisering?')
    expect((await share('school-leader', 'leader')).status).toBe(403)
  })

  test('zegt wie het leest voordat er iets staat', async () => {
    const page = await textOf('mentor', `${path()}/sharing`)
    expect(page.indexOf('school-leader, met wie ik sprak')).toBeGreaterThan(0)
    expect(page).toContain('partnership-coordinator')
    expect(page.indexOf('Jij kiest wie dit leest')).toBeLessThan(page.indexOf('<textarea'))
  })

  test('wat met één persoon gedeeld is, leest die ene; wat met coördinatoren gedeeld is, ook zij; en terug', async () => {
    const text = 'Ik wil leren coachen bij een lastig gesprek.'
    expect((await share('mentor', 'leader')).status).toBe(303)
    expect(await textOf('school-leader', path())).toContain(text)
    expect((await (await as('partnership-coordinator')).get(path())).status).toBe(404)
    expect((await share('mentor', 'coordinators')).status).toBe(303)
    expect(await textOf('partnership-coordinator', path())).toContain(text)
    expect(await textOf('partnership-coordinator', '/talks')).toContain(text)
    expect((await (await as('partnership-coordinator elsewhere')).get(path())).status).toBe(404)
    expect(await textOf('partnership-coordinator elsewhere', '/talks')).not.toContain(text)
    expect((await share('mentor', 'nobody')).status).toBe(303)
    expect(await textOf('school-leader', path())).not.toContain(text)
    expect(await textOf('project-coordinator', '/talks')).not.toContain(text)
    // Who shares nothing leaves nothing behind, in no table.
    expect(await whereStands(site, text)).toEqual([])
  })

  test('is er één keer per schooljaar en rol, hoe vaak men ook drukt', async () => {
    const plan = async (by: PersonaName) =>
      (await as(by)).post(`/talks/appointments/${world.ids.appointment}`, { day: '2025-11-10', leader: '' })
    const [first, second] = [await plan('school-leader'), await plan('mentor')]
    expect(first.status).toBe(303)
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
  })

  test('staat bij wie coördineert als aantal', async () => {
    const page = await textOf('partnership-coordinator', '/talks')
    expect(page).toContain('Zijn ze gevoerd?')
    expect(page).toContain('HRM-gesprek mentor')
    expect(await textOf('mentor', '/talks')).not.toContain('Zijn ze gevoerd?')
  })
})

describe('het ontwikkelgesprek', () => {
  test('wordt na de geplande dag gevraagd, en gehouden op de dag die iemand noemt', async () => {
    expect(await textOf('partnership-coordinator', '/')).toContain('is het gehouden?')
    const path = `/talks/${world.ids.development}`
    const visitor = await as('partnership-coordinator')
    expect((await visitor.post(`${path}/holding`, { heldOn: '2026-11-30', revision: '1' })).status).toBe(422)
    expect((await visitor.post(`${path}/holding`, { heldOn: '2026-11-20', revision: '1' })).status).toBe(303)
    expect(await textOf('partnership-coordinator', '/')).not.toContain('is het gehouden?')
    expect(await textOf('school-leader', path)).toContain('Gehouden op 20 november 2026')
    expect((await (await as('project-coordinator')).get(path)).status).toBe(404)
  })
})
