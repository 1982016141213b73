/**
 * Sending in a survey by 200 clients at once, some of whom tap twice or try again: from the tap until it is answered that it
 * arrived. Floor: a bare transaction that removes and writes the same rows (one envelope comes in, nine are dealt anew), by the same
 * driver over as many connections as the program has, asked for by as many at once.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { type PgConnection, valueTypes } from '../src/platform/database/connection.ts'
import { median, printFigures, quantile } from './support/figures.ts'
import { ask, type Load, load } from './support/load.ts'
import { type Program, startProgram } from './support/program.ts'

const clients = 200
/** How often each of them sends in: with another link each time. */
const rounds = 8
const perRound = clients
/** One of so many taps twice at once, and tries again when it was answered. */
const impatient = 10
const code = 'BENCH4'
/** As many as the program has. */
const connections = 10
/** How many envelopes are written again with each that comes in. */
const dealtAnew = 9

type Sheet = { secret: string; receipt: string }
type Survey = { partnershipId: string; surveyId: string; sheets: readonly Sheet[] }

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
const newSecret = () => randomBytes(32).toString('base64url')

const statements = Array.from({ length: 32 }, (_, index) => ({
  id: `stelling-${index}`,
  kind: 'agree',
  points: 5,
  text: { nl: `Stelling ${index}: ik leer op mijn school wat ik nodig heb.` },
}))
const questionnaire = {
  title: { nl: 'Hoe gaat het?' },
  sections: [{ id: 'alles', title: { nl: 'Alles' }, questions: statements }],
}

/** An open survey of the demo's partnership, with a paper and a link for each time that somebody sends in. */
async function makeSurvey(superuser: PgConnection): Promise<Survey> {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    const [surveyId, instrumentId, versionId] = [randomUUID(), randomUUID(), randomUUID()]
    const { rows } = await client.query<{ id: string }>('select id from partnership limit 1')
    const partnershipId = rows[0]?.id ?? ''
    await client.query(`insert into instrument (partnership_id, id, kind) values ($1, $2, 'questionnaire')`, [
      partnershipId,
      instrumentId,
    ])
    await client.query(
      `insert into instrument_version (partnership_id, id, instrument_id, number, state, definition, provenance, published_at)
       values ($1, $2, $3, 1, 'published', $4, '{}', now())`,
      [partnershipId, versionId, instrumentId, JSON.stringify(questionnaire)],
    )
    await client.query(
      `insert into survey (partnership_id, id, school_year, kind, title, version_id, opens_on, closes_on, minutes, state, code)
       values ($1, $2, 2026, 'other', 'Hoe gaat het?', $3, current_date, current_date + 30, 5, 'open', $4)`,
      [partnershipId, surveyId, versionId, code],
    )
    await client.query(
      `insert into auth.entrance (code, partnership_id, kind, subject_id) values ($1, $2, 'survey', $3)`,
      [code, partnershipId, surveyId],
    )
    const sheets = Array.from({ length: (rounds + 1) * perRound }, () => ({
      secret: newSecret(),
      receipt: newSecret(),
    }))
    await client.query(
      `with sheet as (select gen_random_uuid() as id, hash from unnest($3::text[]) as hash),
       paper as (insert into survey_paper (partnership_id, id, survey_id) select $1, id, $2 from sheet)
       insert into auth.pass (secret_hash, partnership_id, kind, subject_id) select hash, $1, 'survey', id from sheet`,
      [partnershipId, surveyId, sheets.map(({ secret }) => hashOf(secret))],
    )
    await client.query('analyze')
    return { partnershipId, surveyId, sheets }
  } finally {
    await client.end()
  }
}

const headersOf = ({ origin }: Program) => ({ origin, 'content-type': 'application/x-www-form-urlencoded' })
const answers = statements.map(({ id }, index) => `q-${id}=${(index % 5) + 1}`).join('&')

type Posts = Omit<Load, 'connections'>

/** Fills in the page of 32 statements. */
const filling = (program: Program, sheets: readonly Sheet[]): Posts => ({
  asked: (turn) => ({
    method: 'POST',
    url: `${program.origin}/answer/${sheets[turn]?.secret}/sections/alles`,
    headers: headersOf(program),
    body: `${answers}&go=next`,
  }),
  expectedStatus: 303,
  count: sheets.length,
})

const sending = (program: Program, sheets: readonly Sheet[]): Posts => ({
  asked: (turn) => submission(program, sheets[turn]),
  expectedStatus: 303,
  count: sheets.length,
})

const submission = (program: Program, sheet: Sheet | undefined) => ({
  method: 'POST' as const,
  url: `${program.origin}/answer/${sheet?.secret}/submission`,
  headers: headersOf(program),
  body: `receipt=${sheet?.receipt}&code=${code}`,
})

/** Taps again, at the same time as others and after it was answered. @throws Error when that is answered otherwise */
async function tapAgain(program: Program, sheets: readonly Sheet[]): Promise<void> {
  const taps = sheets.filter((_, index) => index % impatient === 0).flatMap((sheet) => [sheet, sheet])
  await Promise.all(
    taps.map(async (sheet) => {
      const { status, headers } = await ask(submission(program, sheet))
      if (status !== 303 || headers.location !== `/survey/${code}/receipt/${sheet.receipt}`)
        throw new Error(`Tapping again gave ${status}: ${headers.location}`)
    }),
  )
}

/** Envelopes for the floor to write again: each client its own, so that they do not wait for each other. @returns their ids */
async function addEnvelopes(pool: pg.Pool, { partnershipId, surveyId }: Survey): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into survey_envelope (partnership_id, survey_id, receipt_hash, sealed)
     select $1, $2, repeat('0', 64), $3 from generate_series(1, $4::integer) returning id`,
    [partnershipId, surveyId, randomBytes(1_052), clients * dealtAnew],
  )
  return rows.map(({ id }) => id)
}

/** The floor: as many at once as there are clients, over as many connections as the program has. @returns per second */
async function insertBare(
  pool: pg.Pool,
  { partnershipId, surveyId }: Survey,
  others: readonly string[],
  count: number,
): Promise<number> {
  const sealed = randomBytes(1_052)
  let turn = 0
  const keepInserting = async (_: unknown, worker: number) => {
    while (turn++ < count) {
      const client = await pool.connect()
      try {
        await client.query('begin')
        await client.query(
          `with paper as (delete from survey_paper where partnership_id = $1 and id = $2)
           delete from auth.pass where partnership_id = $1 and kind = 'survey' and subject_id = $2`,
          [partnershipId, randomUUID()],
        )
        await client.query(
          `with dealt as (update survey_envelope set receipt_hash = $3, sealed = $4 where partnership_id = $1 and id = any($5))
           insert into survey_envelope (partnership_id, survey_id, receipt_hash, sealed) values ($1, $2, $3, $4)`,
          [
            partnershipId,
            surveyId,
            hashOf(newSecret()),
            sealed,
            others.slice(worker * dealtAnew, (worker + 1) * dealtAnew),
          ],
        )
        await client.query('commit')
      } finally {
        client.release()
      }
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: clients }, keepInserting))
  return (1_000 * count) / (performance.now() - started)
}

/** What came in: how many envelopes, and how many receipts there are among them. */
async function countIn(superuser: PgConnection, { surveyId, sheets }: Survey) {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    const { rows } = await client.query<{ envelopes: number; receipts: number }>(
      `select count(*)::integer as envelopes, (count(distinct receipt_hash) filter (where receipt_hash = any($2)))::integer as receipts
       from survey_envelope where survey_id = $1`,
      [surveyId, sheets.map(({ receipt }) => hashOf(receipt))],
    )
    return rows[0] ?? { envelopes: 0, receipts: 0 }
  } finally {
    await client.end()
  }
}

async function run(program: Program): Promise<void> {
  const survey = await makeSurvey(program.superuser)
  const bare = { ...survey, surveyId: randomUUID() }
  const pool = new pg.Pool({ ...program.superuser, types: valueTypes, max: connections })
  const others = await addEnvelopes(pool, bare)
  const [ours, floor, pages, waits]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let round = 0; round <= rounds; round++) {
    const sheets = survey.sheets.slice(round * perRound, (round + 1) * perRound)
    const filled = await load({ ...filling(program, sheets), connections: clients })
    const [sent] = await Promise.all([
      load({ ...sending(program, sheets), connections: clients }),
      ...(round % 2 === 1 ? [tapAgain(program, sheets)] : []),
    ])
    await tapAgain(program, sheets)
    const inserted = await insertBare(pool, bare, others, perRound)
    // The first round warms up; in every other, some tap twice while the rest is measured, which is no measurement.
    if (round === 0 || round % 2 === 1) continue
    ours.push(sent.perSecond)
    waits.push(...sent.waits)
    pages.push(filled.perSecond)
    floor.push(inserted)
  }
  await pool.end()
  const { envelopes, receipts } = await countIn(program.superuser, survey)
  printFigures({
    bench: 'answer',
    ours: median(ours),
    floor: median(floor),
    unit: 'sent in/s',
    pagesPerSecond: median(pages),
    p99Ms: quantile(waits, 0.99),
    lost: survey.sheets.length - receipts,
    double: envelopes - receipts,
  })
  if (receipts !== survey.sheets.length || envelopes !== receipts) process.exitCode = 1
}

const program = await startProgram()
try {
  await run(program)
} finally {
  await program.stop()
}
