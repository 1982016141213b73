import type { Tx } from '../../../platform/database/scope.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Jobs } from '../../../platform/jobs.ts'
import { writeLetter } from '../../../platform/letters.ts'

export type Invitee = { id: string; name: string; email: string }

/**
 * Invites those of the people who were not invited yet. Asking twice writes no second letter.
 * @returns how many letters were written
 */
export async function inviteNew(tx: Tx, jobs: Jobs, personIds: readonly string[]): Promise<number> {
  if (personIds.length === 0) return 0
  const invitees = await tx.db
    .updateTable('person')
    .set({ invitedAt: new Date() })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', 'in', personIds)
    .where('invitedAt', 'is', null)
    .returning(['id', 'name', 'email'])
    .execute()
  for (const invitee of invitees) await writeInvitation(tx, jobs, invitee)
  return invitees.length
}

/** Invites one person, whether or not that was done before: letters get lost. */
export async function inviteAgain(tx: Tx, jobs: Jobs, invitee: Invitee): Promise<void> {
  await tx.db
    .updateTable('person')
    .set({ invitedAt: new Date() })
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', invitee.id)
    .execute()
  await writeInvitation(tx, jobs, invitee)
}

async function writeInvitation(tx: Tx, jobs: Jobs, { id, name, email }: Invitee): Promise<void> {
  const { name: partnershipName } = await tx.db
    .selectFrom('partnership')
    .where('id', '=', tx.scope.partnershipId)
    .select('name')
    .executeTakeFirstOrThrow()
  await writeLetter(tx, jobs, {
    personId: id,
    recipient: email,
    subject: `Je bent uitgenodigd voor Peilstok van ${partnershipName}`,
    body:
      `Dag ${name},\n\nIn Peilstok werkt ${partnershipName} samen aan het opleiden van leraren: scans, gesprekken, en wat ` +
      `daarna is afgesproken. Jij hoort erbij.\n\nEen wachtwoord heb je niet nodig. Open de link, vul dit e-mailadres in ` +
      `(${email}) en je krijgt een e-mail om je aan te melden.`,
    link: '/sign-in',
  })
  await recordEvent(tx, { verb: 'person.invite', subjectKind: 'person', subjectId: id })
}
