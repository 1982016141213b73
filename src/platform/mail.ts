import { createTransport } from 'nodemailer'
import type { Config } from './config.ts'

export type Mail = { to: string; subject: string; text: string }

/** Sends letters; without SMTP settings (demo) nothing leaves, and the outbox page shows what was written. */
export type Mailer = { send(mail: Mail): Promise<void> }

export function createMailer(config: Config, outbox: Outbox): Mailer {
  const transport = config.smtpUrl ? createTransport(config.smtpUrl) : undefined
  return {
    async send(mail) {
      if (config.mode === 'demo') outbox.add(mail)
      await transport?.sendMail({ from: config.mailFrom, ...mail, headers: { 'Auto-Submitted': 'auto-generated' } })
    },
  }
}

/** The last letters of a demo, in memory. */
export class Outbox {
  readonly #letters: (Mail & { at: Date })[] = []

  add(mail: Mail): void {
    this.#letters.unshift({ ...mail, at: new Date() })
    this.#letters.length = Math.min(this.#letters.length, 200)
  }

  get letters(): readonly (Mail & { at: Date })[] {
    return this.#letters
  }
}
