// The partnership over the web: who sees what of it, and what happens when it is changed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invitationTask } from '../src/areas/partnership/index.ts'
import { taskJob } from '../src/platform/tasks.ts'
import { openSite, type Site, type Visitor } from './support/site.ts'
import { buildWorld, type PersonaName, type World } from './support/world.ts'

let site: Site
let world: World
beforeAll(async () => {
  site = await openSite()
  world = await buildWorld(await site.partnership('Noord'))
})
afterAll(() => site?.close())

const as = (name: PersonaName): Promise<Visitor> => site.as(world.person(name))
const personPath = (name: PersonaName) => `/partnership/people/${world.person(name).id}`

/** What a hidden field of a page holds. */
const hiddenField = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

async function pageOf(visitor: Visitor, path: string): Promise<string> {
  const response = await visitor.get(path)
  expect(response.status).toBe(200)
  return response.text()
}

/** The page without the frame around it, in which one's own name stands. */
const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))

describe('wie ziet wat', () => {
  test('een mentor ziet wie welke rol heeft, en van niemand anders het e-mailadres', async () => {
    const mentor = await as('mentor')
    const list = mainOf(await pageOf(mentor, '/partnership/people'))
    expect(list).toContain(world.person('school-leader').name)
    const leader = mainOf(await pageOf(mentor, personPath('school-leader')))
    expect(list + leader).not.toMatch(/@/)
    expect(leader).toContain('De Waterlelie')
    expect(mainOf(await pageOf(mentor, personPath('mentor')))).toContain(world.person('mentor').email)
  })

  test("een CoOP'er ziet adressen op scholen van het eigen bestuur, en wijzigt niets", async () => {
    const coordinator = await as('partnership-coordinator')
    const own = mainOf(await pageOf(coordinator, personPath('school-leader')))
    expect(own).toContain(world.person('school-leader').email)
    expect(own).not.toContain('Wijzig')
    const elsewhere = mainOf(await pageOf(coordinator, personPath('school-leader elsewhere')))
    expect(elsewhere).not.toContain(world.person('school-leader elsewhere').email)
  })

  test('een aankomende leraar leest wat de eigen rol vraagt, en ziet de lijst van mensen niet', async () => {
    const student = await as('student-teacher')
    const me = mainOf(await pageOf(student, '/me'))
    expect(me).toContain('Aankomende leraar')
    expect(me).toContain('Eigen leren')
    expect(me).not.toContain('/partnership/')
    expect((await student.get('/partnership/people')).status).toBe(403)
  })
})

describe('wijzigen', () => {
  test('wie bewaart over de wijziging van een ander heen, leest dat, houdt wat is getypt, en kan dan kiezen', async () => {
    const coordinator = await as('project-coordinator')
    const edit = `${personPath('induction-coach')}/edit`
    const seen = hiddenField(await pageOf(coordinator, edit), 'seen')
    const { email } = world.person('induction-coach')
    expect((await coordinator.post(edit, { name: 'Eerste Wijziging', email, seen })).status).toBe(303)
    const late = await coordinator.post(edit, { name: 'Tweede Wijziging', email, seen })
    expect(late.status).toBe(409)
    const html = await late.text()
    expect(html).toContain('Iemand anders heeft dit intussen gewijzigd')
    expect(html).toContain('value="Tweede Wijziging"')
    const again = { name: 'Tweede Wijziging', email, seen: hiddenField(html, 'seen') }
    expect((await coordinator.post(edit, again)).status).toBe(303)
  })

  test('een aanstelling die overlapt met een andere krijgt een zin die zegt wat er al is', async () => {
    const coordinator = await as('project-coordinator')
    const path = `/partnership/organisations/${world.ids.organisation}/appointments`
    const response = await coordinator.post(path, {
      person: world.person('mentor').id,
      role: 'mentor',
      startsOn: '2026-08-01',
    })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('is al mentor bij De Waterlelie in een deel van deze tijd')
  })

  test('een rol die bij een andere soort organisatie hoort, kan niet', async () => {
    const coordinator = await as('project-coordinator')
    const path = `/partnership/organisations/${world.ids.organisation}/appointments`
    const values = { person: world.person('mentor').id, role: 'board-member', startsOn: '2026-08-01' }
    const response = await coordinator.post(path, values)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('kun je niet zijn bij De Waterlelie')
  })

  test('de enige projectcoördinator kan zichzelf niet verwijderen; wie aan een scan meedoet, wordt ook niet verwijderd', async () => {
    const zuid = await site.partnership('Zuid')
    const only = await zuid.appointed('Petra', 'project-coordinator', await zuid.board('Stichting Meer'))
    const self = await (await site.as(only)).post(`/partnership/people/${only.id}/removal`)
    expect([self.status, await self.text()]).toEqual([409, expect.stringContaining('de enige projectcoördinator')])
    const coordinator = await as('project-coordinator')
    const participant = await coordinator.post(`${personPath('participant')}/removal`)
    expect([participant.status, await participant.text()]).toEqual([409, expect.stringContaining('doet mee aan')])
    for (const name of ['project-coordinator', 'participant'] as const) await pageOf(coordinator, personPath(name))
  })

  test('een bestuur dat de enige projectcoördinator heeft, kan niet ophouden', async () => {
    const coordinator = await as('project-coordinator')
    const boardId = /\/partnership\/organisations\/([0-9a-f-]{36})/.exec(mainOf(await pageOf(coordinator, '/me')))?.[1]
    const path = `/partnership/organisations/${boardId}/ending`
    const response = await coordinator.post(path, { lastDay: '2026-12-31' })
    expect([response.status, await response.text()]).toEqual([
      422,
      expect.stringContaining('geen projectcoördinator meer'),
    ])
  })
})

describe('een rol in eigen woorden', () => {
  const path = '/partnership/roles/mentor'
  const words = { name: 'Werkplekbegeleider', description: 'Begeleidt in de eigen groep.', group0: 'Begeleiding' }

  test('een groep zonder verantwoordelijkheden komt terug met wat eraan ontbreekt', async () => {
    const response = await (await as('project-coordinator')).post(`${path}/edit`, {
      ...words,
      items0: ' \n ',
      seen: '1',
    })
    expect([response.status, await response.text()]).toEqual([
      422,
      expect.stringContaining('Noem bij deze groep minstens één verantwoordelijkheid'),
    ])
  })

  test('wie de rol heeft, leest de nieuwe woorden', async () => {
    const coordinator = await as('project-coordinator')
    const seen = hiddenField(await pageOf(coordinator, `${path}/edit`), 'seen')
    const items0 = 'Je kijkt mee.\n\nJe vraagt door.'
    expect((await coordinator.post(`${path}/edit`, { ...words, items0, seen })).status).toBe(303)
    const me = mainOf(await pageOf(await as('mentor'), '/me'))
    expect(me).toContain('Werkplekbegeleider')
    expect(me).toContain('<li>Je kijkt mee.</li><li>Je vraagt door.</li>')
  })
})

test('op de eerste pagina van de projectcoördinator staat wat er ontbreekt; bij een mentor niet', async () => {
  const gap = 'nog niet uitgenodigd'
  expect(mainOf(await pageOf(await as('project-coordinator'), '/'))).toContain(gap)
  expect(mainOf(await pageOf(await as('mentor'), '/'))).not.toContain(gap)
})

describe('uitnodigen', () => {
  test('de taak schrijft ieder één brief, ook als zij twee keer loopt', async () => {
    const coordinator = await as('project-coordinator')
    const people = [world.person('mentor').id, world.person('school-leader').id]
    const response = await coordinator.post('/partnership/invitations', { people })
    const path = response.headers.get('location') ?? ''
    expect(path).toMatch(/^\/tasks\//)
    const job = taskJob([invitationTask])
    const payload = { partnershipId: world.partnership.id, taskId: path.slice('/tasks/'.length) }
    await job.perform(site.services, payload)
    expect(await pageOf(coordinator, path)).toContain('2 uitnodigingen zijn onderweg.')
    const letters = () =>
      world.partnership.inScope(({ db }) =>
        db.selectFrom('letter').where('link', '=', '/sign-in').select('personId').execute(),
      )
    expect((await letters()).map(({ personId }) => personId).sort()).toEqual([...people].sort())
    const again = await coordinator.post('/partnership/invitations', { people })
    await job.perform(site.services, {
      ...payload,
      taskId: (again.headers.get('location') ?? '').slice('/tasks/'.length),
    })
    expect(await letters()).toHaveLength(2)
  })

  test('wie al is uitgenodigd, staat niet meer op de lijst', async () => {
    const list = mainOf(await pageOf(await as('project-coordinator'), '/partnership/invitations'))
    expect(list).not.toContain(`value="${world.person('mentor').id}"`)
    expect(list).toContain(`value="${world.person('school-trainer').id}"`)
  })
})
