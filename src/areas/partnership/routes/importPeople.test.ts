import { beforeEach, describe, expect, test } from 'vitest'
import { importTrial, schoolList, schoolRows } from '../../../../tests/support/importTrial.ts'
import { examplePeopleXlsx, exampleSchoolsCsv } from '../importing/index.ts'

const { current, send, pageAt, agree, takeOver, eventCounts } = importTrial()
const { linde, eik } = schoolRows

describe('mensen inlezen', () => {
  const peopleHeaders = 'naam;e-mail;rol;organisatie;van;tot en met'
  const people = (...rows: string[]) => `${[peopleHeaders, ...rows].join('\n')}\n`
  const noor = 'Noor Jansen;noor@west.example;schoolopleider;De Linde;1-8-2026;'
  const sem = 'Sem Bakker;sem@west.example;mentor;01AB01;1-8-2026;31-7-2027'

  beforeEach(() => takeOver('schools', schoolList(linde, eik)))

  const appointments = () =>
    current().partnership.inScope(({ db, scope }) =>
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
    expect((await current().coordinator.post(`${next}/confirmation`, { seen: 'x' })).status).toBe(409)
    expect(await appointments()).toEqual([])
  })

  test('namen en adressen komen niet in de gebeurtenissen of in de log', async () => {
    await takeOver('people', people(noor, sem))
    const events = await current().partnership.inScope(({ db, scope }) =>
      db.selectFrom('event').where('partnershipId', '=', scope.partnershipId).select('detail').execute(),
    )
    expect(JSON.stringify(events)).not.toMatch(/noor|jansen/i)
    expect(current().site.log.join()).not.toMatch(/noor|jansen/i)
  })

  test('het voorbeeld is zelf in te lezen', async () => {
    await takeOver('schools', exampleSchoolsCsv(), 'scholen.csv')
    await takeOver('people', new Uint8Array(await examplePeopleXlsx()), 'mensen.xlsx')
    expect(await appointments()).toHaveLength(3)
  })
})
