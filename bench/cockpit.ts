/**
 * The cockpit of a partnership with ten school years and a hundred schools of history, looked at by the project coordinator,
 * in ms. Floor: the statements that the page asks, in one transaction over one connection, with nothing around them. And
 * with ten and a hundred such partnerships in the database: how long the slowest one in a hundred takes, against that
 * with one.
 */
import pg from 'pg'
import { type PgConnection, valueTypes } from '../src/platform/database/connection.ts'
import { copyPartnership } from './support/copies.ts'
import { median, printFigures, quantile } from './support/figures.ts'
import { load } from './support/load.ts'
import { type Statement, statementsOf } from './support/pageStatements.ts'
import { findHolders, rowsOf, signIn } from './support/people.ts'
import { type Program, startProgram } from './support/program.ts'
import { writeHistory } from './support/trailHistory.ts'

const rounds = 40
const perRound = 10
const warmUpRounds = 4
const path = '/cockpit'

type Side = { url: string; headers: { cookie: string }; email: string }

async function prepare(program: Program, size: number): Promise<Side> {
  const coordinator = (await findHolders(program.superuser)).find(({ roleKey }) => roleKey === 'project-coordinator')
  if (!coordinator) throw new Error('The demo has no project coordinator')
  await writeHistory(program.superuser)
  if (size > 1) await copyPartnership(program.superuser, size)
  const [person] = await rowsOf<{ email: string }>(program.superuser, 'select email from person where id = $1', [
    coordinator.personId,
  ])
  const headers = { cookie: await signIn(program, coordinator.personId) }
  return { url: `${program.origin}${path}`, headers, email: person?.email ?? '' }
}

/** Asks the statements of the page, one behind the other. @returns ms */
async function askStatements(client: pg.Client, statements: readonly Statement[]): Promise<number> {
  const started = performance.now()
  for (const [index, { text, values }] of statements.entries())
    await client.query(values.length > 0 ? { name: `floor_${index}`, text, values } : text)
  return performance.now() - started
}

async function openFloor(web: PgConnection): Promise<pg.Client> {
  const client = new pg.Client({ ...web, types: valueTypes })
  await client.connect()
  return client
}

const sizes = [1, 10, 100] as const

async function run(programs: Program[]): Promise<void> {
  const sides: { side: Side; program: Program; waits: number[] }[] = []
  for (const size of sizes) {
    const program = await startProgram()
    programs.push(program)
    sides.push({ side: await prepare(program, size), program, waits: [] })
  }
  const [one, ten, hundred] = sides
  if (!one || !ten || !hundred) throw new Error('each size has a side')
  const statements = await statementsOf(one.program.web, one.side.email, path)
  const floor = await openFloor(one.program.web)
  const floorWaits: number[] = []
  for (let round = 0; round < warmUpRounds + rounds; round++) {
    const measured = round >= warmUpRounds
    for (const { side, waits } of sides) {
      const asked = await load({ asked: () => side, expectedStatus: 200, count: perRound, connections: 1 })
      if (measured) waits.push(...asked.waits)
    }
    for (let turn = 0; turn < perRound; turn++) {
      const ms = await askStatements(floor, statements)
      if (measured) floorWaits.push(ms)
    }
  }
  await floor.end()
  const p99 = ({ waits }: { waits: number[] }) => quantile(waits, 0.99)
  printFigures({
    bench: 'cockpit',
    ours: median(one.waits),
    floor: median(floorWaits),
    unit: 'ms',
    p99At1: p99(one),
    p99At10: p99(ten),
    p99At100: p99(hundred),
    ratioOf100: p99(hundred) / p99(one),
    medianAt100: median(hundred.waits),
    p99Floor: quantile(floorWaits, 0.99),
    statements: statements.length,
  })
}

const programs: Program[] = []
try {
  await run(programs)
} finally {
  for (const program of programs) await program.stop()
}
