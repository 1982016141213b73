import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestPartnership, person, type TestPartnership } from '../../tests/support/partnership.ts'
import { keepFile } from './files.ts'
import { forgetBefore } from './forget.ts'

let samen: TestPartnership
beforeAll(async () => {
  samen = await createTestPartnership()
})
afterAll(() => samen?.close())

test('na een maand is weg wat gevraagd en gemaakt werd, en blijft een bestand waar nog iets naar verwijst', async () => {
  const kept = await samen.within(async (tx) => {
    const { partnershipId } = tx.scope
    const requestedBy = await person(tx, 'Marit')
    const upload = { name: 'lijst.csv', bytes: new TextEncoder().encode('naam') }
    const template = await keepFile(tx, upload)
    await tx.db.insertInto('reportTemplate').values({ partnershipId, fileId: template }).execute()
    const fileId = await keepFile(tx, upload)
    await tx.db
      .insertInto('task')
      .values({ partnershipId, kind: 'read-list', title: 'Lijst', requestedBy, fileId })
      .execute()
    return template
  })
  const left = () =>
    samen.within(async ({ db }) => ({
      files: (await db.selectFrom('file').select('id').execute()).map(({ id }) => id),
      tasks: (await db.selectFrom('task').select('id').execute()).length,
    }))
  await samen.within((tx) => forgetBefore(tx, new Date(Date.now() - 60_000)))
  expect((await left()).tasks).toBe(1)
  await samen.within((tx) => forgetBefore(tx, new Date(Date.now() + 60_000)))
  expect(await left()).toEqual({ files: [kept], tasks: 0 })
})
