// The scan in the field's own sentences, over HTTP on a real database.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Factories, TestOrganisation, TestPerson, TestScan, TestTheme } from '../../../tests/support/factories.ts'
import { openSite, type Site, today, type Visitor } from '../../../tests/support/site.ts'
import { remindUnfinished } from './commands.ts'

let site: Site
let samen: Factories
let school: TestOrganisation
let trainer: TestPerson
let coordinator: TestPerson
let members: TestPerson[]
let theme: TestTheme
let count = 0

beforeAll(async () => {
  site = await openSite()
  samen = await site.partnership('Samen')
  const board = await samen.board('Stichting Duin')
  school = await samen.school('De Waterlelie', board)
  trainer = await samen.appointed('Marit', 'school-trainer', school)
  coordinator = await samen.appointed('Ellen', 'project-coordinator', board)
  members = []
  for (const name of ['Anna', 'Bram', 'Chaima', 'Daan', 'Esra'])
    members.push(await samen.appointed(name, 'induction-coach', school))
  theme = await samen.theme('Leren op de werkplek')
})
afterAll(() => site?.close())

/** A scan of its own for each test: five members take part, the school trainer leads. */
function newScan(state: 'planned' | 'open'): Promise<TestScan> {
  count += 1
  return samen.scan(
    `scan ${count}`,
    { school, facilitator: trainer, participants: members, themes: [theme] },
    { state },
  )
}

const phaseOf = (criterion: string, phase: string) => ({ [`phase.${criterion}`]: phase })
const choosePath = (scan: TestScan) => `/scans/${scan.id}/choices/${theme.versionId}`
const fromScript = { headers: { 'x-requested-by': 'peilstok' } }

async function choose(scan: TestScan, phases: readonly string[]): Promise<void> {
  for (const [index, phase] of phases.entries()) {
    const member = members[index]
    if (!member) throw new Error('there are five members')
    const answer = await (await site.as(member)).post(
      choosePath(scan),
      { ...phaseOf('leerplek', phase), ...phaseOf('samenwerken', phase) },
      fromScript,
    )
    expect(answer.status).toBe(204)
  }
}

const talkText = async (visitor: Visitor, scan: TestScan) =>
  (await visitor.get(`/scans/${scan.id}/talk/${theme.versionId}/leerplek`)).text()
const judge = (scan: TestScan, criterion: string) => `/scans/${scan.id}/talk/${theme.versionId}/${criterion}`
const judged = {
  level: '2.5',
  ambition: '3',
  reasons: 'Omdat',
  evidence: 'Dat zie je',
  minorityView: '',
  revision: '0',
}

describe('choosing', () => {
  test('een keuze is bewaard zodra dat er staat, en staat er op een ander apparaat ook', async () => {
    const scan = await newScan('open')
    await choose(scan, ['3'])
    const [anna] = members
    const page = await (await site.as(anna ?? trainer)).get(choosePath(scan))
    expect(await page.text()).toMatch(/name="phase\.leerplek" value="3" checked/)
  })

  test('niemand ziet de keuzes van een ander: geen teamlid, schoolopleider of projectcoördinator', async () => {
    const scan = await newScan('open')
    const [anna, bram] = members
    if (!anna || !bram) throw new Error('there are five members')
    await (await site.as(anna)).post(
      choosePath(scan),
      { ...phaseOf('leerplek', '4'), 'remark.leerplek': 'geheime-woorden' },
      fromScript,
    )
    for (const person of [bram, trainer, coordinator]) {
      const visitor = await site.as(person)
      for (const path of [
        choosePath(scan),
        `/scans/${scan.id}`,
        `/scans/${scan.id}/talk`,
        `/scans/${scan.id}/report`,
        '/',
        '/scans',
      ]) {
        const text = await (await visitor.get(path)).text()
        expect(text).not.toContain('geheime-woorden')
        expect(text).not.toMatch(/value="4" checked/)
      }
    }
    expect(site.log.join('')).not.toContain('geheime-woorden')
  })

  test('een gesloten scan neemt geen keuze meer aan, en zegt dat', async () => {
    const scan = await newScan('open')
    await (await site.as(trainer)).post(`/scans/${scan.id}/closure`)
    const [anna] = members
    const visitor = await site.as(anna ?? trainer)
    expect((await visitor.post(choosePath(scan), phaseOf('leerplek', '2'), fromScript)).status).toBe(409)
    const page = await visitor.post(choosePath(scan), phaseOf('leerplek', '2'))
    expect(page.headers.get('location')).toBe(`/scans/${scan.id}`)
  })

  test('een onmogelijke fase wordt geweigerd en wat getypt was blijft staan', async () => {
    const scan = await newScan('open')
    const [anna] = members
    const answer = await (await site.as(anna ?? trainer)).post(choosePath(scan), {
      ...phaseOf('leerplek', '9'),
      'remark.leerplek': 'blijft staan',
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('blijft staan')
  })

  test('wie alles koos is klaar, ook met “kan ik niet beoordelen”', async () => {
    const scan = await newScan('open')
    await choose(scan, ['none', '2'])
    expect(await (await (await site.as(trainer)).get(`/scans/${scan.id}`)).text()).toContain(
      '2 van de 5 deelnemers zijn klaar',
    )
  })
})

describe('the talk', () => {
  test('onder drie antwoorden is er geen verdeling', async () => {
    const scan = await newScan('open')
    await choose(scan, ['1', '4', 'none'])
    const visitor = await site.as(trainer)
    await visitor.post(`/scans/${scan.id}/closure`)
    expect(await talkText(visitor, scan)).toContain('Minder dan drie mensen')
  })

  test('vanaf drie antwoorden ziet het team de verdeling, en de coördinator niet', async () => {
    const scan = await newScan('open')
    await choose(scan, ['1', '4', '4'])
    const visitor = await site.as(trainer)
    expect((await visitor.get(`/scans/${scan.id}/talk`)).status).toBe(303)
    await visitor.post(`/scans/${scan.id}/closure`)
    expect(await talkText(visitor, scan)).toContain('3 keuzes')
    expect((await (await site.as(coordinator)).get(`/scans/${scan.id}/talk`)).status).toBe(403)
  })

  test('na heropenen verraadt het verschil tussen twee verdelingen niet wie er bij kwam', async () => {
    const scan = await newScan('open')
    const visitor = await site.as(trainer)
    await choose(scan, ['1', '1', '1'])
    await visitor.post(`/scans/${scan.id}/closure`)
    const reopen = () => visitor.post(`/scans/${scan.id}/reopening`, { reason: 'Daan was ziek' })
    await reopen()
    const daan = members[3]
    await (await site.as(daan ?? trainer)).post(choosePath(scan), phaseOf('leerplek', '4'), fromScript)
    await visitor.post(`/scans/${scan.id}/closure`)
    expect(await talkText(visitor, scan)).toContain('3 keuzes')
    await reopen()
    await choose(scan, ['2', '2', '2'])
    await visitor.post(`/scans/${scan.id}/closure`)
    expect(await talkText(visitor, scan)).toContain('4 keuzes')
  })

  test('legt iemand anders net hetzelfde vast, dan hoor je dat en blijft jouw tekst staan', async () => {
    const scan = await newScan('open')
    const visitor = await site.as(trainer)
    await visitor.post(`/scans/${scan.id}/closure`)
    expect((await visitor.post(judge(scan, 'leerplek'), { ...judged, reasons: 'De eerste tekst' })).status).toBe(303)
    const second = await visitor.post(judge(scan, 'leerplek'), { ...judged, reasons: 'De tweede tekst' })
    expect(second.status).toBe(409)
    const text = await second.text()
    expect(text).toContain('De eerste tekst')
    expect(text).toContain('De tweede tekst')
    expect(
      (await visitor.post(judge(scan, 'leerplek'), { ...judged, reasons: 'De tweede tekst', revision: '1' })).status,
    ).toBe(303)
  })

  test('vaststellen kan pas als elk onderdeel een oordeel heeft, of met reden is weggelaten', async () => {
    const scan = await newScan('open')
    const visitor = await site.as(trainer)
    await visitor.post(`/scans/${scan.id}/closure`)
    await visitor.post(judge(scan, 'leerplek'), judged)
    const early = await visitor.post(`/scans/${scan.id}/settlement`)
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('“Samenwerken”')
    expect(
      (await visitor.post(judge(scan, 'samenwerken'), { ...judged, level: 'left-out', ambition: '', reasons: '' }))
        .status,
    ).toBe(422)
    await visitor.post(judge(scan, 'samenwerken'), {
      ...judged,
      level: 'left-out',
      ambition: '',
      reasons: 'Speelt bij ons niet',
    })
    expect((await visitor.post(`/scans/${scan.id}/settlement`)).headers.get('location')).toBe(
      `/scans/${scan.id}/report`,
    )
  })
})

describe('letters', () => {
  const lettersAbout = (scan: TestScan) =>
    samen.inScope(({ db }) =>
      db
        .selectFrom('letter')
        .where('link', '=', `/scans/${scan.id}/choices`)
        .select(['recipient', 'subject', 'body'])
        .execute(),
    )

  test('openen nodigt iedereen één keer uit, ook na heropenen', async () => {
    const scan = await newScan('planned')
    const visitor = await site.as(trainer)
    await visitor.post(`/scans/${scan.id}/opening`)
    await visitor.post(`/scans/${scan.id}/closure`)
    await visitor.post(`/scans/${scan.id}/reopening`, { reason: 'Te vroeg gesloten' })
    expect(await lettersAbout(scan)).toHaveLength(members.length)
  })

  test('wie nog niet klaar is krijgt kort voor het sluiten één herinnering, wie klaar is niet', async () => {
    const scan = await samen.scan(
      'reminded',
      { school, facilitator: trainer, participants: members, themes: [theme] },
      { state: 'open', closesOn: '2026-11-24', talkOn: '2026-11-30' },
    )
    await choose(scan, ['2', '2'])
    for (const _morning of [1, 2]) await samen.inScope((tx) => remindUnfinished(tx, site.services.jobs, today))
    const reminded = (await lettersAbout(scan)).map(({ recipient }) => recipient).sort()
    expect(reminded).toEqual(members.slice(2).map(({ email }) => email))
  })
})

describe('who sees what', () => {
  test('een bestuurder ziet alleen samengevoegde groepen van vijf scholen of meer, en geen enkele school', async () => {
    const board = await samen.board('Bestuur met vier scholen')
    const boardMember = await samen.appointed('Jolanda', 'board-member', board)
    for (const number of [1, 2, 3, 4]) {
      const small = await samen.school(`Kleine school ${number}`, board)
      const scan = await samen.scan(
        `klein ${number}`,
        { school: small, facilitator: trainer, participants: members, themes: [theme] },
        { state: 'settled' },
      )
      await samen.judgement(scan, { level: 4 })
    }
    const text = await (await (await site.as(boardMember)).get('/scans/aggregates')).text()
    expect(text).toContain('te klein om te laten zien')
    expect(text).not.toContain('Kleine school')
    expect((await (await site.as(boardMember)).get('/scans/overview')).status).toBe(403)
  })

  test('het overzicht staat op alfabet', async () => {
    const text = await (await (await site.as(coordinator)).get('/scans/overview')).text()
    const names = [...text.matchAll(/\/scans">([^<]+)<\/a><\/th>/g)].map(([, name]) => name ?? '')
    expect(names.length).toBeGreaterThan(1)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'nl')))
  })
})
