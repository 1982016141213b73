import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from './database/scope.ts'

/** What a pass lets into. A cookie named after the kind carries it, or the address itself does. */
export type PassKind = 'calendar' | 'dialogue' | 'dossier' | 'survey' | 'voice'

/** Who comes in with a pass: no session, one thing. `personId` is null for a guest. */
export type Pass = { kind: PassKind; partnershipId: string; personId: string | null; subjectId: string }

/** A secret of a pass as it is kept: SHA-256, hexadecimal. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The cookie that carries a pass of a kind. */
export const passCookie = (kind: PassKind) => `peilstok.${kind}`

/**
 * Gives out a pass to something of this partnership.
 * @returns its secret, which is kept nowhere: 43 characters of base64url
 */
export async function givePass(
  tx: Tx,
  { kind, subjectId, personId, expiresAt = null }: Omit<Pass, 'partnershipId'> & { expiresAt?: Date | null },
): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  await sql`select give_pass(${kind}, ${subjectId}, ${personId}, ${hashOf(secret)}, ${expiresAt})`.execute(tx.db)
  return secret
}

/** Takes back every pass to something. */
export async function withdrawPasses(tx: Tx, kind: PassKind, subjectId: string): Promise<void> {
  await sql`select withdraw_passes(${kind}, ${subjectId})`.execute(tx.db)
}

/** Without what is easily mistaken for something else when read aloud or from a wall. */
const letters = 'ABCDEFGHJKLMNPQRTUVWXY346789'

/**
 * Opens an entrance: a code of six characters that people can type to find something of this partnership.
 * Of all partnerships together each code is open once.
 */
export async function openEntrance(tx: Tx, kind: PassKind, subjectId: string): Promise<string> {
  for (;;) {
    const code = [...randomBytes(6)].map((byte) => letters[byte % letters.length]).join('')
    const { rows } = await sql<{
      opened: boolean
    }>`select open_entrance(${kind}, ${subjectId}, ${code}) as opened`.execute(tx.db)
    if (rows[0]?.opened) return code
  }
}

export async function closeEntrance(tx: Tx, kind: PassKind, subjectId: string): Promise<void> {
  await sql`select close_entrance(${kind}, ${subjectId})`.execute(tx.db)
}
