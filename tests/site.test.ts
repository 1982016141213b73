// What the other tests of the whole stand on: people sign in, and what is undone is undone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from './support/site.ts'
import { buildWorld, type World } from './support/world.ts'

let site: Site
let world: World
beforeAll(async () => {
  site = await openSite({ forgetful: true })
  world = await buildWorld(await site.partnership('Noord'))
})
afterAll(() => site?.close())

test('somebody who is signed in gets the own first page', async () => {
  const trainer = await site.as(world.person('school-trainer'))
  const response = await trainer.get('/')
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('De Waterlelie')
})

test('a site that forgets undoes what a request did', async () => {
  const participant = await site.as(world.person('participant'))
  const path = `/scans/${world.scans.open.id}/choices/${world.theme.versionId}`
  const answer = await participant.post(
    path,
    { 'phase.samenwerken': '3' },
    { headers: { 'x-requested-by': 'peilstok' } },
  )
  expect(answer.status).toBe(204)
  expect(await (await participant.get(path)).text()).not.toMatch(/value="3" checked/)
})
