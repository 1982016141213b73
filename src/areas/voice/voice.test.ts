// The always open way: told with a name or without, answered all the same, and passed on only if its sender wants.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, type Site, type Visitor, withClient } from '../../../tests/support/site.ts'
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

const found = <Row extends object>(text: string, values: unknown[]) =>
  withClient(site.database.superuser, async (client) => (await client.query<Row>(text, values)).rows)

const textOf = async (name: PersonaName, path: string) => (await (await as(name)).get(path)).text()

const words = (to: string, more: Record<string, string> = {}) => ({
  to,
  text: 'Ik durf in de pauze niets te vragen.',
  key: crypto.randomUUID(),
  secret: randomBytes(32).toString('base64url'),
  ...more,
})

const reply = (text: string) => ({ text, key: crypto.randomUUID() })

describe('zonder naam', () => {
  test('staat nergens wie het vertelde; de school antwoordt, en wie het adres heeft leest dat', async () => {
    const said = words(`school:${world.ids.school}`, { name: 'unnamed' })
    const answer = await (await as('mentor')).post('/voice', said)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/voice/answers/${said.secret}`)
    const rows = await found<{ sender_id: string | null; day: string }>(
      "select sender_id, to_char(told_on, 'ID') as day from voice_message where id = $1",
      [said.key],
    )
    expect(rows).toEqual([{ sender_id: null, day: '1' }])
    expect(await found('select from event where subject_id = $1', [said.key])).toEqual([])
    expect(await textOf('mentor', '/voice')).not.toContain('Ik durf in de pauze niets te vragen.')
    expect((await (await as('mentor')).get(`/voice/${said.key}`)).status).toBe(404)

    expect(await textOf('school-trainer', `/voice/${said.key}`)).toContain('Iemand, zonder naam')
    const sent = reply('Kom gerust langs, ik sta bij de koffie.')
    for (let time = 0; time < 2; time++)
      expect((await (await as('school-trainer')).post(`/voice/${said.key}/replies`, sent)).status).toBe(303)
    const page = await (await site.visitor().get(`/voice/answers/${said.secret}`)).text()
    expect(page.split('Kom gerust langs, ik sta bij de koffie.')).toHaveLength(2)
    expect((await site.visitor().get(`/voice/answers/${randomBytes(32).toString('base64url')}`)).status).toBe(404)
  })

  test('door een poster, zonder account; twee keer verstuurd staat het er één keer', async () => {
    const path = `/tell/${world.ids.voiceCode}`
    expect(await (await site.visitor().get(path)).text()).toContain('De Waterlelie')
    const said = words('partnership')
    for (let time = 0; time < 2; time++) {
      const answer = await site.visitor().post(path, said)
      expect(answer.headers.get('location')).toBe(`/voice/answers/${said.secret}`)
    }
    expect(await found('select from voice_message where id = $1', [said.key])).toHaveLength(1)
    expect(site.log.filter((line) => line.includes('/tell/'))).toEqual([])
    expect(await textOf('project-coordinator', '/voice')).toContain('Ik durf in de pauze')
  })

  test('kan niet bij een persoon die er niet bij staat, en wat getypt was blijft', async () => {
    const answer = await site.visitor().post(`/tell/${world.ids.voiceCode}`, {
      ...words(`person:${world.person('mentor').id}`),
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Kies uit de lijst.')
    expect(page).toContain('Ik durf in de pauze niets te vragen.')
  })
})

describe('aan een persoon', () => {
  test('leest alleen die persoon het; ook de projectcoördinator en de database laten het niet zien', async () => {
    const said = words(`person:${world.person('mentor').id}`, { name: 'named' })
    expect((await (await as('student-teacher')).post('/voice', said)).status).toBe(303)
    expect(await textOf('mentor', `/voice/${said.key}`)).toContain('Ik durf in de pauze')
    for (const other of ['project-coordinator', 'school-trainer', 'school-leader'] as const)
      expect((await (await as(other)).get(`/voice/${said.key}`)).status, other).toBe(404)
    const seen = await world.partnership.inScope(
      ({ db }) => db.selectFrom('voiceMessage').where('id', '=', said.key).select('id').execute(),
      world.person('project-coordinator').id,
    )
    expect(seen).toEqual([])
    await (await as('mentor')).post(`/voice/${said.key}/replies`, reply('Morgen lopen we samen.'))
    expect(await textOf('student-teacher', `/voice/${said.key}`)).toContain('Morgen lopen we samen.')
    const letters = await found('select from letter where link = $1 and recipient = $2', [
      `/voice/${said.key}`,
      world.person('student-teacher').email,
    ])
    expect(letters).toHaveLength(1)
  })
})

describe('een signaal', () => {
  test('wordt het pas als wie het vertelde dat wil, en die leest dan het antwoord mee', async () => {
    const said = words(`school:${world.ids.school}`, { name: 'named' })
    await (await as('student-teacher')).post('/voice', said)
    const signal = { body: world.ids.body ?? '', question: 'Wie is er in de pauze?', key: crypto.randomUUID() }
    const path = `/voice/${said.key}/signal`
    await (await as('school-trainer')).post(path, signal)
    expect(await found('select from signal where id = $1', [signal.key])).toEqual([])

    await (await as('student-teacher')).post(`/voice/${said.key}/consent`, {})
    for (let time = 0; time < 2; time++) await (await as('school-trainer')).post(path, signal)
    expect(await found('select from signal where id = $1', [signal.key])).toHaveLength(1)
    const page = await textOf('student-teacher', `/voice/${said.key}`)
    expect(page).toContain('Als signaal doorgegeven aan Netwerk schoolopleiders')
  })

  test('is er geen lezer op de school, dan leest de projectcoördinator het', async () => {
    const school = await world.partnership.school('De Zandbank', await world.partnership.board('Stichting Zand'))
    const said = words(`school:${school.id}`)
    await site.visitor().post(`/tell/${world.ids.voiceCode}`, said)
    expect(await textOf('project-coordinator', `/voice/${said.key}`)).toContain('De Zandbank')
    expect((await (await as('school-trainer')).get(`/voice/${said.key}`)).status).toBe(404)
  })
})
