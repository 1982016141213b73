// "Jullie zeiden … wij doen …": what goes back to whoever answered.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, type Site, withClient } from '../../../tests/support/site.ts'
import { buildWorld, type World } from '../../../tests/support/world.ts'

let site: Site
let world: World
let path: string
beforeAll(async () => {
  site = await openSite()
  world = await buildWorld(await site.partnership('Noord'))
  path = `/surveys/${world.ids.closedSurvey}/feedback`
})
afterAll(() => site?.close())

const letters = () =>
  withClient(
    site.database.superuser,
    async (client) =>
      (
        await client.query<{ recipient: string; body: string }>('select recipient, body from letter where link = $1', [
          path,
        ])
      ).rows,
  )

describe('wat er met de antwoorden gebeurt', () => {
  test('gaat één keer naar wie antwoordde, en staat dan voor iedereen op de bladzijde', async () => {
    const coordinator = await site.as(world.person('project-coordinator'))
    const student = await site.as(world.person('student-teacher'))
    expect(await (await student.get(path)).text()).not.toContain('Er komt een stilteplek.')
    const line = {
      youSaid: 'Wij hebben te weinig tijd.',
      weDo: 'De vrijdag blijft vrij van lessen.',
      key: crypto.randomUUID(),
    }
    for (let time = 0; time < 2; time++) expect((await coordinator.post(path, line)).status).toBe(303)
    const edit = await (await coordinator.get(path)).text()
    expect(edit.split('De vrijdag blijft vrij van lessen.')).toHaveLength(2)

    for (let time = 0; time < 2; time++) expect((await coordinator.post(`${path}/publication`, {})).status).toBe(303)
    const sent = await letters()
    expect(sent.map(({ recipient }) => recipient)).toEqual([world.person('student-teacher').email])
    expect(sent[0]?.body).toContain('Jullie zeiden: Wij hebben te weinig tijd.')
    expect(await (await student.get(path)).text()).toContain('De vrijdag blijft vrij van lessen.')
    expect(await (await student.get('/')).text()).toContain('Wat er met jullie antwoorden gebeurt')
  })

  test('wat iemand anders intussen wijzigde, wordt gezegd, en wat getypt was blijft', async () => {
    const coordinator = await site.as(world.person('project-coordinator'))
    const one = `${path}/${world.ids.feedback}`
    await coordinator.post(one, { youSaid: 'Het mag stiller.', weDo: 'Ja.', revision: '1' })
    const late = await coordinator.post(one, { youSaid: 'Mijn woorden.', weDo: 'Nee.', revision: '1' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Het mag stiller.')
    expect(page).toContain('Mijn woorden.')
  })

  test('biedt aan wat sinds de enquête over haar items is afgesproken', async () => {
    await world.partnership.inScope(async ({ db }) => {
      await db
        .updateTable('action')
        .set({
          agreedOn: '2026-11-21',
          instrumentId: world.ids.draftedFramework ?? null,
          instrumentItemId: world.ids.frameworkItem ?? null,
        })
        .where('id', '=', world.ids.action ?? '')
        .execute()
      await db
        .updateTable('surveyRemark')
        .set({ instrumentId: world.ids.draftedFramework ?? null, instrumentItemId: world.ids.frameworkItem ?? null })
        .where('state', '=', 'shown')
        .execute()
    })
    const coordinator = await site.as(world.person('project-coordinator'))
    const page = await (await coordinator.get(path)).text()
    expect(page).toContain('Neem over')
  })
})
