/**
 * Growing the occurrences of a school year, per school, in microseconds, with 1, 10 and 100 partnerships of the demo's size
 * in the database: each partnership grows twelve school years, after which everything in the cycle has come round. Floor:
 * with one partnership. The three are asked in turn, a school year at a time. Growing again changes nothing: that is
 * asserted of every time, and measured too.
 */
import os from 'node:os'
import { z } from 'zod'
import type { PgConnection } from '../src/platform/database/connection.ts'
import { loadBundled } from './support/bundled.ts'
import { copyPartnership } from './support/copies.ts'
import { median, printFigures, quantile } from './support/figures.ts'
import type { Growing } from './support/growing.ts'
import { rowsOf } from './support/people.ts'
import { type Program, startProgram } from './support/program.ts'

const sizes = [1, 10, 100] as const
/** Long after the demo's own. The first of them warm up. */
const firstYear = 2040
const warmUpYears = 2
const years = 12
const warmUps = 3

type Side = {
  growing: Growing
  partnershipIds: readonly string[]
  /** Of one partnership; all have as many. */
  schools: number
  /** In ms, one for each partnership and school year. */
  first: number[]
  again: number[]
  made: number
}

const Bundle = z.object({ openGrowing: z.function() })

async function openGrowing(web: PgConnection): Promise<Growing> {
  const bundle = await loadBundled('growing')
  if (!isBundle(bundle)) throw new Error('The bundle does not grow anything')
  return bundle.openGrowing(web)
}

const isBundle = (loaded: unknown): loaded is { openGrowing: (web: PgConnection) => Growing } =>
  Bundle.safeParse(loaded).success

async function prepare(program: Program, size: number): Promise<Side> {
  if (size > 1) await copyPartnership(program.superuser, size)
  const schools = await rowsOf<{ partnershipId: string; schools: number }>(
    program.superuser,
    `select partnership_id as "partnershipId", count(*)::integer as schools
     from organisation where kind = 'school' group by partnership_id order by partnership_id`,
    [],
  )
  return {
    growing: await openGrowing(program.web),
    partnershipIds: schools.map(({ partnershipId }) => partnershipId),
    schools: schools[0]?.schools ?? 0,
    first: [],
    again: [],
    made: 0,
  }
}

async function growYear(side: Side, year: number): Promise<void> {
  // The other sides had their turn: whatever that pushed aside is brought back before anything is measured.
  for (let turn = 0; turn < warmUps; turn++) await side.growing.grow(side.partnershipIds[0] ?? '', year - 1)
  for (const partnershipId of side.partnershipIds) {
    const first = await side.growing.grow(partnershipId, year)
    if (first.made === 0) throw new Error(`Nothing grew in ${year}`)
    const again = await side.growing.grow(partnershipId, year)
    if (again.made + again.moved + again.gone > 0)
      throw new Error(`Growing ${year} again changed ${JSON.stringify(again)}`)
    if (year < firstYear + warmUpYears) continue
    side.first.push(first.ms)
    side.again.push(again.ms)
    side.made += first.made
  }
}

async function run(programs: Program[], sides: Side[]): Promise<void> {
  for (const size of sizes) {
    const program = await startProgram()
    programs.push(program)
    sides.push(await prepare(program, size))
  }
  for (let year = firstYear; year < firstYear + warmUpYears + years; year++)
    for (const side of sides) await growYear(side, year)
  const [one, ten, hundred] = sides
  if (!one || !ten || !hundred) throw new Error('Three sizes were to be measured')
  const perSchool = ({ schools }: Side, ms: number) => (ms * 1_000) / schools
  printFigures({
    bench: 'cycle',
    ours: perSchool(hundred, median(hundred.first)),
    floor: perSchool(one, median(one.first)),
    unit: 'µs per school',
    at10: perSchool(ten, median(ten.first)),
    p99At100: perSchool(hundred, quantile(hundred.first, 0.99)),
    againAt1: perSchool(one, median(one.again)),
    againAt100: perSchool(hundred, median(hundred.again)),
    schools: one.schools,
    madePerPartnershipAndYear: one.made / one.first.length,
    load: os.loadavg()[0] ?? 0,
  })
}

const programs: Program[] = []
const sides: Side[] = []
try {
  await run(programs, sides)
} finally {
  for (const { growing } of sides) await growing.close()
  for (const program of programs) await program.stop()
}
