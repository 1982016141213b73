/**
 * Saving one choice, as the browser's script sends it: from the click until it stands on the disk. Floor: a transaction
 * with the same inserts, by the same driver, and nothing else. One after the other, in turn.
 */
import pg from 'pg'
import { valueTypes } from '../src/platform/database/connection.ts'
import { median, printFigures } from './support/figures.ts'
import { load } from './support/load.ts'
import { type Chooser, findChoosers, signIn } from './support/people.ts'
import { type Program, startProgram } from './support/program.ts'

const rounds = 10
const perRound = 60
const warmUp = 150

/** Another answer each time: saving the same one again might cost less. */
const phaseOf = (turn: number) => (turn % 4) + 1
const criterionOf = ({ criterionIds }: Chooser, turn: number) => criterionIds[turn % criterionIds.length] ?? ''

/** Through the program. @returns how long each choice took, in ms */
async function saveChoices(program: Program, chooser: Chooser, cookie: string, count: number): Promise<number[]> {
  const { waits } = await load({
    asked: (turn) => ({
      method: 'POST',
      url: `${program.origin}/scans/${chooser.scanId}/choices/${chooser.versionId}`,
      headers: {
        cookie,
        origin: program.origin,
        'x-requested-by': 'peilstok',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: `phase.${criterionOf(chooser, turn)}=${phaseOf(turn)}`,
    }),
    expectedStatus: 204,
    count,
    connections: 1,
  })
  return waits
}

/** Straight into the database. @returns how long each choice took, in ms */
async function insertChoices(client: pg.Client, chooser: Chooser, count: number): Promise<number[]> {
  const waits: number[] = []
  for (let turn = 0; turn < count; turn++) {
    const started = performance.now()
    await insertChoice(client, chooser, turn)
    waits.push(performance.now() - started)
  }
  return waits
}

async function insertChoice(client: pg.Client, chooser: Chooser, turn: number): Promise<void> {
  const { partnershipId, personId, scanId, versionId } = chooser
  await client.query('begin')
  await client.query(
    `select set_config('role', 'peilstok_app', true), set_config('peilstok.partnership_id', $1, true),
       set_config('peilstok.person_id', $2, true)`,
    [partnershipId, personId],
  )
  await client.query(
    `insert into choice (partnership_id, scan_id, person_id, version_id, criterion_id, phase)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (partnership_id, scan_id, person_id, version_id, criterion_id)
     do update set phase = excluded.phase, chosen_at = now()`,
    [partnershipId, scanId, personId, versionId, criterionOf(chooser, turn), phaseOf(turn)],
  )
  await client.query(
    `insert into event (partnership_id, person_id, verb, subject_kind, subject_id)
     values ($1, $2, 'scan.choose', 'scan', $3)`,
    [partnershipId, personId, scanId],
  )
  await client.query('commit')
}

async function run(program: Program, client: pg.Client): Promise<void> {
  // Two people, so that neither side finds the other's rows.
  const [mine, theirs] = await findChoosers(program.superuser)
  if (!mine || !theirs) throw new Error('The demo has fewer than two people who can choose')
  const cookie = await signIn(program, mine.personId)
  await saveChoices(program, mine, cookie, warmUp)
  await insertChoices(client, theirs, warmUp)
  const ours: number[] = []
  const floor: number[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(...(await saveChoices(program, mine, cookie, perRound)))
    floor.push(...(await insertChoices(client, theirs, perRound)))
  }
  const [oursMs, floorMs] = [median(ours), median(floor)]
  printFigures({
    bench: 'choice',
    ours: 1_000 / oursMs,
    floor: 1_000 / floorMs,
    unit: 'choices/s',
    medianMs: oursMs,
    floorMedianMs: floorMs,
  })
}

const program = await startProgram()
try {
  const client = new pg.Client({ ...program.web, types: valueTypes })
  await client.connect()
  await run(program, client).finally(() => client.end())
} finally {
  await program.stop()
}
