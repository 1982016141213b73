/**
 * The coordinator's overview of 60 schools, with 1, 10 and 100 such partnerships in the database: how long the slowest
 * one in a hundred takes, in ms. Floor: with one partnership. The three run side by side and are asked in turn.
 */

import { copyPartnership } from './support/copies.ts'
import { median, printFigures, quantile } from './support/figures.ts'
import { load } from './support/load.ts'
import { findHolders, signIn } from './support/people.ts'
import { type Program, startProgram } from './support/program.ts'

const sizes = [1, 10, 100] as const
const rounds = 40
const perRound = 15
const warmUpRounds = 4

type Side = { size: number; ask: () => Promise<number[]>; waits: number[] }

async function prepare(program: Program, size: number): Promise<Side> {
  const coordinator = (await findHolders(program.superuser)).find(({ roleKey }) => roleKey === 'project-coordinator')
  if (!coordinator) throw new Error('The demo has no project coordinator')
  await copyPartnership(program.superuser, size)
  const headers = { cookie: await signIn(program, coordinator.personId) }
  return {
    size,
    waits: [],
    async ask() {
      const asked = () => ({ url: `${program.origin}/scans/overview`, headers })
      return (await load({ asked, expectedStatus: 200, count: perRound, connections: 1 })).waits
    },
  }
}

async function run(programs: Program[]): Promise<void> {
  const sides: Side[] = []
  for (const size of sizes) {
    const program = await startProgram()
    programs.push(program)
    sides.push(await prepare(program, size))
  }
  for (let round = 0; round < warmUpRounds + rounds; round++) {
    for (const side of sides) {
      const waits = await side.ask()
      if (round >= warmUpRounds) side.waits.push(...waits)
    }
  }
  const [one, ten, hundred] = sides.map(({ waits }) => ({ p99: quantile(waits, 0.99), median: median(waits) }))
  if (!one || !ten || !hundred) throw new Error('Three sizes were to be measured')
  printFigures({
    bench: 'overview',
    ours: hundred.p99,
    floor: one.p99,
    unit: 'ms (p99)',
    p99At10: ten.p99,
    medianAt1: one.median,
    medianAt10: ten.median,
    medianAt100: hundred.median,
  })
}

const programs: Program[] = []
try {
  await run(programs)
} finally {
  for (const program of programs) await program.stop()
}
