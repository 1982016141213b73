// Writes what the migrations add up to: db/schema.sql to read, src/platform/database/tables.ts for the compiler.
// Run it after writing a migration: node bin/run tools/schema.ts
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../src/platform/database/embedded.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { schemaSql } from '../src/platform/database/schemaSql.ts'
import { projectRoot } from '../src/platform/root.ts'
import { tableTypes } from './tableTypes.ts'

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-schema-'))
try {
  const server = await startEmbedded({ dataDir, settings: { fsync: 'off' } })
  try {
    await migrate(server.owner)
    fs.writeFileSync(path.join(projectRoot, 'db', 'schema.sql'), await schemaSql(server.owner))
    fs.writeFileSync(path.join(projectRoot, 'src', 'platform', 'database', 'tables.ts'), await tableTypes(server.owner))
  } finally {
    await server.stop()
  }
} finally {
  fs.rmSync(dataDir, { recursive: true, force: true })
}
