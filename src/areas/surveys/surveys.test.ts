// A survey over HTTP, from planning to closing: whoever answers is promised anonymity, and that nothing they sent is lost.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Factories, TestOrganisation, TestPerson } from '../../../tests/support/factories.ts'
import { idOf } from '../../../tests/support/factories.ts'
import { openSite, type Site, type Visitor, withClient } from '../../../tests/support/site.ts'
import { daysAfter } from '../partnership/index.ts'
import { countingJob, surveyDays } from './jobs.ts'
import type { CountSurvey } from './surveySource.ts'

let day = '2026-11-22'
let site: Site
let noord: Factories
let coordinator: Visitor
let school: TestOrganisation
const students: TestPerson[] = []

beforeAll(async () => {
  site = await openSite({ clock: () => new Date(`${day}T10:00:00+01:00`) })
  noord = await site.partnership('Noord')
  const board = await noord.board('Stichting Duin')
  school = await noord.school('De Waterlelie', board)
  coordinator = await site.as(await noord.appointed('Petra', 'project-coordinator', board))
  for (let number = 0; number < 8; number++)
    students.push(await noord.appointed(`student ${'abcdefgh'[number]}`, 'student-teacher', school))
  await addQuestionnaire()
})
afterAll(() => site?.close())

const versionId = idOf('version', 'vragen')
const question = (id: string, more: object = {}) => ({
  id,
  kind: 'agree',
  points: 5,
  notApplicable: true,
  text: { nl: `Stelling ${id}`, en: `Statement ${id}` },
  ...more,
})
async function addQuestionnaire(): Promise<void> {
  const definition = {
    title: { nl: 'Hoe gaat het?' },
    sections: [
      {
        id: 'welkom',
        title: { nl: 'Welkom', en: 'Welcome' },
        questions: [
          question('thuis', { required: true }),
          question('waarom', { onlyIf: [{ question: 'thuis', is: 'at-most', value: 2 }] }),
        ],
      },
      {
        id: 'open',
        title: { nl: 'In je eigen woorden', en: 'In your own words' },
        questions: [{ id: 'beter', kind: 'long', text: { nl: 'Wat kan beter?', en: 'What could be better?' } }],
      },
    ],
  }
  await noord.inScope(async ({ db }) => {
    const partnershipId = noord.id
    const instrumentId = idOf('instrument', 'vragen')
    await db.insertInto('instrument').values({ partnershipId, id: instrumentId, kind: 'questionnaire' }).execute()
    await db
      .insertInto('instrumentVersion')
      .values({
        partnershipId,
        id: versionId,
        instrumentId,
        number: 1,
        state: 'published',
        definition: JSON.stringify(definition),
        provenance: JSON.stringify({ source: 'Eigen', date: '2026-11-01', by: 'Wij', ownWords: true }),
        publishedAt: new Date('2026-11-01'),
      })
      .execute()
  })
}

const planOf = (overrides: object = {}) => ({
  version: versionId,
  kind: 'yearly',
  moment: '',
  title: 'Hoe gaat het op je school?',
  purpose: 'Om te weten wat helpt.',
  opensOn: day,
  closesOn: daysAfter(day, 28),
  minutes: '5',
  blocks: 'all',
  floor: '5',
  moderator: idOf('person', 'Petra'),
  remind: '7 14',
  ...overrides,
})

/** A survey that is open. @returns its path, and the secrets of the links by the name of whoever has them */
async function openSurvey(): Promise<{ path: string; id: string; links: Map<string, string> }> {
  const id = crypto.randomUUID()
  const planned = await coordinator.post('/surveys', { ...planOf(), key: id })
  expect(planned.headers.get('location')).toBe(`/surveys/${id}`)
  expect((await coordinator.post(`/surveys/${id}/opening`)).status).toBe(303)
  return { id, path: `/surveys/${id}`, links: await linksOf(id) }
}

async function linksOf(surveyId: string): Promise<Map<string, string>> {
  return withClient(site.database.superuser, async (client) => {
    const { rows } = await client.query<{ name: string; secret: string }>(
      `select p.name, i.secret from survey_invitation i join person p on p.id = i.person_id and p.partnership_id = i.partnership_id
       where i.survey_id = $1 order by p.name`,
      [surveyId],
    )
    return new Map(rows.map(({ name, secret }) => [name, `/answer/${secret}`]))
  })
}

const textOf = async (response: Response | Promise<Response>) => (await response).text()
const hiddenIn = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

/** Fills in and sends in. @returns the path of the receipt */
async function answer(link: string, visitor = site.visitor()): Promise<string> {
  await visitor.post(`${link}/sections/welkom`, { 'q-thuis': '4', go: 'next' })
  const check = await textOf(visitor.get(`${link}/check`))
  const form = { receipt: hiddenIn(check, 'receipt'), code: hiddenIn(check, 'code') }
  const sent = await visitor.post(`${link}/submission`, form)
  expect(sent.status).toBe(303)
  return sent.headers.get('location') ?? ''
}

const rowsIn = (table: string, surveyId: string) =>
  withClient(site.database.superuser, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::integer as n from ${table} where survey_id = $1`,
      [surveyId],
    )
    return rows[0]?.n ?? 0
  })

const lettersTo = (person: TestPerson | undefined) =>
  noord.inScope(({ db }) =>
    db
      .selectFrom('letter')
      .where('partnershipId', '=', noord.id)
      .where('personId', '=', person?.id ?? '')
      .orderBy('createdAt')
      .select(['subject', 'body', 'link'])
      .execute(),
  )

async function count(surveyId: string, work: CountSurvey): Promise<void> {
  await countingJob(work).perform(site.services, { partnershipId: noord.id, surveyId })
}

describe('wie een enquête plant', () => {
  test('ziet vooraf wie zij bereikt, en waar te weinig antwoorden te verwachten zijn om iets te tonen', async () => {
    const id = crypto.randomUUID()
    await coordinator.post('/surveys', { ...planOf({ opensOn: '2027-03-01', closesOn: '2027-03-20' }), key: id })
    const html = await textOf(coordinator.get(`/surveys/${id}`))
    expect(html).toContain('Je vraagt 8 aankomende leraren en bereikt er 8.')
    expect(html).toContain('1 school heeft')
    await coordinator.post(`/surveys/${id}/cancellation`, { because: 'Te veel tegelijk.' })
    expect(await textOf(coordinator.get(`/surveys/${id}`))).toContain('Te veel tegelijk.')
  })

  test('plant met hetzelfde formulier één enquête, hoe vaak zij ook drukt', async () => {
    const form = { ...planOf({ opensOn: '2027-05-01', closesOn: '2027-05-20' }), key: crypto.randomUUID() }
    await Promise.all([coordinator.post('/surveys', form), coordinator.post('/surveys', form)])
    const list = await textOf(coordinator.get('/surveys'))
    expect(list.split(`/surveys/${form.key}`).length - 1).toBe(1)
    await coordinator.post(`/surveys/${form.key}/cancellation`, { because: 'Was maar een proef.' })
  })

  test.each([
    [{ closesOn: '2026-11-01' }, 'Kies een latere dag'],
    [{ kind: 'pulse' }, 'Kies bij welk moment'],
    [{ blocks: '2' }, 'Zoveel blokken heeft deze vragenlijst niet'],
    [{ floor: '4' }, 'van 5 tot en met 50'],
    [{ moderator: idOf('person', 'student a') }, 'Kies iemand uit de lijst'],
  ])('hoort wat er niet klopt (%j)', async (wrong, told) => {
    const refused = await coordinator.post('/surveys', { ...planOf(wrong), key: crypto.randomUUID() })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(told)
  })
})

describe('een enquête die open is', () => {
  let survey: Awaited<ReturnType<typeof openSurvey>>
  beforeAll(async () => {
    survey = await openSurvey()
  })
  const linkOf = (letter: string) => survey.links.get(`student ${letter}`) ?? ''

  test('schreef ieder een brief die eerst zegt wie wat leest, en dan pas wat er gevraagd wordt', async () => {
    const [letter] = await lettersTo(students[0])
    expect(letter?.link).toBe(linkOf('a'))
    expect(letter?.body).toMatch(/5 of meer antwoorden.*leest eerst Petra.*vraagt je om ongeveer 5 minuten/s)
  })

  test('vertelt op de eerste bladzijde hetzelfde, en heeft geen script en geen menu', async () => {
    const html = await textOf(site.visitor().get(linkOf('a')))
    expect(html).toContain('leest eerst Petra')
    expect(html).not.toContain('<script')
    expect(html).not.toContain('Hoofdmenu')
  })

  test('gaat op een ander apparaat verder waar je was, ook in het Engels', async () => {
    const phone = site.visitor()
    const saved = await phone.post(`${linkOf('a')}/sections/welkom`, { 'q-thuis': '2', go: 'next' })
    expect(saved.headers.get('location')).toBe(`${linkOf('a')}/sections/welkom#q-waarom`)
    const laptop = site.visitor()
    expect(await textOf(laptop.get(`${linkOf('a')}/sections/welkom`))).toMatch(
      /value="2"[^>]*checked|checked[^>]*value="2"/,
    )
    await laptop.post(`${linkOf('a')}/language`, { language: 'en' })
    expect(await textOf(phone.get(`${linkOf('a')}/sections/open`))).toContain('What could be better?')
  })

  test('voegt samen wat twee apparaten bewaren: van elke vraag geldt het laatste', async () => {
    await site.visitor().post(`${linkOf('a')}/sections/open`, { 'q-beter': 'Meer tijd.', go: 'next' })
    await site.visitor().post(`${linkOf('a')}/sections/welkom`, { 'q-thuis': '4', go: 'next' })
    const check = await textOf(site.visitor().get(`${linkOf('a')}/check`))
    expect(check).toContain('Meer tijd.')
    expect(check).toContain('4 ')
  })

  test('vraagt wat er moet, en houdt vast wat er getypt is', async () => {
    const refused = await site.visitor().post(`${linkOf('b')}/sections/welkom`, { go: 'next' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Beantwoord deze vraag nog.')
    const early = await textOf(site.visitor().get(`${linkOf('b')}/check`))
    expect(early).not.toContain('>Stuur in<')
  })

  test('neemt na twee keer drukken één keer aan, en laat beide keren hetzelfde bewijs zien', async () => {
    const visitor = site.visitor()
    await visitor.post(`${linkOf('c')}/sections/welkom`, { 'q-thuis': '5', go: 'next' })
    const check = await textOf(visitor.get(`${linkOf('c')}/check`))
    const form = { receipt: hiddenIn(check, 'receipt'), code: hiddenIn(check, 'code') }
    const before = await rowsIn('survey_envelope', survey.id)
    const [one, two] = await Promise.all([
      visitor.post(`${linkOf('c')}/submission`, form),
      visitor.post(`${linkOf('c')}/submission`, form),
    ])
    expect(one.headers.get('location')).toBe(two.headers.get('location'))
    expect(await rowsIn('survey_envelope', survey.id)).toBe(before + 1)
    expect(await textOf(visitor.get(one.headers.get('location') ?? ''))).toContain('Je antwoorden op')
  })

  test('zegt op een tweede apparaat dat het al is ingestuurd', async () => {
    const check = await textOf(site.visitor().get(`${linkOf('d')}/sections/welkom`))
    expect(check).toContain('Stelling thuis')
    await answer(linkOf('d'))
    const late = await site.visitor().post(`${linkOf('d')}/sections/welkom`, { 'q-thuis': '1', go: 'next' })
    expect(late.status).toBe(404)
    expect(await late.text()).toContain('al ingestuurd')
  })

  test('is in te trekken met het bewijs, één keer, en daarna is er niets meer', async () => {
    const receipt = await answer(linkOf('e'))
    const before = await rowsIn('survey_envelope', survey.id)
    const visitor = site.visitor()
    await visitor.post(`${receipt}/withdrawal`)
    expect(await rowsIn('survey_envelope', survey.id)).toBe(before - 1)
    expect(await textOf(visitor.get(receipt))).toContain('Met deze link is nu niets ingestuurd')
  })

  test('zegt wie haar houdt alleen in stappen van vijf hoeveel er binnen is', async () => {
    expect(await textOf(coordinator.get(survey.path))).toContain('nog geen vijf hebben ingestuurd')
  })

  test('stuurt in een zaal wie is uitgenodigd zijn link, en antwoordt op elk adres hetzelfde', async () => {
    const code = /\/survey\/([A-Z0-9]+)/.exec(await textOf(coordinator.get(`${survey.path}/room`)))?.[1] ?? ''
    const answers = ['student.f@noord.example', 'niemand@noord.example'].map(async (email) => {
      const response = await site.visitor().post(`/survey/${code}`, { email })
      return [response.status, response.headers.get('location')]
    })
    const [known, unknown] = await Promise.all(answers)
    expect(known).toEqual(unknown)
    expect((await lettersTo(students[5])).at(-1)?.link).toBe(linkOf('f'))
    const signedIn = await site.as(students[5] ?? { email: '' })
    expect((await signedIn.get(`/survey/${code}`)).headers.get('location')).toBe(linkOf('f'))
  })

  test('staat op Vandaag klaar voor wie nog niet instuurde, en voor niemand anders', async () => {
    const waiting = await site.as(students[6] ?? { email: '' })
    expect(await textOf(waiting.get('/'))).toContain('Er staat een enquête voor je klaar')
    expect((await waiting.get(`${survey.path}/paper`)).headers.get('location')).toBe(linkOf('g'))
    const sent = await site.as(students[3] ?? { email: '' })
    expect(await textOf(sent.get('/'))).not.toContain('Er staat een enquête voor je klaar')
    expect((await sent.get(`${survey.path}/paper`)).headers.get('location')).toBe(survey.path)
  })

  test('herinnert alleen wie nog een papier heeft, op de ingestelde dagen, en niet vaker', async () => {
    const reminders = async (letter: number) =>
      (await lettersTo(students[letter])).filter(({ subject }) => subject.startsWith('Nog ')).length
    for (const next of ['2026-11-25', '2026-11-29', '2026-11-30', '2026-12-06', '2026-12-10']) {
      day = next
      await surveyDays.perform(site.services, {})
    }
    expect([await reminders(7), await reminders(2), await reminders(3)]).toEqual([2, 0, 0])
  })

  test('gaat na haar laatste dag vanzelf dicht; wie dan nog bezig is, hoort dat', async () => {
    day = '2026-12-21'
    await surveyDays.perform(site.services, {})
    const late = await site.visitor().get(linkOf('h'))
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Deze enquête is gesloten')
  })

  test('wordt één keer geteld, met alles wat is ingestuurd, en daarna is er geen los antwoord meer', async () => {
    const counted: unknown[] = []
    const counting: CountSurvey = async ({ db }, { id }) => {
      counted.push(...(await db.selectFrom('surveyResponse').where('surveyId', '=', id).select('answers').execute()))
    }
    await count(survey.id, counting)
    await count(survey.id, counting)
    expect(counted).toHaveLength(2)
    for (const table of ['survey_response', 'survey_envelope', 'survey_paper'])
      expect(await rowsIn(table, survey.id)).toBe(0)
    expect((await site.visitor().get(linkOf('h'))).status).toBe(404)
    expect(await textOf(coordinator.get(survey.path))).toContain('Gesloten op 21 december 2026')
    const answered = await withClient(site.database.superuser, async (client) => {
      const { rows } = await client.query<{ answered: boolean; secret: string | null }>(
        'select answered, secret from survey_invitation where survey_id = $1',
        [survey.id],
      )
      return rows
    })
    expect(answered.filter((one) => one.answered)).toHaveLength(3)
    expect(answered.every(({ secret }) => secret === null)).toBe(true)
  })
})

test('tellen dat mislukt, verliest niets en kan opnieuw', async () => {
  day = '2027-02-01'
  const survey = await openSurvey()
  await answer(survey.links.get('student a') ?? '')
  await coordinator.post(`${survey.path}/closure`)
  await expect(count(survey.id, () => Promise.reject(new Error('halverwege')))).rejects.toThrow('halverwege')
  expect(await rowsIn('survey_envelope', survey.id)).toBe(1)
  await count(survey.id, async () => {})
  expect(await rowsIn('survey_envelope', survey.id)).toBe(0)
})

test('wie instuurt terwijl er gesloten wordt, telt mee of hoort dat het niet meer kan', async () => {
  day = '2027-04-01'
  const survey = await openSurvey()
  const forms = await Promise.all(
    [...survey.links.values()].map(async (link) => {
      await site.visitor().post(`${link}/sections/welkom`, { 'q-thuis': '3', go: 'next' })
      const check = await textOf(site.visitor().get(`${link}/check`))
      return { link, receipt: hiddenIn(check, 'receipt'), code: hiddenIn(check, 'code') }
    }),
  )
  const sending = forms.map(({ link, ...form }) => site.visitor().post(`${link}/submission`, form))
  const closing = coordinator.post(`${survey.path}/closure`)
  const statuses = (await Promise.all(sending)).map(({ status }) => status)
  expect((await closing).status).toBe(303)
  const accepted = statuses.filter((status) => status === 303).length
  expect(statuses.every((status) => status === 303 || status === 409)).toBe(true)
  expect(await rowsIn('survey_envelope', survey.id)).toBe(accepted)
})

test('wie een open enquête afzegt, wist alles ongelezen, en wie gevraagd was hoort het', async () => {
  day = '2027-06-01'
  const survey = await openSurvey()
  await answer(survey.links.get('student b') ?? '')
  await coordinator.post(`${survey.path}/cancellation`, { because: 'De vragen klopten niet.' })
  for (const table of ['survey_envelope', 'survey_paper']) expect(await rowsIn(table, survey.id)).toBe(0)
  expect((await lettersTo(students[0])).at(-1)?.body).toContain('De vragen klopten niet.')
})
