import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Decimals, type Sheet, type SheetLimits, type SheetRow, sheetLimits, UnreadableSheet } from './sheet.ts'
import type { SheetAnswer, SheetQuestion } from './sheet.worker.ts'

/** In megabytes of objects; the largest list within the limits needs about half of it. */
const memoryLimit = 512
/** In milliseconds; the largest list within the limits takes about three seconds. */
const timeLimit = 20_000

/** Beside this file in the sources, beside the bundle when built. */
const workerName = import.meta.url.endsWith('.ts') ? './sheet.worker.ts' : './sheet.worker.js'

/**
 * Reads a list from a file that someone sent: CSV (semicolon, comma or tab; UTF-8, UTF-16 or windows-1252) or the first
 * sheet of an XLSX file, whatever its name says. In a process of its own with limits on memory and time, so that a hostile or
 * heavy file neither stops the program nor keeps others waiting; a thread would not do, as one that runs out of memory can
 * end the program.
 * @param fileName only to speak about the file
 * @throws UnreadableSheet when it is no list that we can read
 */
export async function readSheet(bytes: Uint8Array, fileName: string): Promise<Sheet> {
  const answer = await inProcess({ bytes, fileName, wanted: 'first' })
  if (!('sheet' in answer)) throw new Error('a list was wanted, and something else came')
  return answer.sheet
}

/** Likewise every sheet of a file, as rows without a header; those that are empty have none. */
export async function readSheets(
  bytes: Uint8Array,
  fileName: string,
  decimals: Decimals = 'point',
  limits: SheetLimits = sheetLimits,
): Promise<SheetRow[][]> {
  const answer = await inProcess({ bytes, fileName, wanted: 'all', decimals, limits })
  if (!('sheets' in answer)) throw new Error('sheets were wanted, and something else came')
  return answer.sheets
}

type Found = Exclude<SheetAnswer, { unreadable: string } | { fault: string }>

async function inProcess(question: SheetQuestion): Promise<Found> {
  if (question.bytes.length > sheetLimits.bytes) {
    const megabytes = sheetLimits.bytes / 1024 / 1024
    throw new UnreadableSheet(`Het bestand is groter dan ${megabytes} MB. Sla alleen de lijst zelf op als CSV.`)
  }
  const worker = fork(fileURLToPath(new URL(workerName, import.meta.url)), {
    execArgv: [`--max-old-space-size=${memoryLimit}`],
    // Nothing of ours for whoever would take it over; and its dying words are no use in the log.
    env: {},
    stdio: 'ignore',
    serialization: 'advanced',
  })
  try {
    const answer = await answerOf(worker, question)
    if ('unreadable' in answer) throw new UnreadableSheet(answer.unreadable)
    if ('fault' in answer) throw new Error(`Reading a sheet failed: ${answer.fault}`)
    return answer
  } finally {
    worker.kill('SIGKILL')
  }
}

function answerOf(worker: ChildProcess, question: SheetQuestion): Promise<SheetAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<SheetAnswer>()
  const timer = setTimeout(() => reject(tooLarge()), timeLimit)
  worker.once('message', resolve)
  worker.once('error', reject)
  // Without an answer: out of memory.
  worker.once('exit', () => reject(tooLarge()))
  worker.send(question)
  return promise.finally(() => clearTimeout(timer))
}

function tooLarge(): UnreadableSheet {
  return new UnreadableSheet('De lijst is te groot. Sla alleen de regels en kolommen die je nodig hebt op als CSV.')
}
