import { beforeAll, describe, expect, it } from 'vitest'
import { schoolYearOf } from '../../platform/schoolYear.ts'
import { roleKeys } from '../partnership/catalogue.ts'
import type { DemoBank } from './bank.ts'
import { loadDemoBank } from './loadBank.ts'
import type { DemoScan, DemoStory } from './records.ts'
import { tellStory } from './story.ts'

const today = '2026-11-22'
let bank: DemoBank
let story: DemoStory

beforeAll(async () => {
  bank = await loadDemoBank()
  story = tellStory(bank, today)
})

function persona(slug: string) {
  const found = story.personas.find((each) => each.slug === slug)
  if (!found) throw new Error(`No persona ${slug}`)
  return found
}

function scansAt(school: string): DemoScan[] {
  const { id } = story.organisations.find(({ name }) => name === school) ?? {}
  expect(id, school).toBeDefined()
  return story.scans.filter(({ schoolId }) => schoolId === id)
}

/** What somebody holds now, as `role at organisation`. */
function heldBy(personId: string): string[] {
  const nameOf = new Map(story.organisations.map(({ id, name }) => [id, name]))
  return story.appointments
    .filter((held) => held.personId === personId && held.endsOn === null)
    .map(({ role, organisationId }) => `${role} at ${nameOf.get(organisationId)}`)
}

describe('de demo is elke keer dezelfde', () => {
  it('vertelt op dezelfde dag precies hetzelfde', () => {
    expect(tellStory(bank, today)).toEqual(story)
  })

  it('houdt op een andere dag dezelfde mensen, scholen en ids, en schuift de scans van nu mee', () => {
    const tomorrow = tellStory(bank, '2026-11-24')
    expect(tomorrow.people).toEqual(story.people)
    expect(tomorrow.organisations).toEqual(story.organisations)
    expect(tomorrow.scans.map(({ id }) => id)).toEqual(story.scans.map(({ id }) => id))
    const openNow = (told: DemoStory) => told.scans.find(({ state }) => state === 'open')?.opensOn
    expect(openNow(tomorrow)).not.toBe(openNow(story))
  })

  it('geeft alles een eigen id', () => {
    const scanned = story.scans.flatMap(({ id, focusPoints }) => [
      id,
      ...focusPoints.flatMap((point) => [point.id, ...point.actions.map((action) => action.id)]),
    ])
    const ids = [...story.organisations, ...story.people, ...story.appointments].map(({ id }) => id).concat(scanned)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe('het partnerschap van de demo', () => {
  it('heeft vier besturen, twee opleidingsinstituten, zestig scholen, twee kandidaten en ongeveer vijfhonderd mensen', () => {
    const count = (kind: string) => story.organisations.filter((organisation) => organisation.kind === kind).length
    expect([count('board'), count('institute'), count('school')]).toEqual([4, 2, 62])
    const candidates = story.organisations.filter(
      ({ candidateSince, startedOn }) => candidateSince !== null && startedOn === null,
    )
    expect(candidates.map(({ name }) => name)).toEqual(['De Vuurtoren', 'De Lege Weide'])
    expect(story.people.length).toBeGreaterThan(470)
    expect(story.people.length).toBeLessThan(550)
  })

  it('geeft scholen een code die niet kan bestaan', () => {
    const schools = story.organisations.filter(({ kind }) => kind === 'school')
    const codes = schools.map(({ brin, locationCode }) => `${brin}${locationCode}`)
    for (const code of codes) expect(code).toMatch(/^9\d[A-Z]{2}\d\d$/)
    expect(new Set(codes).size).toBe(62)
  })

  it('geeft ieder een eigen adres op example.nl', () => {
    const addresses = story.people.map(({ email }) => email)
    for (const address of addresses) expect(address).toMatch(/^[a-z]+\.[a-z]+@example\.nl$/)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('kent voor elke rol iemand die je kunt zijn, en zegt wat je dan kunt proberen', () => {
    const held = story.personas.flatMap(({ personId }) => heldBy(personId).map((words) => words.split(' at ')[0]))
    expect([...new Set(held)].sort()).toEqual([...roleKeys].sort())
    for (const { tryThis } of story.personas) expect(tryThis).toMatch(/^[A-Z].*\.$/)
  })

  it('heeft een schoolopleider van vier scholen en iemand met twee rollen op één school', () => {
    expect(heldBy(persona('bas').personId)).toHaveLength(4)
    expect(heldBy(persona('pieter').personId)).toEqual([
      'research-coordinator at De Waterlelie',
      'mentor at De Waterlelie',
    ])
  })

  it('laat één school zonder schoolopleider', () => {
    const withTrainer = new Set(
      story.appointments
        .filter(({ role, endsOn }) => role === 'school-trainer' && endsOn === null)
        .map(({ organisationId }) => organisationId),
    )
    const without = story.organisations.filter(({ kind, id }) => kind === 'school' && !withTrainer.has(id))
    expect(without.map(({ name }) => name)).toEqual(['De Sleenerbrink'])
  })
})

describe('de scans van de demo', () => {
  it('beslaan drie schooljaren en wat er nu loopt', () => {
    const years = story.scans.map(({ schoolYear }) => schoolYear)
    for (const year of [2023, 2024, 2025]) expect(years.filter((each) => each === year).length).toBeGreaterThan(25)
    expect(
      story.scans
        .filter(({ schoolYear }) => schoolYear === 2026)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['open', 'planned', 'talking'])
  })

  it('laten Marit wachten op het gesprek: vijf van de zes kozen, Jesse is halverwege het tweede thema', () => {
    const open = scansAt('De Waterlelie').find(({ state }) => state === 'open')
    expect(open?.facilitatorId).toBe(persona('marit').personId)
    expect(open?.participants).toHaveLength(6)
    expect(open?.participants.filter(({ finishedOn }) => finishedOn !== null)).toHaveLength(5)
    const jesse = open?.participants.find(({ personId }) => personId === persona('jesse').personId)
    expect(jesse?.finishedOn).toBeNull()
    expect(jesse?.choices).toHaveLength(6)
  })

  it('geven Marit een actie die te laat is en een die eraan komt', () => {
    const actions = scansAt('De Waterlelie').flatMap(({ focusPoints }) => focusPoints.flatMap((point) => point.actions))
    const ofMarit = actions.filter(({ ownerId, state }) => ownerId === persona('marit').personId && state !== 'done')
    expect(ofMarit.filter(({ dueOn }) => dueOn < today)).toHaveLength(1)
    expect(ofMarit.filter(({ dueOn }) => dueOn >= today && dueOn < '2026-12-07')).toHaveLength(1)
  })

  it('laten Het Trefblad midden in het gesprek zitten: drie criteria zijn besproken', () => {
    const talking = scansAt('Het Trefblad').at(-1)
    expect(talking?.state).toBe('talking')
    expect(talking?.judgements).toHaveLength(3)
    expect(talking?.focusPoints).toEqual([])
  })

  it('houden de geplande scan leeg', () => {
    const planned = scansAt('De Buitenmaat').at(-1)
    expect(planned?.state).toBe('planned')
    expect(planned?.participants.length).toBeGreaterThan(2)
    expect(planned?.participants.flatMap(({ choices }) => choices)).toEqual([])
  })

  it('lieten De Sleenerbrink halverwege steken, en De Springveer begon nooit', () => {
    const stopped = scansAt('De Sleenerbrink').at(-1)
    expect([stopped?.state, stopped?.schoolYear, stopped?.judgements.length]).toEqual(['talking', 2025, 2])
    expect(scansAt('De Springveer')).toEqual([])
  })

  it('lopen uiteen: er is verdeeldheid, er zijn mensen die niet kunnen oordelen of niet antwoordden', () => {
    const participants = story.scans.filter(({ state }) => state === 'settled').flatMap((scan) => scan.participants)
    const choices = participants.flatMap((participant) => participant.choices)
    const silent = participants.filter((participant) => participant.choices.length === 0)
    expect(silent.length / participants.length).toBeGreaterThan(0.02)
    expect(silent.length / participants.length).toBeLessThan(0.15)
    const cannotJudge = choices.filter(({ phase }) => phase === null).length / choices.length
    expect(cannotJudge).toBeGreaterThan(0.02)
    expect(cannotJudge).toBeLessThan(0.15)
    const heard = story.scans.flatMap(({ judgements }) => judgements).filter(({ minorityView }) => minorityView !== '')
    expect(heard.length).toBeGreaterThan(50)
  })

  it('laten vooruitgang zien over de jaren, en hier en daar een stap terug', () => {
    const average = (year: number) => {
      const levels = story.scans.filter(({ schoolYear }) => schoolYear === year).flatMap((scan) => scan.judgements)
      return levels.reduce((sum, { level }) => sum + level, 0) / levels.length
    }
    expect(average(2024)).toBeGreaterThan(average(2023))
    expect(average(2025)).toBeGreaterThan(average(2024))
    const steps = story.scans.flatMap((later) => {
      const earlier = story.scans.find((scan) => scan.schoolId === later.schoolId && scan.schoolYear < later.schoolYear)
      return later.judgements.flatMap(({ criterionId, level }) => {
        const before = earlier?.judgements.find((judgement) => judgement.criterionId === criterionId)
        return before ? [level - before.level] : []
      })
    })
    expect(steps.filter((step) => step > 0).length).toBeGreaterThan(steps.filter((step) => step < 0).length * 2)
    expect(steps.filter((step) => step < 0).length).toBeGreaterThan(0)
  })

  it('laten twee scholen zelden hetzelfde zeggen', () => {
    const said = story.scans.flatMap(({ judgements }) => judgements.map(({ reasons, evidence }) => reasons + evidence))
    expect(new Set(said).size / said.length).toBeGreaterThan(0.98)
  })

  it('laten geen gaten in een zin open', () => {
    const texts = story.scans.flatMap(({ judgements, focusPoints, participants }) => [
      ...judgements.flatMap(({ reasons, evidence, minorityView }) => [reasons, evidence, minorityView || 'Niemand.']),
      ...focusPoints.flatMap(({ goal, actions }) => [goal, ...actions.map(({ what }) => what)]),
      ...participants.flatMap(({ choices }) => choices.flatMap(({ remark }) => (remark === null ? [] : [remark]))),
    ])
    for (const text of texts) expect(text).toMatch(/^[A-ZÉ][^{}]+$/)
  })

  it('hebben acties die gedaan, te laat, onderweg en losgelaten zijn', () => {
    const actions = story.scans.flatMap(({ focusPoints }) => focusPoints.flatMap((point) => point.actions))
    const late = actions.filter(({ state, dueOn }) => dueOn < today && (state === 'open' || state === 'under-way'))
    expect(late.length).toBeGreaterThan(5)
    for (const state of ['done', 'under-way', 'open', 'dropped'] as const) {
      expect(actions.filter((action) => action.state === state).length, state).toBeGreaterThan(5)
    }
  })

  it('kijken niet verder terug dan drie schooljaren', () => {
    expect(Math.min(...story.scans.map(({ schoolYear }) => schoolYear))).toBe(schoolYearOf(today) - 3)
  })
})
