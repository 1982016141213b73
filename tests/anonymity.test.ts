// Nobody can find out who answered what. An adversary has everything in hand that the program keeps: every row of every table
// with the place it lies at and the transaction that wrote it, the letters, the log and the files; and knows who sent in, and in
// which order.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countSurvey } from '../src/areas/results/index.ts'
import { countingJob } from '../src/areas/surveys/index.ts'
import { surveyKey, unseal } from '../src/areas/surveys/sealing.ts'
import { sendLetter } from '../src/platform/letters.ts'
import { hashOf } from '../src/platform/passes.ts'
import { type Factories, idOf, type TestPerson } from './support/factories.ts'
import { openSite, type Site, type Visitor, withClient } from './support/site.ts'

/** One row as whoever has the files of the database sees it. */
type Row = { table: string; ctid: string; xmin: string; values: Record<string, unknown> }

const people = 24
const surveyId = '00000000-0000-4000-8000-00000000a707'
const versionId = idOf('version', 'vragen')
/** What nobody else writes, so that it is found wherever it is left. */
const wordsOf = (number: number) => `merkwaardig-${number}-antwoord`

let dataDir: string
let site: Site
let noord: Factories
let coordinator: Visitor
const students: TestPerson[] = []
/** Who sent in, in their order; the last two have only a draft. */
const sent: TestPerson[] = []
let links: Map<string, string>
let logBefore: number

beforeAll(async () => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'peilstok-anonymity-'))
  site = await openSite({ env: { PEILSTOK_DATA: dataDir } })
  noord = await site.partnership('Noord')
  const board = await noord.board('Stichting Duin')
  const schools = [await noord.school('De Waterlelie', board), await noord.school('De Kade', board)]
  coordinator = await site.as(await noord.appointed('Petra', 'project-coordinator', board))
  for (let number = 0; number < people; number++) {
    const school = schools[number % 2]
    if (school)
      students.push(await noord.appointed(`student ${'abcdefghijklmnopqrstuvwx'[number]}`, 'student-teacher', school))
  }
  await addQuestionnaire()
  await coordinator.post('/surveys', {
    version: versionId,
    kind: 'yearly',
    moment: '',
    title: 'Hoe gaat het?',
    purpose: 'Om te weten wat helpt.',
    opensOn: '2026-11-22',
    closesOn: '2026-12-20',
    minutes: '5',
    blocks: 'all',
    floor: '5',
    moderator: idOf('person', 'Petra'),
    remind: '7',
    key: surveyId,
  })
  expect((await coordinator.post(`/surveys/${surveyId}/opening`)).status).toBe(303)
  links = new Map(
    (await rowsOf('public', 'survey_invitation')).map(({ values }) => [
      String(values.person_id),
      String(values.secret),
    ]),
  )
  logBefore = site.log.length
  await sendLetters()
  for (const [number, person] of students.entries()) await answer(person, number)
})
afterAll(async () => {
  await site?.close()
  fs.rmSync(dataDir, { recursive: true, force: true })
})

async function addQuestionnaire(): Promise<void> {
  const definition = {
    title: { nl: 'Hoe gaat het?' },
    sections: [
      {
        id: 'alles',
        title: { nl: 'Alles' },
        questions: [
          { id: 'thuis', kind: 'agree', text: { nl: 'Ik voel me thuis.' } },
          { id: 'beter', kind: 'long', text: { nl: 'Wat kan beter?' } },
        ],
      },
    ],
  }
  const [partnershipId, instrumentId] = [noord.id, idOf('instrument', 'vragen')]
  await noord.inScope(async ({ db }) => {
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

async function sendLetters(): Promise<void> {
  for (const { values } of await rowsOf('public', 'letter'))
    await sendLetter.perform(site.services, { partnershipId: noord.id, letterId: values.id })
}

/** Fills in, and sends in but for the last two. */
async function answer(person: TestPerson, number: number): Promise<void> {
  const visitor = site.visitor()
  const link = `/answer/${links.get(person.id)}`
  await visitor.post(`${link}/sections/alles`, {
    'q-thuis': String((number % 5) + 1),
    'q-beter': wordsOf(number),
    go: 'next',
  })
  if (number >= people - 2) return
  await sendIn(visitor, link)
  sent.push(person)
}

async function sendIn(visitor: Visitor, link: string): Promise<void> {
  const html = await (await visitor.get(`${link}/check`)).text()
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  const form = { receipt: hidden('receipt'), code: hidden('code') }
  const receipt = (await visitor.post(`${link}/submission`, form)).headers.get('location') ?? ''
  expect((await visitor.get(receipt)).status).toBe(200)
}

const everything = () =>
  withClient(site.database.superuser, async (client) => {
    const { rows } = await client.query<{ schema: string; name: string }>(
      `select table_schema as schema, table_name as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1, 2`,
    )
    const all: Row[] = []
    for (const { schema, name } of rows) all.push(...(await rowsWith(client, schema, name)))
    return all
  })
const rowsOf = (schema: string, name: string) =>
  withClient(site.database.superuser, (client) => rowsWith(client, schema, name))

async function rowsWith(client: pg.Client, schema: string, name: string): Promise<Row[]> {
  const table = `"${schema}"."${name}"`
  const { rows } = await client.query<Omit<Row, 'table'>>(
    `select t.ctid::text, t.xmin::text, to_jsonb(t) as values from ${table} t order by t.ctid`,
  )
  return rows.map((row) => ({ table: `${schema}.${name}`, ...row }))
}

/** All that was written down outside of tables. */
const written = () => [
  ...site.log.slice(logBefore),
  ...site.services.outbox.letters.map((letter) => JSON.stringify(letter)),
]

const textsIn = (values: Record<string, unknown>) => Object.values(values).map((value) => JSON.stringify(value) ?? '')

/** What the adversary guesses when the order of rows would be that of sending in: how many of the guesses are right. */
function rightByOrder(rows: readonly { number: number }[]): number {
  return rows.filter(({ number }, place) => number === place).length
}

/** Who of so many are told right by pure chance: more than seven, less than once in ten thousand times. */
const luck = 7

/** The envelopes, opened with the key of the program, each with the number of whoever sent it in. */
async function openedEnvelopes(): Promise<(Row & { number: number })[]> {
  const key = surveyKey(site.services.config.secret, surveyId)
  const envelopes = await rowsOf('public', 'survey_envelope')
  return envelopes.map((row) => {
    const paper = JSON.stringify(unseal(key, Buffer.from(String(row.values.sealed).slice(2), 'hex')))
    return { ...row, number: Number(/merkwaardig-(\d+)-/.exec(paper)?.[1]) }
  })
}

const placeOf = ({ ctid }: Row): number => {
  const [page = 0, item = 0] = ctid.replace(/[()]/g, '').split(',').map(Number)
  return page * 10_000 + item
}

test('the adversary is one who finds out: rows that are simply added tell the order, and so who', async () => {
  const rows = await withClient(site.database.superuser, async (client) => {
    await client.query('create temporary table naive (number integer)')
    for (const number of students.keys()) await client.query('insert into naive values ($1)', [number])
    return (await client.query<{ number: number }>('select number from naive order by ctid')).rows
  })
  expect(rightByOrder(rows)).toBe(people)
})

describe('while a survey is open', () => {
  test('nobody reads anywhere what was filled in: not of who sent in, and not of who has yet to', async () => {
    const left = (await everything()).filter(({ values }) =>
      textsIn(values).some((text) => text.includes('merkwaardig')),
    )
    expect(left.map(({ table }) => table)).toEqual([])
    expect(written().filter((line) => line.includes('merkwaardig'))).toEqual([])
    const files = fs.readdirSync(dataDir, { recursive: true })
    expect(files).toEqual([])
  })

  test('no key leads from anything to an envelope, or from an envelope to anything but its survey', async () => {
    const all = await everything()
    const envelopes = all.filter(({ table }) => table === 'public.survey_envelope')
    expect(envelopes).toHaveLength(sent.length)
    const others = all.filter(({ table }) => table !== 'public.survey_envelope')
    for (const { values } of envelopes) {
      const { partnership_id: _, survey_id: __, ...own } = values
      for (const key of Object.values(own).map(String)) {
        expect(others.filter((row) => textsIn(row.values).some((text) => text.includes(key)))).toEqual([])
        expect(written().filter((line) => line.includes(key))).toEqual([])
      }
    }
  })

  test('the link of whoever sent in leads nowhere, and their papers are gone', async () => {
    const all = await everything()
    const hashes = new Set(all.filter(({ table }) => table === 'auth.pass').map(({ values }) => values.secret_hash))
    for (const person of sent) expect(hashes.has(hashOf(links.get(person.id) ?? ''))).toBe(false)
    expect(all.filter(({ table }) => table === 'public.survey_paper')).toHaveLength(people - sent.length)
  })

  test.each([
    ['where they lie', (one: Row, other: Row) => placeOf(one) - placeOf(other)],
    [
      'which transaction wrote them',
      (one: Row, other: Row) => Number(one.xmin) - Number(other.xmin) || placeOf(one) - placeOf(other),
    ],
    ['their ids', (one: Row, other: Row) => String(one.values.id).localeCompare(String(other.values.id))],
  ])('the order of envelopes by %s does not tell who, even to whoever can open them', async (_, order) => {
    const envelopes = (await openedEnvelopes()).toSorted(order)
    expect(envelopes.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([...sent.keys()])
    expect(rightByOrder(envelopes)).toBeLessThanOrEqual(luck)
  })

  test('who was last is one of ten', async () => {
    const envelopes = await openedEnvelopes()
    const last = Math.max(...envelopes.map(({ xmin }) => Number(xmin)))
    const written = envelopes.filter(({ xmin }) => Number(xmin) === last)
    expect(written.length).toBe(10)
    expect(written.map(({ number }) => number)).toContain(sent.length - 1)
  })

  test('sending in changes nothing but papers, passes and envelopes, and leaves no line in the log', async () => {
    const stateOf = async () =>
      new Set(
        (await everything())
          .filter(({ table }) => !table.startsWith('pgboss.'))
          .map(({ table, ctid, xmin, values }) => `${table} ${ctid} ${xmin} ${JSON.stringify(values)}`),
      )
    const person = students[people - 2]
    const link = `/answer/${links.get(person?.id ?? '')}`
    const [before, lines, asked] = [await stateOf(), site.log.length, await rowsOf('pgboss', 'job')]
    await sendIn(site.visitor(), link)
    if (person) sent.push(person)
    const after = await stateOf()
    const changed = [...before.symmetricDifference(after)].map((row) => row.split(' ')[0])
    expect([...new Set(changed)].toSorted()).toEqual(['auth.pass', 'public.survey_envelope', 'public.survey_paper'])
    expect(site.log.slice(lines)).toEqual([])
    expect((await rowsOf('pgboss', 'job')).map(({ values }) => values.id)).toEqual(asked.map(({ values }) => values.id))
  })

  test('nothing that whoever was asked left behind has a time of after they got their letter', async () => {
    const ofPeople = (await everything()).filter(({ values }) =>
      students.some(({ id }) => textsIn(values).some((text) => text.includes(id))),
    )
    expect([...new Set(ofPeople.map(({ table }) => table))].toSorted()).toEqual([
      'auth.membership',
      'public.appointment',
      'public.contact',
      'public.letter',
      'public.person',
      'public.survey_invitation',
    ])
    const written = new Set(
      ofPeople.filter(({ table }) => table === 'public.survey_invitation').map(({ xmin }) => xmin),
    )
    expect(written.size).toBe(1)
  })
})

describe('after it closed', () => {
  beforeAll(async () => {
    await coordinator.post(`/surveys/${surveyId}/closure`)
    await countingJob(countSurvey).perform(site.services, { partnershipId: noord.id, surveyId })
  })

  test('no paper, envelope, answer, link or letter is left', async () => {
    const all = await everything()
    for (const table of ['survey_paper', 'survey_envelope', 'survey_response'])
      expect(all.filter((row) => row.table === `public.${table}`)).toEqual([])
    for (const secret of links.values())
      for (const hidden of [secret, hashOf(secret)])
        expect(all.filter(({ values }) => textsIn(values).some((text) => text.includes(hidden)))).toEqual([])
  })

  test('who sent in was written of all in one go', async () => {
    const invitations = await rowsOf('public', 'survey_invitation')
    expect(new Set(invitations.map(({ xmin }) => xmin)).size).toBe(1)
    expect(invitations.filter(({ values }) => values.answered)).toHaveLength(sent.length)
  })

  test('an open answer stands alone: of nobody, and in an order of chance', async () => {
    const remarks = await rowsOf('public', 'survey_remark')
    expect(remarks).toHaveLength(sent.length)
    for (const { values } of remarks)
      for (const person of students) expect(textsIn(values).join(' ')).not.toContain(person.id)
    const numbered = remarks.map((row) => ({
      ...row,
      number: Number(/merkwaardig-(\d+)-/.exec(String(row.values.text))?.[1]),
    }))
    expect(rightByOrder(numbered)).toBeLessThanOrEqual(luck)
    const byId = numbered.toSorted((one, other) => String(one.values.id).localeCompare(String(other.values.id)))
    expect(rightByOrder(byId)).toBeLessThanOrEqual(luck)
  })

  test('nothing that is kept of the survey holds fewer than five', async () => {
    const results = await rowsOf('public', 'survey_result')
    expect(results.length).toBeGreaterThan(0)
    for (const { values } of results) expect(Number(values.n)).toBeGreaterThanOrEqual(5)
  })
})
