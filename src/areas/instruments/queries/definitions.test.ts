import type { KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { makePartnership } from '../../../../tests/support/factories.ts'
import { type Database, openDatabase, type Tx } from '../../../platform/database/scope.ts'
import { findDefinitions } from './definitions.ts'
import { findFramework } from './frameworks.ts'

describe('what versions say', () => {
  let testDatabase: TestDatabase
  let database: Database
  let here: Awaited<ReturnType<typeof makePartnership>>
  let there: Awaited<ReturnType<typeof makePartnership>>

  beforeAll(async () => {
    testDatabase = await createTestDatabase()
    database = openDatabase(testDatabase.web)
    here = await makePartnership(database, 'Hier')
    there = await makePartnership(database, 'Daar')
  })
  afterAll(async () => {
    await database.close()
    await testDatabase.drop()
  })

  /** When a version was published, as a query before this one found it. */
  async function publicationOf(partnership: typeof here, versionId: string): Promise<Date | null> {
    const find = (tx: Tx) =>
      tx.db.selectFrom('instrumentVersion').where('id', '=', versionId).select('publishedAt').executeTakeFirstOrThrow()
    return (await partnership.inScope(find)).publishedAt
  }

  /** The title as a program finds it, with the number of statements that this took. */
  async function titleOf(partnership: typeof here, versionId: string, draft = false) {
    const publishedAt = draft ? null : await publicationOf(partnership, versionId)
    let statements = 0
    const titles = await partnership.inScope(async (tx) => {
      const counting: KyselyPlugin = {
        transformQuery({ node }) {
          statements++
          return node
        },
        transformResult: async ({ result }) => result,
      }
      return findDefinitions({ ...tx, db: tx.db.withPlugin(counting) }, [{ versionId, publishedAt }])
    })
    return { title: titles.get(versionId)?.title, statements }
  }

  it('of a published version is read once', async () => {
    const { versionId } = await here.theme('Leerplek')
    expect(await titleOf(here, versionId)).toEqual({ title: 'Leerplek', statements: 1 })
    expect(await titleOf(here, versionId)).toEqual({ title: 'Leerplek', statements: 0 })
  })

  it('of a draft is read each time: it may have changed', async () => {
    const { versionId } = await here.theme('Concept')
    expect((await titleOf(here, versionId, true)).statements).toBe(1)
    expect((await titleOf(here, versionId, true)).statements).toBe(1)
  })

  it('is never what a version with the same id says in another partnership', async () => {
    const { versionId } = await here.theme('Samenwerken')
    await there.theme('Samenwerken', { notes: ['Van daar.'] })
    await titleOf(here, versionId)
    expect(await titleOf(there, versionId)).toEqual({ title: 'Samenwerken', statements: 1 })
  })

  it('is not kept for more versions than fit', async () => {
    const first = await here.theme('Thema 0')
    await titleOf(here, first.versionId)
    for (let number = 1; number <= 200; number++) {
      const { versionId } = await here.theme(`Thema ${number}`)
      await titleOf(here, versionId)
    }
    expect((await titleOf(here, first.versionId)).statements).toBe(1)
    expect((await titleOf(here, first.versionId)).statements).toBe(0)
  })

  it('van een gesprekskader wordt ook één keer gelezen', async () => {
    const { versionId } = await here.framework('Kader')
    const first = await here.inScope((tx) => findFramework(tx, versionId))
    const again = await here.inScope((tx) => findFramework(tx, versionId))
    expect(first?.definition.title).toBe('Kader')
    expect(again?.definition).toBe(first?.definition)
  })
})
