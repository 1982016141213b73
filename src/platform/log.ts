import pg from 'pg'
import pino from 'pino'

export type Log = pino.Logger

/**
 * JSON lines, on standard output unless told otherwise. What is logged are route patterns, statuses, durations and ids of requests and rows:
 * never a name, an e-mail address, a form's content or a query string.
 */
export function createLog(level: string, destination: pino.DestinationStream = pino.destination(1)): Log {
  return pino({ level, base: { program: 'peilstok' }, timestamp: pino.stdTimeFunctions.isoTime }, destination)
}

/** An error as it may stand in a log: PostgreSQL puts the offending values into `detail`, which stays out. */
export function loggable(error: unknown): { type: string; message: string; code?: string; stack?: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error' }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  // The first line of a stack repeats the message, which may quote what somebody typed.
  const stack = error.stack
    ?.split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .join('\n')
  return {
    type: error.name,
    message: error instanceof pg.DatabaseError ? 'database error' : withoutQuotes(error.message),
    ...code,
    ...(stack ? { stack } : {}),
  }
}

/** Without what is quoted, and without addresses: a mail server repeats to whom it would not deliver. */
function withoutQuotes(message: string): string {
  return message.replace(/"[^"]*"|'[^']*'|\S+@\S+/g, '…').slice(0, 300)
}
