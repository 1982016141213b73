// A plan through its year, as its people meet it: partners choose, activities go on, goals are put to the test, and what is
// unfinished comes back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FormFields, openSite, type Site, type Visitor, withClient } from '../../../tests/support/site.ts'
import { buildWorld, type PersonaName, type World } from '../../../tests/support/world.ts'

let site: Site
let world: World
const visitors = new Map<PersonaName, Visitor>()
beforeAll(async () => {
  site = await openSite()
  world = await buildWorld(await site.partnership('Noord'))
})
afterAll(() => site?.close())

/** Goes on at another moment. */
const itIs = (day: string) =>
  Object.assign(site.services, { clock: () => new Date(`${day}T10:00:00Z`), today: () => day })

async function as(name: PersonaName): Promise<Visitor> {
  const visitor = visitors.get(name) ?? (await site.as(world.person(name)))
  visitors.set(name, visitor)
  return visitor
}
const id = (name: string) => world.ids[name] ?? ''
const text = async (name: PersonaName, path: string) => (await (await as(name)).get(path)).text()
const send = async (name: PersonaName, path: string, fields: FormFields) => (await as(name)).post(path, fields)

/** The rows that a question in SQL finds, as somebody who may see everything. */
const found = <Row extends object>(question: string, values: unknown[]) =>
  withClient(site.database.superuser, async (client) => (await client.query<Row>(question, values)).rows)

describe('hoe het met een activiteit gaat', () => {
  const path = () => `/plans/${id('plan')}/activities/${id('planActivity')}/progress`
  const told = (more: FormFields = {}) => ({
    progress: 'under-way',
    text: 'Zes roosters liggen naast elkaar.',
    seen: '1',
    key: crypto.randomUUID(),
    ...more,
  })

  test('vertelt wie haar doet in een tik en een zin, en het plan laat het zien', async () => {
    const answer = await send('school-trainer', path(), told())
    expect(answer.status).toBe(303)
    expect(await text('mentor', `/plans/${id('plan')}`)).toContain('Zes roosters liggen naast elkaar.')
    const history = await text('mentor', path())
    expect(history.indexOf('Zes roosters')).toBeLessThan(history.indexOf('De eerste vier roosters'))
  })

  test('twee tikken vertellen het één keer', async () => {
    const fields = told({ seen: '2', text: 'Zeven roosters.' })
    for (const _ of [1, 2]) expect((await send('school-trainer', path(), fields)).status).toBe(303)
    const rows = await found('select id from activity_progress where activity_id = $1', [id('planActivity')])
    expect(rows).toHaveLength(3)
  })

  test('wie over iemand anders heen schrijft, hoort dat en houdt zijn woorden', async () => {
    const lost = await send('project-coordinator', path(), told({ seen: '2', text: 'Mijn verhaal.' }))
    expect(lost.status).toBe(409)
    const page = await lost.text()
    expect(page).toContain('Mijn verhaal.')
    expect(page).toContain('vertelde net ook')
    expect(page).toContain('name="seen" value="3"')
  })

  test('stoppen zonder reden gaat niet; de keuze blijft staan', async () => {
    const refused = await send('school-trainer', path(), told({ progress: 'dropped', text: '', seen: '3' }))
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('waarom jullie hiermee stoppen')
    expect(page).toMatch(/value="dropped" checked/)
  })

  test('een ander leest mee, maar vertelt het niet; in een plan in de maak nog niemand', async () => {
    expect((await send('mentor', path(), told())).status).toBe(403)
    const draft = `/plans/${id('draftPlan')}/activities/${id('draftActivity')}/progress`
    expect((await send('project-coordinator', draft, told({ seen: '0' }))).status).toBe(403)
  })

  test('staat op de voorpagina van wie haar doet als de dag in zicht is, en gaat weg als het verteld is', async () => {
    itIs('2027-02-20')
    expect(await text('school-trainer', '/')).toContain('Hoe staat het met “Roosters vergelijken”?')
    expect(await text('mentor', '/')).not.toContain('Roosters vergelijken')
    await send('school-trainer', path(), told({ progress: 'done', text: 'Alle roosters passen.', seen: '3' }))
    expect(await text('school-trainer', '/')).not.toContain('Hoe staat het met')
    itIs('2026-11-22')
  })
})

describe('terugkijken op doelen', () => {
  const path = (moment: string) => `/plans/${id('plan')}/goals/${id('goal')}/evaluation/${moment}`

  test('kan pas als het moment er is', async () => {
    expect(await text('project-coordinator', path('year'))).toContain('vanaf 1 april 2027')
    const early = await send('project-coordinator', path('year'), { judgement: 'not', evidence: 'x', revision: '0' })
    expect(early.status).toBe(303)
    expect(
      await found('select 1 from goal_evaluation where goal_id = $1 and moment = $2', [id('goal'), 'year']),
    ).toEqual([])
  })

  test('wordt in juni aan de projectgroep gevraagd, en niet aan een mentor', async () => {
    itIs('2027-06-10')
    expect(await text('institute-coordinator', '/')).toContain('De proef op de som: Jaarplan 2026–2027')
    expect(await text('mentor', '/')).not.toContain('De proef op de som')
    expect(await text('institute-coordinator', `/plans/${id('plan')}/year`)).toContain('wat is er bereikt?')
  })

  test('bereikt is een doel pas als iemand het ergens zag', async () => {
    const unseen = { judgement: 'reached', evidence: 'Het loopt.', seenWhere: '', seenByWhom: '', revision: '0' }
    const refused = await send('institute-coordinator', path('year'), unseen)
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('Schrijf op waar je het zag')
    expect(page).toContain('Het loopt.')
    const seen = { ...unseen, judgement: 'partly', seenWhere: 'Op drie scholen', seenByWhom: 'Mentoren' }
    expect((await send('institute-coordinator', path('year'), seen)).status).toBe(303)
    expect(await text('mentor', `/plans/${id('plan')}/year`)).toContain('Op drie scholen')
    expect(await text('institute-coordinator', '/')).not.toContain('De proef op de som')
  })

  test('wie een oude pagina bewaart hoort het, en houdt zijn woorden', async () => {
    const late = { judgement: 'not', evidence: 'Ik zag niets.', seenWhere: '', seenByWhom: '', revision: '0' }
    const lost = await send('project-coordinator', path('year'), late)
    expect(lost.status).toBe(409)
    expect(await lost.text()).toContain('Ik zag niets.')
    itIs('2026-11-22')
  })

  test('een moment dat er niet is, bestaat niet', async () => {
    expect((await (await as('project-coordinator')).get(path('ooit'))).status).toBe(404)
  })
})

describe('wat het jaar leerde', () => {
  const path = () => `/plans/${id('draftPlan')}/offers`
  const lastYear = () => ({ source: 'last-year', key: id('goal') })
  const take = (more: FormFields = {}) => ({
    ...lastYear(),
    text: 'Op elke school is het gesprek vast.',
    place: 'goal:2',
    ...more,
  })

  test('staat er voor wie het plan schrijft: het onaffe doel met wat ervan gezegd is, en het signaal', async () => {
    const page = await text('project-coordinator', path())
    expect(page).toContain('Elke school maakt ruimte voor een vast gesprek.')
    expect(page).toMatch(/Halverwege het jaar: op weg\.|Einde van het jaar: deels bereikt\./)
    expect(page).toContain('opzij gezet')
    // Each panel interview found the same; only what is settled counts.
    expect(page.match(/<strong>In Noord helpt het als er tijd is/g)).toHaveLength(1)
    expect(page).toContain('Kan er op elke school een vast uur voor begeleiding komen?')
  })

  test('zonder plek in het plan gaat het niet; wat getypt is blijft', async () => {
    const refused = await send('project-coordinator', `${path()}/uptake`, take({ place: '' }))
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('Kies waar het in het plan komt.')
    expect(page).toContain('Op elke school is het gesprek vast.')
  })

  test('een activiteit onder een doel van een ander plan gaat niet', async () => {
    const foreign = take({ place: `activity:${id('goal')}` })
    expect((await send('project-coordinator', `${path()}/uptake`, foreign)).status).toBe(422)
  })

  test('overgenomen wordt het een doel met zijn bron en onderwerp, één keer', async () => {
    for (const _ of [1, 2]) expect((await send('project-coordinator', `${path()}/uptake`, take())).status).toBe(303)
    const goals = await found<{ id: string; from_goal_id: string }>(
      'select id, from_goal_id from plan_goal where plan_id = $1 and text = $2',
      [id('draftPlan'), 'Op elke school is het gesprek vast.'],
    )
    expect(goals).toEqual([{ id: expect.any(String), from_goal_id: id('goal') }])
    const links = await found('select instrument_item_id from plan_link where goal_id = $1', [goals[0]?.id])
    expect(links).toEqual([{ instrument_item_id: world.theme.criteria[0] }])
    const plan = await text('project-coordinator', `/plans/${id('draftPlan')}`)
    expect(plan).toContain('Komt uit: doel uit het vorige plan')
    const offers = await text('project-coordinator', path())
    expect(offers).toContain('overgenomen in het plan')
  })

  test('uit het plan gehaald wordt het weer aangeboden', async () => {
    await world.partnership.inScope(({ db }) =>
      db
        .updateTable('planGoal')
        .where('planId', '=', id('draftPlan'))
        .where('fromGoalId', '=', id('goal'))
        .set({ removed: true })
        .execute(),
    )
    expect(await text('project-coordinator', path())).not.toContain('overgenomen in het plan')
  })

  test('niet nu zet het opzij, toch wel haalt het terug', async () => {
    await send('project-coordinator', `${path()}/setting-aside`, lastYear())
    const aside = await found('select 1 from plan_offer where plan_id = $1 and goal_id is null', [id('draftPlan')])
    expect(aside).toHaveLength(2)
    await send('project-coordinator', `${path()}/return`, lastYear())
    const again = await found('select 1 from plan_offer where plan_id = $1 and goal_id is null', [id('draftPlan')])
    expect(again).toHaveLength(1)
  })

  test('wat niet aangeboden is kan niemand overnemen', async () => {
    const invented = take({ key: 'iets anders' })
    expect((await send('project-coordinator', `${path()}/uptake`, invented)).status).toBe(404)
  })

  test('een school krijgt haar eigen aandachtspunten aangeboden, een ander niet', async () => {
    await world.partnership.inScope(({ db }) =>
      db.updateTable('scan').where('id', '=', world.scans.settled.id).set({ talkOn: '2026-12-11' }).execute(),
    )
    const own = await text('school-leader', `/plans/${id('partnerPlan')}/offers`)
    expect(own).toContain('Studenten zien elkaars lessen.')
    expect(own).toContain('Aandachtspunt uit jullie scan')
    expect((await (await as('school-leader elsewhere')).get(`/plans/${id('partnerPlan')}/offers`)).status).toBe(404)
  })

  test('wat scholen delen staat er met hun aantal en zonder hun naam, en onder de vijf scholen alleen voor wie ze kent', async () => {
    const noord = world.partnership
    const school = await noord.school('De Zeester', await noord.board('Stichting Strand'))
    const facilitator = await noord.person('Fleur')
    const scan = await noord.scan(
      'De Zeester',
      { school, facilitator, participants: [facilitator], themes: [world.theme] },
      { state: 'settled' },
    )
    await noord.focusPoint(scan, facilitator, 'De Zeester')
    const page = await text('project-coordinator', path())
    expect(page).toContain('2 scholen kozen dit in hun laatste scan.')
    expect(page).not.toContain('De Zeester')
    expect(await text('partnership-coordinator', path())).not.toContain('kozen dit in hun laatste scan')
  })
})

describe('het plan van een school', () => {
  const path = () => `/plans/${id('partnerPlan')}/uptake/${id('goal')}`
  const choose = (fields: FormFields) => send('school-leader', path(), { text: '', reason: '', ...fields })

  test('niet doen vraagt een reden', async () => {
    const refused = await choose({ choice: 'left', revision: '1' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('waarom dit doel dit jaar niet bij jullie past')
  })

  test('wat een school niet doet, gaat uit haar plan; overgenomen komt het terug', async () => {
    const goals = () =>
      found<{ text: string; removed: boolean }>(
        'select text, removed from plan_goal where plan_id = $1 and from_goal_id = $2',
        [id('partnerPlan'), id('goal')],
      )
    await world.partnership.inScope(({ db }) =>
      db
        .updateTable('planGoal')
        .where('id', '=', id('partnerGoal'))
        .set({ fromGoalId: id('goal') })
        .execute(),
    )
    expect((await choose({ choice: 'left', reason: 'Wij bouwen.', revision: '1' })).status).toBe(303)
    expect(await goals()).toEqual([expect.objectContaining({ removed: true })])
    expect(await text('project-coordinator', '/partner-plans')).toContain('Wij bouwen.')
    expect((await choose({ choice: 'adapted', text: 'Elke bouw praat.', revision: '2' })).status).toBe(303)
    expect(await goals()).toEqual([{ text: 'Elke bouw praat.', removed: false }])
    const kept = await found('select 1 from plan_text where plan_id = $1 and subject_key = $2', [
      id('partnerPlan'),
      id('partnerGoal'),
    ])
    expect(kept.length).toBeGreaterThan(1)
  })

  test('een collega die tegelijk koos, wordt niet overschreven', async () => {
    const lost = await choose({ choice: 'taken-up', reason: 'Prima zo.', revision: '1' })
    expect(lost.status).toBe(409)
    expect(await lost.text()).toContain('Prima zo.')
  })

  test('de coördinator ziet per doel hoeveel partners wat doen', async () => {
    const page = await text('project-coordinator', '/partner-plans')
    expect(page).toContain('1 aangepast · 3 nog niet gekozen')
    expect(page).toContain('De Kade')
    const board = await text('partnership-coordinator', '/partner-plans')
    expect(board).not.toContain('De Kade')
  })

  test('een schoolleider begint het plan van de eigen school, niet dat van een ander', async () => {
    expect(await text('school-leader elsewhere', '/')).toContain('Maak het plan van De Kade')
    const begun = await send('school-leader elsewhere', '/partner-plans', {
      organisation:
        (await found<{ id: string }>('select id from organisation where name = $1', ['De Kade']))[0]?.id ?? '',
      schoolYear: '2026',
    })
    expect(begun.status).toBe(303)
    expect(begun.headers.get('location')).toMatch(/\/plans\/[0-9a-f-]+\/uptake$/)
    expect(await text('school-leader elsewhere', begun.headers.get('location') ?? '')).toContain('Nog 1 doel')
    const other = await send('school-leader elsewhere', '/partner-plans', {
      organisation: id('school'),
      schoolYear: '2027',
    })
    expect(other.status).toBe(404)
  })
})

describe('hoe het jaar loopt', () => {
  test('in aantallen per waarborg, zonder cijfer', async () => {
    const page = await text('board-member', `/plans/${id('lastPlan')}/year`)
    expect(page).toContain('1 klaar')
    expect(page).toContain('1 deels of op weg')
    expect(page).not.toMatch(/\d+\s*%/)
  })
})
