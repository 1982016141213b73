import { attempt } from '../../../platform/database/refusal.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import { sameRow } from './sameRow.ts'

export type PersonValues = { name: string; email: string }

/** `address-taken`: somebody else in this partnership has this e-mail address. */
export type PersonSaved = { ok: true; id: string } | { ok: false; reason: 'stale' | 'address-taken' }

export async function addPerson(tx: Tx, { name, email }: PersonValues): Promise<PersonSaved> {
  const { partnershipId } = tx.scope
  const added = await attempt(tx, () =>
    tx.db.insertInto('person').values({ partnershipId, name, email }).returning('id').executeTakeFirstOrThrow(),
  )
  if (!added.ok) return { ok: false, reason: 'address-taken' }
  const { id } = added.result
  await recordEvent(tx, { verb: 'person.add', subjectKind: 'person', subjectId: id })
  return { ok: true, id }
}

/**
 * Changes how somebody is called and reached. Whoever gets another address was not invited there yet.
 * @param seen the state of the row that the page showed
 */
export async function changePerson(
  tx: Tx,
  person: { id: string; email: string },
  { name, email }: PersonValues,
  seen: string,
): Promise<PersonSaved> {
  const invitation = email === person.email ? {} : { invitedAt: null }
  const changed = await attempt(tx, () =>
    tx.db
      .updateTable('person')
      .set({ name, email, ...invitation })
      .where('partnershipId', '=', tx.scope.partnershipId)
      .where('id', '=', person.id)
      .where(sameRow(seen))
      .returning('id')
      .executeTakeFirst(),
  )
  if (!changed.ok) return { ok: false, reason: 'address-taken' }
  if (!changed.result) return { ok: false, reason: 'stale' }
  await recordEvent(tx, { verb: 'person.change', subjectKind: 'person', subjectId: person.id })
  return { ok: true, id: person.id }
}

/**
 * Where somebody left a trace outside this area, in Dutch: "doet mee aan 2 scans". A later area registers its own in
 * src/web.tsx. Whoever left one is not removed: their appointments end instead.
 */
export type PersonTrace = (tx: Tx, personId: string) => Promise<string[]>

export async function findTraces(tx: Tx, traces: readonly PersonTrace[], personId: string): Promise<string[]> {
  const found: string[] = []
  for (const trace of traces) found.push(...(await trace(tx, personId)))
  return found
}

/**
 * Removes somebody who left no trace, with their appointments and the letters to them.
 * @returns what refers to them, in Dutch; nothing when they are removed
 */
export async function removePerson(tx: Tx, traces: readonly PersonTrace[], personId: string): Promise<string[]> {
  const { partnershipId } = tx.scope
  // Locked first: nobody can make them take part in something meanwhile.
  await tx.db
    .selectFrom('person')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', personId)
    .forUpdate()
    .select('id')
    .execute()
  const found = await findTraces(tx, traces, personId)
  if (found.length > 0) return found
  await tx.db.deleteFrom('person').where('partnershipId', '=', partnershipId).where('id', '=', personId).execute()
  await recordEvent(tx, { verb: 'person.remove', subjectKind: 'person', subjectId: personId })
  return []
}
