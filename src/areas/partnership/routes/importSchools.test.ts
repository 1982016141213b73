import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { agreement, importTrial, schoolList, schoolRows } from '../../../../tests/support/importTrial.ts'
import { schoolMark, waitForOtherImports } from '../commands/importing.ts'
import { exampleSchoolsCsv, planSchools } from '../importing/index.ts'
import { findExistingSchools, findSentList } from '../queries/importing.ts'

const { current, send, pageAt, agree, takeOver, organisationNames, eventCounts } = importTrial()
const { linde, eik, kade } = schoolRows

describe('scholen inlezen', () => {
  test('eerst is er niets bewaard, na “Neem over” alles, met de besturen en de gebeurtenissen', async () => {
    const before = await organisationNames()
    const { told, next } = await send('schools', schoolList(linde, eik))
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
    await takeOver('schools', schoolList(linde, kade))
    const events = await eventCounts()
    const { next } = await send('schools', schoolList(linde, kade))
    const { html } = await pageAt(next.replace('/boards', '?all=on'))
    expect(html).toContain('Er verandert niets')
    expect(agreement(html).action).toBe('')
    expect(await eventCounts()).toEqual(events)
  })

  test('een wijziging laat zien wat er stond en wat het wordt', async () => {
    await takeOver('schools', schoolList(linde, kade))
    const moved = kade.replace('De Kade', 'De Nieuwe Kade').replace('41002;Stichting Oost', '41001;Stichting West')
    const { next } = await send('schools', schoolList(linde, moved))
    const { html } = await pageAt(next)
    expect(html).toContain('<del>De Kade</del>')
    expect(html).toContain('<ins>De Nieuwe Kade</ins>')
    expect(html).toContain('<del>Stichting Oost (41002)</del>')
    expect(html).toContain('<ins>Stichting West (41001)</ins>')
    await agree(html)
    const school = await current().partnership.inScope(({ db, scope }) =>
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
    const { next } = await send('schools', schoolList(linde, kade.replace('02CD00', 'negen')))
    const { html } = await pageAt(`${next.replace('/boards', '')}?all=on`)
    expect(html).toContain('1 regel klopt niet')
    expect(html).toContain('Van de rest: 1 school komt erbij')
    expect(html).toMatch(/regel 3.*klopt niet.*VESTIGINGSCODE: “negen” is geen vestigingscode/)
    expect(html.indexOf('regel 3')).toBeLessThan(html.indexOf('regel 2'))
    expect(agreement(html).action).toBe('')
    const path = next.replace('/boards', '')
    const seen = await current().partnership.inScope(async (tx) => {
      const list = await findSentList(tx, 'schools', path.split('/').at(-1) ?? '')
      return list ? schoolMark(planSchools(list.sheet, await findExistingSchools(tx))) : ''
    }, current().coordinatorId)
    const forced = await current().coordinator.post(`${path}/confirmation?all=on`, { seen })
    expect(forced.status).toBe(409)
    expect(await organisationNames()).toEqual(before)
  })

  test('van een lijst met meer besturen kies je wie er meedoen', async () => {
    const { next } = await send('schools', schoolList(linde, eik, kade))
    expect(next).toMatch(/\/boards$/)
    const { html } = await pageAt(next)
    expect(html).toContain('Stichting West (41001): 2 scholen')
    const undecided = await current().coordinator.get(next.replace('/boards', ''))
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
    ['alleen een kop', schoolList()],
  ])('een bestand dat %s is, krijgt een uitleg en een weg terug', async (_, content) => {
    const { told } = await send('schools', content)
    expect(told).toContain('Dit is niet gelukt')
    expect(told).toContain('href="/partnership/import/schools"')
  })

  test('zonder bestand komt hetzelfde formulier terug', async () => {
    const response = await current().coordinator.post('/partnership/import/schools', {})
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Kies eerst het bestand')
  })

  test('wat intussen veranderde, wordt eerst opnieuw getoond', async () => {
    const { next } = await send('schools', schoolList(linde, eik))
    const { html } = await pageAt(next)
    await takeOver('schools', schoolList(linde))
    const late = await agree(html)
    expect(late.status).toBe(409)
    const shown = await late.text()
    expect(shown).toContain('intussen iets veranderd')
    expect(await organisationNames()).not.toContain('De Eik')
    expect((await agree(shown)).status).toBe(303)
    expect(await organisationNames()).toContain('De Eik')
  })

  test('twee die tegelijk hetzelfde overnemen: de een doet het, de ander ziet dat er niets meer verandert', async () => {
    const first = await pageAt((await send('schools', schoolList(linde, eik))).next)
    const second = await pageAt((await send('schools', schoolList(eik, linde))).next)
    const answers = await Promise.all([agree(first.html), agree(second.html)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect((await organisationNames()).filter((name) => name === 'De Eik')).toHaveLength(1)
  })

  test('zolang een ander aan het overnemen is, wacht je', async () => {
    const { html } = await pageAt((await send('schools', schoolList(linde))).next)
    let answered = false
    const mine = await current().partnership.inScope(async (tx) => {
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
    await current().partnership.board('Stichting West')
    const { next } = await send('schools', schoolList(linde))
    expect((await pageAt(next)).html).toContain('Vul daar eerst 41001 in')
  })

  test('het voorbeeld is zelf in te lezen', async () => {
    const example = await current().coordinator.get('/partnership/import/schools/example')
    expect(example.headers.get('content-type')).toContain('text/csv')
    expect(await example.text()).toBe(exampleSchoolsCsv().replace('\uFEFF', ''))
    await takeOver('schools', exampleSchoolsCsv(), 'scholen.csv')
    expect(await organisationNames()).toContain('De Tweede School')
  })

  test('een ander ziet mijn lijst niet, ook een andere projectcoördinator niet', async () => {
    const { next } = await send('schools', schoolList(linde))
    const other = await current().partnership.appointed(
      'Ander',
      'project-coordinator',
      await current().partnership.board('Stichting Twee'),
    )
    expect((await (await current().site.as(other)).get(next)).status).toBe(404)
    expect((await current().coordinator.get(next.replace('schools', 'people'))).status).toBe(404)
  })
})

describe('een landelijke lijst, van 7.000 scholen en 1.000 besturen', () => {
  /** As wide as DUO's file: 35 columns. */
  const national = () => {
    const [header] = schoolList().split('\r\n')
    const others = Array.from({ length: 29 }, (_, index) => `KOLOM ${index}`)
    const rows = Array.from({ length: 7_000 }, (_, index) => {
      const board = 10_000 + (index % 1_000)
      const letters = String.fromCharCode(65 + (Math.floor(index / 2_600) % 26), 65 + (Math.floor(index / 100) % 26))
      const brin = `${String(index % 100).padStart(2, '0')}${letters}`
      const known = [board, `Stichting ${board}`, brin, `${brin}00`, `School ${index}`, 'EDAM-VOLENDAM']
      return [...known, ...others.map((_, column) => `waarde ${index + column}`)].join(';')
    })
    return [[header, ...others].join(';'), ...rows].join('\n')
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
