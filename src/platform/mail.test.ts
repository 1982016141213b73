import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { createMailer, Outbox } from './mail.ts'

const letter = {
  to: 'zoë@voorbeeld.nl',
  subject: 'Jouw blik op De Waterlelie: de scan staat open',
  text: 'Dag Zoë,\n\nKies uiterlijk vrijdag.\nhttps://peilstok.voorbeeld.nl/scans',
}

/** A mail server on this machine, and the first letter that it gets. */
async function startMailServer(): Promise<{ port: number; received: Promise<string>; close: () => Promise<void> }> {
  const { promise: received, resolve } = Promise.withResolvers<string>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        resolve(Buffer.concat(parts).toString())
        done()
      })
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  return { port, received, close: () => new Promise((closed) => server.close(closed)) }
}

test('een brief komt bij de mailserver aan zoals hij geschreven is, en vraagt niet om antwoord', async () => {
  const { port, received, close } = await startMailServer()
  const config = readConfig({
    PEILSTOK_MODE: 'production',
    PEILSTOK_ORIGIN: 'https://peilstok.voorbeeld.nl',
    PEILSTOK_SECRET: 'a secret that only tests have, of 32 characters',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'Samen <samen@voorbeeld.nl>',
  })
  await createMailer(config, new Outbox()).send({ ...letter, to: 'zoe@voorbeeld.nl' })
  const mail = await PostalMime.parse(await received)
  expect(mail.to?.[0]?.address).toBe('zoe@voorbeeld.nl')
  expect(mail.from?.address).toBe('samen@voorbeeld.nl')
  expect(mail.subject).toBe(letter.subject)
  expect(mail.text?.trim()).toBe(letter.text)
  expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
  await close()
})

test('in de demo gaat er niets de deur uit: de brief staat in het postvak, en dat houdt de laatste 200', async () => {
  const outbox = new Outbox()
  const mailer = createMailer(
    readConfig({ PEILSTOK_SECRET: 'a secret that only tests have, of 32 characters' }),
    outbox,
  )
  for (let number = 1; number <= 201; number += 1) await mailer.send({ ...letter, subject: `Brief ${number}` })
  expect(outbox.letters).toHaveLength(200)
  expect(outbox.letters[0]?.subject).toBe('Brief 201')
})
