// Pulses of a school year, as a coordinator plans them: in one go, and only in consultation with the contact budget.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Factories, idOf, type TestPerson } from '../../../tests/support/factories.ts'
import { openSite, type Site, type Visitor, withClient } from '../../../tests/support/site.ts'
import { planContacts, priorities } from '../contact/index.ts'

let site: Site
let noord: Factories
let els: TestPerson
let coordinator: Visitor
const names = ['Noor Jansen', 'Sem de Wit']
beforeAll(async () => {
  site = await openSite()
  noord = await site.partnership('Noord')
  const board = await noord.board('Stichting Duin')
  const school = await noord.school('De Waterlelie', board)
  els = await noord.appointed('Els Bakker', 'project-coordinator', board)
  coordinator = await site.as(els)
  for (const name of names) await noord.appointed(name, 'student-teacher', school)
})
afterAll(() => site?.close())

const periods = '/surveys/pulses/plan?starts1=2026-09-01&ends1=2027-01-29&starts2=2027-02-01&ends2=2027-06-25'
const days = { start1: '', halfway1: '', assessment1: '2027-02-01', start2: '2027-02-22', halfway2: '2027-04-14' }
const sent = (more: object = {}) => ({ ...days, assessment2: '', moderator: els.id, ...more })
const pulses = () =>
  withClient(
    site.database.superuser,
    async (client) =>
      (
        await client.query(
          `select title, opens_on::text as opens, closes_on::text as closes, minutes, remind_after
           from survey where kind = 'pulse' order by opens_on`,
        )
      ).rows,
  )

describe('pulsmetingen van een schooljaar', () => {
  test('staan vooraf op hun dagen, met wie ze niet bereiken', async () => {
    await noord.inScope((tx) =>
      planContacts(
        tx,
        {
          kind: 'survey',
          thingId: idOf('survey', 'jaarlijks'),
          title: 'Tevredenheid',
          day: '2027-04-12',
          minutes: 15,
          priority: priorities.yearly,
        },
        [idOf('person', 'Sem de Wit')],
        '2026-11-22',
      ),
    )
    const page = await (await coordinator.get(periods)).text()
    expect(page, 'wat al geweest is, hoeft niet meer').not.toContain('2026-09-22')
    expect(page).toContain('value="2027-04-14"')
    expect(page).toContain('Bereikt alle 2 aankomende leraren.')
    expect(page).toContain(
      'Bereikt 1 van de 2 aankomende leraren: 1 niet (de enquête “Tevredenheid” van 12 april 2027 gaat voor',
    )
  })

  test('worden pas gepland als iemand zag wie ze bereiken', async () => {
    const unseen = await coordinator.post('/surveys/pulses', sent({ shown: ',,2027-02-01,2027-02-22,2027-04-12,' }))
    expect(unseen.status).toBe(422)
    const page = await unseen.text()
    expect(page).toContain('Je koos andere dagen')
    expect(page).toContain('value=",,2027-02-01,2027-02-22,2027-04-14,"')
    expect(await pulses()).toEqual([])
  })

  test('staan er na twee tikken één keer, zeven dagen open en zonder herinnering', async () => {
    const confirmed = sent({ shown: ',,2027-02-01,2027-02-22,2027-04-14,' })
    const answers = await Promise.all([1, 2].map(() => coordinator.post('/surveys/pulses', confirmed)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await pulses()).toEqual([
      { title: 'Na de beoordeling', opens: '2027-02-01', closes: '2027-02-07', minutes: 1, remind_after: [] },
      {
        title: 'Na het startgesprek, tweede stageperiode',
        opens: '2027-02-22',
        closes: '2027-02-28',
        minutes: 1,
        remind_after: [],
      },
      {
        title: 'Halverwege, tweede stageperiode',
        opens: '2027-04-14',
        closes: '2027-04-20',
        minutes: 1,
        remind_after: [],
      },
    ])
    expect(await (await coordinator.get('/contact')).text()).toContain('Halverwege, tweede stageperiode')
  })

  test('een periode die te kort is of maar half is ingevuld, komt terug met wat er al stond', async () => {
    const short = await coordinator.get('/surveys/pulses/plan?starts1=2027-02-01&ends1=2027-02-20')
    expect(short.status).toBe(422)
    expect(await short.text()).toContain('value="2027-02-20"')
    const half = await coordinator.get('/surveys/pulses/plan?starts1=2026-09-01&ends1=2027-01-29&starts2=2027-02-01')
    expect(await half.text()).toContain('laatste dag van de tweede periode')
  })
})

test('één tik in de brief kiest het antwoord, maar volgen alleen bewaart niets', async () => {
  const asSuperuser = <Row extends object>(text: string) =>
    withClient(site.database.superuser, async (client) => (await client.query<Row>(text)).rows)
  const [pulse] = await asSuperuser<{ id: string }>(
    `update survey set opens_on = '2026-11-22', closes_on = '2026-11-28' where title = 'Na de beoordeling' returning id`,
  )
  expect((await coordinator.post(`/surveys/${pulse?.id}/opening`)).status).toBe(303)
  const [letter] = await asSuperuser<{ body: string }>(`select body from letter where body like '%?q=%' limit 1`)
  const links = letter?.body.match(/\/answer\/\S+\?q=\S+/g) ?? []
  expect(links.length).toBeGreaterThanOrEqual(5)
  const papers = () => asSuperuser('select * from survey_paper order by id')
  const before = await papers()
  const page = await coordinator.get(links[3] ?? '')
  expect(page.status).toBe(200)
  expect(await page.text()).toMatch(/checked/)
  expect(await papers()).toEqual(before)
  expect(before).toHaveLength(2)
})
