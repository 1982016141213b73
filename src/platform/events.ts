import type { Tx } from './database/scope.ts'
import type { JsonObject } from './database/tables.ts'

/** What happened to what. `detail` holds ids, states and counts: never a choice, a name or an e-mail address. */
export type Happened = { verb: string; subjectKind: string; subjectId: string; detail?: JsonObject }

/** Writes down what a command did, in the same transaction: the audit log, and the source of the trail. */
export async function recordEvent(tx: Tx, happened: Happened): Promise<void> {
  await recordEvents(tx, [happened])
}

/** How many rows go into one statement: each value is a parameter, and PostgreSQL takes 65,535 of them. */
const eventsAtOnce = 1_000

/** Writes down what a command did to many things. */
export async function recordEvents({ db, scope }: Tx, happened: readonly Happened[]): Promise<void> {
  for (let start = 0; start < happened.length; start += eventsAtOnce) {
    const rows = happened.slice(start, start + eventsAtOnce).map(({ verb, subjectKind, subjectId, detail = {} }) => ({
      ...scope,
      verb,
      subjectKind,
      subjectId,
      detail: JSON.stringify(detail),
    }))
    await db.insertInto('event').values(rows).execute()
  }
}
