/**
 * What a browser fetches for the largest page: its HTML, the style sheet and the scripts, compressed with gzip, without
 * fonts. Every page of the route table, as somebody of each role.
 */
import { gzipSync } from 'node:zlib'
import { printFigures } from './support/figures.ts'
import { type Answered, ask } from './support/load.ts'
import { findChoosers, findHolders, rowsOf, signIn } from './support/people.ts'
import { type Program, startProgram } from './support/program.ts'
import { pagePaths } from './support/routeTable.ts'

const limitKilobytes = 60
/** What is filled in for a parameter of a path: rows of every kind there is, so that a page is met in its largest form. */
const examples: Record<string, string> = {
  scan: `select distinct on (state) id as value from scan order by state, id`,
  school: `select id as value from organisation where kind = 'school' order by id limit 3`,
  organisation: `select distinct on (kind) id as value from organisation order by kind, id`,
  person: `select person_id as value from appointment group by person_id order by count(*) desc limit 3`,
  appointment: `select id as value from appointment where ends_on is null order by id limit 3`,
  role: `select key as value from role order by length(responsibilities::text) desc limit 3`,
  instrument: `select id as value from instrument order by id`,
  version: `select id as value from instrument_version order by id`,
  criterion: `select distinct criterion_id as value from team_judgement order by criterion_id`,
}

type Measured = { path: string; kilobytes: number }

/** A path of the table with rows filled in, in every combination; none when there is no row to fill in. */
async function filledIn(program: Program, pattern: string): Promise<string[]> {
  let paths = [pattern]
  for (const [parameter, name = ''] of pattern.matchAll(/:([a-z]+)(?:\{[^}]*\})?/gi)) {
    const query = examples[name]
    const rows = query ? await rowsOf<{ value: string }>(program.superuser, query) : []
    paths = paths.flatMap((path) => rows.map(({ value }) => path.replace(parameter, value)))
  }
  return paths
}

function isPage({ status, headers }: Answered): boolean {
  return status === 200 && (headers['content-type'] ?? '').startsWith('text/html')
}

const weightOfAsset = new Map<string, Promise<number>>()

function weighAsset(url: string): Promise<number> {
  const known = weightOfAsset.get(url)
  if (known) return known
  const weight = ask({ url }).then(({ bytes }) => gzipSync(bytes).length)
  weightOfAsset.set(url, weight)
  return weight
}

/** What a page weighs for this person, in kB of 1,000 bytes; undefined when it is no page for them. */
async function weigh(url: string, cookie: string): Promise<number | undefined> {
  const answer = await ask({ url, headers: { cookie } })
  if (!isPage(answer)) return undefined
  const assets = answer.bytes.toString().matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js)[^"]*)"/g)
  let bytes = gzipSync(answer.bytes).length
  for (const [, asset = ''] of assets) bytes += await weighAsset(new URL(asset, url).href)
  return bytes / 1_000
}

async function measure(program: Program): Promise<{ seen: Measured[]; unseen: string[] }> {
  const known = [...(await findHolders(program.superuser)), ...(await findChoosers(program.superuser)).slice(0, 40)]
  const people = new Set(known.map(({ personId }) => personId))
  const cookies = await Promise.all([...people].map((personId) => signIn(program, personId)))
  const seen: Measured[] = []
  const unseen: string[] = []
  for (const pattern of await pagePaths()) {
    const weights: number[] = []
    for (const path of await filledIn(program, pattern)) {
      for (const cookie of cookies) weights.push((await weigh(`${program.origin}${path}`, cookie)) ?? 0)
    }
    const kilobytes = Math.max(0, ...weights)
    if (kilobytes > 0) seen.push({ path: pattern, kilobytes })
    else unseen.push(pattern)
  }
  return { seen, unseen }
}

const program = await startProgram()
try {
  const { seen, unseen } = await measure(program)
  const largest = seen.reduce((most, one) => (one.kilobytes > most.kilobytes ? one : most))
  printFigures({
    bench: 'bytes',
    ours: largest.kilobytes,
    floor: limitKilobytes,
    unit: 'kB',
    page: largest.path,
    pages: seen.length,
    notMet: unseen.join(' '),
  })
} finally {
  await program.stop()
}
