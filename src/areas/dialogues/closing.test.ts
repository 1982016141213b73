import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site, today, type Visitor, withClient } from '../../../tests/support/site.ts'
import { whereStands as whereStandsIn } from '../../../tests/support/whereStands.ts'
import { dialogueIds } from '../../../tests/support/world/dialogues.ts'
import { buildWorld, type World } from '../../../tests/support/world.ts'
import { findDialogue, findReport } from './queries.ts'
import { reportDocument } from './reportDocument.ts'

let site: Site
let noord: World
let facilitator: Visitor
const { dialogue, proposedAction, finding, otherFinding } = dialogueIds('plenary')
const path = `/dialogues/${dialogue}`
beforeAll(async () => {
  site = await openSite()
  noord = await buildWorld(await site.partnership('Noord'))
  facilitator = await site.as(noord.person('facilitator'))
})
afterAll(() => site?.close())

const whereStands = (text: string) => whereStandsIn(site, text)

test('wat nog geen eigenaar of dag heeft, houdt het afronden tegen, en wat getypt is blijft staan', async () => {
  const answer = await facilitator.post(`${path}/closure`, { [`owner.${proposedAction}`]: 'body' })
  expect(answer.status).toBe(422)
  const text = await answer.text()
  expect(text).toContain('Wanneer is “Een experimenteerdag kiezen” klaar?')
  expect(text).toMatch(/value="body" selected/)
})

test('een vervolgactie kan alleen van iemand zijn die meedoet, of van het overleg zelf', async () => {
  const answer = await facilitator.post(`${path}/closure`, {
    [`owner.${proposedAction}`]: noord.person('nobody').id,
    [`due.${proposedAction}`]: '2027-02-01',
  })
  expect(answer.status).toBe(422)
})

test('afronden: vervolgacties, verslag, brieven, en van gasten blijft niets over', async () => {
  // Of this conversation, not of the others in the world.
  const guest = 'Guusje van der Plenair'
  const commitment = 'Ik ga iets doen dat niemand weet'
  await withClient(site.database.superuser, async (client) => {
    await client.query('update dialogue_participant set guest_name = $1 where id = $2', [
      guest,
      dialogueIds('plenary').guest,
    ])
    await client.query('update guest_commitment set text = $1 where participant_id = $2', [
      commitment,
      dialogueIds('plenary').guest,
    ])
    await client.query('update finding set merged_into = $1, shared = false where id = $2', [finding, otherFinding])
    await client.query('update finding set shared = true where id = $1', [finding])
    await client.query(
      `insert into commitment (partnership_id, person_id, kind, text, made_on, dialogue_id, instrument_item_id)
       values ($1, $2, 'want-to', 'Ik wil meer vragen', $3, $4, 'ruimte')`,
      [noord.partnership.id, noord.person('school-trainer').id, today, dialogue],
    )
  })
  expect(await whereStands(guest)).toEqual(['public.dialogue_participant'])

  const closed = await facilitator.post(`${path}/closure`, {
    [`owner.${proposedAction}`]: noord.person('school-trainer').id,
    [`due.${proposedAction}`]: '2027-02-01',
  })
  expect(closed.status).toBe(303)
  expect(closed.headers.get('location')).toContain(`${path}/report`)

  expect(await whereStands(guest)).toEqual([])
  expect(await whereStands(commitment)).toEqual([])
  expect(await whereStands('Ik wil meer vragen')).toEqual(['public.commitment'])

  const { rows } = await withClient(site.database.superuser, (client) =>
    client.query(
      `select what, finding_id, owner_id, due_on::text, guarantee::int, instrument_item_id, body_id from action where finding_id = $1`,
      [finding],
    ),
  )
  expect(rows).toEqual([
    {
      what: 'Een experimenteerdag kiezen',
      finding_id: finding,
      owner_id: noord.person('school-trainer').id,
      due_on: '2027-02-01',
      guarantee: 2,
      instrument_item_id: 'ruimte',
      body_id: noord.ids.body,
    },
  ])

  await noord.partnership.inScope(async (tx) => {
    const named = await findReport(tx, dialogue)
    const [first] = named?.report.items ?? []
    expect(first?.findings).toHaveLength(1)
    expect(first?.findings[0]).toMatchObject({ findingId: finding, shared: true, groups: 2 })
    // One of the guest and one of the school trainer.
    expect(first?.commitments).toBe(2)
    expect(named?.report).toMatchObject({ guests: 1, personIds: [noord.person('school-trainer').id] })
    const letters = await tx.db.selectFrom('letter').where('link', '=', `${path}/report`).selectAll().execute()
    expect(letters.map(({ recipient }) => recipient)).toEqual([noord.person('school-trainer').email])
    expect(letters[0]?.body).toContain('Een experimenteerdag kiezen')
  })
})

test('het verslag leest wie meedeed en wie in het overleg zit; een tweede keer afronden verandert niets', async () => {
  const trainer = await site.as(noord.person('school-trainer'))
  const page = await (await trainer.get(`${path}/report`)).text()
  expect(page).toContain('gezegd in 2 groepen')
  expect(page).toContain('1 gast')
  expect(page).not.toContain('Er is nog weinig ruimte.')
  expect((await (await site.as(noord.person('nobody'))).get(`${path}/report`)).status).toBe(404)
  // A link to the trail of an item is there for whoever may open it.
  expect(page).toContain('door de jaren heen')
  expect(await (await facilitator.get(`${path}/report`)).text()).not.toContain('door de jaren heen')
  const again = await facilitator.post(`${path}/closure`, {})
  expect(again.headers.get('location')).toContain(path)
  expect(await (await facilitator.get(`${path}/report`)).text()).toContain('Een experimenteerdag kiezen')
})

test('na het afronden kan niemand meer met de code naar binnen', async () => {
  const entrances = await withClient(site.database.superuser, (client) =>
    client.query('select 1 from auth.entrance where subject_id = $1', [dialogue]),
  )
  expect(entrances.rows).toEqual([])
})

test('een opbrengst wordt een signaal aan een ander overleg, en dat staat in het verslag', async () => {
  const form = {
    body: noord.ids.steering ?? '',
    question: 'Kan hier tijd voor komen?',
    explanation: '',
    urgency: 'soon',
    key: '01a20c87-72ef-7d5c-a3af-6e6df97cc0aa',
  }
  // Twice, as somebody does who taps twice.
  for (const _ of [1, 2]) expect((await facilitator.post(`${path}/findings/${finding}/signal`, form)).status).toBe(303)
  const report = await (await facilitator.get(`${path}/report`)).text()
  expect(report.split('Doorgegeven aan Stuurgroep')).toHaveLength(2)
})

test('het document zegt hetzelfde als de pagina', async () => {
  await noord.partnership.inScope(async (tx) => {
    const [closed, named] = [await findDialogue(tx, dialogue, today), await findReport(tx, dialogue)]
    if (!closed || !named) throw new Error('it was closed')
    const text = JSON.stringify(reportDocument(closed, named, { partnership: 'Noord', today }))
    for (const said of ['gedeeld door velen', 'Een experimenteerdag kiezen', '1 februari 2027', '1 gast'])
      expect(text.toLowerCase()).toContain(said.toLowerCase())
  }, noord.person('facilitator').id)
})

test('wat een gast op de telefoon opschrijft staat in het verslag, en de gast niet', async () => {
  const joining = dialogueIds('joining').dialogue
  const code = 'KLM347'
  await withClient(site.database.superuser, async (client) => {
    await client.query('update dialogue set code = $1 where id = $2', [code, joining])
    await client.query(
      `insert into auth.entrance (code, partnership_id, kind, subject_id) values ($1, $2, 'dialogue', $3) on conflict (code) do nothing`,
      [code, noord.partnership.id, joining],
    )
  })
  const guest = site.visitor()
  expect((await guest.post(`/join/${code}`, { guestName: 'Gerda van Verre' })).headers.get('location')).toBe(
    '/take-part',
  )
  const at = (step: string, state: string) => facilitator.post(`/dialogues/${joining}/${step}`, { state, round: '0' })
  await at('beginning', 'joining')
  const finding = '01a20c87-72ef-7d5c-a3af-6e6df97cc02e'
  const written = { item: 'ruimte', base: '0', text: 'Wij missen een vaste dag.', evidence: '', assurance: '' }
  expect((await guest.post(`/take-part/findings/${finding}`, written)).status).toBe(303)
  await at('plenary', 'groups')
  expect((await facilitator.post(`/dialogues/${joining}/closure`, {})).status).toBe(303)
  expect(await (await facilitator.get(`/dialogues/${joining}/report`)).text()).toContain('Wij missen een vaste dag.')
  expect(await whereStands('Gerda van Verre')).toEqual([])
})
