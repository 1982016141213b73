// The overlegstructuur over the web: made from the blueprint, changed by whoever keeps it, with what is missing told.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addBlueprintBodies } from '../src/areas/bodies/index.ts'
import { idOf } from './support/factories.ts'
import { openSite, type Site, today, type Visitor } from './support/site.ts'
import { buildWorld, type PersonaName, type World } from './support/world.ts'

let site: Site
let world: World
beforeAll(async () => {
  site = await openSite()
  world = await buildWorld(await site.partnership('Noord'))
})
afterAll(() => site?.close())

const as = (name: PersonaName): Promise<Visitor> => site.as(world.person(name))
const network = () => `/bodies/${world.ids.body}`

async function pageOf(visitor: Visitor, path: string): Promise<string> {
  const response = await visitor.get(path)
  expect(response.status).toBe(200)
  const html = await response.text()
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
}

describe('een weg voor signalen', () => {
  test('die een signaal zou terugbrengen, wordt geweigerd met een zin', async () => {
    const coordinator = await as('project-coordinator')
    const answer = await coordinator.post(`/bodies/${world.ids.steering}/routes`, {
      to: world.ids.body ?? '',
      role: 'board-member',
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('komt dan weer terug bij Stuurgroep')
  })
})

describe('een overleg wijzigen', () => {
  const facts = {
    name: 'Netwerk schoolopleiders',
    level: 'operational',
    organisation: idOf('board', 'Stichting Duin'),
    purpose: 'Leren van elkaar.',
    rhythm: 'Elke zes weken',
    answerWithin: '2',
  }

  test('wie te laat is, hoort het en houdt wat hij typte', async () => {
    const coordinator = await as('partnership-coordinator')
    expect((await coordinator.post(`${network()}/edit`, { ...facts, revision: '1' })).status).toBe(303)
    const late = await coordinator.post(`${network()}/edit`, { ...facts, rhythm: 'Elke maand', revision: '1' })
    expect(late.status).toBe(409)
    const html = await late.text()
    expect(html).toContain('Elke maand')
    expect(html).toContain('name="revision" value="2"')
  })

  test("een CoOP'er maakt geen overleg van een ander bestuur, en niet van het hele partnerschap", async () => {
    const coordinator = await as('partnership-coordinator')
    const elsewhere = { ...facts, organisation: idOf('board', 'Stichting Dijk'), revision: '0' }
    expect((await coordinator.post('/bodies', elsewhere)).status).toBe(403)
    expect((await coordinator.post('/bodies', { ...facts, organisation: '', revision: '0' })).status).toBe(422)
  })

  test('wat stopt, staat niet meer in de tekening, en komt terug', async () => {
    const coordinator = await as('project-coordinator')
    await coordinator.post(`${network()}/ending`, { lastDay: '2026-11-01' })
    expect(await pageOf(coordinator, '/bodies')).not.toContain(`href="${network()}"`)
    await coordinator.post(`${network()}/return`)
    expect(await pageOf(coordinator, '/bodies')).toContain(`href="${network()}"`)
  })
})

describe('wie waar zit', () => {
  test('een plek naar rol is van wie die rol daar heeft, een plek bij naam van één mens', async () => {
    const html = await pageOf(await as('mentor'), network())
    expect(html).toContain('school-trainer')
    expect(html).not.toContain('school-trainer elsewhere')
    expect(html).toContain('voorzitter')
  })

  test('staat op de eigen pagina, met als wat', async () => {
    expect(await pageOf(await as('chair'), '/me')).toMatch(/Netwerk schoolopleiders.*als voorzitter/s)
  })

  test('staat bij de organisatie', async () => {
    const board = `/partnership/organisations/${idOf('board', 'Stichting Duin')}`
    expect(await pageOf(await as('mentor'), board)).toContain(`href="${network()}"`)
  })
})

describe('wat er ontbreekt', () => {
  test('hoort de projectcoördinator per school en per overleg', async () => {
    const html = await pageOf(await as('project-coordinator'), '/partnership/gaps')
    expect(html).toContain('Scholen zonder instituutsopleider')
    expect(html).toContain('De Kade')
    expect(html).toMatch(/Overleg zonder voorzitter.*Stuurgroep/s)
  })

  test('een weg waarvan de linking pin weg is', async () => {
    const coordinator = await as('project-coordinator')
    expect(await pageOf(coordinator, '/partnership/gaps')).not.toContain('Signalen die niemand meeneemt')
    await coordinator.post(
      `/bodies/${world.ids.steering}/seats/${idOf('seat', `linking pin ${world.ids.steering}`)}/removal`,
    )
    expect(await pageOf(coordinator, '/partnership/gaps')).toContain('Signalen die niemand meeneemt')
  })
})

describe('uit de blauwdruk', () => {
  test('komt er één keer wat ontbreekt, met wegen waar iemand in beide zit', async () => {
    const oost = await site.partnership('Oost')
    const board = await oost.board('Stichting Ster')
    const school = await oost.school('De Boog', board)
    const [near, far] = [await oost.institute('Pabo Nabij'), await oost.institute('Pabo Ver')]
    const trainer = await oost.appointed('Iris', 'institute-trainer', school)
    await oost.appointment(trainer, 'institute-trainer', near)
    expect(await oost.inScope((tx) => addBlueprintBodies(tx, today))).toBeGreaterThan(8)
    expect(await oost.inScope((tx) => addBlueprintBodies(tx, today))).toBe(0)
    const coordinator = await site.as(await oost.appointed('Ine', 'project-coordinator', board))
    const html = await pageOf(coordinator, '/bodies')
    expect(html).toContain(`Netwerk instituutsopleiders ${near.name}, via instituutsopleider (Iris)`)
    expect(html).not.toContain(`Netwerk instituutsopleiders ${far.name}, via instituutsopleider`)
    expect(html).not.toContain('Maak')
    await oost.school('De Sluis', board)
    expect(await pageOf(coordinator, '/bodies')).toMatch(/ontbreekt nog 1 overleg.*Opleidingsteam/s)
    await coordinator.post('/bodies/missing')
    expect(await pageOf(coordinator, '/bodies')).toContain('Opleidingsteam De Sluis')
  })
})
