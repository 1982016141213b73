import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { PgConnection } from '../../src/platform/database/connection.ts'
import type { DatabaseServer } from './databaseServer.ts'

export type TestDatabase = {
  /** Owns the database; row-level security holds for it too. */
  owner: PgConnection
  /** As the program itself works. */
  web: PgConnection
  /** Passes row-level security: to prepare or to look at what the program may not. */
  superuser: PgConnection
  drop: () => Promise<void>
}

/** A database of its own for a test file: migrated, without a row. Drop it afterwards. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = connectionOf(inject('databaseServer'))
  const database = `test_${randomBytes(6).toString('hex')}`
  await withSuperuser(server, `create database ${database} template peilstok owner peilstok_owner`)
  const as = (user: string): PgConnection => ({ ...server, user, database })
  return {
    owner: as('peilstok_owner'),
    web: as('peilstok_web'),
    superuser: as('postgres'),
    drop: () => withSuperuser(server, `drop database if exists ${database} with (force)`),
  }
}

function connectionOf(server: DatabaseServer): PgConnection {
  if ('problem' in server) throw new Error(`No database for tests: ${server.problem}`)
  return server.connection
}

async function withSuperuser(server: PgConnection, statement: string): Promise<void> {
  const client = new pg.Client(server)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
