import type { Tx } from './database/scope.ts'
import type { JsonObject } from './database/tables.ts'

/** What happened to what. `detail` holds ids, states and counts: never a choice, a name or an e-mail address. */
export type Happened = { verb: string; subjectKind: string; subjectId: string; detail?: JsonObject }

/** Writes down what a command did, in the same transaction: the audit log, and the source of the trail. */
export async function recordEvent(tx: Tx, { verb, subjectKind, subjectId, detail = {} }: Happened): Promise<void> {
  await tx.db
    .insertInto('event')
    .values({
      partnershipId: tx.scope.partnershipId,
      personId: tx.scope.personId,
      verb,
      subjectKind,
      subjectId,
      detail: JSON.stringify(detail),
    })
    .execute()
}
