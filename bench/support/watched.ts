import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { text } from 'node:stream/consumers'

export type Watched = { seconds: number; megabytes: number; stdout: string }

/** Often enough to see the highest mark of a process before it ends. */
const everyMs = 20

/**
 * Runs a command to its end.
 * @returns how long it took; the most memory that one of its processes ever held, in MB of 1,000,000 bytes (0 where the system does not tell); and what it printed
 * @throws Error when it ends with another status than 0
 */
export async function watch(command: string, args: readonly string[]): Promise<Watched> {
  const start = performance.now()
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const printed = text(child.stdout)
  let megabytes = 0
  const timer = setInterval(() => {
    megabytes = Math.max(megabytes, ...processesOf(child.pid ?? 0).map(highestMegabytes))
  }, everyMs)
  try {
    const [status] = await once(child, 'close')
    if (status !== 0) throw new Error(`${command} ended with status ${status}`)
    return { seconds: (performance.now() - start) / 1000, megabytes, stdout: await printed }
  } finally {
    clearInterval(timer)
  }
}

/** A process, and all that it started. */
function processesOf(pid: number): number[] {
  const children = readOr(`/proc/${pid}/task/${pid}/children`, '').split(' ').filter(Boolean).map(Number)
  return [pid, ...children.flatMap(processesOf)]
}

/** The most that a process has held in memory until now. */
function highestMegabytes(pid: number): number {
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readOr(`/proc/${pid}/status`, ''))?.[1]
  return (Number(kibibytes ?? 0) * 1024) / 1_000_000
}

/** What stands in a file of the system; a process may have ended meanwhile. */
function readOr(file: string, otherwise: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}
