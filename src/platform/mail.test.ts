import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { startMailServer } from '../../tests/support/mailServer.ts'
import { readConfig } from './config.ts'
import { createMailer, Outbox } from './mail.ts'

const letter = {
  to: 'zoë@voorbeeld.nl',
  subject: 'Jouw blik op De Waterlelie: de scan staat open',
  text: 'Dag Zoë,\n\nKies uiterlijk vrijdag.\nhttps://peilstok.voorbeeld.nl/scans',
}

test('een brief komt bij de mailserver aan zoals hij geschreven is, en vraagt niet om antwoord', async () => {
  const { url, letters, close } = await startMailServer()
  const config = readConfig({
    PEILSTOK_MODE: 'production',
    PEILSTOK_ORIGIN: 'https://peilstok.voorbeeld.nl',
    PEILSTOK_SECRET: 'a secret that only tests have, of 32 characters',
    SMTP_URL: url,
    MAIL_FROM: 'Samen <samen@voorbeeld.nl>',
  })
  await createMailer(config, new Outbox()).send({ ...letter, to: 'zoe@voorbeeld.nl' })
  const mail = await PostalMime.parse(letters[0] ?? '')
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
