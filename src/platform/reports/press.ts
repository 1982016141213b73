/**
 * Typesetting apart from the web: one process of its own, one job at a time. Why a process and not a thread:
 * docs/decisions/typesetting-in-a-process.md.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { TypesetJob } from './typstCompiler.ts'

/** A report could not be typeset; in English, for the log. The template or its input is at fault, not the reader. */
export class TypesettingError extends Error {
  override name = 'TypesettingError'
}

type Limits = {
  /** How long one job may take, in ms; then its process is killed. */
  jobTime: number
  /** After how long without work the process is ended, in ms: it holds about 200 MB. */
  idleTime: number
}

const usualLimits: Limits = { jobTime: 60_000, idleTime: 600_000 }

/** Beside this file: from the sources the TypeScript file, from the bundle the JavaScript file. */
const workerFile = path.join(import.meta.dirname, `typst.worker${path.extname(import.meta.filename)}`)

/** Starts its process at the first job, and again when it ended; jobs wait their turn. */
export class Typesetter {
  readonly #limits: Limits
  #process: ChildProcess | null = null
  #lastJob: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | undefined

  constructor(limits: Partial<Limits> = {}) {
    this.#limits = { ...usualLimits, ...limits }
  }

  /**
   * Typesets a document as PDF/UA-1.
   * @param template a Typst file, by its path under src/; reads its input with `json(bytes(sys.inputs.document))`
   * @param document what the template gets, as plain JSON. Its texts are data, whatever they look like.
   * @returns the bytes of the PDF file
   * @throws TypesettingError when the template fails, PDF/UA-1 refuses the result (no alt text, title or heading
   *   order), it takes too long, or the process ends
   */
  typeset(template: string, document: unknown): Promise<Uint8Array> {
    const job = { template, document: JSON.stringify(document) }
    const pdf = this.#lastJob.then(() => this.#run(job))
    this.#lastJob = pdf.catch(() => {})
    return pdf
  }

  /** Ends the process, with what it is doing. A later job starts it again. */
  stop(): void {
    clearTimeout(this.#idle)
    this.#process?.kill('SIGKILL')
    this.#process = null
  }

  async #run(job: TypesetJob): Promise<Uint8Array> {
    const typist = this.#awake()
    const settled = new AbortController()
    const { signal } = settled
    try {
      const answered = once(typist, 'message', { signal })
      const ended = once(typist, 'exit', { signal }).then(([code, killedBy]) => {
        throw new TypesettingError(`The typesetting process ended (${killedBy ?? code}) while it did ${job.template}`)
      })
      const tooLong = delay(this.#limits.jobTime, undefined, { signal }).then(() => {
        this.stop()
        throw new TypesettingError(`${job.template} took longer than ${this.#limits.jobTime} ms`)
      })
      typist.send(job)
      const [answer] = await Promise.race([answered, ended, tooLong])
      return pdfIn(answer)
    } finally {
      settled.abort()
      this.#rest(typist)
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
    const typist = fork(workerFile, {
      serialization: 'advanced',
      execArgv: [],
      // It needs no settings and no secrets.
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    typist.once('exit', () => {
      if (this.#process === typist) this.#process = null
    })
    // The reason that it could not start or take a job; the exit that follows is what counts.
    typist.on('error', () => {})
    return typist
  }

  /** Without work the process keeps nobody awake, and ends after a while. */
  #rest(typist: ChildProcess): void {
    typist.unref()
    typist.channel?.unref()
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.stop(), this.#limits.idleTime).unref()
  }
}

function pdfIn(answer: unknown): Uint8Array {
  if (typeof answer === 'object' && answer !== null) {
    if ('pdf' in answer && answer.pdf instanceof Uint8Array) return answer.pdf
    if ('failure' in answer) throw new TypesettingError(String(answer.failure))
  }
  throw new TypesettingError('The typesetting process answered something else than a PDF')
}

const house = new Typesetter()

/** Typesets with the program's one typesetter; see `Typesetter.typeset`. */
export function typesetPdf(template: string, document: unknown): Promise<Uint8Array> {
  return house.typeset(template, document)
}

/** Ends the program's typesetter; for a clean stop. */
export function stopTypesetter(): void {
  house.stop()
}
