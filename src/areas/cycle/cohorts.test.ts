// Schools are divided over four cohorts, and the calendar follows.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Factories, TestOrganisation } from '../../../tests/support/factories.ts'
import { openSite, type Site, today, type Visitor } from '../../../tests/support/site.ts'
import { addBlueprintCycle, growAround, growOccurrences } from './commands.ts'

let site: Site
let noord: Factories
let coordinator: Visitor
let coOper: Visitor
const schools: TestOrganisation[] = []

beforeAll(async () => {
  site = await openSite()
  noord = await site.partnership('Noord')
  const [duin, dijk] = [await noord.board('Duin'), await noord.board('Dijk')]
  for (const name of ['Anker', 'Baken', 'Duinroos', 'Eiland', 'Fuut'])
    schools.push(await noord.school(name, duin, { region: 'Kust' }))
  for (const name of ['Golf', 'Haven', 'Klipper']) schools.push(await noord.school(name, dijk))
  coordinator = await site.as(await noord.appointed('Petra', 'project-coordinator', duin))
  coOper = await site.as(await noord.appointed('Coen', 'partnership-coordinator', dijk))
  await noord.inScope(async (tx) => {
    await addBlueprintCycle(tx, today)
  })
})
afterAll(() => site?.close())

/** Which schools have their turn for the scan in a school year. */
const turnsIn = (schoolYear: number) =>
  noord.inScope(async (tx) => {
    await growOccurrences(tx, schoolYear)
    const rows = await tx.db
      .selectFrom('occurrence as o')
      .innerJoin('cycleRow as r', (join) =>
        join.onRef('r.partnershipId', '=', 'o.partnershipId').onRef('r.id', '=', 'o.rowId'),
      )
      .innerJoin('organisation as s', (join) =>
        join.onRef('s.partnershipId', '=', 'o.partnershipId').onRef('s.id', '=', 'o.schoolId'),
      )
      .where('o.schoolYear', '=', schoolYear)
      .where('r.activity', '=', 'scan')
      .where('r.byCohort', '=', true)
      .orderBy('s.name')
      .select('s.name')
      .execute()
    return rows.map(({ name }) => name)
  })

const shownOn = async (path: string) => {
  const page = await (await coordinator.get(path)).text()
  return /name="shown" value="([0-9a-f]+)"/.exec(page)?.[1] ?? ''
}

test('zonder cohorten legt de pagina uit wat ze zijn, en begint de projectcoördinator ermee', async () => {
  expect(await (await coOper.get('/cycle/cohorts')).text()).toContain('De projectcoördinator kan ermee beginnen')
  expect((await coordinator.get('/cycle/cohorts/proposal')).headers.get('location')).toBe('/cycle/cohorts')
  const wrong = await coordinator.post('/cycle/cohorts', { firstYear: 'volgend jaar' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('volgend jaar')
  expect((await coordinator.post('/cycle/cohorts', { firstYear: '2026' })).status).toBe(303)
  // A second time changes nothing.
  await coordinator.post('/cycle/cohorts', { firstYear: '2030' })
  expect(await (await coordinator.get('/cycle/cohorts')).text()).toContain('2029–2030')
})

test('een voorstel wordt pas de indeling als iemand het overneemt, en de kalender volgt', async () => {
  expect(await turnsIn(2026)).toEqual([])
  const shown = await shownOn('/cycle/cohorts/proposal')
  expect(await turnsIn(2026)).toEqual([])
  expect((await coordinator.post('/cycle/cohorts/proposal', { shown })).status).toBe(303)
  const turns = [await turnsIn(2026), await turnsIn(2027), await turnsIn(2028), await turnsIn(2029)]
  expect(turns.map(({ length }) => length)).toEqual([2, 2, 2, 2])
  expect(turns.flat().toSorted()).toEqual(schools.map(({ name }) => name).toSorted())
  expect(await turnsIn(2030)).toEqual(turns[0])
})

test('wie een ander voorstel overneemt dan er nu zou zijn, krijgt het nieuwe te zien', async () => {
  const shown = await shownOn('/cycle/cohorts/proposal?again=1')
  expect(shown).toBe('')
  const stale = await coordinator.post('/cycle/cohorts/proposal', { again: 'on', shown: 'a'.repeat(64) })
  expect(stale.status).toBe(409)
  expect(await stale.text()).toContain('Er is intussen iets veranderd')
})

test('een school die met de hand wordt verplaatst heeft haar beurt in dat jaar, en blijft daar', async () => {
  const [anker] = schools
  const [first] = await turnsIn(2026)
  const other = first === 'Anker' ? '3' : '1'
  const path = `/cycle/cohorts/schools/${anker?.id}`
  expect((await coOper.get(path)).status).toBe(404)
  expect((await coordinator.post(path, { cohort: '7' })).status).toBe(422)
  expect((await coordinator.post(path, { cohort: other })).status).toBe(303)
  expect(await turnsIn(other === '3' ? 2028 : 2026)).toContain('Anker')
  expect(await (await coordinator.get('/cycle/cohorts/proposal?again=1')).text()).toContain(
    'Blijft: met de hand geplaatst.',
  )
})

test('een school die begint, hoort vier jaar later bij de beurt', async () => {
  const started = await noord.school('Nieuwe Maan', await noord.board('Delta'))
  await noord.inScope(async (tx) => {
    await tx.db
      .updateTable('organisation')
      .set({ candidateSince: '2025-09-01', startedOn: '2026-09-01' })
      .where('id', '=', started.id)
      .execute()
    await growAround(tx, today)
  })
  expect(await turnsIn(2026)).not.toContain('Nieuwe Maan')
  expect(await turnsIn(2030)).toContain('Nieuwe Maan')
})

test('een CoOP’er ziet de cohorten van de scholen van het eigen bestuur', async () => {
  const page = await (await coOper.get('/cycle/cohorts')).text()
  expect(page).toContain('Haven')
  expect(page).not.toContain('Duinroos')
  expect((await coOper.post('/cycle/cohorts/proposal', {})).status).toBe(403)
})
