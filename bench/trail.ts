/**
 * The trail of an item with ten school years and a hundred schools of history, looked at by the project coordinator, in ms.
 * Floor: the statements that the page asks, in one transaction over one connection, with nothing around them. And with a
 * hundred such partnerships in the database: how long the slowest one in a hundred takes, against that with one.
 */
import pg from 'pg'
import { type PgConnection, valueTypes } from '../src/platform/database/connection.ts'
import { copyPartnership } from './support/copies.ts'
import { median, printFigures, quantile } from './support/figures.ts'
import { ask, load } from './support/load.ts'
import { type Statement, statementsOf } from './support/pageStatements.ts'
import { findHolders, rowsOf, signIn } from './support/people.ts'
import { type Program, startProgram } from './support/program.ts'
import { writeHistory } from './support/trailHistory.ts'

const rounds = 40
const perRound = 10
const warmUpRounds = 4
const partnerships = 100

type Side = { url: string; headers: { cookie: string }; email: string; path: string }

async function prepare(program: Program, size: number): Promise<Side> {
  const coordinator = (await findHolders(program.superuser)).find(({ roleKey }) => roleKey === 'project-coordinator')
  if (!coordinator) throw new Error('The demo has no project coordinator')
  const { instrumentId, itemId } = await writeHistory(program.superuser)
  if (size > 1) await copyPartnership(program.superuser, size)
  const [person] = await rowsOf<{ email: string }>(program.superuser, 'select email from person where id = $1', [
    coordinator.personId,
  ])
  const path = `/trail/${instrumentId}/${itemId}?year=2024`
  const headers = { cookie: await signIn(program, coordinator.personId) }
  return { url: `${program.origin}${path}`, headers, email: person?.email ?? '', path }
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

async function run(programs: Program[]): Promise<void> {
  const one = await startProgram()
  programs.push(one)
  const hundred = await startProgram()
  programs.push(hundred)
  const small = await prepare(one, 1)
  const large = await prepare(hundred, partnerships)
  const statements = await statementsOf(one.web, small.email, small.path)
  const floor = await openFloor(one.web)
  const waits = { small: [] as number[], large: [] as number[], floor: [] as number[] }
  for (let round = 0; round < warmUpRounds + rounds; round++) {
    const measured = round >= warmUpRounds
    for (const [side, found] of [
      [small, waits.small],
      [large, waits.large],
    ] as const) {
      const asked = await load({ asked: () => side, expectedStatus: 200, count: perRound, connections: 1 })
      if (measured) found.push(...asked.waits)
    }
    for (let turn = 0; turn < perRound; turn++) {
      const ms = await askStatements(floor, statements)
      if (measured) waits.floor.push(ms)
    }
  }
  await floor.end()
  const { bytes } = await ask(small)
  printFigures({
    bench: 'trail',
    ours: median(waits.small),
    floor: median(waits.floor),
    unit: 'ms',
    p99At1: quantile(waits.small, 0.99),
    p99At100: quantile(waits.large, 0.99),
    ratioOf100: quantile(waits.large, 0.99) / quantile(waits.small, 0.99),
    medianAt100: median(waits.large),
    statements: statements.length,
    pageBytes: bytes.length,
  })
}

const programs: Program[] = []
try {
  await run(programs)
} finally {
  for (const program of programs) await program.stop()
}
