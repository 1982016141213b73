import { randomUUID } from 'node:crypto'
import { createTransport } from 'nodemailer'
import type { Config } from './config.ts'

/** What a letter tells the reader's calendar: an iCalendar object, and its method of RFC 5546. */
export type CalendarPart = { method: 'REQUEST' | 'CANCEL'; content: string }

export type Mail = { to: string; subject: string; text: string; calendar?: CalendarPart }

/** Sends letters; without SMTP settings (demo) nothing leaves, and the outbox page shows what was written. */
export type Mailer = { send(mail: Mail): Promise<void> }

export function createMailer(config: Config, outbox: Outbox): Mailer {
  const transport = config.smtpUrl ? createTransport(config.smtpUrl) : undefined
  return {
    async send(mail) {
      if (config.mode === 'demo') outbox.add(mail)
      const { calendar, ...letter } = mail
      await transport?.sendMail({
        from: config.mailFrom,
        ...letter,
        ...(calendar ? { icalEvent: { ...calendar, filename: 'bijeenkomst.ics' } } : {}),
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
  }
}

/** A letter as the outbox keeps it. */
export type OutboxLetter = Mail & { id: string; at: Date }

/** The last letters of a demo, in memory. */
export class Outbox {
  readonly #letters: OutboxLetter[] = []

  add(mail: Mail): void {
    this.#letters.unshift({ ...mail, id: randomUUID(), at: new Date() })
    this.#letters.length = Math.min(this.#letters.length, 200)
  }

  get letters(): readonly OutboxLetter[] {
    return this.#letters
  }
}
