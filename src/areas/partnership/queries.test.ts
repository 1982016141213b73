import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  appoint,
  createTestPartnership,
  organisation,
  person,
  type TestPartnership,
} from '../../../tests/support/partnership.ts'
import { endOrganisation } from './commands.ts'
import {
  countPartnership,
  findOrganisations,
  findPeople,
  findPerson,
  findUninvited,
  type OrganisationFilter,
  type PeopleFilter,
} from './queries.ts'
import { today } from './testWho.ts'

let partnership: TestPartnership
let board: string
beforeAll(async () => {
  partnership = await createTestPartnership()
  await partnership.within(async (tx) => {
    board = await organisation(tx, 'board', { name: 'Stichting De Brug' })
    const otherBoard = await organisation(tx, 'board', { name: 'Stichting Dijk' })
    const school = await organisation(tx, 'school', {
      name: 'Álfheim 100%',
      boardId: board,
      place: 'Zwolle',
      region: 'West',
    })
    const other = await organisation(tx, 'school', { name: 'De Kade', boardId: otherBoard, brin: '90AB' })
    const ended = await organisation(tx, 'school', { name: 'De Oude School', boardId: board })
    await endOrganisation(tx, ended, '2026-07-31')
    for (let number = 0; number < 101; number++) await organisation(tx, 'school', { name: `Dorp ${1000 + number}` })

    const teacher = await person(tx, 'Mia Mentor')
    await appoint(tx, teacher, 'mentor', school)
    await appoint(tx, teacher, 'school-trainer', other, { endsOn: '2026-07-31' })
    await appoint(tx, await person(tx, 'Cor Coordinator'), 'partnership-coordinator', board)
    await appoint(tx, await person(tx, 'Els Elders'), 'mentor', other)
    await person(tx, 'Nog Niemand')
  })
})
afterAll(() => partnership?.close())

const schools = (filter: Partial<OrganisationFilter>, page = 1) =>
  partnership.within((tx) =>
    findOrganisations(
      tx,
      { kind: 'school', search: '', boardId: null, region: '', ended: false, ...filter },
      today,
      page,
    ),
  )
const namesOf = (list: { name: string }[]) => list.map(({ name }) => name)

describe('de lijst van scholen', () => {
  test('staat op alfabet, met 100 per bladzijde', async () => {
    const first = await schools({})
    expect([first.total, first.page.pages, first.organisations.length]).toEqual([103, 2, 100])
    const second = await schools({}, 2)
    expect(second.organisations).toHaveLength(3)
    const all = namesOf([...first.organisations, ...second.organisations])
    expect(new Set(all).size).toBe(103)
    expect(all.indexOf('De Kade')).toBeLessThan(all.indexOf('Dorp 1000'))
  })

  test('zoekt op een deel van naam, plaats of BRIN, in hoofd- of kleine letters, en neemt tekens letterlijk', async () => {
    expect(namesOf((await schools({ search: 'kade' })).organisations)).toEqual(['De Kade'])
    expect(namesOf((await schools({ search: 'ZWOL' })).organisations)).toEqual(['Álfheim 100%'])
    expect(namesOf((await schools({ search: '90ab' })).organisations)).toEqual(['De Kade'])
    expect(namesOf((await schools({ search: '%' })).organisations)).toEqual(['Álfheim 100%'])
  })

  test('kan per bestuur en per regio, en toont apart wie niet meer meedoet', async () => {
    expect(namesOf((await schools({ boardId: board })).organisations)).toEqual(['Álfheim 100%'])
    expect(namesOf((await schools({ region: 'West' })).organisations)).toEqual(['Álfheim 100%'])
    expect(namesOf((await schools({ ended: true })).organisations)).toEqual(['De Oude School'])
  })
})

describe('de lijst van mensen', () => {
  const people = (filter: Partial<PeopleFilter>) =>
    partnership.within((tx) => findPeople(tx, { search: '', role: '', boardId: null, ...filter }, today, 1))

  test('per bestuur: wie er bij het bestuur werkt en wie er op zijn scholen werkt, vandaag', async () => {
    expect(namesOf((await people({ boardId: board })).people)).toEqual(['Cor Coordinator', 'Mia Mentor'])
    expect(namesOf((await people({ role: 'mentor' })).people)).toEqual(['Els Elders', 'Mia Mentor'])
    expect(namesOf((await people({ role: 'school-trainer' })).people)).toEqual([])
  })

  test('wie nog geen aanstelling heeft, staat er wel op, maar wordt niet uitgenodigd', async () => {
    expect(namesOf((await people({ search: 'niemand' })).people)).toEqual(['Nog Niemand'])
    const filter: PeopleFilter = { search: '', role: '', boardId: null }
    const uninvited = await partnership.within((tx) => findUninvited(tx, filter, today))
    expect(namesOf(uninvited.people)).toEqual(['Cor Coordinator', 'Els Elders', 'Mia Mentor'])
  })

  test('het bestuur van een school waar iemand vroeger werkte, telt niet mee voor het adres', async () => {
    const { people: found } = await people({ search: 'Mia' })
    const mia = await partnership.within((tx) => findPerson(tx, found[0]?.id ?? '', today))
    expect(mia?.boardIds).toEqual([board])
  })
})

test('de tellingen gaan over wie en wat vandaag meedoet', async () => {
  expect(await partnership.within((tx) => countPartnership(tx, today))).toEqual({
    board: 2,
    institute: 0,
    school: 103,
    people: 3,
    uninvited: 3,
  })
})
