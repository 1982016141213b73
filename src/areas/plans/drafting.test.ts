// A plan from its first words to its amendments, over HTTP, with what the database holds behind it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openSite, type Site, type Visitor, withClient } from '../../../tests/support/site.ts'
import { buildWorld, type PersonaName, type World } from '../../../tests/support/world.ts'
import { beginPlan } from './commands.ts'

let site: Site
let noord: World
let karin: Visitor
const visitors = new Map<PersonaName, Visitor>()

beforeAll(async () => {
  site = await openSite()
})
/** Each test has a partnership of its own, named by a letter. */
let letter = 'a'.charCodeAt(0)
beforeEach(async () => {
  noord = await buildWorld(await site.partnership(`Noord ${String.fromCharCode(letter++)}`))
  visitors.clear()
  karin = await as('project-coordinator')
})
afterAll(() => site?.close())

async function as(name: PersonaName): Promise<Visitor> {
  const known = visitors.get(name) ?? (await site.as(noord.person(name)))
  visitors.set(name, known)
  return known
}

const id = (name: string) => noord.ids[name] ?? ''
const planOf = (planId: string) =>
  noord.partnership.inScope(({ db }) =>
    db.selectFrom('plan').where('id', '=', planId).selectAll().executeTakeFirstOrThrow(),
  )
const goalOf = (goalId: string) =>
  noord.partnership.inScope(({ db }) =>
    db.selectFrom('planGoal').where('id', '=', goalId).selectAll().executeTakeFirstOrThrow(),
  )
const countOf = async (table: 'planVersion' | 'planComment' | 'planGoal', planId: string) =>
  noord.partnership.inScope(async ({ db }) => {
    const { number } = await db
      .selectFrom(table)
      .where('planId', '=', planId)
      .select((eb) => eb.fn.countAll<number>().as('number'))
      .executeTakeFirstOrThrow()
    return Number(number)
  })
const decisions = () =>
  noord.partnership.inScope(async ({ db }) => {
    const rows = await db.selectFrom('decision').select(['id', 'text']).execute()
    return rows.filter(({ text }) => text.includes('jaarplan'))
  })
const script = { headers: { 'x-requested-by': 'peilstok' } }
const ids = { a: '0198a000-0000-7000-8000-000000000001', b: '0198a000-0000-7000-8000-000000000002' }

describe('een jaarplan schrijven', () => {
  test('twee keer op beginnen drukken geeft één plan', async () => {
    const begun = [
      await karin.post('/plans', { schoolYear: '2027' }),
      await karin.post('/plans', { schoolYear: '2027' }),
    ]
    expect(begun.map(({ status }) => status)).toEqual([303, 303])
    for (const { headers } of begun) expect(headers.get('location')).toBe(`/plans/${id('draftPlan')}`)
  })

  test('een nieuw plan begint met de ambities van het jaar ervoor, om aan verder te schrijven', async () => {
    await noord.partnership.inScope(({ db }) =>
      db
        .updateTable('planAmbition')
        .set({ text: 'Elke leraar leert', source: 'Koers' })
        .where('planId', '=', id('offeredPlan'))
        .where('guarantee', '=', 1)
        .execute(),
    )
    const next = await noord.partnership.inScope(
      (tx) => beginPlan(tx, { schoolYear: 2029, organisationId: null }),
      noord.person('project-coordinator').id,
    )
    const written = { text: 'Elke leraar leert elke dag', base: '1' }
    expect((await karin.post(`/plans/${next}/ambitions/1`, written, script)).status).toBe(200)
    const page = await (await karin.get(`/plans/${next}`)).text()
    expect(page.match(/Elke leraar leert/g)).toHaveLength(1)
    expect(page).toContain('Elke leraar leert elke dag')
  })

  test('een doel dat twee keer wordt gestuurd, staat er één keer; elke bewaarde tekst blijft bewaard', async () => {
    const path = `/plans/${id('draftPlan')}/goals/${ids.a}`
    const sent = { guarantee: '3', text: 'Iedereen kent het plan', base: '0' }
    for (const _ of [1, 2]) expect((await karin.post(path, sent, script)).status).toBe(200)
    expect(await countOf('planGoal', id('draftPlan'))).toBe(2)
    expect((await goalOf(ids.a)).text).toBe('Iedereen kent het plan')
  })

  test('een activiteit kan eerder aankomen dan het doel waar zij bij hoort', async () => {
    const plan = `/plans/${id('draftPlan')}`
    const activity = { guarantee: '4', goal: ids.a, what: 'Meelezen', base: '0' }
    expect((await karin.post(`${plan}/activities/${ids.b}`, activity, script)).status).toBe(200)
    const goal = { guarantee: '4', text: 'Samen terugkijken', base: '0' }
    expect((await karin.post(`${plan}/goals/${ids.a}`, goal, script)).status).toBe(200)
    const page = await (await karin.get(plan)).text()
    expect(page).toContain('Samen terugkijken')
    expect(page).toContain('Meelezen')
  })

  test('wie schrijft in wat een ander net weghaalde, is niets kwijt', async () => {
    const plan = `/plans/${id('draftPlan')}`
    const goal = `${plan}/goals/${id('draftGoal')}`
    expect((await karin.post(`${goal}/removal`, { revision: '1' })).status).toBe(303)
    const typed = { guarantee: '2', text: 'Elke school maakt ruimte voor een vast gesprek. En een uur.', base: '1' }
    expect((await (await as('institute-coordinator')).post(goal, typed, script)).status).toBe(200)
    expect(await (await karin.get(plan)).text()).not.toContain('En een uur.')
    expect(await (await karin.get(`${plan}/draft`)).text()).toContain('En een uur.')
    await karin.post(`${goal}/return`, { revision: '1' })
    expect(await (await karin.get(plan)).text()).toContain('En een uur.')
  })

  test('wat iemand net nog schreef, wordt niet ongelezen weggehaald', async () => {
    const goal = `/plans/${id('draftPlan')}/goals/${id('draftGoal')}`
    await karin.post(goal, { guarantee: '2', text: 'Nieuw', base: '1' }, script)
    const answer = await (await as('institute-coordinator')).post(`${goal}/removal`, { revision: '1' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Nog niet weggehaald')
    expect((await goalOf(id('draftGoal'))).removed).toBe(false)
  })

  test('wie en wanneer: van twee die tegelijk kiezen ziet de tweede wat er staat, met zijn keuze erbij', async () => {
    const path = `/plans/${id('draftPlan')}/activities/${id('draftActivity')}/arrangement`
    const chosen = (name: PersonaName) => ({
      owner: `person:${noord.person(name).id}`,
      dueOn: '2028-02-01',
      revision: '0',
    })
    expect((await karin.post(path, chosen('mentor'))).status).toBe(303)
    const answer = await (await as('institute-coordinator')).post(path, chosen('board-member'))
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('Iemand anders wijzigde dit net')
    expect(page).toMatch(new RegExp(`value="person:${noord.person('board-member').id}"[^>]*selected`))
    expect((await karin.post(path, { owner: `person:${ids.a}`, revision: '1' })).status).toBe(422)
  })

  test('een opmerking wordt afgehandeld, en kan weer open', async () => {
    const plan = `/plans/${id('draftPlan')}`
    const comment = `${plan}/comments/${id('draftComment')}`
    const place = `${plan}/activities/${id('draftActivity')}`
    await karin.post(`${comment}/resolution`)
    expect(await (await karin.get(place)).text()).toContain('afgehandeld')
    await karin.post(`${comment}/reopening`)
    expect(await (await karin.get(place)).text()).not.toContain('afgehandeld door')
    const twice = { text: 'Nog iets', key: ids.b }
    for (const _ of [1, 2]) await karin.post(`${place}/comments`, twice)
    expect(await countOf('planComment', id('draftPlan'))).toBe(2)
  })
})

describe('een jaarplan vaststellen', () => {
  const item = () => `/meetings/${id('steeringMeeting')}/items/${id('steeringItem')}`

  test('aanbieden zet het op de agenda van de stuurgroep, die het dan kan lezen; de tekst staat stil', async () => {
    const bestuurder = await as('board-member')
    const plan = `/plans/${id('draftPlan')}`
    expect((await bestuurder.get(plan)).status).toBe(404)
    expect((await karin.post(`${plan}/offering`, { meeting: id('steeringMeeting') })).status).toBe(303)
    expect((await bestuurder.get(plan)).status).toBe(200)
    expect(await (await bestuurder.get('/')).text()).toContain('Lees het jaarplan 2027–2028')
    expect(await (await bestuurder.get(`/meetings/${id('steeringMeeting')}`)).text()).toContain('Jaarplan 2027–2028')
    const late = await karin.post(`${plan}/goals/${ids.a}`, { guarantee: '1', text: 'Nog gauw dit', base: '0' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Nog gauw dit')
    expect(await countOf('planVersion', id('draftPlan'))).toBe(1)
  })

  test('het besluit staat bij het punt en het plan is vastgesteld, ook na twee keer drukken één keer', async () => {
    const sent = { decision: 'De stuurgroep stelt het jaarplan 2028–2029 vast.' }
    for (const _ of [1, 2]) expect((await karin.post(`${item()}/plan/adoption`, sent)).status).toBe(303)
    const [decision, ...others] = await decisions()
    expect(others).toEqual([])
    const plan = await planOf(id('offeredPlan'))
    expect([plan.state, plan.adoptedOn, plan.decisionId]).toEqual(['adopted', '2026-11-22', decision?.id])
    const student = await as('student-teacher')
    const page = await (await student.get(`/plans/${id('offeredPlan')}`)).text()
    expect(page).toContain(sent.decision)
    expect(page).not.toContain('Kan dit eerder?')
  })

  test('een besluit waar een plan op rust, kan niet weg', async () => {
    await karin.post(`${item()}/plan/adoption`, { decision: 'We stellen het jaarplan vast.' })
    const [decision] = await decisions()
    expect((await karin.post(`${item()}/decisions/${decision?.id}/removal`)).status).toBe(303)
    expect(await (await karin.get(item())).text()).toContain('Dit besluit blijft staan')
    expect(await decisions()).toHaveLength(1)
  })

  test('in een bijeenkomst die niet wordt gehouden, gebeurt er niets, en staat het besluit er nog om te kopiëren', async () => {
    await noord.partnership.inScope(({ db }) =>
      db
        .updateTable('meeting')
        .set({ state: 'closed', minutesState: 'offered' })
        .where('id', '=', id('steeringMeeting'))
        .execute(),
    )
    const answer = await karin.post(`${item()}/plan/adoption`, { decision: 'We stellen dit jaarplan vast.' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('We stellen dit jaarplan vast.')
    expect(await decisions()).toEqual([])
    expect((await planOf(id('offeredPlan'))).state).toBe('offered')
  })

  test('teruggestuurd wordt er weer aan geschreven, met de opmerking erbij', async () => {
    expect((await karin.post(`${item()}/plan/remittal`, { remarks: 'Waar blijven de starters?' })).status).toBe(303)
    const plan = `/plans/${id('offeredPlan')}`
    expect((await planOf(id('offeredPlan'))).state).toBe('drafting')
    expect(await (await karin.get(plan)).text()).toContain('Waar blijven de starters?')
    const sent = { guarantee: '1', text: 'De starters', base: '0' }
    expect((await karin.post(`${plan}/goals/${ids.a}`, sent, script)).status).toBe(200)
    const again = await karin.post(`${item()}/plan/remittal`, { remarks: 'Nog iets' })
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('Nog iets')
  })

  test('het plan van een school stelt de schoolleider vast, zonder bijeenkomst', async () => {
    const path = `/plans/${id('partnerPlan')}/adoption`
    expect((await karin.post(path)).status).toBe(403)
    expect((await (await as('school-leader')).post(path)).status).toBe(303)
    const plan = await planOf(id('partnerPlan'))
    expect([plan.state, plan.adoptedBy]).toEqual(['adopted', noord.person('school-leader').id])
  })
})

describe('een vastgesteld jaarplan', () => {
  const cause = { because: 'Er kwam een school bij.', decidedOn: '2026-11-20' }
  const goal = () => `/plans/${id('plan')}/goals/${id('goal')}`

  test('verandert niet door erin te schrijven', async () => {
    const answer = await karin.post(goal(), { guarantee: '2', text: 'Stiekem anders', base: '1' }, script)
    expect(answer.status).toBe(409)
    expect((await goalOf(id('goal'))).text).not.toContain('Stiekem')
  })

  test('verandert door een wijziging met een reden, en laat zien wat er anders is', async () => {
    const sent = {
      text: 'Elke school maakt tijd voor een vast gesprek.',
      seenBy: 'Het staat in elk rooster.',
      revision: '1',
    }
    expect((await karin.post(`${goal()}/amendment`, { ...sent, because: '', decidedOn: '2026-11-20' })).status).toBe(
      422,
    )
    expect((await karin.post(`${goal()}/amendment`, { ...sent, ...cause })).status).toBe(303)
    const plan = await (await karin.get(`/plans/${id('plan')}`)).text()
    expect(plan).toContain('1 wijziging')
    expect(plan).toContain('Er kwam een school bij.')
    expect(await countOf('planVersion', id('plan'))).toBe(2)
    const late = await karin.post(`${goal()}/amendment`, { ...sent, ...cause, text: 'Nog anders' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Nog anders')
  })

  test('krijgt er een doel en een activiteit bij, en er kan iets uit; een dubbele tik telt één keer', async () => {
    const extra = { text: 'Een nieuw doel', seenBy: '', key: ids.a, ...cause }
    for (const _ of [1, 2])
      expect((await karin.post(`/plans/${id('plan')}/guarantees/4/new-goal`, extra)).status).toBe(303)
    const activity = { what: 'Een nieuwe activiteit', key: ids.b, ...cause }
    expect((await karin.post(`${goal()}/new-activity`, activity)).status).toBe(303)
    const out = { text: 'Dit gaat eruit', seenBy: '', removed: 'on', revision: '1', ...cause }
    expect((await karin.post(`${goal()}/amendment`, out)).status).toBe(303)
    expect(await countOf('planVersion', id('plan'))).toBe(4)
    const versions = await (await karin.get(`/plans/${id('plan')}/versions/4`)).text()
    expect(versions).toContain('Doel eruit')
    const page = await (await karin.get(`/plans/${id('plan')}`)).text()
    expect(page).toContain('Een nieuw doel')
    expect(page).not.toContain('Dit gaat eruit')
  })

  test('houdt de database zelf vast: zonder versie is er geen wijziging', async () => {
    const change = (statement: string) =>
      withClient(site.database.superuser, async (client) => {
        await client.query('begin')
        await client.query(statement)
        return client.query('commit').then(
          () => 'changed',
          (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
        )
      })
    const mine = `partnership_id = '${noord.partnership.id}'`
    const refused = /is adopted: it changes by an amendment only/
    expect(await change(`update plan_goal set text = 'anders' where ${mine} and id = '${id('goal')}'`)).toMatch(refused)
    expect(
      await change(`update plan_activity set what = 'anders' where ${mine} and id = '${id('planActivity')}'`),
    ).toMatch(refused)
    expect(
      await change(`update plan_ambition set text = 'anders' where ${mine} and plan_id = '${id('plan')}'`),
    ).toMatch(refused)
    expect(
      await change(
        `insert into plan_goal (partnership_id, plan_id, guarantee, position) values ('${noord.partnership.id}', '${id('plan')}', 1, 9)`,
      ),
    ).toMatch(refused)
    expect(
      await change(`update plan_activity set progress = 'done' where ${mine} and id = '${id('planActivity')}'`),
    ).toBe('changed')
    expect(
      await change(`update plan_activity set owner_id = null where ${mine} and id = '${id('planActivity')}'`),
    ).toBe('changed')
  })
})
