import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { tableTypes } from '../../../tools/tableTypes.ts'
import { projectRoot } from '../root.ts'
import { schemaSql } from './schemaSql.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database?.drop())

function read(...place: string[]): string {
  return fs.readFileSync(path.join(projectRoot, ...place), 'utf8')
}

// When one of these fails after a new migration: node bin/run tools/schema.ts, then read what changed.
test('db/schema.sql is what the migrations add up to', async () => {
  expect(await schemaSql(database.owner)).toBe(read('db', 'schema.sql'))
})

test('tables.ts is what the migrations add up to', async () => {
  expect(await tableTypes(database.owner)).toBe(read('src', 'platform', 'database', 'tables.ts'))
})
