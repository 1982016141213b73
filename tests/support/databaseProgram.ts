// A program with an embedded database, for tests that kill it: starts, tells in one line of JSON what it has or why not,
// and works until SIGTERM.
import { startEmbedded } from '../../src/platform/database/embedded.ts'

const dataDir = process.argv[2] ?? ''
try {
  const database = await startEmbedded({ dataDir, settings: { fsync: 'off' } })
  process.on('SIGTERM', () => database.stop())
  console.log(JSON.stringify({ pid: database.pid, host: database.owner.host }))
} catch (error) {
  console.log(JSON.stringify({ problem: error instanceof Error ? error.message : String(error) }))
}
