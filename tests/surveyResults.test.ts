// Reading what a survey gave: who sees which group, what is said of it, and where it leads.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from './support/site.ts'
import { buildWorld, type PersonaName, type World } from './support/world.ts'

let site: Site
let world: World
beforeAll(async () => {
  site = await openSite({ forgetful: true })
  world = await buildWorld(await site.partnership('Noord'))
})
afterAll(() => site?.close())

const as = (name: PersonaName) => site.as(world.person(name))
const path = (more = '') => `/surveys/${world.ids.closedSurvey}/results${more}`
const waterlelie = () => `?school=${world.ids.school}`
const textOf = async (name: PersonaName, more = '') => (await (await as(name)).get(path(more))).text()
const statusOf = async (name: PersonaName, more = '') => (await (await as(name)).get(path(more))).status

describe('de resultaten van een enquête', () => {
  it('zeggen eerst in woorden wat opvalt, en dan hoe zeker dat is', async () => {
    const text = await textOf('school-leader')
    expect(text).toContain('Dit gaat goed')
    expect(text).toContain('20 van de 25 mensen antwoordden (80\u00a0%)')
    expect(text).toContain('Hoe weten we dit?')
  })

  it('zijn er pas als de enquête gesloten is', async () => {
    const visitor = await as('project-coordinator')
    for (const state of ['planned', 'open', 'counting', 'cancelled'])
      expect((await visitor.get(`/surveys/${world.ids[`${state}Survey`]}/results`)).status).toBe(404)
  })

  it('tonen een open antwoord pas als het gelezen is, en nooit een dat is achtergehouden', async () => {
    const text = await textOf('project-coordinator')
    expect(text).toContain('(shown)')
    expect(text).not.toContain('(waiting)')
    expect(text).not.toContain('(withheld)')
  })
})

describe('een school', () => {
  it('ziet zichzelf naast het partnerschap', async () => {
    const text = await textOf('school-trainer', waterlelie())
    expect(text).toContain('De Waterlelie')
    expect(text).toContain('Het partnerschap')
  })

  it('wordt door mensen van een andere school niet gezien, en niet eens genoemd', async () => {
    for (const more of [waterlelie(), `/questions/thuis${waterlelie()}`, `/charts/answers.thuis.svg${waterlelie()}`])
      expect(await statusOf('school-trainer elsewhere', more)).toBe(404)
    expect(await textOf('school-trainer elsewhere')).not.toContain('De Waterlelie')
    expect(await textOf('school-trainer elsewhere', '/questions/thuis')).not.toContain('De Waterlelie')
  })

  it('wordt ook door een aankomende leraar en een bestuurder niet apart gezien', async () => {
    expect(await statusOf('student-teacher', waterlelie())).toBe(404)
    expect(await statusOf('board-member', waterlelie())).toBe(404)
    expect(await statusOf('student-teacher')).toBe(200)
  })

  it('van een ander bestuur blijft voor een CoOP’er verborgen', async () => {
    expect(await statusOf('partnership-coordinator', waterlelie())).toBe(200)
    expect(await statusOf('partnership-coordinator elsewhere', waterlelie())).toBe(404)
  })

  it('stelt haar eigen ambitie, en die staat bij haar resultaten', async () => {
    const leader = await as('school-leader')
    const answer = await leader.post(path(`/ambition${waterlelie()}`), { 'mean.welkom': '4,5' })
    expect(answer.status).toBe(303)
    expect(await statusOf('mentor', `/ambition${waterlelie()}`)).toBe(404)
  })
})

describe('een ambitie', () => {
  it('moet op de schaal liggen, en wat je typte blijft staan', async () => {
    const coordinator = await as('project-coordinator')
    for (const wrong of ['6', '0', 'veel', '4,25']) {
      const answer = await coordinator.post(path('/ambition'), { 'mean.welkom': wrong })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(`value="${wrong}"`)
    }
  })
})

describe('een grafiek', () => {
  it('is als plaatje en als tabel op te halen', async () => {
    const leader = await as('school-leader')
    const svg = await leader.get(path('/charts/answers.thuis.svg'))
    expect(svg.headers.get('content-type')).toContain('image/svg+xml')
    expect(await svg.text()).toContain('<title>Ik voel me welkom.</title>')
    const workbook = await leader.get(path('/charts/sections.all.xlsx'))
    expect(workbook.headers.get('content-type')).toContain('spreadsheetml')
  })

  it('die er niet is, is er niet', async () => {
    for (const name of [
      'answers.niets.svg',
      'answers.beter.svg',
      'trend.thuis.svg',
      'huh.thuis.svg',
      'answers.thuis.pdf',
    ])
      expect(await statusOf('school-leader', `/charts/${name}`)).toBe(404)
  })
})
