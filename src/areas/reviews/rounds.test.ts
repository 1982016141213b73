// A round of peer reviews as the project coordinator plans it: schools, people, a proposal, wishes, and the panels.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Factories, idOf, type TestPerson } from '../../../tests/support/factories.ts'
import { type FormFields, openSite, type Site, type Visitor } from '../../../tests/support/site.ts'
import { taskJob } from '../../platform/tasks.ts'
import { planRoundTask, tryWishTask } from './index.ts'

let site: Site
let noord: Factories
let coordinator: Visitor
let colleague: TestPerson
const people = new Map<string, TestPerson>()
const person = (name: string) => people.get(name) ?? { id: '', name, email: '' }

beforeAll(async () => {
  site = await openSite()
  noord = await site.partnership('Noord')
  const [duin, veld, dijk] = [await noord.board('Duin'), await noord.board('Veld'), await noord.board('Dijk')]
  const kade = await noord.school('De Kade', duin)
  const brug = await noord.school('De Brug', veld)
  const baken = await noord.school('Het Baken', dijk)
  const appoint = async (name: string, role: Parameters<Factories['appointed']>[1], at: typeof kade) =>
    people.set(name, await noord.appointed(name, role, at))
  await appoint('Ada', 'partnership-coordinator', duin)
  await appoint('Bas', 'partnership-coordinator', veld)
  await appoint('Cas', 'partnership-coordinator', dijk)
  await appoint('Dee', 'school-trainer', kade)
  await appoint('Eva', 'school-trainer', brug)
  await appoint('Fee', 'school-trainer', baken)
  await appoint('Gijs', 'mentor', baken)
  coordinator = await site.as(await noord.appointed('Petra', 'project-coordinator', duin))
  colleague = person('Bas')
})
afterAll(() => site?.close())

const schoolIds = () => ['De Kade', 'De Brug', 'Het Baken'].map((name) => idOf('school', name))
const location = (answer: Response) => answer.headers.get('location') ?? ''

/** Sends a form that leads on, and goes on to where it leads. */
async function send(path: string, fields: FormFields = {}): Promise<string> {
  const answer = await coordinator.post(path, fields)
  expect(answer.status, `${path}: ${answer.status === 303 ? '' : await answer.text()}`).toBe(303)
  return location(answer)
}
const textOf = async (path: string, visitor = coordinator) =>
  (await (await visitor.get(path)).text()).replace(/<!-- -->/g, '')

/** Asks for a task and has it done, as the program does beside the web. @returns the way on */
async function done(path: string, fields: FormFields = {}): Promise<string> {
  const taskId = (await send(path, fields)).slice('/tasks/'.length)
  await taskJob([planRoundTask, tryWishTask]).perform(site.services, { partnershipId: noord.id, taskId })
  const { nextPath, message } = await noord.inScope(({ db }) =>
    db.selectFrom('task').where('id', '=', taskId).select(['nextPath', 'message']).executeTakeFirstOrThrow(),
  )
  expect(nextPath, message ?? '').not.toBeNull()
  return nextPath ?? ''
}

const panels = () =>
  noord.inScope(({ db }) =>
    db
      .selectFrom('panelMember as m')
      .innerJoin('peerReview as v', 'v.id', 'm.reviewId')
      .innerJoin('organisation as school', 'school.id', 'v.schoolId')
      .innerJoin('person as p', 'p.id', 'm.personId')
      .orderBy('school.name')
      .orderBy('p.name')
      .select(['school.name as school', 'p.name as person', 'm.chair', 'm.exception'])
      .execute(),
  )
const reviewOf = (school: string) =>
  noord.inScope(async ({ db }) => {
    const row = await db
      .selectFrom('peerReview')
      .where('schoolId', '=', idOf('school', school))
      .select('id')
      .executeTakeFirstOrThrow()
    return row.id
  })

describe('een ronde', () => {
  let round: string

  test('begint één keer voor een schooljaar, met een peerreview voor elke gekozen school', async () => {
    const begin = { year: '2026', schools: schoolIds() }
    round = await send('/reviews/rounds', begin)
    expect(await send('/reviews/rounds', begin)).toBe(round)
    expect(await textOf(round)).toContain('3 scholen krijgen')
    const empty = await coordinator.post('/reviews/rounds', { year: '2027', schools: [] })
    expect(empty.status).toBe(422)
  })

  test('zegt welke regels niet samengaan als er te weinig mensen zijn', async () => {
    await send(`${round}/settings`, { members: '2', mostVisits: '1', revision: '1' })
    await send(`${round}/candidates`, { roles: ['school-trainer'], person: '' })
    await done(`${round}/calculation`)
    const html = await textOf(round)
    expect(html).toContain('Zo kan het niet')
    expect(html).toContain('Deze regels gaan niet samen')
    expect(html).toMatch(/niemand[^.]*die kan voorzitten/)
  })

  test('krijgt een voorstel met bij ieder waarom, bewezen het beste', async () => {
    await send(`${round}/candidates`, { roles: ['partnership-coordinator'], person: '' })
    expect(await textOf(round)).toContain('Er is iets veranderd')
    await done(`${round}/calculation`)
    const html = await textOf(round)
    expect(html).toContain('Bewezen: geen ander plan is beter.')
    expect(html).toContain('Bas en Eva werken voor hetzelfde bestuur als de school.')
    expect(html.match(/<summary>/g)).toHaveLength(6)
  })

  test('laat van een wens eerst zien wat zij kost, en houdt het plan verder zoals het was', async () => {
    const review = await reviewOf('De Kade')
    const wish = { review, person: person('Bas').id, wish: 'never', exception: '' }
    const trial = await done(`${round}/trials`, wish)
    const html = await textOf(trial)
    expect(html).toContain('Bas gaat niet mee naar De Kade.')
    expect(html).toContain('Dit kost niets: er is een plan dat even goed is')
    expect(html).toMatch(/Bij De Kade kom(t|en) [^.]*Cas[^.]* in de plaats van [^.]*Bas/)
    // Nothing is kept before it is confirmed.
    expect(await textOf(round)).not.toContain('>Wensen<')
    expect((await (await site.as(colleague)).get(trial)).status).toBe(404)
  })

  test('vraagt bij een wens tegen de regels waarom die mag, en zegt welke regel het is', async () => {
    const review = await reviewOf('De Kade')
    const wish = { review, person: person('Dee').id, wish: 'must', exception: '' }
    const refused = await coordinator.post(`${round}/trials`, wish)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Dee mag niet mee naar De Kade (werkt bij hetzelfde bestuur')
    const trial = await done(`${round}/trials`, { ...wish, exception: 'De school vroeg haar zelf.' })
    const id = trial.split('/').at(-1) ?? ''
    await send(`${round}/wishes`, { trial: id })
    const html = await textOf(round)
    expect(html).toContain('Dee gaat mee naar De Kade')
    expect(html).toContain('Er is een voorstel')
  })

  test('wordt niet bevestigd met een voorstel van vroeger', async () => {
    await send(`${round}/candidates`, { roles: [], person: person('Gijs').id })
    const late = await coordinator.post(`${round}/confirmation`)
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Er is iets veranderd')
    expect(await panels()).toEqual([])
  })

  test('zet na bevestigen de panels klaar, met een voorzitter en de uitzondering', async () => {
    await done(`${round}/calculation`)
    await send(`${round}/confirmation`)
    await send(`${round}/confirmation`)
    const placed = await panels()
    expect(placed).toHaveLength(6)
    expect(placed.filter(({ chair }) => chair).map(({ school }) => school)).toEqual(['De Brug', 'De Kade', 'Het Baken'])
    expect(placed.filter(({ exception }) => exception !== null)).toEqual([
      { school: 'De Kade', person: 'Dee', chair: false, exception: 'De school vroeg haar zelf.' },
    ])
    expect(placed.some(({ school, person }) => school === 'De Brug' && (person === 'Bas' || person === 'Eva'))).toBe(
      false,
    )
  })

  test('ligt daarna vast', async () => {
    for (const path of ['calculation', 'candidates/removal', 'visits'])
      expect(
        (await coordinator.post(`${round}/${path}`, { people: [person('Bas').id], schools: schoolIds() })).status,
      ).toBe(409)
  })
})

describe('een band', () => {
  test('meld je zelf, en alleen jij en wie plant zien haar', async () => {
    const bas = await site.as(colleague)
    const tie = { organisation: idOf('school', 'Het Baken'), reason: 'Mijn partner geeft er les.', untilOn: '' }
    expect((await bas.post('/reviews/ties', { ...tie, person: person('Cas').id })).status).toBe(422)
    expect((await bas.post('/reviews/ties', tie)).status).toBe(303)
    expect(await textOf('/reviews/ties', bas)).toContain('Mijn partner geeft er les.')
    expect(await textOf('/reviews/ties')).toContain('Mijn partner geeft er les.')
    expect(await textOf('/reviews/ties', await site.as(person('Cas')))).not.toContain('Mijn partner')
  })
})
