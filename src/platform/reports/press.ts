/**
 * A press makes files apart from the web: a process of its own, one job at a time, so that nobody waits for a page while
 * a report is made. Why a process and not a thread: docs/decisions/0009-reports-in-a-process.md.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import type { PressAnswer } from './pressWork.ts'

/** The press itself gave up; in English, for the log. */
export class PressError extends Error {
  override name = 'PressError'
}

/** What the job ran into, as the worker said it: the name of its error, and its message. */
export class JobFailure extends Error {
  override name = 'JobFailure'
  readonly failure: string

  constructor(failure: string, message: string) {
    super(message)
    this.failure = failure
  }
}

export type PressLimits = {
  /** How long one job may take, in ms; then its process is killed. */
  jobTime: number
  /** After how long without work the process is ended, in ms: that gives back its memory. */
  idleTime: number
}

const usualLimits: PressLimits = { jobTime: 60_000, idleTime: 600_000 }

const presses = new Set<Press>()

/** Ends all presses, with what they are doing; for a clean stop of the program. */
export function stopPresses(): void {
  for (const press of presses) press.stop()
}

/** Starts its process at the first job, and again when it ended; jobs wait their turn. */
export class Press {
  readonly #worker: string
  readonly #limits: PressLimits
  #process: ChildProcess | null = null
  #lastJob: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | undefined

  /** @param worker the file that the process runs; it calls `takeJobs` */
  constructor(worker: string, limits: Partial<PressLimits> = {}) {
    this.#worker = worker
    this.#limits = { ...usualLimits, ...limits }
    presses.add(this)
  }

  /**
   * Has a file made.
   * @param job what the worker needs, as plain data and bytes
   * @returns the bytes of the file
   * @throws JobFailure when the worker could not make it
   * @throws PressError when it takes too long, or the process ends
   */
  make(job: object): Promise<Uint8Array> {
    const file = this.#lastJob.then(() => this.#run(job))
    this.#lastJob = file.catch(() => {})
    return file
  }

  /** Ends the process, with what it is doing. A later job starts it again. */
  stop(): void {
    clearTimeout(this.#idle)
    this.#process?.kill('SIGKILL')
    this.#process = null
  }

  async #run(job: object): Promise<Uint8Array> {
    const printer = this.#awake()
    const settled = new AbortController()
    const { signal } = settled
    try {
      const answered = once(printer, 'message', { signal })
      const ended = once(printer, 'exit', { signal }).then(([code, killedBy]) => {
        throw new PressError(`The process ended (${killedBy ?? code}) before its job was done`)
      })
      const tooLong = delay(this.#limits.jobTime, undefined, { signal }).then(() => {
        this.stop()
        throw new PressError(`The job took longer than ${this.#limits.jobTime} ms`)
      })
      printer.send(job)
      const [answer] = await Promise.race([answered, ended, tooLong])
      return fileIn(answer)
    } finally {
      settled.abort()
      this.#rest(printer)
    }
  }

  /** The process, started when there is none; while it works, ours may not end. */
  #awake(): ChildProcess {
    clearTimeout(this.#idle)
    this.#process ??= this.#start()
    this.#process.ref()
    this.#process.channel?.ref()
    return this.#process
  }

  #start(): ChildProcess {
    const printer = fork(this.#worker, {
      serialization: 'advanced',
      execArgv: [],
      // It needs no settings and no secrets.
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    printer.once('exit', () => {
      if (this.#process === printer) this.#process = null
    })
    // Why it could not start or be sent a job; the exit that follows is what counts.
    printer.on('error', () => {})
    return printer
  }

  /** Without work the process keeps nobody awake, and ends after a while. */
  #rest(printer: ChildProcess): void {
    printer.unref()
    printer.channel?.unref()
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.stop(), this.#limits.idleTime).unref()
  }
}

function fileIn(answer: unknown): Uint8Array {
  if (!isAnswer(answer)) throw new PressError('The process answered something else than a file')
  if ('file' in answer) return answer.file
  throw new JobFailure(answer.failure, answer.message)
}

function isAnswer(answer: unknown): answer is PressAnswer {
  if (typeof answer !== 'object' || answer === null) return false
  return 'failure' in answer || ('file' in answer && answer.file instanceof Uint8Array)
}
