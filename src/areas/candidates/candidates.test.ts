// The road of a candidate school, as people walk it.
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

async function as(name: PersonaName): Promise<Visitor> {
  const visitor = visitors.get(name) ?? (await site.as(world.person(name)))
  visitors.set(name, visitor)
  return visitor
}
const textOf = async (name: PersonaName, path: string) => (await (await as(name)).get(path)).text()

/** The rows that a question in SQL finds, as somebody who may see everything. */
const found = <Row extends object>(text: string, values: unknown[] = []) =>
  withClient(site.database.superuser, async (client) => (await client.query<Row>(text, values)).rows)

/** Begins with a school of Stichting Duin. @returns the candidacy and the school */
async function begun(name: string): Promise<{ id: string; schoolId: string }> {
  const key = crypto.randomUUID()
  const answer = await (await as('partnership-coordinator')).post('/candidates', { name, place: 'Zeewijk', key })
  expect(answer.headers.get('location')).toBe(`/candidates/${key}`)
  const [row] = await found<{ school_id: string }>('select school_id from candidacy where id = $1', [key])
  return { id: key, schoolId: row?.school_id ?? '' }
}

let revisions: Map<string, number>
const account = (id: string, more: FormFields = {}): FormFields => ({
  takenOn: '2026-11-20',
  notes: 'Zo is het besproken.',
  revision: String(revisions.get(id) ?? 1),
  ...more,
})

/** Takes a step, which must be taken. */
async function take(id: string, step: string, by: PersonaName, more: FormFields = {}): Promise<void> {
  const answer = await (await as(by)).post(`/candidates/${id}/${step}`, account(id, more))
  expect(answer.status, `${step}: ${await answer.clone().text()}`).toBe(303)
  revisions.set(id, (revisions.get(id) ?? 1) + 1)
}
beforeAll(() => {
  revisions = new Map()
})

/** As the steps up to the decision would: with a scan that the team settled. */
async function broughtToTheBoard(name: string): Promise<{ id: string; schoolId: string }> {
  const candidacy = await begun(name)
  await take(candidacy.id, 'exploring-talk', 'partnership-coordinator', { profile: 'Buiten leren' })
  const { partnership, theme, person } = world
  const scan = await partnership.scan(
    `scan of ${name}`,
    {
      school: { id: candidacy.schoolId, name, boardId: world.ids.ownBoard ?? null },
      facilitator: person('facilitator'),
      participants: [person('participant')],
      themes: [theme],
    },
    { occasion: 'before-start', state: 'settled' },
  )
  await take(candidacy.id, 'scan', 'partnership-coordinator', { scan: scan.id })
  await take(candidacy.id, 'adjustment-talk', 'partnership-coordinator')
  return candidacy
}

const standing = async (id: string) => {
  const [row] = await found<{ state: string }>('select state from candidacy where id = $1', [id])
  return row?.state
}

describe('de hele weg', () => {
  test('van het eerste gesprek tot de start, en pas dan telt de school mee', async () => {
    const { id, schoolId } = await broughtToTheBoard('De Meeuw')
    const gaps = '/partnership/gaps'
    expect(await textOf('project-coordinator', gaps)).not.toContain('De Meeuw')
    expect(await textOf('project-coordinator', '/partnership/organisations?kind=school&search=De+Meeuw')).toContain(
      'kandidaat',
    )
    expect(await textOf('board-member', '/')).toContain('Neem het besluit over De Meeuw')
    await take(id, 'decision', 'board-member', {
      decision: 'go',
      reasons: 'Het team wil en kan dit.',
      startOn: '2026-11-22',
    })
    expect(await textOf('partnership-coordinator', '/')).toContain('Laat De Meeuw beginnen')
    await take(id, 'start', 'partnership-coordinator', { startOn: '2026-11-22' })
    expect(await standing(id)).toBe('started')
    const page = await textOf('board-member', `/candidates/${id}`)
    expect(page).toContain('De Meeuw is opleidingsschool')
    expect(page).toContain('Het team wil en kan dit.')
    expect(await textOf('partnership-coordinator', `/candidates/${id}`)).toContain(
      `/schools/${schoolId}/scans/new?occasion=baseline`,
    )
    expect(await textOf('project-coordinator', gaps)).toContain('De Meeuw')
  })

  test('een no-go zegt wat er een go van maakt, en dat staat bij de volgende keer', async () => {
    const { id, schoolId } = await broughtToTheBoard('De Wulp')
    const decide = (more: FormFields) =>
      as('board-member').then((visitor) =>
        visitor.post(`/candidates/${id}/decision`, account(id, { decision: 'no-go', reasons: 'Te vroeg.', ...more })),
      )
    const without = await decide({})
    expect(without.status).toBe(422)
    expect(await without.text()).toContain('Te vroeg.')
    expect((await decide({ conditions: 'Eerst een vaste schoolopleider.' })).status).toBe(303)
    expect(await standing(id)).toBe('refused')
    expect(await textOf('partnership-coordinator', `/candidates/${id}`)).toContain('Eerst een vaste schoolopleider.')
    const key = crypto.randomUUID()
    await (await as('partnership-coordinator')).post('/candidates', { school: schoolId, key })
    expect(await textOf('partnership-coordinator', `/candidates/${key}`)).toContain('Eerst een vaste schoolopleider.')
  })

  test("een CoOP'er besluit niet, en een stap overslaan gaat niet", async () => {
    const { id } = await begun('De Kievit')
    const decision = account(id, { decision: 'go', reasons: 'Ja.', startOn: '2027-01-01' })
    expect((await (await as('partnership-coordinator')).post(`/candidates/${id}/decision`, decision)).status).toBe(403)
    const early = await (await as('board-member')).post(`/candidates/${id}/decision`, decision)
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('Deze stap is nu niet aan de orde.')
    expect(await standing(id)).toBe('exploring')
  })

  test("de CoOP'er van een ander bestuur ziet er niets van", async () => {
    const { id } = await begun('De Scholekster')
    expect((await (await as('partnership-coordinator elsewhere')).get(`/candidates/${id}`)).status).toBe(404)
    expect(await textOf('partnership-coordinator elsewhere', '/candidates')).not.toContain('De Scholekster')
  })
})

describe('wat er vastligt', () => {
  test('twee keer drukken begint één keer, en zet één stap', async () => {
    const visitor = await as('partnership-coordinator')
    const key = crypto.randomUUID()
    const form = { name: 'De Tureluur', place: '', key }
    const [first, second] = [await visitor.post('/candidates', form), await visitor.post('/candidates', form)]
    expect([first.headers.get('location'), second.headers.get('location')]).toEqual([
      `/candidates/${key}`,
      `/candidates/${key}`,
    ])
    expect(await found("select id from organisation where name = 'De Tureluur'")).toHaveLength(1)
    const step = account(key)
    expect((await visitor.post(`/candidates/${key}/exploring-talk`, step)).status).toBe(303)
    expect((await visitor.post(`/candidates/${key}/exploring-talk`, step)).status).toBe(303)
    expect(await found('select id from candidacy_step where candidacy_id = $1', [key])).toHaveLength(1)
  })

  test('wie te laat komt, houdt wat er getypt was', async () => {
    const { id } = await begun('De Grutto')
    await take(id, 'exploring-talk', 'partnership-coordinator')
    const late = await (await as('project-coordinator')).post(`/candidates/${id}/exploring-talk`, {
      takenOn: '2026-11-20',
      notes: 'Mijn eigen verslag.',
      revision: '1',
    })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Mijn eigen verslag.')
  })

  test('een stap die is teruggenomen telt niet meer, en blijft te lezen met de reden', async () => {
    const { id } = await begun('De Plevier')
    await take(id, 'exploring-talk', 'partnership-coordinator', { notes: 'Met de verkeerde school gesproken.' })
    const undone = await (await as('partnership-coordinator')).post(`/candidates/${id}/undoing`, {
      because: 'Dit hoorde bij een andere school.',
      revision: '2',
    })
    expect(undone.status).toBe(303)
    expect(await standing(id)).toBe('exploring')
    const page = await textOf('board-member', `/candidates/${id}`)
    expect(page).toContain('Met de verkeerde school gesproken.')
    expect(page).toContain('Dit hoorde bij een andere school.')
    revisions.set(id, 3)
    await take(id, 'exploring-talk', 'partnership-coordinator')
    expect(await standing(id)).toBe('scanning')
  })

  test("een besluit neemt alleen het bestuur terug, niet de CoOP'er", async () => {
    const { id } = await broughtToTheBoard('De Kluut')
    await take(id, 'decision', 'board-member', { decision: 'no-go', reasons: 'Nee.', conditions: 'Meer mentoren.' })
    const undo = { because: 'Vergissing.', revision: String(revisions.get(id)) }
    await (await as('partnership-coordinator')).post(`/candidates/${id}/undoing`, undo)
    expect(await standing(id)).toBe('refused')
    await (await as('board-member')).post(`/candidates/${id}/undoing`, undo)
    expect(await standing(id)).toBe('deciding')
  })

  test('een scan die het team nog niet heeft vastgesteld, telt niet', async () => {
    const { id, schoolId } = await begun('De Strandloper')
    await take(id, 'exploring-talk', 'partnership-coordinator')
    const { partnership, theme, person } = world
    const scan = await partnership.scan(
      'open scan of a candidate',
      {
        school: { id: schoolId, name: 'De Strandloper', boardId: world.ids.ownBoard ?? null },
        facilitator: person('facilitator'),
        participants: [person('participant')],
        themes: [theme],
      },
      { occasion: 'before-start', state: 'open' },
    )
    const answer = await (await as('partnership-coordinator')).post(
      `/candidates/${id}/scan`,
      account(id, { scan: scan.id }),
    )
    expect(answer.status).toBe(422)
    expect(await standing(id)).toBe('scanning')
  })

  test('een document gaat mee, en de bestuurder kan het lezen', async () => {
    const { id } = await begun('De Lepelaar')
    await take(id, 'exploring-talk', 'partnership-coordinator', {
      document: new File(['Verslag van het gesprek'], 'verkenning.txt'),
    })
    const page = await textOf('board-member', `/candidates/${id}`)
    const path = /\/candidates\/[0-9a-f-]+\/documents\/[0-9a-f-]+/.exec(page)?.[0] ?? ''
    expect(await textOf('board-member', path)).toBe('Verslag van het gesprek')
    expect((await (await as('mentor')).get(path)).status).toBe(404)
  })
})

test('het verkennend gesprek vervult zijn moment in de cyclus; terugnemen maakt dat weer open', async () => {
  const { id, schoolId } = await begun('De Bergeend')
  const [row] = await found<{ id: string }>(
    `insert into cycle_row (partnership_id, kind, moment, goal, activity, title, subject, from_month, until_month, position)
     values ($1, 'verkennen', 'before-start', 'Verkennen', 'exploring-talk', 'Verkennend gesprek', 'school', 8, 7, 9) returning id`,
    [world.partnership.id],
  )
  const [occurrence] = await found<{ id: string }>(
    `insert into occurrence (partnership_id, row_id, school_year, school_id, opens_on, due_on)
     values ($1, $2, 2026, $3, '2026-08-01', '2027-07-31') returning id`,
    [world.partnership.id, row?.id, schoolId],
  )
  const state = async () =>
    (await found<{ state: string }>('select state from occurrence where id = $1', [occurrence?.id]))[0]?.state
  await take(id, 'exploring-talk', 'partnership-coordinator')
  expect(await state()).toBe('held')
  await (await as('partnership-coordinator')).post(`/candidates/${id}/undoing`, { because: 'Fout.', revision: '2' })
  expect(await state()).toBe('open')
})
