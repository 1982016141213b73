/**
 * `survey stats` on 100,000 respondents × 32 items in 100 groups: seconds, and the most memory, beside R's psych and lme4 on the same file
 * (reference/time.R), where R is there. Both are started anew each time; medians.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { projectRoot } from '../src/platform/root.ts'
import { normalQuantile, seededRandom } from '../src/platform/statistics/index.ts'
import { median, printFigures } from './support/figures.ts'
import { type Watched, watch } from './support/watched.ts'

const respondents = 100_000
const items = 32
const schools = 100
const rounds = 5

function writeAnswers(file: string): void {
  const random = seededRandom(32)
  const normal = (sd: number) => sd * normalQuantile(Math.max(1e-12, random()))
  const effects = Array.from({ length: schools }, () => normal(0.3))
  const lines = [[...Array.from({ length: items }, (_, item) => `Q${item + 1}`), 'school'].join(',')]
  for (let respondent = 0; respondent < respondents; respondent++) {
    const school = Math.floor(schools * random())
    const person = (effects[school] ?? 0) + normal(0.6)
    const answers = Array.from({ length: items }, () =>
      random() < 0.03 ? '' : String(Math.max(1, Math.min(5, Math.round(3.6 + person + normal(0.8))))),
    )
    lines.push([...answers, `School ${school + 1}`].join(','))
  }
  fs.writeFileSync(file, `${lines.join('\n')}\n`)
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-statistics-'))
try {
  const file = path.join(folder, 'answers.csv')
  writeAnswers(file)
  const program = path.join(projectRoot, 'bin', 'peilstok')
  const ours = () => watch(process.execPath, [program, 'survey', 'stats', file, '--scale', '1-5', '--group', 'school'])
  const theirs = () => watch('Rscript', [path.join(projectRoot, 'bench', 'reference', 'time.R'), file])

  // The first time ours may be built first, and R shows whether it is there.
  const first = await ours()
  const reference = await theirs().catch((error: unknown) => {
    console.error(`Rscript with psych and lme4 is not here, so there is nothing to compare with: ${error}`)
    return null
  })
  const found: { ours: Watched[]; theirs: Watched[] } = { ours: [], theirs: [] }
  for (let round = 0; round < rounds; round++) {
    found.ours.push(await ours())
    if (reference) found.theirs.push(await theirs())
  }
  const secondsOf = (runs: readonly Watched[]) =>
    runs.length === 0 ? Number.NaN : median(runs.map(({ seconds }) => seconds))
  const megabytesOf = (runs: readonly Watched[]) => Math.max(0, ...runs.map(({ megabytes }) => megabytes))
  const report = JSON.parse(first.stdout)
  printFigures({
    bench: 'statistics',
    ours: secondsOf(found.ours),
    floor: secondsOf(found.theirs),
    unit: 's',
    megabytes: megabytesOf(found.ours),
    floorMegabytes: megabytesOf(found.theirs),
    respondents,
    items,
    oursFound: JSON.stringify([report.alpha.value, report.omegaTotal, report.group.score.icc]),
    floorFound: reference?.stdout.trim() ?? 'no R',
  })
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
