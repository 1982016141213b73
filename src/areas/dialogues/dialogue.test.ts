import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site, today } from '../../../tests/support/site.ts'
import { buildWorld, type World } from '../../../tests/support/world.ts'
import { prepareDialogue, takeStep } from './commands.ts'
import { findDialogue, findParticipants } from './queries.ts'

let site: Site
let noord: World
beforeAll(async () => {
  site = await openSite()
  noord = await buildWorld(await site.partnership('Noord'))
})
afterAll(() => site?.close())

test('een gesprek wordt voorbereid, geopend en begonnen', async () => {
  const facilitator = noord.person('facilitator')
  await noord.partnership.inScope(async (tx) => {
    const groups = await findDialogue(tx, noord.ids.dialogue ?? '', today)
    if (!groups) throw new Error('the world has a conversation in groups')
    expect(groups.items.map(({ id }) => id)).toEqual(['ruimte', 'veilig'])
    expect(groups).toMatchObject({ state: 'groups', round: 0, groups: [1, 2], facilitates: true, takesPart: false })
    const id = await prepareDialogue(tx, groups.meeting, null, {
      versionId: groups.framework.versionId,
      itemIds: ['tijd', 'ruimte'],
      goal: 'Horen hoe het gaat.',
      facilitatorId: facilitator.id,
      roundMinutes: 12,
    })
    const prepared = await findDialogue(tx, id, today)
    if (!prepared) throw new Error('it was prepared')
    expect(prepared.items.map(({ id }) => id)).toEqual(['tijd', 'ruimte'])
    const now = new Date('2026-11-22T10:00:00Z')
    expect((await takeStep(tx, prepared, 'open', prepared, now)).ok).toBe(true)
    const opened = await findDialogue(tx, id, today)
    expect(opened?.code).toMatch(/^[A-Z0-9]{6}$/)
    expect((await takeStep(tx, prepared, 'open', prepared, now)).ok).toBe(false)
    expect(await findParticipants(tx, groups.id)).toHaveLength(2)
  }, facilitator.id)
})
