// A panel interview as people meet it: planned, held, written down without names, checked by whoever was there, settled.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf } from '../../../tests/support/factories.ts'
import { readableTables } from '../../../tests/support/readableTables.ts'
import { type FormFields, openSite, type Site, type Visitor, withClient } from '../../../tests/support/site.ts'
import { buildWorld, type PersonaName, personaNames, type World } from '../../../tests/support/world.ts'
import { planContacts, priorities } from '../contact/index.ts'

let site: Site
let world: World
let now = new Date('2026-11-22T10:00:00+01:00')
const visitors = new Map<string, Visitor>()
const students = ['Noor Jansen', 'Sem de Wit', 'Zoë Aydin'] as const
type Name = PersonaName | (typeof students)[number]

beforeAll(async () => {
  site = await openSite({ clock: () => now })
  world = await buildWorld(await site.partnership('Noord'))
  for (const name of students) await student(name, '2025-08-01')
  await budget({ daysBetween: 0 })
})
afterAll(() => site?.close())

/** Sets what one person may be asked; the same students are in many interviews of these tests, so that days do not count there. */
const budget = ({ daysBetween }: { daysBetween: number }) =>
  found('update contact_budget set times = 50, minutes = 600, days_between = $1', [daysBetween])

const school = () => ({ id: world.ids.school ?? '', name: 'De Waterlelie', boardId: null })
const student = async (name: string, startsOn: string) =>
  world.partnership.appointment(await world.partnership.person(name), 'student-teacher', school(), { startsOn })
const idFor = (name: Name) => idOf('person', name)
const isStudent = (name: Name) => students.some((one) => one === name)

async function as(name: Name): Promise<Visitor> {
  const email = isStudent(name)
    ? ((await found<{ email: string }>('select email from person where id = $1', [idFor(name)]))[0]?.email ?? '')
    : world.person(personaNames.find((one) => one === name) ?? 'nobody').email
  const visitor = visitors.get(name) ?? (await site.as({ email }))
  visitors.set(name, visitor)
  return visitor
}

const get = async (name: Name, path: string) => (await as(name)).get(path)
const textOf = async (name: Name, path: string) => (await get(name, path)).text()
const post = async (name: Name, path: string, fields: FormFields = {}) => (await as(name)).post(path, fields)
async function done(name: Name, path: string, fields: FormFields = {}): Promise<void> {
  const answer = await post(name, path, fields)
  expect(answer.status, `${name} ${path}: ${answer.status === 303 ? '' : await answer.text()}`).toBe(303)
}

/** The rows that a question in SQL finds, as somebody who may see everything. */
const found = <Row extends object>(text: string, values: unknown[] = []) =>
  withClient(site.database.superuser, async (client) => (await client.query<Row>(text, values)).rows)

const host = 'institute-coordinator'
const coordinator = 'project-coordinator'

const moment = (day: string): FormFields => ({
  title: 'Wat helpt je leren?',
  day,
  from: '15:30',
  until: '16:45',
  place: 'De aula',
  host: world.person(host).id,
})

/** An interview with students of De Waterlelie, with a question of an item. @returns its path and the question's id */
async function planned(day = '2026-11-25'): Promise<{ path: string; question: string }> {
  const key = crypto.randomUUID()
  const fields: FormFields = {
    ...moment(day),
    audience: 'students',
    schools: [school().id],
    version: world.ids.frameworkVersion ?? '',
    key,
  }
  await done(coordinator, '/panels', fields)
  await done(coordinator, '/panels', fields)
  expect(await found('select id from panel_interview where id = $1', [key])).toHaveLength(1)
  await done(coordinator, `/panels/${key}/questions/items`, { items: ['veilig'] })
  await done(coordinator, `/panels/${key}/questions/items`, { items: ['veilig'] })
  const questions = await found<{ id: string }>('select id from panel_question where panel_id = $1', [key])
  expect(questions).toHaveLength(1)
  return { path: `/panels/${key}`, question: questions[0]?.id ?? '' }
}

async function invited(path: string, guests: readonly Name[] = students): Promise<void> {
  await done(coordinator, `${path}/guests`, { people: guests.map(idFor) })
  await done(coordinator, `${path}/invitations`)
}

/** Held the next day, with a finding. @returns the finding's id */
async function held({ path, question }: { path: string; question: string }): Promise<string> {
  now = new Date('2026-11-25T17:00:00+01:00')
  await done(host, `${path}/questions/${question}/note`, { text: 'Noor vertelt over rust.', base: '' })
  await done(host, `${path}/presence`, { present: students.map(idFor) })
  const key = crypto.randomUUID()
  const finding = { text: 'Tijd om na te praten helpt.', key }
  await done(host, `${path}/questions/${question}/findings`, finding)
  await done(host, `${path}/questions/${question}/findings`, finding)
  return key
}

const objection = 'Die tijd is er op vrijdag nooit.'

describe('de hele weg', () => {
  test('van plannen tot vastgestelde opbrengsten', async () => {
    const panel = await planned()
    const { path } = panel
    const proposal = await textOf(coordinator, `${path}/guests`)
    for (const name of students) expect(proposal).toContain(name)
    expect(proposal).toContain('dit schooljaar nog niets gevraagd')
    await invited(path)
    expect(await found(`select id from letter where link = $1`, [path])).toHaveLength(3)
    await done(coordinator, `${path}/invitations`)
    expect(await found(`select id from letter where link = $1`, [path]), 'niemand krijgt twee brieven').toHaveLength(3)
    expect(await textOf('Noor Jansen', '/')).toContain('Praat je mee in het panelgesprek?')
    await done('Noor Jansen', `${path}/answer`, { reply: 'accepted' })

    const early = await post(host, `${path}/presence`, { present: students.map(idFor) })
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('Het gesprek moet nog komen')
    const finding = await held(panel)
    expect(
      await found('select id from panel_finding where id = $1', [finding]),
      'twee tikken, één opbrengst',
    ).toHaveLength(1)

    await done(host, `${path}/checking`, { checkUntil: '2026-12-05' })
    const open = await post(host, `${path}/closure`)
    expect(open.status, 'zolang niet iedereen keek').toBe(422)
    expect(await textOf('Sem de Wit', '/')).toContain('Lees na wat er in het panelgesprek is gezegd')
    await done('Noor Jansen', `${path}/findings/${finding}/check`, { recognised: 'yes' })
    await done('Sem de Wit', `${path}/findings/${finding}/check`, { recognised: 'no', objection })
    await done('Zoë Aydin', `${path}/findings/${finding}/check`, { recognised: 'yes' })
    await done(host, `${path}/closure`)
    const late = await post('Zoë Aydin', `${path}/findings/${finding}/check`, {
      recognised: 'no',
      objection: 'Toch niet.',
    })
    expect(late.status).toBe(409)
    expect(await late.text(), 'wat er getypt is blijft staan').toContain('Toch niet.')

    const page = await textOf(host, `${path}/findings`)
    expect(page).toContain(objection)
    expect(page, 'met drie mensen geen aantal').not.toContain('herkennen dit')
    const unanswered = await post(host, `${path}/settlement`)
    expect(unanswered.status).toBe(422)
    await done(host, `${path}/findings/${finding}/response`, {
      text: 'Tijd om na te praten helpt, ook op vrijdag.',
      answer: 'De vrijdag staat er nu bij.',
      revision: '1',
    })
    const [version] = await found<{ instrument: string }>(
      'select instrument_id as instrument from instrument_version where id = $1',
      [world.ids.frameworkVersion],
    )
    const trail = `/trail/${version?.instrument}/veilig`
    const settledText = 'Tijd om na te praten helpt, ook op vrijdag.'
    expect(await textOf('school-leader elsewhere', trail), 'telt nog niet mee').not.toContain(settledText)
    await done(host, `${path}/settlement`)
    expect(await textOf('school-leader elsewhere', trail)).toContain(settledText)
    expect(await textOf('Noor Jansen', path)).toContain('De vrijdag staat er nu bij.')
    expect(await textOf(coordinator, `/plans/${world.ids.draftPlan}/offers`), 'aangeboden bij het jaarplan').toContain(
      settledText,
    )
    const id = path.split('/').at(-1)
    expect(await found(`select id from panel_question where panel_id = $1 and note <> ''`, [id])).toEqual([])
    expect(await found('select finding_id from panel_check where finding_id = $1', [finding])).toEqual([])
  })

  test('staat gehouden in de kwaliteitscyclus, en weer open als het niet doorgaat', async () => {
    const rowId = crypto.randomUUID()
    const occurrence = crypto.randomUUID()
    await found(
      `insert into cycle_row (partnership_id, id, kind, moment, goal, activity, title, subject, every_years, anchor_year, from_month, until_month, position)
       values ($1, $2, 'panel-van-de-toets', 'during', 'Horen', 'panel-students', 'Panel', 'partnership', 2, 2026, 11, 12, 99)`,
      [world.partnership.id, rowId],
    )
    await found(
      `insert into occurrence (partnership_id, id, row_id, school_year, opens_on, due_on) values ($1, $2, $3, 2026, '2026-11-01', '2026-12-31')`,
      [world.partnership.id, occurrence, rowId],
    )
    now = new Date('2026-11-22T10:00:00+01:00')
    expect(await textOf(coordinator, `/panels/new?occurrence=${occurrence}`)).toContain(occurrence)
    const key = crypto.randomUUID()
    await done(coordinator, '/panels', {
      ...moment('2026-11-25'),
      audience: 'students',
      schools: [],
      version: world.ids.frameworkVersion ?? '',
      occurrence,
      key,
    })
    const state = () => found('select state, panel_id from occurrence where id = $1', [occurrence])
    expect(await state()).toEqual([{ state: 'planned', panel_id: key }])
    await done(coordinator, `/panels/${key}/cancellation`, { because: 'Te weinig mensen.' })
    expect(await state()).toEqual([{ state: 'open', panel_id: null }])
  })
})

describe('wat niemand te weten komt', () => {
  let panel: { path: string; question: string }
  let finding: string
  beforeAll(async () => {
    now = new Date('2026-11-22T10:00:00+01:00')
    panel = await planned()
    await invited(panel.path)
    finding = await held(panel)
    await done(host, `${panel.path}/checking`, { checkUntil: '2026-12-05' })
    await done('Sem de Wit', `${panel.path}/findings/${finding}/check`, { recognised: 'no', objection })
  })

  /** Every row of every table that somebody can read, as text. */
  async function rowsOf(name: PersonaName): Promise<string[]> {
    return withClient(site.database.web, async (client) => {
      await client.query('begin')
      await client.query(
        `select set_config('role', 'peilstok_app', true), set_config('peilstok.partnership_id', $1, true),
           set_config('peilstok.person_id', $2, true)`,
        [world.partnership.id, world.person(name).id],
      )
      const all: string[] = []
      for (const { name: table, row } of await readableTables(client)) {
        const { rows } = await client.query<{ row: string }>(`select ${row} as row from ${table} t`)
        all.push(...rows.map((one) => one.row))
      }
      await client.query('rollback')
      return all
    })
  }

  test('wie wat zei staat in geen rij die een ander kan lezen', async () => {
    for (const name of [host, coordinator] as const) {
      const rows = await rowsOf(name)
      expect(rows.length).toBeGreaterThan(0)
      expect(
        rows.filter((row) => row.includes(objection)),
        name,
      ).toEqual([])
      const told = rows.filter((row) => row.includes('panel.check-finding') && row.includes(finding))
      expect(told, 'het logboek weet niet over welke opbrengst het ging').toEqual([])
    }
  })

  test('en op geen pagina van wie het gesprek leidt, tot de controle dicht is; daarna zonder naam', async () => {
    const pages = ['', '/findings', '/holding'].map((page) => `${panel.path}${page}`)
    for (const page of [...pages, '/', '/panels']) expect(await textOf(host, page), page).not.toContain(objection)
    now = new Date('2026-12-06T10:00:00+01:00')
    await done(host, `${panel.path}/closure`)
    const page = await textOf(host, `${panel.path}/findings`)
    expect(page).toContain(objection)
    for (const name of students) expect(page).not.toContain(name)
    for (const other of ['/', '/panels', panel.path]) expect(await textOf(host, other), other).not.toContain(objection)
    expect(await textOf(coordinator, panel.path)).not.toContain(objection)
  })

  test('notities en opbrengsten zijn van wie het gesprek leidt, zolang ze niet zijn vastgesteld', async () => {
    for (const page of ['/findings', '/holding'])
      expect((await get(coordinator, `${panel.path}${page}`)).status, page).toBe(403)
    expect(await textOf(coordinator, panel.path)).not.toContain('Tijd om na te praten helpt.')
    for (const name of ['mentor', 'school-leader', 'student-teacher', 'partnership-coordinator elsewhere'] as const)
      expect((await get(name, panel.path)).status, name).toBe(404)
  })
})

test('waren er vijf of meer, dan staat erbij hoeveel een opbrengst herkennen', async () => {
  now = new Date('2026-11-22T10:00:00+01:00')
  const five = ['Een Vis', 'Twee Vis', 'Drie Vis', 'Vier Vis', 'Vijf Vis']
  for (const name of five) await student(name, '2026-08-01')
  const panel = await planned()
  const people = five.map((name) => idOf('person', name))
  await done(coordinator, `${panel.path}/guests`, { people })
  await done(coordinator, `${panel.path}/invitations`)
  now = new Date('2026-11-25T17:00:00+01:00')
  await done(host, `${panel.path}/presence`, { present: people })
  const finding = crypto.randomUUID()
  await done(host, `${panel.path}/questions/${panel.question}/findings`, { text: 'Samen eten helpt.', key: finding })
  await done(host, `${panel.path}/checking`, { checkUntil: '2026-12-05' })
  for (const id of people) {
    const [person] = await found<{ email: string }>('select email from person where id = $1', [id])
    const guest = await site.as({ email: person?.email ?? '' })
    expect((await guest.post(`${panel.path}/findings/${finding}/check`, { recognised: 'yes' })).status).toBe(303)
  }
  await done(host, `${panel.path}/closure`)
  expect(await textOf(host, `${panel.path}/findings`)).toContain('5 deelnemers herkennen dit')
})

test('de naam van een deelnemer komt niet in een opbrengst, en wat er getypt is blijft staan', async () => {
  now = new Date('2026-11-22T10:00:00+01:00')
  const panel = await plannedOf(['mentor', 'school-leader'])
  now = new Date('2026-11-25T17:00:00+01:00')
  await withClient(site.database.superuser, (client) =>
    client.query(`update person set name = 'Marit Visser' where id = $1`, [idFor('mentor')]),
  )
  await done(host, `${panel.path}/presence`, { present: (['mentor', 'school-leader'] as const).map(idFor) })
  const text = 'Volgens Marit is er te weinig tijd.'
  const refused = await post(host, `${panel.path}/questions/${panel.question}/findings`, {
    text,
    key: crypto.randomUUID(),
  })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('Hier staat de naam van een deelnemer')
  expect(page).toContain(text)
})

/** An interview with people of De Waterlelie, who were invited. */
async function plannedOf(guests: readonly Name[]): Promise<{ path: string; question: string }> {
  const key = crypto.randomUUID()
  await done(coordinator, '/panels', {
    ...moment('2026-11-25'),
    audience: 'schools',
    schools: [school().id],
    version: world.ids.frameworkVersion ?? '',
    key,
  })
  const question = crypto.randomUUID()
  await done(coordinator, `/panels/${key}/questions`, { text: 'Hoe gaat het?', guarantee: '2', key: question })
  await invited(`/panels/${key}`, guests)
  return { path: `/panels/${key}`, question }
}

describe('het contactbudget', () => {
  const vera = idOf('person', 'Vera Smit')
  beforeAll(async () => {
    now = new Date('2026-11-22T10:00:00+01:00')
    await student('Vera Smit', '2026-08-01')
    await budget({ daysBetween: 14 })
  })
  afterAll(() => budget({ daysBetween: 0 }))

  test('wie kort ervoor al gevraagd wordt, staat niet in het voorstel, met waarom', async () => {
    const first = await planned('2026-11-25')
    await done(coordinator, `${first.path}/guests`, { people: [vera] })
    const { path } = await planned('2026-12-04')
    const because =
      'het panelgesprek “Wat helpt je leren?” van 25 november 2026 gaat voor, en daar zit geen 14 dagen tussen'
    const page = await textOf(coordinator, `${path}/guests`)
    expect(page).toContain('kun je nu niet vragen')
    expect(page).toContain(because)
    expect(page).not.toContain(`value="${vera}"`)
    const refused = await post(coordinator, `${path}/guests`, { people: [vera] })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(`Vera Smit: ${because}`)
    await done(coordinator, `${first.path}/guests/${vera}/removal`)
    await done(coordinator, `${path}/guests`, { people: [vera] })
  })

  test('wie afgezegd is, kan weer gevraagd worden', async () => {
    const first = await planned('2027-02-02')
    await invited(first.path, ['Noor Jansen'])
    const second = await planned('2027-02-09')
    const people = { people: [idFor('Noor Jansen')] }
    expect((await post(coordinator, `${second.path}/guests`, people)).status).toBe(422)
    await done(coordinator, `${first.path}/cancellation`, { because: 'Te weinig mensen.' })
    await done(coordinator, `${second.path}/guests`, people)
  })

  test('uitnodigen zegt wie intussen niet meer gevraagd kan worden; dan krijgt niemand een brief', async () => {
    const { path } = await planned('2027-04-14')
    await done(coordinator, `${path}/guests`, { people: [idFor('Noor Jansen'), idFor('Sem de Wit')] })
    await world.partnership.inScope((tx) =>
      planContacts(
        tx,
        {
          kind: 'survey',
          thingId: idOf('survey', 'jaarlijks'),
          title: 'Tevredenheid',
          day: '2027-04-12',
          minutes: 15,
          priority: priorities.yearly,
        },
        [idFor('Sem de Wit')],
        '2026-11-22',
      ),
    )
    const refused = await post(coordinator, `${path}/invitations`)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(
      'Sem de Wit kun je nu niet vragen: de enquête “Tevredenheid” van 12 april 2027',
    )
    expect(await found('select id from letter where link = $1', [path])).toEqual([])
    await done(coordinator, `${path}/guests/${idFor('Sem de Wit')}/removal`)
    await done(coordinator, `${path}/invitations`)
    expect(await found('select id from letter where link = $1', [path])).toHaveLength(1)
  })
})

test('wat niet meer klopt wordt niet overschreven', async () => {
  now = new Date('2026-11-22T10:00:00+01:00')
  const { path } = await planned()
  const fields = { ...moment('2026-11-26'), revision: '1' }
  await done(coordinator, `${path}/preparation`, fields)
  await done(coordinator, `${path}/preparation`, fields)
  const late = await post(coordinator, `${path}/preparation`, { ...fields, place: 'De kantine' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('De kantine')
})
