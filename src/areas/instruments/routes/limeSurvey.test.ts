import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Factories } from '../../../../tests/support/factories.ts'
import { openSite, type Site, type Visitor } from '../../../../tests/support/site.ts'
import { taskJob } from '../../../platform/tasks.ts'
import { exampleGroups, limeSurvey } from '../reading/testing/limeSurvey.ts'
import { readLimeSurveyTask } from '../tasks/limeSurvey.ts'

let site: Site
let noord: Factories
let coordinator: Visitor

beforeAll(async () => {
  site = await openSite()
  noord = await site.partnership('Noord')
  coordinator = await site.as(await noord.appointed('Penvoerder', 'project-coordinator', await noord.board('Duin')))
})
afterAll(() => site?.close())

/** Sends a file in and lets it be read. @returns what was told, and where it led */
async function brought(content: string, times = 1) {
  const structure = new File([content], 'enquete.lss')
  const taskPath = (await coordinator.post('/instruments/limesurvey', { structure })).headers.get('location') ?? ''
  for (let time = 0; time < times; time += 1)
    await taskJob([readLimeSurveyTask]).perform(site.services, {
      partnershipId: noord.id,
      taskId: taskPath.split('/').at(-1),
    })
  const told = await (await coordinator.get(taskPath)).text()
  return { told, next: /href="([^"]+)"[^>]*>\s*Ga verder/.exec(told)?.[1] ?? '' }
}
const drafts = () =>
  noord.inScope(({ db, scope }) =>
    db.selectFrom('instrument').where('partnershipId', '=', scope.partnershipId).select('kind').execute(),
  )

test('een enquête uit LimeSurvey wordt een concept, en wat niet meekwam staat er met de reden', async () => {
  const { next } = await brought(limeSurvey(exampleGroups, { english: true }), 2)
  const html = await (await coordinator.get(next)).text()
  expect(html).toContain('In LimeSurvey stonden 11 vragen. 8 daarvan kwamen mee, als 9 losse vragen in 2 onderdelen.')
  expect(html).toContain('Een schaal van tien punten hebben we niet: hooguit zeven.')
  expect(html).toContain('Een vraag naar een datum hebben we niet.')
  expect(html).toContain('/draft"')
  expect(await drafts()).toEqual([{ kind: 'questionnaire' }])
})

test('een bestand dat geen enquête is, wordt met een zin teruggegeven en maakt niets', async () => {
  const before = await drafts()
  const bomb = '<!DOCTYPE x [<!ENTITY a "ha">]><document>&a;</document>'
  expect((await brought(bomb)).told).toContain('is geen enquêtestructuur van LimeSurvey')
  expect((await brought('PK\x03\x04')).told).toContain('is een archief (.lsa of .zip)')
  expect(await drafts()).toEqual(before)
})

test('zonder bestand staat er wat er mist', async () => {
  const response = await coordinator.post('/instruments/limesurvey', {})
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('Kies eerst het .lss-bestand.')
})
