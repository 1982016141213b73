import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '../../../tests/support/factories.ts'
import { openSite, type Site, today, type Visitor } from '../../../tests/support/site.ts'
import { buildWorld, type World } from '../../../tests/support/world.ts'
import { findDialogue, findParticipants } from './queries.ts'

let site: Site
let noord: World
let chair: Visitor
/** The path of the conversation that is prepared. */
let path: string
beforeAll(async () => {
  site = await openSite()
  noord = await buildWorld(await site.partnership('Noord'))
  chair = await site.as(noord.person('chair'))
})
afterAll(() => site?.close())

const found = () =>
  noord.partnership.inScope(async (tx) => {
    const dialogue = await findDialogue(tx, path.split('/').at(-1) ?? '', today)
    if (!dialogue) throw new Error('it was prepared')
    return { dialogue, participants: await findParticipants(tx, dialogue.id) }
  })

const chosen = () => ({
  version: noord.ids.frameworkVersion ?? '',
  goal: 'Horen waar ruimte zit.',
  subthemes: ['begeleiding'],
  items: ['ruimte'],
  facilitator: noord.person('chair').id,
  roundMinutes: '12',
  revision: '1',
})

test('bij elk item staat wat er eerder van gezegd is, en wanneer', async () => {
  const framework = idOf('instrument', 'Ons gesprekskader')
  const page = await (await chair.get(`/meetings/${noord.ids.meeting}/dialogues/new?framework=${framework}`)).text()
  expect(page).toContain('Hier 1 keer besproken, het laatst op 6 oktober 2026')
  expect(page).toContain('In Noord mag je zelf een les ontwerpen.')
})

test('zonder item is er geen gesprek, en wat getypt is blijft staan', async () => {
  const answer = await chair.post(`/meetings/${noord.ids.meeting}/dialogues`, {
    ...chosen(),
    subthemes: [],
    items: [],
  })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('Kies minstens één item')
  expect(page).toContain('Horen waar ruimte zit.')
})

test('een gesprek komt op de agenda, met een heel subthema en een los item', async () => {
  const answer = await chair.post(`/meetings/${noord.ids.meeting}/dialogues`, chosen())
  path = (answer.headers.get('location') ?? '').replace(/\/groups.*/, '')
  const { dialogue } = await found()
  expect(dialogue.items.map(({ id }) => id)).toEqual(['ruimte', 'tijd'])
  expect(dialogue).toMatchObject({ state: 'preparing', roundMinutes: 12, facilitatorId: noord.person('chair').id })
  expect(dialogue.agendaItemId).not.toBeNull()
})

test('openen kan pas als er groepen zijn', async () => {
  await chair.post(`${path}/opening`, { state: 'preparing', round: '0' })
  expect((await found()).dialogue.state).toBe('preparing')
})

test('wie is uitgenodigd komt in een groep, behalve wie het gesprek leidt; met de hand kan het anders', async () => {
  await chair.post(`${path}/groups`, { way: 'mixed', expected: '6', size: '3' })
  const { dialogue, participants } = await found()
  expect(dialogue.groups).toEqual([1, 2])
  expect(participants.map(({ name }) => name).toSorted()).toEqual(
    ['minutes-taker', 'body member', 'linking pin', 'school-trainer', 'invitee'].toSorted(),
  )
  const [first] = participants
  await chair.post(`${path}/places`, { [`group.${first?.id}`]: '3', [`group.${noord.person('chair').id}`]: '3' })
  const after = await found()
  expect(after.dialogue.groups).toEqual([1, 2, 3])
  expect(after.participants.filter(({ groupNumber }) => groupNumber === 3).map(({ name }) => name)).toEqual(
    [first?.name, 'chair'].toSorted(),
  )
})

test('wie iets wijzigt dat een ander net wijzigde, hoort dat, met wat getypt is', async () => {
  const change = { ...chosen(), goal: 'Een ander doel.', subthemes: [], items: ['tijd', 'ruimte'] }
  expect((await chair.post(`${path}/preparation`, change)).status).toBe(303)
  const late = await chair.post(`${path}/preparation`, { ...change, goal: 'Weer een ander doel.' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Weer een ander doel.')
  expect((await found()).dialogue.goal).toBe('Een ander doel.')
})

test('twee keer drukken slaat geen item over', async () => {
  await chair.post(`${path}/opening`, { state: 'preparing', round: '0' })
  expect((await found()).dialogue.code).toMatch(/^[A-Z0-9]{6}$/)
  await chair.post(`${path}/beginning`, { state: 'joining', round: '0' })
  await chair.post(`${path}/rounds/next`, { state: 'groups', round: '0' })
  await chair.post(`${path}/rounds/next`, { state: 'groups', round: '0' })
  expect((await found()).dialogue).toMatchObject({ state: 'groups', round: 1 })
})

test('eenmaal begonnen verdwijnt een gesprek niet meer', async () => {
  await chair.post(`${path}/removal`)
  expect((await found()).dialogue.state).toBe('groups')
})
