// What arrives with whoever is invited: read from a mail server, and by a calendar library that did not write it.
import PostalMime, { type Email } from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readCalendar } from '../../../tests/support/calendars.ts'
import { type Factories, idOf, type TestPerson } from '../../../tests/support/factories.ts'
import { type MailServer, startMailServer } from '../../../tests/support/mailServer.ts'
import { openSite, type Site } from '../../../tests/support/site.ts'
import { sendLetter } from '../../platform/letters.ts'
import { sendInvitations, withdrawInvitation } from './commands.ts'

let mailServer: MailServer
let site: Site
let noord: Factories
let marit: TestPerson
let sem: TestPerson
beforeAll(async () => {
  mailServer = await startMailServer()
  site = await openSite({
    env: {
      PEILSTOK_MODE: 'production',
      PEILSTOK_ORIGIN: 'https://peilstok.voorbeeld.nl',
      SMTP_URL: mailServer.url,
      MAIL_FROM: 'Samen <samen@voorbeeld.nl>',
    },
  })
  noord = await site.partnership('Noord')
  marit = await noord.person('Marit')
  sem = await noord.person('Sem "de Ster"; O’Brien, jr.', { email: 'sem@noord.example' })
  await noord.inScope(({ db }) =>
    db
      .insertInto('body')
      .values({
        partnershipId: noord.id,
        id: bodyId,
        kind: 'free',
        name: 'Netwerk; schoolopleiders',
        level: 'operational',
      })
      .execute(),
  )
})
afterAll(async () => {
  await site?.close()
  await mailServer?.close()
})

const bodyId = idOf('body', 'Netwerk')
let meetingId: string
let number = 0
const remarks = 'Neem je rooster mee;\nen iets, lekkers.'

/** A meeting that was convened, with who is invited; each test has its own. */
async function convene(overrides: Partial<{ title: string; startsAt: Date; endsAt: Date }> = {}): Promise<void> {
  number += 1
  meetingId = idOf('meeting', `number ${number}`)
  await noord.inScope(({ db }) =>
    db
      .insertInto('meeting')
      .values({
        partnershipId: noord.id,
        id: meetingId,
        bodyId,
        title: 'Leren van elkaar',
        startsAt: new Date('2026-12-01T14:30:00Z'),
        endsAt: new Date('2026-12-01T16:00:00Z'),
        place: 'De Waterlelie; lokaal 3, begane grond',
        remarks,
        state: 'convened',
        ...overrides,
      })
      .execute(),
  )
  await invite(marit, sem)
}
beforeEach(() => convene())

const invite = (...people: readonly TestPerson[]) =>
  noord.inScope(({ db }) =>
    db
      .insertInto('invitee')
      .values(people.map(({ id }) => ({ partnershipId: noord.id, meetingId, personId: id })))
      .execute(),
  )

type Change = Partial<{ state: string; sequence: number; cancelledBecause: string; startsAt: Date; endsAt: Date }>
const change = (values: Change) =>
  noord.inScope(({ db }) => db.updateTable('meeting').set(values).where('id', '=', meetingId).execute())

const send = () => noord.inScope((tx) => sendInvitations(tx, site.services, meetingId))

/** Sends what was written, and reads it where it arrives: by the name of who gets it. */
async function arrived(): Promise<ReadonlyMap<string, { mail: Email; calendar: ReturnType<typeof readCalendar> }>> {
  const from = mailServer.letters.length
  const waiting = await noord.inScope(({ db }) =>
    db.selectFrom('letter').where('sentAt', 'is', null).select('id').execute(),
  )
  for (const { id } of waiting) await sendLetter.perform(site.services, { partnershipId: noord.id, letterId: id })
  const mails = await Promise.all(mailServer.letters.slice(from).map((letter) => PostalMime.parse(letter)))
  return new Map(mails.map((mail) => [mail.to?.[0]?.address ?? '', { mail, calendar: readCalendar(calendarIn(mail)) }]))
}

/** The calendar is in a letter twice: for programs that act on it, and as a file to open. Both must be the same. */
function calendarIn({ attachments }: Email): string {
  const texts = attachments.map(({ content }) =>
    typeof content === 'string' ? content : new TextDecoder().decode(content),
  )
  expect(new Set(texts).size).toBe(1)
  return texts[0] ?? ''
}

async function sentTo(person: TestPerson) {
  const found = (await arrived()).get(person.email)
  if (!found) throw new Error(`${person.name} got no letter`)
  const [event] = found.calendar.events
  if (!event) throw new Error('no event came along')
  return { ...found, event }
}

describe('een uitnodiging', () => {
  test('zegt mens en agenda hetzelfde: wat, waar en wanneer', async () => {
    expect(await send()).toBe(2)
    const { mail, calendar, event } = await sentTo(marit)
    expect(mail.subject).toBe('Uitnodiging: Leren van elkaar, dinsdag 1 december om 15:30 uur')
    expect(mail.text).toContain('Wanneer: 1 december 2026, 15:30 tot 17:00 uur')
    expect(mail.text).toContain(remarks)
    expect(mail.text?.trim()).toMatch(new RegExp(`\n\nhttps://peilstok.voorbeeld.nl/meetings/${meetingId}$`))
    expect(calendar.method).toBe('REQUEST')
    expect(event).toMatchObject({
      uid: `${meetingId}@peilstok.voorbeeld.nl`,
      sequence: 0,
      status: 'CONFIRMED',
      summary: 'Leren van elkaar',
      location: 'De Waterlelie; lokaal 3, begane grond',
      url: `https://peilstok.voorbeeld.nl/meetings/${meetingId}`,
      start: new Date('2026-12-01T14:30:00Z'),
      end: new Date('2026-12-01T16:00:00Z'),
      organizer: 'mailto:samen@voorbeeld.nl',
    })
    expect(event.description).toContain(remarks)
  })

  test('is een deel van de brief dat mailprogramma’s herkennen', async () => {
    await send()
    await arrived()
    const letter = mailServer.letters.at(-1) ?? ''
    expect(letter).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/m)
    expect(letter).toMatch(/filename=bijeenkomst.ics/)
  })

  test('noemt alleen wie hem krijgt: niemands adres gaat naar anderen', async () => {
    await send()
    for (const [address, { calendar, mail }] of await arrived()) {
      expect(calendar.events[0]?.attendees.map((one) => one.toLowerCase())).toEqual([`mailto:${address}`])
      expect(mail.to).toHaveLength(1)
    }
  })

  test('komt niet twee keer, ook niet als er twee keer op verzenden wordt gedrukt', async () => {
    await Promise.all([send(), send()])
    expect(await send()).toBe(0)
    expect((await arrived()).size).toBe(2)
    await invite(await noord.person(`Gast ${number}`))
    expect(await send()).toBe(1)
  })

  test('gaat niet uit zolang de bijeenkomst alleen gepland is, en niet als zij voorbij is', async () => {
    for (const state of ['planned', 'closed']) {
      await change({ state })
      expect(await send()).toBe(0)
    }
  })
})

describe('een wijziging', () => {
  test('houdt de UID, en heeft een hoger volgnummer', async () => {
    await send()
    const first = await sentTo(marit)
    await change({ startsAt: new Date('2026-12-08T14:30:00Z'), endsAt: new Date('2026-12-08T16:00:00Z'), sequence: 1 })
    expect(await send()).toBe(2)
    const second = await sentTo(marit)
    expect(second.mail.subject).toBe('Gewijzigd: Leren van elkaar, dinsdag 8 december om 15:30 uur')
    expect(second.calendar.method).toBe('REQUEST')
    expect(second.event.uid).toBe(first.event.uid)
    expect(second.event.sequence).toBe(first.event.sequence + 1)
    expect(second.event.start).toEqual(new Date('2026-12-08T14:30:00Z'))
  })

  test('die agenda’s niet aangaat, geeft niemand een brief', async () => {
    await send()
    await arrived()
    expect(await send()).toBe(0)
  })
})

describe('een bijeenkomst die niet doorgaat', () => {
  test('wordt uit de agenda gehaald van wie een uitnodiging kreeg, met dezelfde UID', async () => {
    await send()
    const first = await sentTo(marit)
    await invite(await noord.person(`Te laat ${number}`))
    await change({ state: 'cancelled', cancelledBecause: 'Te weinig mensen kunnen.', sequence: 1 })
    expect(await send()).toBe(2)
    const { mail, calendar, event } = await sentTo(marit)
    expect(mail.subject).toBe('Gaat niet door: Leren van elkaar, dinsdag 1 december om 15:30 uur')
    expect(mail.text).toContain('Te weinig mensen kunnen.')
    expect(calendar.method).toBe('CANCEL')
    expect(event).toMatchObject({ uid: first.event.uid, sequence: 1, status: 'CANCELLED' })
  })

  test('waarvoor nog niemand een uitnodiging had, geeft geen brieven', async () => {
    await change({ state: 'cancelled', cancelledBecause: 'Toch niet.', sequence: 1 })
    expect(await send()).toBe(0)
  })
})

describe('wie niet meer uitgenodigd is', () => {
  const withdraw = (person: TestPerson) =>
    noord.inScope((tx) => withdrawInvitation(tx, site.services, meetingId, person.id))

  test('hoort dat, en de agenda ook: voor anderen gaat de bijeenkomst door', async () => {
    await send()
    const first = await sentTo(sem)
    await withdraw(sem)
    const letters = await arrived()
    expect([...letters.keys()]).toEqual([sem.email])
    const { mail, calendar } = letters.get(sem.email) ?? {}
    expect(mail?.subject).toContain('Niet meer nodig: Leren van elkaar')
    expect(mail?.text).not.toContain('/meetings/')
    expect(calendar?.method).toBe('CANCEL')
    expect(calendar?.events[0]).toMatchObject({ uid: first.event.uid, status: null })
    await invite(sem)
    expect(await send()).toBe(1)
    expect((await sentTo(sem)).calendar.method).toBe('REQUEST')
  })

  test('en nog geen uitnodiging had, hoort niets; nog eens intrekken doet niets', async () => {
    await withdraw(sem)
    await withdraw(sem)
    expect((await arrived()).size).toBe(0)
    expect(await send()).toBe(1)
  })
})

test.each([
  ['winter', '2027-01-12T14:30:00Z', '15:30 tot 17:00'],
  ['zomer', '2027-06-15T13:30:00Z', '15:30 tot 17:00'],
  ['de nacht van de klok', '2026-10-25T00:30:00Z', '02:30 tot 03:00'],
])('in de %s staan de goede tijden in brief en agenda', async (_, start, told) => {
  const startsAt = new Date(start)
  const endsAt = new Date(startsAt.getTime() + 90 * 60_000)
  await convene({ startsAt, endsAt })
  await send()
  const { mail, event } = await sentTo(marit)
  expect(mail.text).toContain(told)
  expect([event.start, event.end]).toEqual([startsAt, endsAt])
})

test.each([
  'Scholen; leren, samen: "zo" \\n en {{zo}} \\;',
  'Samen 👩‍🏫🎉 opleiden é ﷽ 中文',
  'Eerste regel\nTweede regel',
  'Bijeenkomst\r\nATTENDEE:mailto:evil@voorbeeld.nl\r\nBEGIN:VALARM',
  'X\r\nBcc: evil@voorbeeld.nl\r\n\r\nNieuwe brief',
  'x'.repeat(200),
  'END:VEVENT',
])('een titel als %j verandert niets aan brief en agenda', async (title) => {
  await convene({ title })
  await send()
  const from = mailServer.letters.length
  const { mail, calendar, event } = await sentTo(sem)
  expect(event.summary).toBe(title.replaceAll('\r\n', '\n'))
  expect(calendar.events).toHaveLength(1)
  expect(event.attendees).toHaveLength(1)
  expect(mail.to?.map(({ name, address }) => [name, address])).toEqual([['', sem.email]])
  expect([mail.bcc, mail.cc]).toEqual([undefined, undefined])
  expect(mail.subject).toContain(title.split(/\r?\n/)[0])
  expect(mailServer.letters.slice(from)).toHaveLength(2)
})
