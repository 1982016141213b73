// What the system knows about processes that are not ours to wait for: those that an earlier program left behind.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

/** A number that does not fit one process any more (a file of another machine, half a file) is no process either. */
function isPid(pid: number): boolean {
  return Number.isSafeInteger(pid) && pid > 1
}

/**
 * Whether a process works. A zombie does not: it has ended, and only waits for a parent that asks how. In a container
 * without an init process it waits for ever, while `kill(pid, 0)` still finds it.
 */
export function isRunning(pid: number): boolean {
  if (!isPid(pid)) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Not allowed to signal it: then it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM' && stateOf(pid) !== 'Z'
  }
  return stateOf(pid) !== 'Z'
}

/** The state letter of ps(1), or undefined when there is no such process. */
function stateOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      return statFields(pid)[0]
    } catch {
      return undefined
    }
  }
  return ps(pid, 'stat').charAt(0) || undefined
}

/** The name of the program that a process runs, without its folder; empty when that cannot be found out. */
export function programOf(pid: number): string {
  if (!isPid(pid)) return ''
  if (process.platform !== 'linux') return ps(pid, 'comm').split('/').at(-1) ?? ''
  try {
    return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch {
    return ''
  }
}

/** The folder that a process works in; undefined when that cannot be found out. */
export function workingFolderOf(pid: number): string | undefined {
  try {
    return isPid(pid) ? fs.readlinkSync(`/proc/${pid}/cwd`) : undefined
  } catch {
    return undefined
  }
}

/**
 * When a process was started, to within a few seconds; undefined when that cannot be found out. Moves along when the
 * clock is set.
 */
export function startOf(pid: number): Date | undefined {
  try {
    const uptime = Number.parseFloat(fs.readFileSync('/proc/uptime', 'utf8'))
    const ticks = Number(statFields(pid)[19])
    return new Date(Date.now() - (uptime - ticks / ticksPerSecond) * 1_000)
  } catch {
    return undefined
  }
}

/** What Linux counts the times in /proc in (USER_HZ), the same on every kind of machine that Node runs on. */
const ticksPerSecond = 100

/** What /proc/PID/stat says after `pid (name) `: the name may hold anything, so look behind its last parenthesis. */
function statFields(pid: number): string[] {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function ps(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}
