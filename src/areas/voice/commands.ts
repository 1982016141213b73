import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import { type Database, findEntrance, type Tx, withScope } from '../../platform/database/scope.ts'
import { recordEvent } from '../../platform/events.ts'
import type { Jobs } from '../../platform/jobs.ts'
import { writeLetter } from '../../platform/letters.ts'
import { closeEntrance, hashOf, openEntrance } from '../../platform/passes.ts'
import type { Body } from '../bodies/index.ts'
import { raiseSignal } from '../signals/index.ts'
import { findPosterCode, findReaders, type VoiceMessage } from './queries.ts'
import { mondayOf, type Recipient } from './rules.ts'

export type NewMessage = {
  to: Recipient
  text: string
  asSignal: boolean
  /** Whether it is told by the person of this transaction; otherwise nothing is kept of who tells it. */
  byName: boolean
  /** Made with the page. */
  key: string
  /** Of the return address, made with the page. */
  secret: string
}

/**
 * Tells something to somebody, who gets a letter that something was told. Sent twice, it is told once.
 * Without a name there is no event and no day: who happened to be there at that moment would be known from it.
 */
export async function tell(tx: Tx, jobs: Jobs, message: NewMessage, today: Day): Promise<void> {
  const { to, text, asSignal, byName, key, secret } = message
  const { rows } = await sql<{ told: boolean }>`
    select tell_voice(${key}, ${to.kind}, ${to.kind === 'person' ? to.personId : null},
      ${to.kind === 'school' ? to.schoolId : null}, ${byName}, ${text}, ${asSignal},
      ${byName ? today : mondayOf(today)}::date) as told`.execute(tx.db)
  if (!rows[0]?.told) return
  if (byName) await recordEvent(tx, { verb: 'voice.tell', subjectKind: 'voice-message', subjectId: key })
  else await sql`select give_pass('voice', ${key}, null, ${hashOf(secret)}, null)`.execute(tx.db)
  await writeToReaders(tx, jobs, { id: key, to }, 'Er is je iets verteld', today)
}

async function writeToReaders(
  tx: Tx,
  jobs: Jobs,
  { id, to }: Pick<VoiceMessage, 'id' | 'to'>,
  subject: string,
  today: Day,
): Promise<void> {
  for (const { personId, name, email } of await findReaders(tx, to, today))
    await writeLetter(tx, jobs, {
      personId,
      recipient: email,
      subject,
      body: `Dag ${name},\n\nIemand vertelde iets, en hoopt op een antwoord van jou. Lees het hier:`,
      link: `/voice/${id}`,
    })
}

type NewReply = { text: string; key: string }

/** Answers what was told. @returns false when this answer stood there already, sent twice */
export async function reply(tx: Tx, jobs: Jobs, message: VoiceMessage, answer: NewReply): Promise<boolean> {
  if (!(await addReply(tx, message.id, answer, tx.scope.personId))) return false
  await setState(tx, message.id, 'answered')
  await recordEvent(tx, { verb: 'voice.reply', subjectKind: 'voice-message', subjectId: message.id })
  if (message.senderId) await writeToSender(tx, jobs, message)
  return true
}

async function writeToSender(tx: Tx, jobs: Jobs, { id, senderId, toName }: VoiceMessage): Promise<void> {
  const sender = await tx.db
    .selectFrom('person')
    .where('partnershipId', '=', tx.scope.partnershipId)
    .where('id', '=', senderId)
    .select(['id', 'name', 'email'])
    .executeTakeFirst()
  if (!sender) return
  await writeLetter(tx, jobs, {
    personId: sender.id,
    recipient: sender.email,
    subject: 'Er is antwoord op wat je vertelde',
    body: `Dag ${sender.name},\n\nJe vertelde iets aan ${toName}. Er is antwoord:`,
    link: `/voice/${id}`,
  })
}

/** What its sender adds, by name or through the return address: it waits for an answer again. */
export async function addToMessage(
  tx: Tx,
  jobs: Jobs,
  message: VoiceMessage,
  addition: NewReply,
  today: Day,
): Promise<void> {
  if (!(await addReply(tx, message.id, addition, null))) return
  await setState(tx, message.id, 'open')
  await writeToReaders(tx, jobs, message, 'Er is iets toegevoegd aan wat je werd verteld', today)
}

/** @returns false when it stood there already */
async function addReply({ db, scope }: Tx, messageId: string, { text, key }: NewReply, byId: string | null) {
  const { partnershipId } = scope
  // One at a time: each gets the next position.
  await sql`select pg_advisory_xact_lock(hashtextextended(${messageId}, 18))`.execute(db)
  const { rows } = await sql<{ id: string }>`
    insert into voice_reply (partnership_id, id, message_id, by_id, text, position)
    select ${partnershipId}, ${key}, ${messageId}, ${byId}, ${text}, coalesce(max(position), 0) + 1
    from voice_reply where partnership_id = ${partnershipId} and message_id = ${messageId}
    on conflict (partnership_id, id) do nothing returning id`.execute(db)
  return rows.length > 0
}

/** Nothing more needs to be said. */
export async function closeMessage(tx: Tx, { id }: VoiceMessage): Promise<void> {
  await setState(tx, id, 'closed')
  await recordEvent(tx, { verb: 'voice.close', subjectKind: 'voice-message', subjectId: id })
}

async function setState({ db, scope }: Tx, id: string, state: VoiceMessage['state']): Promise<void> {
  await db
    .updateTable('voiceMessage')
    .set((eb) => ({ state, revision: eb('revision', '+', 1) }))
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .execute()
}

/** Its sender lets it become a signal. */
export async function allowSignal({ db, scope }: Tx, { id }: VoiceMessage): Promise<void> {
  await db
    .updateTable('voiceMessage')
    .set({ asSignal: true })
    .where('partnershipId', '=', scope.partnershipId)
    .where('id', '=', id)
    .execute()
}

/**
 * Passes on what was told as a signal, raised by whoever reads it; only if its sender wants that.
 * @returns false when somebody did so already
 */
export async function passOn(
  tx: Tx,
  message: VoiceMessage,
  { to, question, key }: { to: Body; question: string; key: string },
  today: Day,
): Promise<boolean> {
  const { partnershipId } = tx.scope
  const { rows } = await sql<{ signalId: string | null }>`
    select signal_id as "signalId" from voice_message
    where partnership_id = ${partnershipId} and id = ${message.id} and as_signal for update`.execute(tx.db)
  if (!rows[0] || rows[0].signalId !== null) return false
  const signal = { question, explanation: '', urgency: 'soon', anonymous: false } as const
  const schoolId = message.to.kind === 'school' ? message.to.schoolId : null
  const raised = await raiseSignal(tx, to, { ...signal, schoolId }, key, today)
  if (raised === 'taken') return false
  await tx.db
    .updateTable('voiceMessage')
    .set({ signalId: key })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', message.id)
    .execute()
  return true
}

/** Opens the way in that stands on the posters. @returns its code; the one there is, if it was open already */
export async function openPoster(tx: Tx): Promise<string> {
  const { partnershipId } = tx.scope
  await sql`select pg_advisory_xact_lock(hashtextextended(${partnershipId}, 19))`.execute(tx.db)
  const open = await findPosterCode(tx)
  if (open !== null) return open
  const code = await openEntrance(tx, 'voice', partnershipId)
  await tx.db.insertInto('voicePoster').values({ partnershipId, code }).execute()
  await recordEvent(tx, { verb: 'voice.open-poster', subjectKind: 'partnership', subjectId: partnershipId })
  return code
}

/** What stands on posters leads nowhere any more; what was told stays. */
export async function closePoster(tx: Tx): Promise<void> {
  const { partnershipId } = tx.scope
  await closeEntrance(tx, 'voice', partnershipId)
  await tx.db.deleteFrom('voicePoster').where('partnershipId', '=', partnershipId).execute()
  await recordEvent(tx, { verb: 'voice.close-poster', subjectKind: 'partnership', subjectId: partnershipId })
}

/**
 * Does work for whoever comes through a poster: nobody in particular.
 * @returns undefined when no poster has this code
 */
export async function throughPoster<Result>(
  database: Database,
  code: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result | undefined> {
  const entrance = await findEntrance(database, 'voice', code)
  return entrance && withScope(database, { partnershipId: entrance.partnershipId, personId: null }, work)
}
