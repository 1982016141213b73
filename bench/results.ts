/**
 * The page with all results of a survey of 32 statements at a hundred schools, in ms, with 1,000, 10,000 and 100,000
 * respondents. Floor: the statements that the page asks at 1,000, in one transaction over one connection, with nothing around
 * them. And how long counting took, once, when the survey closed, and the memory that it needed.
 */
import pg from 'pg'
import { valueTypes } from '../src/platform/database/connection.ts'
import type * as BigSurveys from './support/bigSurveys.ts'
import { loadBundled } from './support/bundled.ts'
import { median, printFigures, quantile } from './support/figures.ts'
import { load } from './support/load.ts'
import { type Statement, statementsOf } from './support/pageStatements.ts'
import { findHolders, rowsOf, signIn } from './support/people.ts'
import { type Program, startProgram } from './support/program.ts'

type Counted = BigSurveys.Counted

const sizes = [1_000, 10_000, 100_000] as const
const rounds = 30
const perRound = 10
const warmUpRounds = 4

const pathOf = ({ surveyId }: Counted) => `/surveys/${surveyId}/results`

/** Asks the statements of the page, one behind the other. @returns ms */
async function askStatements(client: pg.Client, statements: readonly Statement[]): Promise<number> {
  const started = performance.now()
  for (const [index, { text, values }] of statements.entries())
    await client.query(values.length > 0 ? { name: `floor_${index}`, text, values } : text)
  return performance.now() - started
}

async function run(program: Program): Promise<void> {
  const coordinator = (await findHolders(program.superuser)).find(({ roleKey }) => roleKey === 'project-coordinator')
  if (!coordinator) throw new Error('The demo has no project coordinator')
  const [person] = await rowsOf<{ email: string; partnershipId: string }>(
    program.superuser,
    'select email, partnership_id as "partnershipId" from person where id = $1',
    [coordinator.personId],
  )
  const partnershipId = person?.partnershipId ?? ''
  const { countedSurvey, writePartnership } = (await loadBundled('bigSurveys')) as typeof BigSurveys
  const versionId = await writePartnership(program.superuser, partnershipId)
  const surveys: (Counted & { waits: number[] })[] = []
  for (const size of sizes)
    surveys.push({ ...(await countedSurvey(program, partnershipId, versionId, size)), waits: [] })
  const [small, , large] = surveys
  if (!small || !large) throw new Error('each size has a survey')
  const headers = { cookie: await signIn(program, coordinator.personId) }
  const statements = await statementsOf(program.web, person?.email ?? '', pathOf(small))
  const floor = new pg.Client({ ...program.web, types: valueTypes })
  await floor.connect()
  const floorWaits: number[] = []
  for (let round = 0; round < warmUpRounds + rounds; round++) {
    const measured = round >= warmUpRounds
    for (const survey of surveys) {
      const url = `${program.origin}${pathOf(survey)}`
      const asked = await load({
        asked: () => ({ url, headers }),
        expectedStatus: 200,
        count: perRound,
        connections: 1,
      })
      if (measured) survey.waits.push(...asked.waits)
    }
    for (let turn = 0; turn < perRound; turn++) {
      const ms = await askStatements(floor, statements)
      if (measured) floorWaits.push(ms)
    }
  }
  await floor.end()
  const p99 = ({ waits }: { waits: number[] }) => quantile(waits, 0.99)
  printFigures({
    bench: 'results',
    ours: p99(large),
    floor: quantile(floorWaits, 0.99),
    unit: 'ms',
    p99At1000: p99(small),
    medianAt1000: median(small.waits),
    medianAt100000: median(large.waits),
    medianFloor: median(floorWaits),
    of100000Against1000: p99(large) / p99(small),
    secondsToCount1000: small.seconds,
    secondsToCount100000: large.seconds,
    megabytesToCount100000: large.megabytes,
    statements: statements.length,
  })
}

const program = await startProgram()
try {
  await run(program)
} finally {
  await program.stop()
}
