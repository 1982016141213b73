import { inParts } from './database/inParts.ts'
import type { Tx } from './database/scope.ts'
import type { JsonObject } from './database/tables.ts'

/** What happened to what. `detail` holds ids, states and counts: never a choice, a name or an e-mail address. */
export type Happened = { verb: string; subjectKind: string; subjectId: string; detail?: JsonObject }

/** Writes down what a command did, in the same transaction: the audit log, and the source of the trail. */
export async function recordEvent(tx: Tx, happened: Happened): Promise<void> {
  await recordEvents(tx, [happened])
}

/** Writes down what a command did to many things. */
export async function recordEvents({ db, scope }: Tx, happened: readonly Happened[]): Promise<void> {
  await inParts(happened, (part) =>
    db
      .insertInto('event')
      .values(part.map(({ detail = {}, ...what }) => ({ ...scope, ...what, detail: JSON.stringify(detail) })))
      .execute(),
  )
}
