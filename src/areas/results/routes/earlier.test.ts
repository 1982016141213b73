import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Factories, TestOrganisation, TestPerson } from '../../../../tests/support/factories.ts'
import { openSite, type Site, type Visitor } from '../../../../tests/support/site.ts'
import { unzip } from '../../../platform/zip.ts'
import { QuestionnaireDefinition } from '../../questions/index.ts'
import { forgetEarlierAnswers } from '../jobs.ts'
import { findRelease } from '../queries.ts'

let site: Site
let noord: Factories
let coordinator: Visitor
let person: TestPerson
let linde: TestOrganisation
let eik: TestOrganisation
const versionId = '00000000-0000-7000-8000-0000000000f1'

const questionnaire = QuestionnaireDefinition.parse({
  title: { nl: 'Hoe gaat het?' },
  sections: [
    {
      id: 'welkom',
      title: { nl: 'Welkom' },
      questions: [
        { id: 'thuis', kind: 'agree', text: { nl: 'Ik voel me welkom op school.' } },
        { id: 'rust', kind: 'agree', text: { nl: 'Ik krijg rust om te leren.' } },
        {
          id: 'mist',
          kind: 'long',
          text: { nl: 'Wat mis je?' },
          onlyIf: [{ question: 'thuis', is: 'at-most', value: 2 }],
        },
      ],
    },
  ],
})

beforeAll(async () => {
  site = await openSite()
  noord = await site.partnership('Noord')
  const board = await noord.board('Stichting Duin')
  linde = await noord.school('De Linde', board)
  eik = await noord.school('De Eik', board)
  person = await noord.appointed('Penvoerder', 'project-coordinator', board)
  coordinator = await site.as(person)
  await noord.inScope(async ({ db }) => {
    const instrumentId = '00000000-0000-7000-8000-0000000000f0'
    await db
      .insertInto('instrument')
      .values({ partnershipId: noord.id, id: instrumentId, kind: 'questionnaire' })
      .execute()
    await db
      .insertInto('instrumentVersion')
      .values({
        partnershipId: noord.id,
        id: versionId,
        instrumentId,
        number: 1,
        state: 'published',
        definition: JSON.stringify(questionnaire),
        provenance: JSON.stringify({ kind: 'own', sources: [], note: 'Een voorbeeld.' }),
        publishedAt: new Date('2026-11-01'),
      })
      .execute()
  })
})
afterAll(() => site?.close())

const header =
  'ID;Start time;Completion time;Email;Name;Op welke school loop je stage?;Ik voel me welkom op school.;Ik krijg rust om te leren.;Wat mis je?'
const labels = ['Helemaal mee oneens', 'Mee oneens', 'Neutraal', 'Mee eens', 'Helemaal mee eens']
/** Nine people of De Linde, seven of De Eik, two of nowhere. */
const rows = [...Array(18).keys()].map((index) => {
  const school = index < 9 ? 'De Linde' : index < 16 ? 'de eik' : ''
  const who = `noor${index}@west.example;Noor Geheim${index}`
  return `${index};4-3-2026 10:11;4-3-2026 10:20;${who};${school};${labels[index % 5]};${labels[(index + 1) % 5]};${index % 3 === 0 ? `Overleg ${index}` : ''}`
})
const file = (lines: readonly string[] = rows) => new File([[header, ...lines].join('\n')], 'antwoorden van Noor.csv')

const brought = (key: string, more = {}) =>
  coordinator.post('/earlier-surveys', {
    title: 'Enquête van toen',
    heldOn: '2026-03-20',
    version: versionId,
    key,
    answers: file(),
    ...more,
  })
const pageAt = async (path: string) => (await coordinator.get(path)).text()
/** What the selects of a page have chosen, as a browser would send it. */
function chosen(html: string): Record<string, string> {
  const selects = [...html.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs)]
  return Object.fromEntries(
    selects.map(([, name, options]) => [name, /<option value="([^"]*)" selected/.exec(options ?? '')?.[1] ?? '']),
  )
}
const seenOn = (html: string) => /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? ''

/** Brings a file in and takes each proposal, up to where it is counted. */
async function matched(key: string): Promise<string> {
  const path = `/earlier-surveys/${key}`
  expect((await brought(key)).headers.get('location')).toBe(`${path}/columns`)
  await coordinator.post(`${path}/columns`, chosen(await pageAt(`${path}/columns`)))
  await coordinator.post(`${path}/answers`, chosen(await pageAt(`${path}/answers`)))
  return path
}
/** Everything in a table, as text. */
const everythingIn = (table: 'earlierSheet' | 'file' | 'surveyResponse' | 'event') =>
  noord.inScope(async ({ db, scope }) => {
    const found = await db.selectFrom(table).where('partnershipId', '=', scope.partnershipId).selectAll().execute()
    return found.map((row) =>
      JSON.stringify(row, (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString() : value)),
    )
  }, person.id)

describe('resultaten van een eerdere enquête', () => {
  test('namen, e-mailadressen en tijden worden nooit bewaard, en dat staat er', async () => {
    const key = crypto.randomUUID()
    await brought(key)
    const html = await pageAt(`/earlier-surveys/${key}/columns`)
    expect(html).toContain('5 kolommen met gegevens van personen zijn')
    const kept = [
      ...(await everythingIn('earlierSheet')),
      ...(await everythingIn('file')),
      ...(await everythingIn('event')),
      ...site.log,
    ]
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.join()).not.toMatch(/west\.example|Geheim|10:11|van Noor/)
    await coordinator.post(`/earlier-surveys/${key}/removal`, {})
    expect(await everythingIn('earlierSheet')).toEqual([])
  })

  test('worden geteld zoals elke enquête; daarna is er van niemand meer een antwoord', async () => {
    const key = crypto.randomUUID()
    const path = await matched(key)
    const preview = await pageAt(path)
    expect(preview).toContain('18 mensen tellen mee, met 3 vragen')
    expect(preview).toContain('Van 2 mensen weten we de school niet')
    const counting = await coordinator.post(`${path}/confirmation`, {
      seen: seenOn(preview),
      invited: '40',
      [`invited-${linde.id}`]: '20',
      [`invited-${eik.id}`]: '10',
    })
    expect(counting.headers.get('location')).toBe(`/surveys/${key}`)
    const release = await noord.inScope((tx) => findRelease(tx, key))
    expect(release?.tallies.get('thuis')?.get('partnership:')?.n).toBe(18)
    // Two people of nowhere would follow from the partnership without its board.
    expect(release?.tallies.get('thuis')?.has(`school:${eik.id}`)).toBe(false)
    expect(release?.groups.find(({ kind }) => kind === 'partnership')).toMatchObject({ invited: 40, answered: 18 })
    expect(await everythingIn('earlierSheet')).toEqual([])
    expect(await everythingIn('surveyResponse')).toEqual([])
    expect(await everythingIn('file')).toEqual([])
    // Whoever answered an open question was asked it there, whatever our condition.
    expect(release?.tallies.get('mist')?.get('partnership:')?.n).toBe(6)
  })

  test('twee keer bevestigen geeft één enquête', async () => {
    const key = crypto.randomUUID()
    const path = await matched(key)
    const seen = seenOn(await pageAt(path))
    const both = await Promise.all([1, 2].map(() => coordinator.post(`${path}/confirmation`, { seen })))
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect(both.map(({ headers }) => headers.get('location'))).toEqual([`/surveys/${key}`, `/surveys/${key}`])
    const surveys = await noord.inScope(({ db }) =>
      db.selectFrom('survey').where('id', '=', key).select('kind').execute(),
    )
    expect(surveys).toEqual([{ kind: 'earlier' }])
  })

  test('wie iets anders zag dan er nu geteld zou worden, telt nog niets', async () => {
    const path = await matched(crypto.randomUUID())
    const seen = seenOn(await pageAt(path))
    await coordinator.post(`${path}/answers`, {})
    const response = await coordinator.post(`${path}/confirmation`, { seen })
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('Er is nog niets geteld')
  })

  test('minder gevraagden dan antwoorden, of een deel van de scholen: dat klopt niet, en wat getypt is blijft staan', async () => {
    const path = await matched(crypto.randomUUID())
    const seen = seenOn(await pageAt(path))
    const response = await coordinator.post(`${path}/confirmation`, {
      seen,
      invited: '7',
      [`invited-${linde.id}`]: '12',
    })
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('er antwoordden 18 mensen')
    expect(html).toContain('Vul bij elke school een getal in, of bij geen enkele.')
    expect(html).toContain('value="12"')
  })

  test('twee kolommen bij dezelfde vraag wordt geweigerd', async () => {
    const key = crypto.randomUUID()
    await brought(key)
    const response = await coordinator.post(`/earlier-surveys/${key}/columns`, {
      'column-1': 'question thuis',
      'column-2': 'question thuis',
    })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('staat ook al bij kolom 2')
  })

  test.each([
    ['geen bestand', {}, 'Kies eerst het bestand'],
    ['een pdf', { answers: new File(['%PDF-1.7 x'], 'a.pdf') }, 'is een pdf'],
    ['een kapotte werkmap', { answers: new File(['PK\x03\x04xxxx'], 'a.xlsx') }, 'is beschadigd'],
    ['alleen een kop', { answers: new File([header], 'a.csv') }, 'Er staan geen antwoorden in het bestand'],
    ['een dag die nog komt', { answers: file(), heldOn: '2027-01-01' }, 'Deze dag is nog niet geweest'],
  ])('%s: er staat wat er mis is', async (_, more, sentence) => {
    const response = await coordinator.post('/earlier-surveys', {
      title: 'Enquête van toen',
      heldOn: '2026-03-20',
      version: versionId,
      key: crypto.randomUUID(),
      ...more,
    })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(sentence)
  })

  test('van minder dan vijf mensen wordt niets geteld', async () => {
    const key = crypto.randomUUID()
    const path = `/earlier-surveys/${key}`
    await brought(key, { answers: file(rows.slice(0, 4)) })
    await coordinator.post(`${path}/columns`, chosen(await pageAt(`${path}/columns`)))
    const html = await pageAt(path)
    expect(html).toContain('Te weinig om te tonen')
    expect(html).not.toContain('Tel deze resultaten')
    expect((await coordinator.post(`${path}/confirmation`, { seen: seenOn(html) })).status).toBe(409)
  })

  test('een ander ziet ze niet, en wat twee weken bleef liggen is weg', async () => {
    const key = crypto.randomUUID()
    await brought(key)
    const other = await site.as(await noord.appointed('Tweede', 'project-coordinator', linde))
    expect((await other.get(`/earlier-surveys/${key}/columns`)).status).toBe(404)
    await noord.inScope(({ db }) => db.updateTable('earlierSheet').set({ madeOn: '2026-11-01' }).execute(), person.id)
    await forgetEarlierAnswers.perform(site.services, {})
    expect(await everythingIn('earlierSheet')).toEqual([])
  })
})

describe('de cijfers ophalen', () => {
  /** What each form of the export holds, as text. */
  async function exportsFor(visitor: Visitor, surveyId: string): Promise<string[]> {
    const forms = await Promise.all(
      ['workbook', 'csv', 'spss'].map(async (form) => {
        const response = await visitor.get(`/surveys/${surveyId}/results/exports/${form}`)
        expect(response.status).toBe(200)
        return unzip(new Uint8Array(await response.arrayBuffer()), { unpacked: 10_000_000, parts: 100 })
      }),
    )
    return forms.map((parts) => [...parts.values()].map((part) => part.toString()).join())
  }

  test('een school krijgt zichzelf en het partnerschap, nooit een andere school; de projectcoördinator alles', async () => {
    const key = crypto.randomUUID()
    const path = `/earlier-surveys/${key}`
    await brought(key, { answers: file(rows.slice(0, 16)) })
    await coordinator.post(`${path}/columns`, chosen(await pageAt(`${path}/columns`)))
    await coordinator.post(`${path}/confirmation`, { seen: seenOn(await pageAt(path)) })
    const trainer = await site.as(await noord.appointed('Schoolopleider van de Linde', 'school-trainer', linde))
    for (const text of await exportsFor(trainer, key)) {
      expect(text).toContain('De Linde')
      expect(text).not.toContain('De Eik')
      expect(text).not.toContain('Stichting Duin')
    }
    for (const text of await exportsFor(coordinator, key)) expect(text).toContain('De Eik')
  })
})
