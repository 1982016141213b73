// A signal as people meet it: raised, passed on, answered, and back at whoever asked.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf } from '../../../tests/support/factories.ts'
import { readableTables } from '../../../tests/support/readableTables.ts'
import { type FormFields, openSite, type Site, type Visitor, withClient } from '../../../tests/support/site.ts'
import { buildWorld, type PersonaName, personaNames, type World } from '../../../tests/support/world.ts'

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

/** Raises a signal at the network's table. @returns its id */
async function raised(question: string, by: PersonaName, more: FormFields = {}): Promise<string> {
  const key = crypto.randomUUID()
  const answer = await (await as(by)).post('/signals', {
    body: world.ids.body ?? '',
    question,
    urgency: 'soon',
    guarantee: '',
    key,
    ...more,
  })
  expect(answer.status, question).toBe(303)
  return key
}

/** The rows that a question in SQL finds, as somebody who may see everything. */
const found = <Row extends object>(text: string, values: unknown[]) =>
  withClient(site.database.superuser, async (client) => (await client.query<Row>(text, values)).rows)

const steps = (signal: string) =>
  found<{ kind: string; body_id: string }>('select kind, body_id from signal_step where signal_id = $1 order by at', [
    signal,
  ])

describe('de hele weg', () => {
  test('een student vraagt, de voorzitter pakt het op, en het antwoord komt terug', async () => {
    const id = await raised('Mag ik ook bij een andere groep kijken?', 'student-teacher')
    expect(await textOf('student-teacher', `/signals/${id}`)).toContain('Netwerk schoolopleiders geeft antwoord')
    expect(await textOf('chair', `/bodies/${world.ids.body}/signals`)).toContain('Mag ik ook bij een andere groep')
    const taken = await (await as('chair')).post(`/signals/${id}/uptake`, {
      answer: 'Ja, elke maand een dagdeel.',
      what: 'Een rooster met kijkdagen maken',
      owner: world.ids.body ?? '',
      dueOn: '2027-01-15',
      agenda: world.ids.plannedMeeting ?? '',
      revision: '1',
    })
    expect(taken.status).toBe(303)
    const page = await textOf('student-teacher', `/signals/${id}`)
    expect(page).toContain('Ja, elke maand een dagdeel.')
    expect(page).toContain('Een rooster met kijkdagen maken')
    expect(page).toContain('Op de agenda van Netwerk schoolopleiders, 2 februari 2027')
    expect(await textOf('student-teacher', '/')).toContain('beantwoord')
    const letters = await found<{ recipient: string; body: string }>(
      'select recipient, body from letter where link = $1',
      [`/signals/${id}`],
    )
    expect(letters).toEqual([
      { recipient: world.person('student-teacher').email, body: expect.stringContaining('elke maand een dagdeel') },
    ])
  })

  test('oppakken zonder afspraak is geen oppakken: niets wordt geschreven, wat getypt was blijft', async () => {
    const id = await raised('Komt er een lokaal?', 'mentor')
    const answer = await (await as('chair')).post(`/signals/${id}/uptake`, {
      answer: 'Daar denken we over na.',
      what: '',
      owner: '',
      dueOn: '',
      agenda: '',
      revision: '1',
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Daar denken we over na.')
    expect((await steps(id)).map(({ kind }) => kind)).toEqual(['raised'])
  })

  test('doorgegeven krijgt het een nieuwe termijn, de weg blijft, en terug kan niet', async () => {
    const id = await raised('Wie betaalt de vervanging?', 'mentor')
    const [network, steering] = [world.ids.body ?? '', world.ids.steering ?? '']
    const way = `${steering}:${world.person('linking pin').id}`
    const passed = await (await as('chair')).post(`/signals/${id}/passage`, {
      way,
      reasons: 'Daar gaat het over geld.',
      revision: '1',
    })
    expect(passed.status).toBe(303)
    expect(await steps(id)).toEqual([
      { kind: 'raised', body_id: network },
      { kind: 'passed-on', body_id: steering },
    ])
    const [signal] = await found<{ due_on: string }>(`select due_on::text from signal where id = $1`, [id])
    // The steering group has no meetings planned: twelve weeks.
    expect(signal?.due_on).toBe('2027-02-14')
    expect(await textOf('mentor', `/signals/${id}`)).toContain('Doorgegeven aan Stuurgroep, via linking pin')
    expect(await textOf('chair', `/bodies/${network}/signals`)).toContain('Wie betaalt de vervanging?')
    const back = await (await as('project-coordinator')).post(`/signals/${id}/passage`, {
      way: `${network}:${world.person('project-coordinator').id}`,
      reasons: 'Toch niet.',
      revision: '2',
    })
    expect(back.status).toBe(422)
  })

  test('wat over tijd is staat bij de voorzitter, de linking pin en de coördinator', async () => {
    const id = await raised('Waarom duurt het zo lang?', 'mentor')
    await found(`update signal set due_on = '2026-11-20', arrived_on = '2026-10-01' where id = $1`, [id])
    for (const name of ['chair', 'linking pin'] as const)
      expect(await textOf(name, '/'), name).toContain('wacht sinds 1 oktober 2026 op antwoord')
    expect(await textOf('project-coordinator', '/signals?show=overdue')).toContain('Waarom duurt het zo lang?')
    expect(await textOf('partnership-coordinator elsewhere', '/signals?show=overdue')).not.toContain('Waarom duurt')
    expect(await textOf('body member', '/')).not.toContain('wacht sinds 1 oktober 2026')
  })

  test('stopt een overleg, dan vraagt een open signaal de coördinator om een andere tafel', async () => {
    const id = await raised('Blijft dit liggen?', 'mentor', { body: world.ids.steering ?? '' })
    await found(`update body set ended_on = '2026-11-21' where id = $1`, [world.ids.steering])
    expect(await textOf('project-coordinator', '/')).toContain('bij een overleg dat is gestopt')
    expect(await textOf('project-coordinator', '/signals?show=overdue')).toContain('Blijft dit liggen?')
    const way = `${world.ids.body}:${world.person('project-coordinator').id}`
    const passed = await (await as('project-coordinator')).post(`/signals/${id}/passage`, {
      way,
      reasons: 'De stuurgroep is er niet meer.',
      revision: '1',
    })
    await found('update body set ended_on = null where id = $1', [world.ids.steering])
    expect(passed.status).toBe(303)
    expect((await steps(id)).at(-1)?.body_id).toBe(world.ids.body)
  })
})

describe('twee keer en tegelijk', () => {
  test('hetzelfde formulier twee keer is één signaal; het kan niet dat van een ander worden', async () => {
    const key = crypto.randomUUID()
    const fields = { body: world.ids.body ?? '', question: 'Eén keer?', urgency: 'soon', guarantee: '', key }
    const [first, second] = await Promise.all([1, 2].map(async () => (await as('mentor')).post('/signals', fields)))
    expect([first?.status, second?.status]).toEqual([303, 303])
    expect(await found('select 1 from signal where question = $1', ['Eén keer?'])).toHaveLength(1)
    const stolen = await (await as('school-leader')).post('/signals', fields)
    expect(stolen.status).toBe(409)
    expect(await stolen.text()).toContain('Eén keer?')
  })

  test('twee keer tikken op een antwoord geeft één stap, één vervolgactie en één brief', async () => {
    const id = await raised('Dubbel?', 'student-teacher')
    const fields = {
      answer: 'Doen we.',
      what: 'Eén ding doen',
      owner: world.person('chair').id,
      dueOn: '2027-01-15',
      agenda: '',
      revision: '1',
    }
    const answers = await Promise.all([1, 2].map(async () => (await as('chair')).post(`/signals/${id}/uptake`, fields)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await steps(id)).map(({ kind }) => kind)).toEqual(['raised', 'taken-up'])
    expect(await found('select 1 from action where signal_id = $1', [id])).toHaveLength(1)
    expect(await found('select 1 from letter where link = $1', [`/signals/${id}`])).toHaveLength(1)
  })

  test('wie schrijft terwijl een ander het doorgeeft, hoort dat en houdt wat getypt was', async () => {
    const id = await raised('Wie is het eerst?', 'mentor')
    const way = `${world.ids.steering}:${world.person('linking pin').id}`
    const reasons = 'Dat is voor de stuurgroep.'
    const pass = async () => (await as('linking pin')).post(`/signals/${id}/passage`, { way, reasons, revision: '1' })
    expect((await pass()).status).toBe(303)
    // The chair leads the network, not the steering group where it now is.
    const late = await (await as('chair')).post(`/signals/${id}/refusal`, {
      answer: 'Ons lange antwoord.',
      revision: '1',
    })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Ons lange antwoord.')
    expect(page).toContain('linking pin gaf het door aan Stuurgroep')
    expect((await pass()).status).toBe(303)
    expect((await steps(id)).map(({ kind }) => kind)).toEqual(['raised', 'passed-on'])
  })
})

describe('anoniem', () => {
  const lookers = personaNames.filter((name) => name !== 'student-teacher')

  /** What one person can read of everything there is, as the web's role, that names somebody. */
  async function rowsThatName(reader: string, needle: string, besides: string): Promise<string[]> {
    return withClient(site.database.web, async (client) => {
      await client.query('begin')
      await client.query(
        `select set_config('role', 'peilstok_app', true), set_config('peilstok.partnership_id', $1, true),
           set_config('peilstok.person_id', $2, true)`,
        [world.partnership.id, reader],
      )
      const naming: string[] = []
      for (const { name, row, whole } of await readableTables(client)) {
        const together = whole ? `or t.xmin = (select s.xmin from signal s where s.id::text = trim($2, '%'))` : ''
        // Written in the same transaction as the signal, or about it, and naming the person.
        const { rowCount } = await client.query(
          `select 1 from ${name} t where ${row} like $1 and (${row} like $2 ${together})`,
          [`%${needle}%`, `%${besides}%`],
        )
        if (rowCount) naming.push(name)
      }
      await client.query('rollback')
      return naming
    })
  }

  test('niets vertelt wie het vroeg: geen bladzijde, geen rij, geen brief; wie het vroeg ziet alles', {
    timeout: 120_000,
  }, async () => {
    const sender = world.person('student-teacher')
    const id = await raised('Waarom luistert niemand?', 'student-teacher', {
      anonymous: 'on',
      instrument: world.theme.instrumentId,
      item: 'leerplek',
    })
    expect(await rowsThatName(sender.id, sender.id, id)).toContain('signal_sender')
    const declined = await (await as('chair')).post(`/signals/${id}/refusal`, {
      answer: 'Dat doen we al.',
      revision: '1',
    })
    expect(declined.status).toBe(303)
    for (const name of lookers) {
      const reader = world.person(name)
      for (const path of [
        `/signals/${id}`,
        '/signals',
        `/bodies/${world.ids.body}/signals`,
        '/',
        `/trail/${world.theme.instrumentId}/leerplek`,
      ]) {
        const text = await textOf(name, path)
        for (const trace of [sender.id, sender.email, '>student-teacher<'])
          expect(text, `${name} ${path}`).not.toContain(trace)
      }
      expect(await rowsThatName(reader.id, sender.id, id), name).toEqual([])
      expect(await rowsThatName(reader.id, sender.email, id), name).toEqual([])
    }
    const own = await textOf('student-teacher', `/signals/${id}`)
    expect(own).toContain('jou; alleen jij ziet dat')
    expect(own).toContain('Dat doen we al.')
    const letters = await found<{ recipient: string }>('select recipient from letter where link = $1', [
      `/signals/${id}`,
    ])
    expect(letters).toEqual([{ recipient: sender.email }])
    expect(await found(`select person_id from event where subject_id = $1 and verb = 'signal.raise'`, [id])).toEqual([
      { person_id: null },
    ])
    expect(site.log.filter((line) => line.includes(sender.id) && line.includes(id))).toEqual([])
  })

  test('wie het niet anoniem vraagt staat erbij', async () => {
    const id = await raised('Open gevraagd', 'mentor')
    expect(await textOf('chair', `/signals/${id}`)).toContain('<dd>mentor</dd>')
  })
})

test('een signaal uit een bijeenkomst is van dat overleg, en staat in de notulen zonder wie het doorgaf', async () => {
  const id = await raised('Kan de stuurgroep dit oplossen?', 'body member', {
    body: world.ids.steering ?? '',
    meeting: world.ids.meeting ?? '',
  })
  expect(await textOf('chair', `/signals/${id}`)).toContain('<dd>Netwerk schoolopleiders</dd>')
  const foreign = await (await as('mentor')).post('/signals', {
    body: world.ids.steering ?? '',
    question: 'Niet van mij',
    urgency: 'soon',
    guarantee: '',
    meeting: world.ids.meeting ?? '',
    key: idOf('signal', 'foreign'),
  })
  expect(foreign.status).toBe(404)
})
