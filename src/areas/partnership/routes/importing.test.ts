import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Factories } from '../../../../tests/support/factories.ts'
import { openSite, type Site, type Visitor } from '../../../../tests/support/site.ts'
import { taskJob } from '../../../platform/tasks.ts'
import { schoolMark, waitForOtherImports } from '../commands/importing.ts'
import { examplePeopleXlsx, exampleSchoolsCsv, planSchools } from '../importing/index.ts'
import { findExistingSchools, findSentList } from '../queries/importing.ts'
import type { ListSubject } from '../sentList.ts'
import { readListTask } from '../tasks/readList.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

let partnership: Factories
let coordinatorId: string
let coordinator: Visitor
let count = 0
beforeEach(async () => {
  count += 1
  const letters = String.fromCharCode(97 + Math.floor(count / 26), 97 + (count % 26))
  partnership = await site.partnership(`Inlezen ${letters}`)
  const board = await partnership.board('Stichting Penvoerder')
  const person = await partnership.appointed('Penvoerder', 'project-coordinator', board)
  coordinatorId = person.id
  coordinator = await site.as(person)
})

const headers = 'BEVOEGD GEZAG NUMMER;BEVOEGD GEZAG NAAM;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;PLAATSNAAM'
const linde = '41001;Stichting West;01AB;01AB00;De Linde;UTRECHT'
const eik = '41001;Stichting West;01AB;01AB01;De Eik;UTRECHT'
const kade = '41002;Stichting Oost;02CD;02CD00;De Kade;DEVENTER'
const csv = (...rows: string[]) => `${[headers, ...rows].join('\r\n')}\r\n`

type Content = string | Uint8Array<ArrayBuffer>

/** Sends a list in and lets it be read; the address where that leads, and what was told. */
async function send(subject: ListSubject, content: Content, name = 'lijst.csv', by = coordinator) {
  const list = new File([content], name)
  const sent = await by.post(`/partnership/import/${subject}`, { list })
  expect(sent.status).toBe(303)
  const taskPath = sent.headers.get('location') ?? ''
  const payload = { partnershipId: partnership.id, taskId: taskPath.split('/').at(-1) }
  await taskJob([readListTask]).perform(site.services, payload)
  const told = await (await by.get(taskPath)).text()
  return { told, next: /href="([^"]+)"[^>]*>\s*Ga verder/.exec(told)?.[1] ?? '' }
}

async function pageAt(path: string) {
  const response = await coordinator.get(path)
  return { status: response.status, html: await response.text() }
}

/** The button that agrees: where it posts, and the mark of what was seen. */
function agreement(html: string): { action: string; seen: string } {
  const action = /action="([^"]+\/confirmation[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  return { action, seen: /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? '' }
}

async function agree(html: string) {
  const { action, seen } = agreement(html)
  expect(action, 'de knop “Neem over”').not.toBe('')
  return coordinator.post(action, { seen })
}

/** Sends a list in, looks at it, and takes it over. */
async function takeOver(subject: ListSubject, content: Content, name?: string) {
  const { next } = await send(subject, content, name)
  const path = next.replace(/\/boards$/, '?all=on')
  const { html } = await pageAt(path)
  const response = await agree(html)
  expect(response.status).toBe(303)
  return path
}

const organisationNames = () =>
  partnership.inScope(async ({ db, scope }) => {
    const rows = await db
      .selectFrom('organisation')
      .where('partnershipId', '=', scope.partnershipId)
      .orderBy('name')
      .select('name')
      .execute()
    return rows.map(({ name }) => name)
  })

const eventCounts = () =>
  partnership.inScope(async ({ db, scope }) => {
    const rows = await db
      .selectFrom('event')
      .where('partnershipId', '=', scope.partnershipId)
      .groupBy('verb')
      .select((eb) => ['verb', eb.fn.countAll<number>().as('number')])
      .execute()
    return Object.fromEntries(rows.map(({ verb, number }) => [verb, number]))
  })

describe('scholen inlezen', () => {
  test('eerst is er niets bewaard, na “Neem over” alles, met de besturen en de gebeurtenissen', async () => {
    const before = await organisationNames()
    const { told, next } = await send('schools', csv(linde, eik))
    expect(told).toContain('2 regels')
    const { html } = await pageAt(next)
    expect(html).toContain('2 scholen komen erbij')
    expect(html).toContain('1 nieuw bestuur komt erbij')
    expect(await organisationNames()).toEqual(before)

    const taken = await agree(html)
    expect(taken.status).toBe(303)
    expect(await organisationNames()).toEqual(['De Eik', 'De Linde', ...before, 'Stichting West'].toSorted())
    expect(await eventCounts()).toMatchObject({ 'organisation.add': 3, 'schools.import': 1 })
  })

  test('dezelfde lijst nog eens verandert niets', async () => {
    await takeOver('schools', csv(linde, kade))
    const events = await eventCounts()
    const { next } = await send('schools', csv(linde, kade))
    const { html } = await pageAt(next.replace('/boards', '?all=on'))
    expect(html).toContain('Er verandert niets')
    expect(agreement(html).action).toBe('')
    expect(await eventCounts()).toEqual(events)
  })

  test('een wijziging laat zien wat er stond en wat het wordt', async () => {
    await takeOver('schools', csv(linde, kade))
    const moved = kade.replace('De Kade', 'De Nieuwe Kade').replace('41002;Stichting Oost', '41001;Stichting West')
    const { next } = await send('schools', csv(linde, moved))
    const { html } = await pageAt(next)
    expect(html).toContain('<del>De Kade</del>')
    expect(html).toContain('<ins>De Nieuwe Kade</ins>')
    expect(html).toContain('<del>Stichting Oost (41002)</del>')
    expect(html).toContain('<ins>Stichting West (41001)</ins>')
    await agree(html)
    const school = await partnership.inScope(({ db, scope }) =>
      db
        .selectFrom('organisation as school')
        .innerJoin('organisation as board', (join) =>
          join.onRef('board.partnershipId', '=', 'school.partnershipId').onRef('board.id', '=', 'school.boardId'),
        )
        .where('school.partnershipId', '=', scope.partnershipId)
        .where('school.brin', '=', '02CD')
        .select(['school.name', 'school.place', 'board.name as board'])
        .executeTakeFirst(),
    )
    expect(school).toEqual({ name: 'De Nieuwe Kade', place: 'Deventer', board: 'Stichting West' })
    expect(await eventCounts()).toMatchObject({ 'organisation.change': 1, 'schools.import': 2 })
  })

  test('een fout houdt alles tegen, en staat er met regel en kolom', async () => {
    const before = await organisationNames()
    const { next } = await send('schools', csv(linde, kade.replace('02CD00', 'negen')))
    const { html } = await pageAt(`${next.replace('/boards', '')}?all=on`)
    expect(html).toContain('1 regel klopt niet')
    expect(html).toContain('Van de rest: 1 school komt erbij')
    expect(html).toMatch(/regel 3.*klopt niet.*VESTIGINGSCODE: “negen” is geen vestigingscode/)
    expect(html.indexOf('regel 3')).toBeLessThan(html.indexOf('regel 2'))
    expect(agreement(html).action).toBe('')
    const path = next.replace('/boards', '')
    const seen = await partnership.inScope(async (tx) => {
      const list = await findSentList(tx, 'schools', path.split('/').at(-1) ?? '')
      return list ? schoolMark(planSchools(list.sheet, await findExistingSchools(tx))) : ''
    }, coordinatorId)
    const forced = await coordinator.post(`${path}/confirmation?all=on`, { seen })
    expect(forced.status).toBe(409)
    expect(await organisationNames()).toEqual(before)
  })

  test('van een lijst met meer besturen kies je wie er meedoen', async () => {
    const { next } = await send('schools', csv(linde, eik, kade))
    expect(next).toMatch(/\/boards$/)
    const { html } = await pageAt(next)
    expect(html).toContain('Stichting West (41001): 2 scholen')
    const undecided = await coordinator.get(next.replace('/boards', ''))
    expect(undecided.headers.get('location')).toBe(next)
    const chosen = await pageAt(`${next.replace('/boards', '')}?board=41002`)
    expect(chosen.html).toContain('1 school')
    await agree(chosen.html)
    expect(await organisationNames()).toContain('De Kade')
    expect(await organisationNames()).not.toContain('De Linde')
  })

  test('namen van kolommen van vroeger, komma’s en latin1 zijn ook goed', async () => {
    const old = [
      'BEVOEGD GEZAG NUMMER,BRIN NUMMER,VESTIGINGSNUMMER,VESTIGINGSNAAM,PLAATSNAAM',
      '41001,01AB,00,Basisschool Sint Jozéf,’S-GRAVENHAGE'.replace('’', "'"),
    ].join('\n')
    await takeOver('schools', new Uint8Array(Buffer.from(old, 'latin1')), 'oud.csv')
    expect(await organisationNames()).toContain('Basisschool Sint Jozéf')
  })

  test.each([
    ['geen lijst', new Uint8Array(Buffer.from('%PDF-1.7 x'))],
    ['leeg', ' '],
    ['alleen een kop', csv()],
  ])('een bestand dat %s is, krijgt een uitleg en een weg terug', async (_, content) => {
    const { told } = await send('schools', content)
    expect(told).toContain('Dit is niet gelukt')
    expect(told).toContain('href="/partnership/import/schools"')
  })

  test('zonder bestand komt hetzelfde formulier terug', async () => {
    const response = await coordinator.post('/partnership/import/schools', {})
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Kies eerst het bestand')
  })

  test('wat intussen veranderde, wordt eerst opnieuw getoond', async () => {
    const { next } = await send('schools', csv(linde, eik))
    const { html } = await pageAt(next)
    await takeOver('schools', csv(linde))
    const late = await agree(html)
    expect(late.status).toBe(409)
    const shown = await late.text()
    expect(shown).toContain('intussen iets veranderd')
    expect(await organisationNames()).not.toContain('De Eik')
    expect((await agree(shown)).status).toBe(303)
    expect(await organisationNames()).toContain('De Eik')
  })

  test('twee die tegelijk hetzelfde overnemen: de een doet het, de ander ziet dat er niets meer verandert', async () => {
    const first = await pageAt((await send('schools', csv(linde, eik))).next)
    const second = await pageAt((await send('schools', csv(eik, linde))).next)
    const answers = await Promise.all([agree(first.html), agree(second.html)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect((await organisationNames()).filter((name) => name === 'De Eik')).toHaveLength(1)
  })

  test('zolang een ander aan het overnemen is, wacht je', async () => {
    const { html } = await pageAt((await send('schools', csv(linde))).next)
    let answered = false
    const mine = await partnership.inScope(async (tx) => {
      await waitForOtherImports(tx)
      const answer = agree(html).finally(() => {
        answered = true
      })
      await setTimeout(400)
      expect(answered).toBe(false)
      return { answer }
    })
    expect((await mine.answer).status).toBe(303)
  })

  test('een bestuur dat met de hand is toegevoegd, wordt niet dubbel toegevoegd', async () => {
    await partnership.board('Stichting West')
    const { next } = await send('schools', csv(linde))
    expect((await pageAt(next)).html).toContain('Vul daar eerst 41001 in')
  })

  test('het voorbeeld is zelf in te lezen', async () => {
    const example = await coordinator.get('/partnership/import/schools/example')
    expect(example.headers.get('content-type')).toContain('text/csv')
    expect(await example.text()).toBe(exampleSchoolsCsv().replace('\uFEFF', ''))
    await takeOver('schools', exampleSchoolsCsv(), 'scholen.csv')
    expect(await organisationNames()).toContain('De Tweede School')
  })

  test('een ander ziet mijn lijst niet, ook een andere projectcoördinator niet', async () => {
    const { next } = await send('schools', csv(linde))
    const other = await partnership.appointed('Ander', 'project-coordinator', await partnership.board('Stichting Twee'))
    expect((await (await site.as(other)).get(next)).status).toBe(404)
    expect((await coordinator.get(next.replace('schools', 'people'))).status).toBe(404)
  })
})

describe('een landelijke lijst, van 7.000 scholen en 1.000 besturen', () => {
  /** As wide as DUO's file: 35 columns. */
  const national = () => {
    const others = Array.from({ length: 29 }, (_, index) => `KOLOM ${index}`)
    const rows = Array.from({ length: 7_000 }, (_, index) => {
      const board = 10_000 + (index % 1_000)
      const letters = String.fromCharCode(65 + (Math.floor(index / 2_600) % 26), 65 + (Math.floor(index / 100) % 26))
      const brin = `${String(index % 100).padStart(2, '0')}${letters}`
      const known = [board, `Stichting ${board}`, brin, `${brin}00`, `School ${index}`, 'EDAM-VOLENDAM']
      return [...known, ...others.map((_, column) => `waarde ${index + column}`)].join(';')
    })
    return [[headers, ...others].join(';'), ...rows].join('\n')
  }

  test('een partnerschap kiest zijn besturen', async () => {
    const { told, next } = await send('schools', national())
    expect(told).toContain('7000 regels')
    const { html } = await pageAt(next)
    expect(html).toContain('7000 scholen van 1000 besturen')
    const found = await pageAt(`${next}?search=10007&board=10003`)
    expect(found.html).toContain('Stichting 10007 (10007): 7 scholen')
    expect(found.html).toMatch(/value="10003" checked/)
    const chosen = await pageAt(`${next.replace('/boards', '')}?search=&board=10003&board=10007`)
    expect(chosen.html).toContain('14 scholen')
    await agree(chosen.html)
    expect((await organisationNames()).filter((name) => name.startsWith('School '))).toHaveLength(14)
  })

  test('alles tegelijk kan ook, honderd regels op een bladzijde, en nog eens verandert niets', async () => {
    const { next } = await send('schools', national())
    const all = next.replace('/boards', '?all=on')
    const { html } = await pageAt(all)
    expect(html.match(/<th scope="row">regel/g)).toHaveLength(100)
    const started = performance.now()
    expect((await agree(html)).status).toBe(303)
    // Measured at 1.7 s on two busy cores; a plan that reads the whole table for each row takes ten times as long.
    expect(performance.now() - started).toBeLessThan(8_000)
    expect((await organisationNames()).filter((name) => name.startsWith('School '))).toHaveLength(7_000)
    expect((await pageAt(all)).html).toContain('Er verandert niets')
  })
})

describe('mensen inlezen', () => {
  const peopleHeaders = 'naam;e-mail;rol;organisatie;van;tot en met'
  const people = (...rows: string[]) => `${[peopleHeaders, ...rows].join('\n')}\n`
  const noor = 'Noor Jansen;noor@west.example;schoolopleider;De Linde;1-8-2026;'
  const sem = 'Sem Bakker;sem@west.example;mentor;01AB01;1-8-2026;31-7-2027'

  beforeEach(() => takeOver('schools', csv(linde, eik)))

  const appointments = () =>
    partnership.inScope(({ db, scope }) =>
      db
        .selectFrom('appointment')
        .innerJoin('person', (join) =>
          join
            .onRef('person.partnershipId', '=', 'appointment.partnershipId')
            .onRef('person.id', '=', 'appointment.personId'),
        )
        .where('appointment.partnershipId', '=', scope.partnershipId)
        .where('appointment.roleKey', '<>', 'project-coordinator')
        .orderBy('person.name')
        .orderBy('startsOn')
        .select(['person.name', 'roleKey', 'startsOn', 'endsOn', 'person.invitedAt'])
        .execute(),
    )

  test('nieuwe mensen met hun aanstellingen, die nog niet zijn uitgenodigd', async () => {
    const { next } = await send('people', people(noor, sem))
    const { html } = await pageAt(next)
    expect(html).toContain('2 nieuwe mensen')
    expect(html).toContain('schoolopleider · De Linde · vanaf 1 augustus 2026')
    expect(await appointments()).toEqual([])
    await agree(html)
    expect(await appointments()).toEqual([
      { name: 'Noor Jansen', roleKey: 'school-trainer', startsOn: '2026-08-01', endsOn: null, invitedAt: null },
      { name: 'Sem Bakker', roleKey: 'mentor', startsOn: '2026-08-01', endsOn: '2027-07-31', invitedAt: null },
    ])
    expect(await eventCounts()).toMatchObject({ 'person.add': 2, 'appointment.give': 2, 'people.import': 1 })
  })

  test('dezelfde lijst nog eens verandert niets', async () => {
    await takeOver('people', people(noor, sem))
    const before = await appointments()
    const { next } = await send('people', people(noor, sem))
    expect((await pageAt(next)).html).toContain('Er verandert niets')
    expect(await appointments()).toEqual(before)
  })

  test('een periode die in de lijst eindigt, maakt ruimte voor de volgende; een andere naam gaat mee', async () => {
    await takeOver('people', people(noor))
    const ended = noor.replace('Jansen', 'Jansen-Prins').concat('31-7-2027')
    const again = ended.replace('1-8-2026', '1-8-2028').replace('31-7-2027', '')
    const { html } = await pageAt((await send('people', people(again, ended))).next)
    expect(html).toContain('1 andere naam, 1 aanstelling komt erbij en 1 aanstelling wijzigt')
    await agree(html)
    expect(await appointments()).toMatchObject([
      { name: 'Noor Jansen-Prins', startsOn: '2026-08-01', endsOn: '2027-07-31' },
      { name: 'Noor Jansen-Prins', startsOn: '2028-08-01', endsOn: null },
    ])
    expect(await eventCounts()).toMatchObject({ 'person.change': 1, 'appointment.change': 1, 'appointment.give': 2 })
  })

  test('een fout op één regel houdt ook de goede regels tegen', async () => {
    const { next } = await send('people', people(noor, sem.replace('mentor', 'mentro')))
    const { html } = await pageAt(next)
    expect(html).toContain('rol: De rol “mentro” is er niet. Bedoel je Mentor?')
    expect((await coordinator.post(`${next}/confirmation`, { seen: 'x' })).status).toBe(409)
    expect(await appointments()).toEqual([])
  })

  test('namen en adressen komen niet in de gebeurtenissen of in de log', async () => {
    await takeOver('people', people(noor, sem))
    const events = await partnership.inScope(({ db, scope }) =>
      db.selectFrom('event').where('partnershipId', '=', scope.partnershipId).select('detail').execute(),
    )
    expect(JSON.stringify(events)).not.toMatch(/noor|jansen/i)
    expect(site.log.join()).not.toMatch(/noor|jansen/i)
  })

  test('het voorbeeld is zelf in te lezen', async () => {
    await takeOver('schools', exampleSchoolsCsv(), 'scholen.csv')
    await takeOver('people', new Uint8Array(await examplePeopleXlsx()), 'mensen.xlsx')
    expect(await appointments()).toHaveLength(3)
  })
})
