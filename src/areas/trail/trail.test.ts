// The trail of a criterion as people open it: what it says and said, and as much of what happened as they may see.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Factories, TestOrganisation, TestTheme } from '../../../tests/support/factories.ts'
import { idOf } from '../../../tests/support/factories.ts'
import { openSite, type Site, type Visitor } from '../../../tests/support/site.ts'

let site: Site
let noord: Factories
let theme: TestTheme
let coordinator: Visitor
let trainer: Visitor
let lelie: TestOrganisation
let path: string
beforeAll(async () => {
  site = await openSite()
  noord = await site.partnership('Noord')
  const board = await noord.board('Stichting Duin')
  lelie = await noord.school('De Waterlelie', board)
  const kade = await noord.school('De Kade', board)
  theme = await noord.theme('Leren op de werkplek')
  path = `/trail/${theme.instrumentId}/leerplek`
  const facilitator = await noord.person('gespreksleider')
  const scanAt = async (school: TestOrganisation, talkOn: string, reasons: string) => {
    const scan = await noord.scan(
      `${school.name} ${talkOn}`,
      { school, facilitator, participants: [facilitator], themes: [theme] },
      {
        state: 'settled',
        talkOn,
        closesOn: talkOn,
        opensOn: talkOn,
      },
    )
    await noord.judgement(scan, { reasons, ambition: 3, ambitionYear: 2028, minorityView: 'Een van ons ziet meer.' })
    return scan
  }
  await scanAt(lelie, '2022-10-01', 'Toen begonnen we net.')
  const recent = await scanAt(lelie, '2026-10-01', 'Studenten kijken nu rond.')
  await noord.focusPoint(recent, facilitator, 'rondkijken')
  await scanAt(kade, '2026-09-15', 'Bij ons gaat dat anders.')
  await scanAt(kade, '2025-09-15', 'Dat was bij De Kade.')
  coordinator = await site.as(await noord.appointed('coördinator', 'project-coordinator', board))
  trainer = await site.as(await noord.appointed('opleider', 'school-trainer', lelie))
})
afterAll(() => site?.close())

const read = async (visitor: Visitor, query = '') => (await visitor.get(path + query)).text()

test('het nieuwste schooljaar staat er voluit, de andere geteld', async () => {
  const page = await read(coordinator)
  expect(page).toContain('Studenten kijken nu rond.')
  expect(page).toContain('Bij ons gaat dat anders.')
  expect(page).toContain('Een ander geluid: Een van ons ziet meer.')
  expect(page).toContain('Studenten zien elkaars lessen.')
  expect(page).not.toContain('Toen begonnen we net.')
  expect(page).toContain('2022–2023')
  expect(page).toContain('op 1 oktober 2026')
  expect(await read(coordinator, '?year=2022')).toContain('Toen begonnen we net.')
})

test('wie van één school is ziet die school, ook in de telling', async () => {
  const page = await read(trainer)
  expect(page).toContain('Studenten kijken nu rond.')
  expect(page).not.toContain('Bij ons gaat dat anders.')
  expect(page).not.toContain('2025–2026')
  expect(await read(trainer, '?year=2025')).not.toContain('Dat was bij De Kade.')
})

test('een plaats in het adres maakt het kleiner; onzin daar verandert niets', async () => {
  const page = await read(coordinator, `?school=${lelie.id}`)
  expect(page).toContain('Studenten kijken nu rond.')
  expect(page).not.toContain('Bij ons gaat dat anders.')
  for (const odd of ['?school=x&year=later&page=-3', '?body=%00&year=99999999999999999999', '?page=1e9'])
    expect((await coordinator.get(path + odd)).status, odd).toBe(200)
})

test('een item dat er niet is bestaat niet, en een student heeft hier niets', async () => {
  expect((await coordinator.get(`/trail/${theme.instrumentId}/bestaat-niet`)).status).toBe(404)
  const student = await site.as(await noord.appointed('student', 'student-teacher', lelie))
  expect((await student.get(path)).status).toBe(404)
})

test('hoe de woorden veranderden staat erbij', async () => {
  await noord.inScope(({ db, scope: { partnershipId } }) =>
    db
      .insertInto('instrumentVersion')
      .columns(['partnershipId', 'id', 'instrumentId', 'number', 'state', 'definition', 'provenance', 'publishedAt'])
      .expression((eb) =>
        eb
          .selectFrom('instrumentVersion as old')
          .where('old.partnershipId', '=', partnershipId)
          .where('old.id', '=', theme.versionId)
          .select((at) => [
            'old.partnershipId',
            at.val(idOf('version', 'two')).as('id'),
            'old.instrumentId',
            at.val(2).as('number'),
            'old.state',
            at
              .fn<string>('jsonb_set', [
                'old.definition',
                at.val('{criteria,0,question}'),
                at.val('"Waar leren studenten het meest?"'),
              ])
              .as('definition'),
            'old.provenance',
            at.val(new Date('2026-11-10')).as('publishedAt'),
          ]),
      )
      .execute(),
  )
  const page = await read(coordinator)
  expect(page).toContain('De woorden veranderden één keer')
  expect(page).toMatch(/Waar leren studenten<ins> het meest<\/ins>\?|<ins>[^<]*het meest[^<]*<\/ins>/)
})
