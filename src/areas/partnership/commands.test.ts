import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  appoint,
  createTestPartnership,
  organisation,
  person,
  rememberedJobs,
  type TestPartnership,
} from '../../../tests/support/partnership.ts'
import {
  addOrganisation,
  addPerson,
  changeOrganisation,
  changePeriod,
  changePerson,
  describeRole,
  endOrganisation,
  giveAppointment,
  inviteAgain,
  inviteNew,
  removePerson,
} from './commands.ts'
import { findAppointment, findAppointmentsAt, findGaps, findOrganisation, findPerson, findRole } from './queries.ts'
import { noFacts, today } from './testWho.ts'

let partnership: TestPartnership
let board: string
let school: string
beforeAll(async () => {
  partnership = await createTestPartnership()
  await partnership.within(async (tx) => {
    board = await organisation(tx, 'board', { name: 'Stichting De Brug', authorityNumber: '41234' })
    school = await organisation(tx, 'school', { name: 'De Linde', boardId: board, brin: '90AB', locationCode: '00' })
  })
})
afterAll(() => partnership?.close())

describe('organisaties', () => {
  test('een BRIN met vestigingscode en een bestuursnummer horen bij één organisatie', async () => {
    await partnership.within(async (tx) => {
      const sameLocation = { ...noFacts, name: 'De Eik', brin: '90AB', locationCode: '00' }
      expect(await addOrganisation(tx, 'school', sameLocation)).toEqual({ ok: false, reason: 'location-taken' })
      const sameNumber = { ...noFacts, name: 'De Kade', authorityNumber: '41234' }
      expect(await addOrganisation(tx, 'board', sameNumber)).toEqual({ ok: false, reason: 'authority-number-taken' })
      expect(await addOrganisation(tx, 'board', { ...noFacts, name: 'Stichting De Brug' })).toEqual({
        ok: false,
        reason: 'name-taken',
      })
    })
  })

  test('wie bewaart over een nieuwere wijziging heen, krijgt het te horen', async () => {
    const before = await partnership.within((tx) => findOrganisation(tx, school))
    const facts = { ...noFacts, name: 'De Linde', boardId: board, brin: '90AB', locationCode: '00', place: 'Zwolle' }
    const save = () =>
      partnership.within((tx) => changeOrganisation(tx, { id: school, kind: 'school' }, facts, before?.seen ?? ''))
    expect(await save()).toEqual({ ok: true, id: school })
    expect(await save()).toEqual({ ok: false, reason: 'stale' })
  })

  test('houdt een organisatie op, dan eindigen de aanstellingen daar; wat later zou beginnen, begint niet', async () => {
    const left = await partnership.within(async (tx) => {
      const ending = await organisation(tx, 'school', { name: 'De Es' })
      const leader = await person(tx, 'Lot Leider')
      await appoint(tx, leader, 'school-leader', ending)
      await appoint(tx, leader, 'mentor', ending, { endsOn: '2026-01-31' })
      await appoint(tx, leader, 'school-trainer', ending, { startsOn: '2027-01-01' })
      await endOrganisation(tx, ending, '2026-12-31')
      return findAppointmentsAt(tx, ending)
    })
    expect(left.map(({ roleKey, endsOn }) => [roleKey, endsOn])).toEqual([
      ['mentor', '2026-01-31'],
      ['school-leader', '2026-12-31'],
    ])
  })
})

describe('aanstellingen', () => {
  test('dezelfde rol bij dezelfde organisatie kan niet twee keer tegelijk, wel na elkaar', async () => {
    await partnership.within(async (tx) => {
      const personId = await person(tx, 'Oda Opleider')
      const give = (startsOn: string, endsOn: string | null) =>
        giveAppointment(tx, { personId, roleKey: 'school-trainer', organisationId: school }, { startsOn, endsOn })
      expect(await give('2025-08-01', '2026-07-31')).toMatchObject({ ok: true })
      expect(await give('2026-07-31', null)).toEqual({ ok: false, reason: 'overlap' })
      const next = await give('2026-08-01', null)
      expect(next).toMatchObject({ ok: true })
      const appointment = next.ok ? await findAppointment(tx, next.id) : undefined
      const earlier = { startsOn: '2026-01-01', endsOn: null }
      expect(await changePeriod(tx, appointment?.id ?? '', earlier, appointment?.seen ?? '')).toEqual({
        ok: false,
        reason: 'overlap',
      })
    })
  })
})

describe('mensen', () => {
  test('een e-mailadres hoort bij één persoon', async () => {
    await partnership.within(async (tx) => {
      await person(tx, 'Eva Eerst')
      const twice = await addPerson(tx, { name: 'Een Ander', email: 'eva.eerst@voorbeeld.nl' })
      expect(twice).toEqual({ ok: false, reason: 'address-taken' })
    })
  })

  test('met een ander e-mailadres is iemand nog niet uitgenodigd; met een andere naam wel', async () => {
    await partnership.within(async (tx) => {
      const id = await person(tx, 'Iris Anders')
      await inviteNew(tx, rememberedJobs(), [id])
      const now = async () => {
        const found = await findPerson(tx, id, today)
        if (!found) throw new Error('nobody')
        return found
      }
      const named = await now()
      await changePerson(tx, named, { name: 'Iris de Wit', email: named.email }, named.seen)
      expect((await now()).invitedAt).not.toBeNull()
      const moved = await now()
      await changePerson(tx, moved, { name: moved.name, email: 'iris@elders.nl' }, moved.seen)
      expect(await now()).toMatchObject({ invitedAt: null, email: 'iris@elders.nl' })
    })
  })

  test('wie ergens aan meedoet, wordt niet verwijderd; anders gaan de aanstellingen mee', async () => {
    await partnership.within(async (tx) => {
      const id = await person(tx, 'Weg Weg')
      const appointment = await appoint(tx, id, 'mentor', school)
      expect(await removePerson(tx, [async () => ['doet mee aan 1 scan']], id)).toEqual(['doet mee aan 1 scan'])
      expect(await findPerson(tx, id, today)).toBeDefined()
      expect(await removePerson(tx, [async () => []], id)).toEqual([])
      expect(await findPerson(tx, id, today)).toBeUndefined()
      expect(await findAppointment(tx, appointment)).toBeUndefined()
    })
  })
})

describe('uitnodigingen', () => {
  test('wie al is uitgenodigd, krijgt geen tweede brief, tenzij daar apart om gevraagd wordt', async () => {
    await partnership.within(async (tx) => {
      const jobs = rememberedJobs()
      const id = await person(tx, 'Noor Nieuw')
      expect(await inviteNew(tx, jobs, [id])).toBe(1)
      expect(await inviteNew(tx, jobs, [id])).toBe(0)
      await inviteAgain(tx, jobs, { id, name: 'Noor Nieuw', email: 'noor.nieuw@voorbeeld.nl' })
      expect(jobs.asked.map(({ job }) => job)).toEqual(['send-letter', 'send-letter'])
      const letter = await tx.db.selectFrom('letter').where('personId', '=', id).selectAll().executeTakeFirstOrThrow()
      expect(letter).toMatchObject({ recipient: 'noor.nieuw@voorbeeld.nl', link: '/sign-in' })
    })
  })
})

describe('wat er ontbreekt', () => {
  test('een school zonder schoolopleider, een aanstelling die afloopt zonder opvolger, een rol die niemand heeft', async () => {
    await partnership.within(async (tx) => {
      const empty = await organisation(tx, 'school', { name: 'De Wilg' })
      const covered = await organisation(tx, 'school', { name: 'De Beuk' })
      const [old, successor] = [await person(tx, 'Ans Af'), await person(tx, 'Bo Volgt')]
      await appoint(tx, old, 'school-trainer', covered, { endsOn: '2026-12-31' })
      await appoint(tx, old, 'school-leader', covered, { endsOn: '2026-12-31' })
      await appoint(tx, successor, 'school-trainer', covered, { startsOn: '2027-01-01' })
      const gaps = await findGaps(tx, today)
      const schools = gaps.schoolsWithoutTrainer.map(({ id }) => id)
      expect(schools).toContain(empty)
      expect(schools).not.toContain(covered)
      const ending = gaps.endingSoon.filter(({ organisationId }) => organisationId === covered)
      expect(ending.map(({ roleKey }) => roleKey)).toEqual(['school-leader'])
      const vacant = gaps.rolesNobodyHolds.map(({ key }) => key)
      expect(vacant).toContain('board-member')
      expect(vacant).not.toContain('school-leader')
    })
  })
})

test('een partnerschap beschrijft een rol in eigen woorden; wie dat over een ander heen doet, krijgt het te horen', async () => {
  const before = await partnership.within((tx) => findRole(tx, 'mentor', today))
  const text = {
    name: 'Werkplekbegeleider',
    description: 'Begeleidt in de eigen groep.',
    responsibilities: [{ group: 'Begeleiding', items: ['Je kijkt mee.'] }],
  }
  const save = () => partnership.within((tx) => describeRole(tx, 'mentor', text, before?.seen ?? ''))
  expect(await save()).toBe('saved')
  expect(await save()).toBe('stale')
  expect(await partnership.within((tx) => findRole(tx, 'mentor', today))).toMatchObject(text)
})
