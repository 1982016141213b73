/**
 * Planning the panels of a large round, from its facts to the reasons, in ms; the issue asks for ten seconds. Floor: HiGHS
 * alone on the same text of the model, in this process. Also how long a wish takes (the same plan but for one person), how
 * long it takes to say what stands in the way when nothing is possible, and how long others wait meanwhile.
 */
import { createRequire } from 'node:module'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type highsModule from 'highs'
import { propose } from '../src/areas/reviews/planningCalculation.ts'
import { type Problem, planningModel } from '../src/areas/reviews/rules/planning.ts'
import { stopPresses } from '../src/platform/reports/press.ts'
import { lpText, solve } from '../src/platform/solver.ts'
import { bigRound } from './support/bigRound.ts'
import { median, printFigures, quantile } from './support/figures.ts'

const rounds = 10
const day = '2026-11-24'

const loadHighs: typeof highsModule.default = createRequire(import.meta.url)('highs')
const highs = await loadHighs()

async function timed<Result>(work: () => Result | Promise<Result>): Promise<{ ms: number; result: Result }> {
  const started = performance.now()
  const result = await work()
  return { ms: performance.now() - started, result }
}

/** HiGHS alone, with the same limits. */
const bare = (text: string) =>
  highs.solve(text, { output_flag: false, time_limit: 10, mip_abs_gap: 0.5, mip_rel_gap: 0 }).Status

/** The first school may be visited by nobody: whoever could is said to have a tie. */
function impossible(problem: Problem): Problem {
  const [first] = problem.visits
  const ties = problem.candidates.map(
    ({ id }) => [`${first?.id} ${id}`, [{ kind: 'tie' as const, reason: 'bench' }]] as const,
  )
  return { ...problem, conflicts: new Map([...problem.conflicts, ...ties]) }
}

const ours: number[] = []
const floor: number[] = []
const wishes: number[] = []
const obstacles: number[] = []
let proven = 0
let gap = 0
// What starts the process is paid once.
await propose(bigRound(rounds), { day, solve })
const waiting = monitorEventLoopDelay({ resolution: 5 })
for (let round = 0; round < rounds; round++) {
  const problem = bigRound(round)
  const { ms, result: proposal } = await timed(() => propose(problem, { day, solve }))
  ours.push(ms)
  if (proposal.outcome !== 'planned') throw new Error(`Round ${round} was not planned: ${proposal.outcome}`)
  if (proposal.proven) proven += 1
  gap = Math.max(gap, proposal.gap)
  floor.push((await timed(() => bare(lpText(planningModel(problem))))).ms)
  const [panel] = proposal.panels
  const wish = { visitId: panel?.visitId ?? '', candidateId: panel?.members[0] ?? '', wish: 'never' as const }
  const wished = { ...problem, wishes: [{ ...wish, exception: false }] }
  wishes.push((await timed(() => propose(wished, { day, solve, near: proposal.panels }))).ms)
  waiting.enable()
  obstacles.push((await timed(() => propose(impossible(problem), { day, solve }))).ms)
  waiting.disable()
}
stopPresses()
printFigures({
  bench: 'panels',
  ours: median(ours),
  floor: median(floor),
  unit: 'ms',
  slowest: Math.max(...ours),
  provenShare: proven / rounds,
  widestGapPoints: gap,
  wish: median(wishes),
  slowestWish: Math.max(...wishes),
  obstacle: median(obstacles),
  slowestObstacle: quantile(obstacles, 1),
  eventLoopP99: waiting.percentile(99) / 1e6,
})
