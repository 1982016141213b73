/** How much memory the process of the web holds after 20,000 requests for the pages that people come for most, in MB. */
import fs from 'node:fs'
import { printFigures } from './support/figures.ts'
import { load } from './support/load.ts'
import { findChoosers, findHolders, signIn } from './support/people.ts'
import { type Program, startProgram } from './support/program.ts'

const requests = 20_000
const limitMegabytes = 300

/** The process that a process started, which is one. */
function childOf(pid: number): number {
  return Number(fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim())
}

/** What a process holds in memory, all of it (resident set size), in MB of 1,000,000 bytes. */
function residentMegabytes(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  if (kibibytes === undefined) throw new Error('This system does not tell how much memory a process holds')
  return (Number(kibibytes) * 1_024) / 1_000_000
}

async function pagesOf(program: Program) {
  const [chooser] = await findChoosers(program.superuser)
  const coordinator = (await findHolders(program.superuser)).find(({ roleKey }) => roleKey === 'project-coordinator')
  if (!chooser || !coordinator) throw new Error('The demo has no open scan, or no project coordinator')
  const choosing = { cookie: await signIn(program, chooser.personId) }
  const coordinating = { cookie: await signIn(program, coordinator.personId) }
  return [
    { url: `${program.origin}/`, headers: choosing },
    { url: `${program.origin}/scans/${chooser.scanId}/choices/${chooser.versionId}`, headers: choosing },
    { url: `${program.origin}/scans/${chooser.scanId}`, headers: choosing },
    { url: `${program.origin}/scans/overview`, headers: coordinating },
  ] as const
}

const program = await startProgram()
try {
  const pages = await pagesOf(program)
  const web = childOf(program.launcherPid)
  const before = residentMegabytes(web)
  await load({
    asked: (turn) => pages[turn % pages.length] ?? pages[0],
    expectedStatus: 200,
    count: requests,
    connections: 10,
  })
  printFigures({
    bench: 'memory',
    ours: residentMegabytes(web),
    floor: limitMegabytes,
    unit: 'MB',
    atStart: before,
    requests,
  })
} finally {
  await program.stop()
}
