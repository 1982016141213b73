import { z } from 'zod'
import { type Tx, withScope } from './database/scope.ts'
import { type Jobs, job } from './jobs.ts'
import type { CalendarPart } from './mail.ts'

/** A letter to a person of the partnership. */
export type Letter = {
  personId: string
  recipient: string
  subject: string
  /** Its text, without the link. */
  body: string
  /** The page it leads to, after signing in: a path of this site. Empty when there is none. */
  link: string
  calendar?: CalendarPart
  /** So that it is written only once, however often its cause occurs. */
  onceKey?: string
}

/** Writes a letter in the transaction that gives cause to it; a job sends it when that is committed. */
export async function writeLetter(tx: Tx, jobs: Jobs, { onceKey, calendar, ...letter }: Letter): Promise<void> {
  const { partnershipId } = tx.scope
  const written = await tx.db
    .insertInto('letter')
    .values({
      partnershipId,
      ...letter,
      onceKey: onceKey ?? null,
      calendar: calendar?.content ?? null,
      calendarMethod: calendar?.method ?? null,
    })
    .onConflict((conflict) => conflict.columns(['partnershipId', 'onceKey']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (written) await jobs.enqueue(sendLetter, { partnershipId, letterId: written.id }, tx.db)
}

/** Sends one letter. Should the program stop between sending and recording it, the letter goes out twice, never not at all. */
export const sendLetter = job({
  name: 'send-letter',
  payload: z.object({ partnershipId: z.guid(), letterId: z.guid() }),
  retries: 8,
  async run({ database, mailer, config }, { partnershipId, letterId }) {
    await withScope(database, { partnershipId, personId: null }, async ({ db }) => {
      const letter = await db
        .selectFrom('letter')
        .where('partnershipId', '=', partnershipId)
        .where('id', '=', letterId)
        .where('sentAt', 'is', null)
        .forUpdate()
        .selectAll()
        .$narrowType<{ calendarMethod: CalendarPart['method'] | null }>()
        .executeTakeFirst()
      if (!letter) return
      const { recipient: to, subject, body, calendar, calendarMethod } = letter
      const link = letter.link ? `\n\n${config.origin}${letter.link}` : ''
      await mailer.send({
        to,
        subject,
        text: `${body}${link}`,
        ...(calendar && calendarMethod ? { calendar: { content: calendar, method: calendarMethod } } : {}),
      })
      await db
        .updateTable('letter')
        .set({ sentAt: new Date() })
        .where('partnershipId', '=', partnershipId)
        .where('id', '=', letterId)
        .execute()
    })
  },
})
