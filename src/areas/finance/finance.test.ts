// Het financieel kader zoals mensen het tegenkomen: beginnen, invullen, vaststellen, en inlezen.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { idOf } from '../../../tests/support/factories.ts'
import { type FormFields, openSite, type Site, type Visitor, withClient } from '../../../tests/support/site.ts'
import { buildWorld, type PersonaName, type World } from '../../../tests/support/world.ts'
import { workbookFile } from '../../platform/reports/workbook.ts'
import { parseSheets } from '../../platform/sheets/parseSheet.ts'
import { archiveOf } from '../../platform/sheets/testWorkbooks.ts'
import { taskJob } from '../../platform/tasks.ts'
import { lineColumns } from './importing/columns.ts'
import { findBudget, findBudgetLines, findLines } from './queries.ts'
import { readWorkbookTask } from './tasks.ts'

let site: Site
let world: World
let coordinator: Visitor
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

let partnerships = 0
beforeEach(async () => {
  partnerships += 1
  world = await buildWorld(await site.partnership(`Noord ${'x'.repeat(partnerships)}`))
  coordinator = await as('project-coordinator')
})
afterEach(() => expect.hasAssertions())

const as = (name: PersonaName): Promise<Visitor> => site.as(world.person(name))
const path = (resource = '') => `/finance/${world.ids.budget}${resource}`
const budgetNow = () => world.partnership.inScope((tx) => findBudget(tx, world.ids.budget ?? ''))
const linesNow = (id = world.ids.budget ?? '') => world.partnership.inScope((tx) => findLines(tx, id))
const revision = async () => String((await budgetNow())?.revision)
const lineForm = (more: FormFields = {}): FormFields => ({
  kind: 'training',
  title: 'Opleiding schoolopleiders',
  organisation: '',
  role: '',
  hours: '',
  rate: '',
  amount: '1.250,50',
  remarks: '',
  revision: '1',
  key: crypto.randomUUID(),
  ...more,
})
const adopt = async (more: FormFields = {}) =>
  coordinator.post(path('/adoption'), { adoptedOn: '2026-11-20', decision: '', revision: await revision(), ...more })

/** What the stuurgroep decided in its meeting. @returns the decision's id */
const decided = (text: string) =>
  world.partnership.inScope(async ({ db, scope: { partnershipId } }) => {
    const values = { partnershipId, entryId: idOf('agenda entry', 'Jaarplan'), text }
    return (await db.insertInto('decision').values(values).returning('id').executeTakeFirstOrThrow()).id
  })

/** That the penvoerdersoverleg is asked to tune the financieel kader of next year in this one. */
const askedInCycle = () =>
  world.partnership.inScope(async ({ db, scope: { partnershipId } }) => {
    const [bodyId, rowId] = [crypto.randomUUID(), crypto.randomUUID()]
    await db
      .insertInto('body')
      .values({ partnershipId, id: bodyId, kind: 'penvoerdersoverleg', name: 'Penvoerders', level: 'tactical' })
      .execute()
    await db
      .insertInto('cycleRow')
      .values({
        partnershipId,
        id: rowId,
        kind: 'kader',
        moment: 'during',
        goal: 'Uren en geld verdelen.',
        activity: 'finance',
        title: 'Financieel kader',
        subject: 'body',
        bodyKind: 'penvoerdersoverleg',
        everyYears: 1,
        anchorYear: 2020,
        fromMonth: 4,
        untilMonth: 7,
        position: 99,
      })
      .execute()
    await db
      .insertInto('occurrence')
      .values({ partnershipId, rowId, schoolYear: 2026, bodyId, opensOn: '2027-04-01', dueOn: '2027-07-31' })
      .execute()
  })

describe('een regel', () => {
  test('wordt getypt op zijn Nederlands, staat op centen, en telt mee', async () => {
    expect((await coordinator.post(path('/lines'), lineForm())).status).toBe(303)
    const added = (await linesNow()).at(-1)
    expect(added).toMatchObject({ title: 'Opleiding schoolopleiders', planned: 125_050, hours: null })
    expect(await (await coordinator.get(path())).text()).toContain('1.250,50')
  })

  test('in uren rekent het bedrag uit, met het tarief van het kader', async () => {
    await coordinator.post(path('/lines'), lineForm({ kind: 'facilitation', hours: '12,5', amount: '' }))
    expect((await linesNow()).at(-1)).toMatchObject({ hours: 1_250, planned: 75_000 })
    await coordinator.post(path('/settings'), {
      subsidy: '1.250',
      rate: '62,55',
      remarks: '',
      revision: await revision(),
    })
    const lines = await linesNow()
    // 12,5 × 62,55 = 781,875: een halve cent gaat omhoog. Een eigen tarief verandert niet mee.
    expect(lines.at(-1)?.planned).toBe(78_188)
    expect(lines[0]).toMatchObject({ hourlyRate: 5_000, planned: 400_000 })
  })

  test('twee keer gestuurd is één regel', async () => {
    const form = lineForm()
    const before = (await linesNow()).length
    for (const answer of await Promise.all([
      coordinator.post(path('/lines'), form),
      coordinator.post(path('/lines'), form),
    ]))
      expect(answer.status).toBe(303)
    expect(await linesNow()).toHaveLength(before + 1)
  })

  test.each([
    [{ amount: '12.50' }, 'schrijf het zoals 1.250,50'],
    [{ amount: '' }, 'Vul uren in, of een bedrag.'],
    [{ hours: '10', amount: '5' }, 'niet allebei'],
    [{ kind: 'facilitation' }, 'Facilitering gaat in uren'],
    [{ organisation: crypto.randomUUID() }, 'Kies uit de lijst voor wie het is.'],
    [{ role: 'koning' }, 'Kies een rol uit de lijst.'],
  ])('met %o blijft staan wat je typte', async (more, message) => {
    const answer = await coordinator.post(path('/lines'), lineForm(more))
    const text = await answer.text()
    expect(answer.status).toBe(422)
    expect(text).toContain(message)
    expect(text).toContain('value="Opleiding schoolopleiders"')
  })

  test('van wie tegelijk bewaarde: de tweede hoort het, met wat die typte', async () => {
    const line = path(`/lines/${world.ids.line}`)
    expect((await coordinator.post(line, lineForm({ title: 'Eerste' }))).status).toBe(303)
    const second = await coordinator.post(line, lineForm({ title: 'Tweede' }))
    const text = await second.text()
    expect(second.status).toBe(409)
    expect(text).toContain('value="Tweede"')
    expect((await coordinator.post(line, lineForm({ title: 'Tweede', revision: '2' }))).status).toBe(303)
  })

  test('gaat omhoog en omlaag binnen zijn soort, en weg', async () => {
    await coordinator.post(path('/lines'), lineForm({ title: 'Onderste' }))
    const id = (await linesNow()).at(-1)?.id
    const training = async () => (await linesNow()).filter(({ kind }) => kind === 'training').map(({ title }) => title)
    await coordinator.post(path(`/lines/${id}/move`), { direction: 'up' })
    expect(await training()).toEqual(['Onderste', 'Mentorentraining'])
    await coordinator.post(path(`/lines/${id}/move`), { direction: 'up' })
    expect(await training()).toEqual(['Onderste', 'Mentorentraining'])
    await coordinator.post(path(`/lines/${id}/removal`))
    expect(await training()).toEqual(['Mentorentraining'])
  })
})

describe('studenten en werkelijke kosten', () => {
  test('studenten × subsidie is wat er is; een lege cel haalt een aantal weg', async () => {
    const { school } = world.ids
    await coordinator.post(path('/students'), { [`students.${school}`]: '1.000', revision: await revision() })
    expect(await (await coordinator.get(path())).text()).toContain('1.250.000,00')
    await coordinator.post(path('/students'), { [`students.${school}`]: '', revision: await revision() })
    expect(await (await coordinator.get(path())).text()).toContain('0 studenten')
  })

  test('een fout aantal noemt de school, en niets is bewaard', async () => {
    const { school } = world.ids
    const sent = { [`students.${school}`]: '1,5', [`actual.${world.ids.line}`]: '5', revision: await revision() }
    const answer = await coordinator.post(path('/students'), sent)
    const text = await answer.text()
    expect(answer.status).toBe(422)
    expect(text).toContain('De Waterlelie. Vul een heel aantal in')
    expect(text).toContain('value="1,5"')
  })

  test('wie over een nieuwere versie heen bewaart, hoort het', async () => {
    const old = await revision()
    await coordinator.post(path('/actuals'), { [`actual.${world.ids.line}`]: '100', revision: old })
    const answer = await coordinator.post(path('/actuals'), { [`actual.${world.ids.line}`]: '200', revision: old })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('value="200"')
    expect((await linesNow()).find(({ id }) => id === world.ids.line)?.actual).toBe(10_000)
  })
})

describe('vaststellen', () => {
  test('legt vast met dag en besluit; daarna blijft wat begroot is staan, en gaat wat het kost door', async () => {
    const decision = await decided('Akkoord met het kader.')
    expect((await adopt({ decision })).status).toBe(303)
    expect(await (await coordinator.get(path())).text()).toContain('Akkoord met het kader.')
    for (const resource of ['/settings', '/students', '/adoption', `/lines/${world.ids.line}`])
      expect((await coordinator.get(path(resource))).status, resource).toBe(303)
    const before = await linesNow()
    await coordinator.post(path('/settings'), { subsidy: '9', rate: '9', remarks: '', revision: await revision() })
    await coordinator.post(path(`/lines/${world.ids.line}`), lineForm())
    await coordinator.post(path(`/lines/${world.ids.line}/removal`))
    await coordinator.post(path('/students'), { [`students.${world.ids.school}`]: '1', revision: await revision() })
    expect((await linesNow()).map(({ title, planned }) => [title, planned])).toEqual(
      before.map(({ title, planned }) => [title, planned]),
    )
    await coordinator.post(path('/actuals'), { [`actual.${world.ids.line}`]: '-35', revision: await revision() })
    expect((await linesNow()).find(({ id }) => id === world.ids.line)?.actual).toBe(-3_500)
  })

  test('wat niemand begrootte komt er daarna bij voor niets', async () => {
    await adopt()
    await coordinator.post(path('/lines'), lineForm({ title: 'Onverwacht', kind: 'facilitation', amount: '500' }))
    expect((await linesNow()).at(-1)).toMatchObject({ title: 'Onverwacht', planned: 0, hours: 0 })
  })

  test('de database houdt het vast, wie er ook schrijft', async () => {
    await adopt()
    const partnershipId = world.partnership.id
    for (const change of [
      'update budget_line set planned = planned + 1 where planned > 0',
      "update budget_line set title = 'x' where planned > 0",
      'delete from budget_line where planned > 0',
      'update student_count set students = students + 1',
      'update budget set adopted_on = null',
      'update budget set subsidy_per_student = 1',
      "insert into budget_line (partnership_id, budget_id, kind, title, planned, position) select partnership_id, id, 'other', 'x', 1, 9 from budget",
    ])
      await expect(
        withClient(site.database.superuser, (client) =>
          client.query(`${change} ${change.includes('where') ? 'and' : 'where'} partnership_id = $1`, [partnershipId]),
        ),
        change,
      ).rejects.toThrow('is adopted')
  })

  test('niet op een dag die komt, niet zonder regels, niet met een verzonnen besluit, en niet over een wijziging heen', async () => {
    expect((await adopt({ adoptedOn: '2027-01-01' })).status).toBe(422)
    expect((await adopt({ decision: crypto.randomUUID() })).status).toBe(422)
    const old = await revision()
    await coordinator.post(path('/lines'), lineForm())
    expect((await adopt({ revision: old })).status).toBe(409)
    expect((await budgetNow())?.adoptedOn).toBeNull()
  })
})

describe('een volgend jaar', () => {
  test('begint met de regels van het jaar ervoor, en twee keer tikken maakt er één', async () => {
    const form = { schoolYear: '2027', fromLast: 'on' }
    const answers = await Promise.all([coordinator.post('/finance', form), coordinator.post('/finance', form)])
    const [first, second] = answers.map((answer) => answer.headers.get('location'))
    expect(first).toBe(second)
    const copied = await world.partnership.inScope((tx) => findBudgetLines(tx, 2027))
    expect(copied.map(({ title }) => title)).toEqual((await linesNow()).map(({ title }) => title))
    const lines = await linesNow(first?.split('/').at(-1))
    expect(lines.every(({ actual }) => actual === null)).toBe(true)
    expect(await (await coordinator.get(first ?? '')).text()).toContain('12 studenten')
  })

  test('niet verder weg dan het volgende', async () => {
    expect((await coordinator.post('/finance', { schoolYear: '2040' })).status).toBe(422)
  })

  test('is in de cyclus gepland zodra het begint, en gehouden als het is vastgesteld', async () => {
    await askedInCycle()
    const budget = (await coordinator.post('/finance', { schoolYear: '2027', fromLast: 'on' })).headers.get('location')
    const stateNow = () =>
      withClient(site.database.superuser, async (client) => {
        const { rows } = await client.query<{ state: string }>(
          'select state from occurrence where partnership_id = $1 and budget_id = $2',
          [world.partnership.id, budget?.split('/').at(-1)],
        )
        return rows.map(({ state }) => state)
      })
    expect(await stateNow()).toEqual(['planned'])
    await coordinator.post(`${budget}/adoption`, { adoptedOn: '2026-11-20', decision: '', revision: '1' })
    expect(await stateNow()).toEqual(['held'])
  })
})

describe('wie ziet wat', () => {
  const titles = ['Schoolopleider', 'Mentorentraining', 'Instituutscoördinatie', 'Strategiedag']
  test.each<[PersonaName, string[], string]>([
    ['board-member', titles, '11.000,00'],
    ['partnership-coordinator', ['Schoolopleider', 'Mentorentraining', 'Strategiedag'], '8.000,00'],
    ['institute-coordinator', ['Instituutscoördinatie', 'Strategiedag'], '4.500,00'],
    ['partnership-coordinator elsewhere', ['Strategiedag'], '1.500,00'],
    ['school-leader', ['Schoolopleider'], '4.000,00'],
    ['school-leader elsewhere', [], '0,00'],
  ])('%s', async (name, seen, total) => {
    const text = await (await (await as(name)).get(path())).text()
    for (const title of titles) expect(text.includes(`>${title}<`), title).toBe(seen.includes(title))
    expect(text).toContain(`Begroot</dt><dd><span class="amount">€\u00a0${total}`)
  })

  test('ook in Excel', async () => {
    const sheet = async (name: PersonaName) => {
      const answer = await (await as(name)).get(path('/workbook'))
      return Buffer.from(await answer.arrayBuffer())
    }
    const [, lines] = await parseSheets(await sheet('school-leader'), 'kader.xlsx')
    expect(lines?.map(({ cells }) => cells[1])).toEqual(['Omschrijving', 'Schoolopleider'])
  })
})

const workbookOf = (...rows: (string | number | null)[][]) =>
  workbookFile([{ name: 'Regels', columns: lineColumns.map(({ names: [name], width }) => ({ name, width })), rows }])

/** Sends a file in and reads it. @returns the path of its task */
async function sent(bytes: Uint8Array, name = 'kader.xlsx'): Promise<string> {
  const answer = await coordinator.post(path('/import'), { workbook: new File([new Uint8Array(bytes)], name) })
  expect(answer.status).toBe(303)
  const task = answer.headers.get('location') ?? ''
  await taskJob([readWorkbookTask]).perform(site.services, {
    partnershipId: world.partnership.id,
    taskId: task.split('/').at(-1) ?? '',
  })
  return task
}
const previewOf = (task: string) => path(`/import/${task.split('/').at(-1)}`)
const markIn = (text: string) => /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? ''

describe('inlezen', () => {
  test('ophalen en terugsturen verandert niets', async () => {
    const bytes = new Uint8Array(await (await coordinator.get(path('/workbook'))).arrayBuffer())
    const text = await (await coordinator.get(previewOf(await sent(bytes)))).text()
    expect(text).toContain('Er verandert niets.')
    expect(text).not.toContain('wijzigt</span>')
  })

  test('eerst zien, dan in één keer; nog een keer drukken voegt niets toe', async () => {
    const task = await sent(await workbookOf(['Overig', '=1+1', null, null, null, null, 450.5, null, null, null]))
    const preview = await (await coordinator.get(previewOf(task))).text()
    expect(preview).toContain('1 regel komt erbij')
    const before = await linesNow()
    const form = { seen: markIn(preview) }
    for (const _ of [1, 2]) expect((await coordinator.post(`${previewOf(task)}/confirmation`, form)).status).toBe(303)
    const lines = await linesNow()
    expect(lines).toHaveLength(before.length + 1)
    expect(lines.at(-1)).toMatchObject({ title: '=1+1', planned: 45_050 })
  })

  test('is er intussen iets anders, dan gebeurt er niets', async () => {
    const task = await sent(
      await workbookOf(['Scholing', 'Mentorentraining', 'Stichting Duin', null, null, null, 1, null, null, null]),
    )
    const preview = await (await coordinator.get(previewOf(task))).text()
    await coordinator.post(path('/actuals'), {
      [`actual.${(await linesNow()).find(({ kind }) => kind === 'training')?.id}`]: '77',
      revision: await revision(),
    })
    const answer = await coordinator.post(`${previewOf(task)}/confirmation`, { seen: markIn(preview) })
    expect(answer.status).toBe(409)
    expect((await linesNow()).find(({ kind }) => kind === 'training')).toMatchObject({
      planned: 250_000,
      actual: 7_700,
    })
  })

  test('één fout houdt alles tegen, met tabblad, rij en kolom', async () => {
    const task = await sent(
      await workbookOf(
        ['Overig', 'Goed', null, null, null, null, 1, null, null, null],
        ['Overig', 'Fout', null, null, null, null, 'veel', null, null, null],
      ),
    )
    const preview = await (await coordinator.get(previewOf(task))).text()
    expect(preview).toContain('1 regel klopt niet')
    expect(preview).toContain('Regels (tabblad 1), rij 3')
    expect(preview).toContain('Kolom Begroot:')
    const before = await linesNow()
    expect((await coordinator.post(`${previewOf(task)}/confirmation`, { seen: markIn(preview) })).status).toBe(409)
    expect(await linesNow()).toEqual(before)
  })

  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['geen werkmap', () => Buffer.from('%PDF-1.7')],
    ['leeg', () => new Uint8Array()],
    ['afgebroken', async () => (await workbookOf(['Overig', 'X'])).slice(0, 500)],
    [
      'een bom',
      () => archiveOf([{ name: 'xl/workbook.xml', content: '0'.repeat(2_000_000), claimedSize: 4_000_000_000 }]),
    ],
    ['een zip met iets anders', () => archiveOf([{ name: '../../etc/passwd', content: 'x' }])],
  ])('%s: er komt een zin terug, en de weg om het opnieuw te doen', async (_, bytes) => {
    const before = await linesNow()
    const answer = await coordinator.post(path('/import'), {
      workbook: new File([new Uint8Array(await bytes())], 'kader.xlsx'),
    })
    const place = answer.headers.get('location') ?? ''
    if (answer.status === 303) {
      const partnershipId = world.partnership.id
      await taskJob([readWorkbookTask]).perform(site.services, { partnershipId, taskId: place.split('/').at(-1) ?? '' })
      expect(await (await coordinator.get(place)).text()).toContain(path('/import'))
    } else expect(answer.status).toBe(422)
    expect(await linesNow()).toEqual(before)
  })

  test('wat een ander stuurde, is er niet', async () => {
    const task = await sent(await workbookOf(['Overig', 'X', null, null, null, null, 1, null, null, null]))
    for (const name of ['board-member', 'partnership-coordinator'] as const)
      expect((await (await as(name)).get(previewOf(task))).status).toBe(404)
  })
})
