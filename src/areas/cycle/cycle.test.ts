// What the cycle promises to people: it asks in time, what is planned fulfils it, and a talk about a person stays theirs.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Factories,
  idOf,
  type TestOrganisation,
  type TestPerson,
  type TestTheme,
} from '../../../tests/support/factories.ts'
import { openSite, type Site, today, type Visitor } from '../../../tests/support/site.ts'
import { addBlueprintBodies } from '../bodies/index.ts'
import { addBlueprintCycle, growAround } from './commands.ts'

let site: Site
let oost: Factories
let board: TestOrganisation
let school: TestOrganisation
let theme: TestTheme
let people: Record<'coordinator' | 'cooper' | 'leader' | 'trainer' | 'mentor' | 'colleague', TestPerson>

beforeAll(async () => {
  site = await openSite()
  oost = await site.partnership('Oost')
  board = await oost.board('Stichting Duin')
  school = await oost.school('De Kade', board)
  people = {
    coordinator: await oost.appointed('Pleun', 'project-coordinator', board),
    cooper: await oost.appointed('Coos', 'partnership-coordinator', board),
    leader: await oost.appointed('Lies', 'school-leader', school),
    trainer: await oost.appointed('Tom', 'school-trainer', school),
    mentor: await oost.appointed('Mo', 'mentor', school),
    colleague: await oost.appointed('Cas', 'mentor', school),
  }
  theme = await oost.theme('De werkplek')
  const partnershipId = oost.id
  await oost.inScope(async (tx) => {
    await addBlueprintBodies(tx, today)
    await addBlueprintCycle(tx, today)
    await tx.db.insertInto('cohort').values({ partnershipId, number: 1, firstYear: 2026 }).execute()
    await tx.db
      .insertInto('cohortSchool')
      .values({ partnershipId, schoolId: school.id, cohortNumber: 1, because: 'by-hand', placedOn: today })
      .execute()
    await growAround(tx, today)
  })
})
afterAll(() => site?.close())

/** The occurrence of a row of the blueprint, as it stands in the database. */
const occurrence = (kind: string, of: { personId?: string } = {}) =>
  oost.inScope(({ db }) =>
    db
      .selectFrom('occurrence')
      .innerJoin('cycleRow', (join) =>
        join
          .onRef('cycleRow.partnershipId', '=', 'occurrence.partnershipId')
          .onRef('cycleRow.id', '=', 'occurrence.rowId'),
      )
      .where('cycleRow.kind', '=', kind)
      .where('schoolYear', '=', 2026)
      .$if(of.personId !== undefined, (query) => query.where('personId', '=', of.personId ?? null))
      .select([
        'occurrence.id',
        'state',
        'occurrence.revision',
        'heldOn',
        'skippedBecause',
        'scanId',
        'meetingId',
        'rowId',
        'bodyId',
      ])
      .executeTakeFirstOrThrow(),
  )

const pathOf = ({ id }: { id: string }) => `/cycle/occurrences/${id}`
const textOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()

describe('een scan die aan de beurt is', () => {
  test('wordt gevraagd van wie ervoor zorgt, met de weg om haar te plannen', async () => {
    const asked = await occurrence('vierjaarlijkse-scan')
    const home = await textOf(await site.as(people.trainer), '/')
    expect(home).toContain('Plan de scan van De Kade')
    expect(home).toContain(`occurrence=${asked.id}`)
    expect(await textOf(await site.as(people.leader), '/')).not.toContain('Plan de scan van De Kade')
  })

  test('is gepland als de scan dat is, gedaan als die is vastgesteld, en weer gepland als die wordt heropend', async () => {
    const trainer = await site.as(people.trainer)
    const { id } = await occurrence('vierjaarlijkse-scan')
    const planned = await trainer.post(`/schools/${school.id}/scans`, {
      occurrence: id,
      occasion: 'four-yearly',
      themes: [theme.versionId],
      participants: [people.trainer.id],
      facilitator: people.trainer.id,
      opensOn: '2026-12-01',
      closesOn: '2026-12-15',
      talkOn: '2026-12-20',
      ambitionYear: '2028',
    })
    expect(planned.status).toBe(303)
    const scan = { id: planned.headers.get('location')?.slice('/scans/'.length) ?? '', themes: [theme] }
    expect(await occurrence('vierjaarlijkse-scan')).toMatchObject({ state: 'planned', scanId: scan.id })
    expect(await textOf(trainer, pathOf({ id }))).toContain(`/scans/${scan.id}`)

    await oost.inScope(({ db }) => db.updateTable('scan').set({ state: 'talking' }).where('id', '=', scan.id).execute())
    await oost.judgement(scan)
    expect((await trainer.post(`/scans/${scan.id}/settlement`)).status).toBe(303)
    expect(await occurrence('vierjaarlijkse-scan')).toMatchObject({ state: 'held', heldOn: today })

    expect(
      (await trainer.post(`/scans/${scan.id}/reopening`, { reason: 'We zagen iets over het hoofd.' })).status,
    ).toBe(303)
    expect(await occurrence('vierjaarlijkse-scan')).toMatchObject({ state: 'planned', heldOn: null, scanId: scan.id })
  })
})

describe('een bijeenkomst die aan de beurt is', () => {
  const meeting = {
    title: 'Netwerk',
    day: '2026-11-21',
    from: '15:30',
    until: '17:00',
    place: '',
    onlineAddress: '',
    remarks: '',
  }

  test('telt alleen als zij daarvoor is gepland, en is weer open als zij wordt afgezegd', async () => {
    const cooper = await site.as(people.cooper)
    const asked = await occurrence('netwerk-schoolopleiders')
    const meetings = `/bodies/${asked.bodyId}/meetings`
    await cooper.post(meetings, meeting)
    expect(await occurrence('netwerk-schoolopleiders')).toMatchObject({ state: 'open' })

    const page = await textOf(cooper, `${meetings}/new?occurrence=${asked.id}`)
    expect(page).toContain(`value="${asked.id}"`)
    const planned = await cooper.post(meetings, { ...meeting, occurrence: asked.id })
    const id = planned.headers.get('location')?.slice('/meetings/'.length) ?? ''
    expect(await occurrence('netwerk-schoolopleiders')).toMatchObject({ state: 'planned', meetingId: id })

    await cooper.post(`/meetings/${id}/cancellation`, { reason: 'Er is griep.' })
    expect(await occurrence('netwerk-schoolopleiders')).toMatchObject({ state: 'open', meetingId: null })
  })
})

describe('een gesprek over iemands rol', () => {
  test('is er alleen voor diegene, wie het leidt en de projectcoördinator', async () => {
    const talk = await occurrence('hrm-mentor', { personId: people.mentor.id })
    const statusFor = async (person: TestPerson) => (await (await site.as(person)).get(pathOf(talk))).status
    expect(await statusFor(people.mentor)).toBe(200)
    expect(await statusFor(people.leader)).toBe(200)
    expect(await statusFor(people.coordinator)).toBe(200)
    expect(await statusFor(people.colleague)).toBe(404)
    expect(await statusFor(people.cooper)).toBe(404)
  })

  test('staat ook in het jaar van een ander niet', async () => {
    const talk = await occurrence('hrm-mentor', { personId: people.mentor.id })
    const row = `/cycle/rows/${talk.rowId}?year=2026&of=partnership`
    expect(await textOf(await site.as(people.leader), row)).toContain('Mo')
    const cooper = await textOf(await site.as(people.cooper), row)
    expect(cooper).toContain('van niemand gevraagd')
    const colleague = await textOf(await site.as(people.colleague), row)
    expect(colleague).toContain(talk.rowId)
    expect(colleague).not.toContain(talk.id)
  })
})

describe('overslaan', () => {
  const skip = async (fields: Record<string, string>, person = people.cooper) => {
    const asked = await occurrence('evaluatiegesprek')
    return (await site.as(person)).post(`${pathOf(asked)}/skip`, fields)
  }

  test('vraagt om een reden, en is niet voor de school zelf', async () => {
    const refused = await skip({ because: '', revision: '1' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Vul in: waarom slaan jullie dit over?.')
    expect((await skip({ because: 'Geen tijd.', revision: '1' }, people.leader)).status).toBe(403)
  })

  test('gebeurt bij twee keer drukken één keer, en wie te laat is houdt wat is getypt', async () => {
    expect((await skip({ because: 'De school bouwt.', revision: '1' })).status).toBe(303)
    expect((await skip({ because: 'De school bouwt.', revision: '1' })).status).toBe(303)
    const late = await skip({ because: 'Er was griep.', revision: '1' }, people.coordinator)
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Er was griep.')
    expect(await occurrence('evaluatiegesprek')).toMatchObject({ skippedBecause: 'De school bouwt.', revision: 2 })
  })

  test('kan ongedaan worden gemaakt', async () => {
    const asked = await occurrence('evaluatiegesprek')
    const cooper = await site.as(people.cooper)
    expect(await textOf(cooper, pathOf(asked))).toContain('Maak dit ongedaan')
    await cooper.post(`${pathOf(asked)}/reopening`, { revision: String(asked.revision) })
    expect(await occurrence('evaluatiegesprek')).toMatchObject({ state: 'open', skippedBecause: null })
  })
})

describe('anders gedaan', () => {
  test('heeft een dag die is geweest en een regel wat het was', async () => {
    const survey = await occurrence('tevredenheidsenquete')
    const coordinator = await site.as(people.coordinator)
    const hold = (heldOn: string) =>
      coordinator.post(`${pathOf(survey)}/holding`, {
        heldOn,
        heldAs: 'Rondje op school.',
        revision: String(survey.revision),
      })
    expect((await hold('2026-11-23')).status).toBe(422)
    expect((await hold('2026-11-20')).status).toBe(303)
    expect(await occurrence('tevredenheidsenquete')).toMatchObject({ state: 'held', heldOn: '2026-11-20' })
    expect(await textOf(coordinator, pathOf(survey))).toContain('Rondje op school.')
  })
})

describe('een regel van de cyclus', () => {
  const said = {
    title: 'Startgesprek met mentoren',
    goal: 'Nieuwe mentoren leren elkaar kennen.',
    activity: 'other',
    subject: 'school',
    frequency: '1',
    anchorYear: '2026',
    fromMonth: '9',
    untilMonth: '10',
    leads: 'school-trainer',
    roles: ['mentor'],
  }
  const found = (rowId: string) =>
    oost.inScope(({ db }) =>
      db
        .selectFrom('occurrence')
        .where('rowId', '=', rowId)
        .select(['schoolYear', 'opensOn', 'dueOn', 'personId'])
        .execute(),
    )

  test('geeft meteen peilmomenten, ook als het formulier twee keer komt, en wat open staat volgt haar', async () => {
    const coordinator = await site.as(people.coordinator)
    const key = idOf('cycle row', 'startgesprek')
    for (const _ of [1, 2])
      expect((await coordinator.post('/cycle/rows', { ...said, revision: '0', key })).status).toBe(303)
    expect(await found(key)).toEqual([{ schoolYear: 2026, opensOn: '2026-09-01', dueOn: '2026-10-31', personId: null }])

    await coordinator.post(`/cycle/rows/${key}/edit`, {
      ...said,
      subject: 'role:school-trainer',
      untilMonth: '11',
      revision: '1',
    })
    expect(await found(key)).toEqual([
      { schoolYear: 2026, opensOn: '2026-09-01', dueOn: '2026-11-30', personId: people.trainer.id },
    ])
    const late = await coordinator.post(`/cycle/rows/${key}/edit`, { ...said, title: 'Iets anders', revision: '1' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Iets anders')

    await coordinator.post(`/cycle/rows/${key}/ending`, { lastYear: '2025' })
    expect(await found(key)).toEqual([])
    await coordinator.post(`/cycle/rows/${key}/return`)
    expect(await found(key)).toHaveLength(1)
  })

  test('kan per cohort alleen scholen vragen, en eindigt niet voor zij begint', async () => {
    const coordinator = await site.as(people.coordinator)
    const wrong = {
      ...said,
      subject: 'partnership',
      frequency: 'by-cohort',
      fromMonth: '6',
      untilMonth: '9',
      revision: '0',
    }
    const refused = await coordinator.post('/cycle/rows', wrong)
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('Dit kan alleen van elke school worden gevraagd.')
    expect(page).toContain('Het einde ligt voor het begin.')
  })
})

describe('het jaar', () => {
  test('begint voor een CoOP’er bij het eigen bestuur, en telt per regel', async () => {
    const other = await oost.school('De Linde', await oost.board('Stichting Dijk'))
    await oost.inScope((tx) => growAround(tx, today))
    const own = await textOf(await site.as(people.cooper), '/cycle')
    expect(own).toContain('voor Stichting Duin')
    expect(own).toContain('Evaluatiegesprek met het gesprekskader')
    const talks = await occurrence('evaluatiegesprek')
    const all = await textOf(await site.as(people.cooper), `/cycle/rows/${talks.rowId}?of=partnership`)
    expect(all).toContain(other.name)
    expect(await textOf(await site.as(people.cooper), `/cycle/rows/${talks.rowId}?of=${board.id}`)).not.toContain(
      'De Linde',
    )
  })
})
