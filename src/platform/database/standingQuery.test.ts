import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { makePartnership } from '../../../tests/support/factories.ts'
import { type Database, openDatabase } from './scope.ts'
import { type Given, standingQuery } from './standingQuery.ts'

const peopleCalled = standingQuery(({ db, scope }, given: Given<{ name: string }>) =>
  db
    .selectFrom('person')
    .innerJoin('partnership', 'partnership.id', 'person.partnershipId')
    .where('person.partnershipId', '=', scope.partnershipId)
    .where('person.name', '=', given('name'))
    .select((at) => [
      'person.name',
      'partnership.name as partnershipName',
      at('person.id', '=', scope.personId).as('isMe'),
    ]),
)

describe('a standing query', () => {
  let testDatabase: TestDatabase
  let database: Database
  let here: Awaited<ReturnType<typeof makePartnership>>
  let there: Awaited<ReturnType<typeof makePartnership>>

  beforeAll(async () => {
    testDatabase = await createTestDatabase()
    database = openDatabase(testDatabase.web)
    here = await makePartnership(database, 'Hier')
    there = await makePartnership(database, 'Daar')
    for (const { person } of [here, there]) {
      await person('Anna')
      await person('Bram')
    }
  })
  afterAll(async () => {
    await database.close()
    await testDatabase.drop()
  })

  it('gives for each value what belongs to that value', async () => {
    const asked = ['Anna', 'Bram', 'Cas'].map((name) => here.inScope((tx) => peopleCalled(tx, { name })))
    const names = (await Promise.all(asked)).map((people) => people.map(({ name }) => name))
    expect(names).toEqual([['Anna'], ['Bram'], []])
  })

  it('is asked in the scope of whoever asks, also when somebody of another partnership asked it first', async () => {
    for (const [partnership, name] of [
      [here, 'Hier'],
      [there, 'Daar'],
      [here, 'Hier'],
    ] as const) {
      const people = await partnership.inScope((tx) => peopleCalled(tx, { name: 'Anna' }))
      expect(people.map(({ partnershipName }) => partnershipName)).toEqual([name])
    }
  })

  it('knows who asks', async () => {
    const dana = await here.person('Dana')
    const asked = (personId: string | null) => here.inScope((tx) => peopleCalled(tx, { name: 'Dana' }), personId)
    expect((await asked(dana.id))[0]?.isMe).toBe(true)
    expect((await asked(null))[0]?.isMe).toBe(null)
  })
})
