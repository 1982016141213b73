// A peer review as people meet it: planned, prepared, visited, written, answered and closed; and what nobody else learns.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf } from '../../../tests/support/factories.ts'
import { type FormFields, openSite, type Site, type Visitor, withClient } from '../../../tests/support/site.ts'
import { buildWorld, type PersonaName, personaNames, type World } from '../../../tests/support/world.ts'

let site: Site
let world: World
const visitors = new Map<PersonaName, Visitor>()
beforeAll(async () => {
  site = await openSite({ clock: () => now })
  world = await buildWorld(await site.partnership('Noord'))
})
afterAll(() => site?.close())

let now = new Date('2026-11-22T10:00:00+01:00')

async function as(name: PersonaName): Promise<Visitor> {
  const visitor = visitors.get(name) ?? (await site.as(world.person(name)))
  visitors.set(name, visitor)
  return visitor
}

const get = async (name: PersonaName, path: string) => (await as(name)).get(path)
const textOf = async (name: PersonaName, path: string) => (await get(name, path)).text()
const post = async (name: PersonaName, path: string, fields: FormFields = {}) => (await as(name)).post(path, fields)
async function done(name: PersonaName, path: string, fields: FormFields = {}): Promise<void> {
  const answer = await post(name, path, fields)
  expect(answer.status, `${name} ${path}: ${answer.status === 303 ? '' : await answer.text()}`).toBe(303)
}

/** The rows that a question in SQL finds, as somebody who may see everything. */
const found = <Row extends object>(text: string, values: unknown[] = []) =>
  withClient(site.database.superuser, async (client) => (await client.query<Row>(text, values)).rows)

/** A review of De Waterlelie in a school year of its own, planned by the CoOP'er. @returns its path */
async function planned(schoolYear: number, more: FormFields = {}): Promise<string> {
  const key = crypto.randomUUID()
  await done('partnership-coordinator', '/reviews', {
    school: world.ids.ownSchool ?? '',
    schoolYear: String(schoolYear),
    host: world.person('school-trainer').id,
    visitOn: `${schoolYear + 1}-03-09`,
    key,
    ...more,
  })
  return `/reviews/${key}`
}

async function withPanel(path: string): Promise<void> {
  await done('partnership-coordinator', `${path}/panel`, {
    member: world.person('school-leader elsewhere').id,
    chair: 'on',
  })
  await done('partnership-coordinator', `${path}/panel`, { member: world.person('institute-coordinator').id })
  await done('partnership-coordinator', `${path}/invitations`)
}

async function pictured(path: string): Promise<void> {
  for (const guarantee of [1, 2, 3, 4])
    await done('school-leader', `${path}/self-picture/${guarantee}`, {
      selfPicture: `Wij leren samen ${guarantee}.`,
      base: '0',
    })
}

describe('de hele weg', () => {
  test('van plannen tot vervolgactie', async () => {
    const path = await planned(2026, { school: idOf('school', 'De Kade'), host: '' }).catch(() => undefined)
    expect(path, 'een CoOP’er plant niet voor een school van een ander bestuur').toBeUndefined()

    const review = await planned(2027)
    await withPanel(review)
    await done('school-leader elsewhere', `${review}/answer`, { reply: 'accepted' })
    await pictured(review)
    await done('school-trainer', `${review}/readiness`)

    now = new Date('2028-03-09T16:00:00+01:00')
    for (const guarantee of [1, 2, 3, 4])
      await done('institute-coordinator', `${review}/findings/${guarantee}`, {
        seen: 'Zij durven te vragen.',
        base: '1',
      })
    const advice = crypto.randomUUID()
    await done('institute-coordinator', `${review}/advice`, {
      guarantee: '2',
      text: 'Laat hen ook kiezen.',
      key: advice,
    })
    await done('institute-coordinator', `${review}/advice`, {
      guarantee: '2',
      text: 'Laat hen ook kiezen.',
      key: advice,
    })
    await done('school-leader elsewhere', `${review}/visit`)
    expect(await textOf('school-leader', review), 'de school ziet nog niets').not.toContain('Zij durven te vragen')
    expect((await get('school-leader', `${review}/findings`)).status).toBe(403)
    const early = await post('school-leader elsewhere', `${review}/delivery`)
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('De voorzitter schrijft nog de uitspraak')
    await done('school-leader elsewhere', `${review}/statement`, {
      meets: 'yes',
      reasons: 'Er is rust en ruimte.',
      revision: '0',
    })
    await done('school-leader elsewhere', `${review}/delivery`)

    const read = await textOf('school-leader', `${review}/findings`)
    for (const words of ['Zij durven te vragen', 'Laat hen ook kiezen', 'Er is rust en ruimte', 'past bij het beeld'])
      expect(read).toContain(words)
    expect((await post('partnership-coordinator', `${review}/closure`)).status).toBe(422)
    await done('school-leader', `${review}/reply`, { text: 'Dat herkennen wij.', revision: '0' })
    await done('partnership-coordinator', `${review}/closure`)

    const form = {
      what: 'Een keuzedag',
      owner: world.person('mentor').id,
      dueOn: '2028-06-01',
      key: crypto.randomUUID(),
    }
    await done('school-leader', `${review}/advice/${advice}/action`, form)
    await done('school-leader', `${review}/advice/${advice}/action`, form)
    const actions = await found<{ what: string; guarantee: number }>(
      'select what, guarantee from action where advice_id = $1',
      [advice],
    )
    expect(actions).toEqual([{ what: 'Een keuzedag', guarantee: 2 }])
    const list = await textOf('mentor', '/actions')
    expect(list).toContain('Een keuzedag')
    now = new Date('2026-11-22T10:00:00+01:00')
  })

  test('een school krijgt in een schooljaar één peerreview, hoe vaak ook gedrukt wordt', async () => {
    const key = crypto.randomUUID()
    const form = { school: world.ids.ownSchool ?? '', schoolYear: '2030', host: '', visitOn: '2031-03-09', key }
    await done('project-coordinator', '/reviews', { ...form, schoolYear: '2027', visitOn: '' }).then(
      () => expect.fail('die was er al'),
      () => undefined,
    )
    await done('project-coordinator', '/reviews', form)
    await done('project-coordinator', '/reviews', form)
    const again = await post('project-coordinator', '/reviews', { ...form, key: crypto.randomUUID() })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('heeft in 2030–2031 al een peerreview')
    expect(await found('select id from peer_review where id = $1', [key])).toHaveLength(1)
  })
})

describe('de cyclus', () => {
  const occurrence = idOf('occurrence', 'peerreview 2032')
  test('een peerreview vervult haar peilmoment, afronden houdt het, afzeggen geeft het terug', async () => {
    const row = idOf('cycle row', 'peerreview in deze test')
    await world.partnership.inScope(async ({ db, scope: { partnershipId } }) => {
      await db
        .insertInto('cycleRow')
        .values({
          partnershipId,
          id: row,
          kind: 'peerreview',
          moment: 'four-yearly',
          goal: 'Zien hoe het gaat.',
          activity: 'peer-review',
          title: 'Peerreview',
          subject: 'school',
          everyYears: 4,
          byCohort: true,
          fromMonth: 9,
          untilMonth: 6,
          position: 9,
        })
        .execute()
      await db
        .insertInto('occurrence')
        .values({
          partnershipId,
          id: occurrence,
          rowId: row,
          schoolYear: 2032,
          schoolId: world.ids.ownSchool ?? '',
          opensOn: '2032-09-01',
          dueOn: '2033-06-30',
        })
        .execute()
    })
    const standing = async () =>
      (
        await found<{ state: string; review: string | null }>(
          'select state, review_id as review from occurrence where id = $1',
          [occurrence],
        )
      )[0]
    const begun = await textOf('partnership-coordinator', `/reviews/new?occurrence=${occurrence}`)
    expect(begun).toContain(occurrence)
    const review = await planned(2032, { occurrence })
    const id = review.split('/').at(-1)
    expect(await standing()).toEqual({ state: 'planned', review: id })
    await done('partnership-coordinator', `${review}/cancellation`, { because: 'De school verhuist.', revision: '1' })
    expect(await standing()).toEqual({ state: 'open', review: null })
    expect(await textOf('school-leader', review)).toContain('De school verhuist.')
  })

  test('een school die landelijk bekeken is, wordt dat schooljaar niet nog eens gevraagd', async () => {
    const key = crypto.randomUUID()
    const school = world.ids.ownSchool ?? ''
    const host = world.person('project-coordinator').id
    await done('project-coordinator', '/reviews/national', {
      kind: 'assessing',
      visitOn: '2033-03-01',
      host,
      visitors: 'Partnerschap Heuvel',
      schools: [school],
      key,
    })
    now = new Date('2033-03-01T17:00:00+01:00')
    await done('project-coordinator', `/reviews/national/${key}/readiness`)
    await done('project-coordinator', `/reviews/national/${key}/visit`)
    const [held] = await found<{ state: string; heldOn: string }>(
      `select state, to_char(held_on, 'YYYY-MM-DD') as "heldOn" from occurrence where id = $1`,
      [occurrence],
    )
    expect(held).toEqual({ state: 'held', heldOn: '2033-03-01' })
    const again = await post('partnership-coordinator', '/reviews', {
      school,
      schoolYear: '2032',
      host: '',
      visitOn: '2033-05-01',
      key: crypto.randomUUID(),
    })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('Eén keer is genoeg')
    await done('project-coordinator', `/reviews/national/${key}/return`)
    const [open] = await found<{ state: string }>('select state from occurrence where id = $1', [occurrence])
    expect(open?.state, 'wie het terugzet, vraagt de school weer').toBe('open')
    now = new Date('2026-11-22T10:00:00+01:00')
  })
})

describe('het panel', () => {
  test('wie van hetzelfde bestuur is komt er niet in zonder reden, en de reden blijft staan', async () => {
    const review = await planned(2034)
    const member = world.person('partnership-coordinator').id
    const refused = await post('project-coordinator', `${review}/panel`, { member })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('werkt bij hetzelfde bestuur')
    await done('project-coordinator', `${review}/panel`, { member, exception: 'Zij kent de leerlijn als enige.' })
    expect(await textOf('school-leader', review)).toContain('Zij kent de leerlijn als enige.')
  })

  test('wie nog geen brief kreeg weet van niets, en wie bedankt leest niet verder', async () => {
    const review = await planned(2035)
    await done('partnership-coordinator', `${review}/panel`, { member: world.person('school-trainer elsewhere').id })
    expect((await get('school-trainer elsewhere', review)).status).toBe(404)
    await done('partnership-coordinator', `${review}/invitations`)
    expect(await textOf('school-trainer elsewhere', '/')).toContain('Kijk je mee bij De Waterlelie?')
    expect(
      (await get('school-trainer elsewhere', `${review}/self-picture`)).status,
      'het zelfbeeld is nog niet klaar',
    ).toBe(403)
    await done('school-trainer elsewhere', `${review}/answer`, { reply: 'declined' })
    expect((await get('school-trainer elsewhere', review)).status).toBe(200)
    for (const hidden of ['self-picture', 'findings', 'dossier'])
      expect((await get('school-trainer elsewhere', `${review}/${hidden}`)).status, hidden).not.toBe(200)
  })
})

describe('wie iets deed in een peerreview', () => {
  test('kan niet zomaar verwijderd worden: er staat bij waarom', async () => {
    // Who chaired, answered for the school, or hosts; and one who did nothing here.
    for (const name of ['school-leader elsewhere', 'school-leader', 'facilitator'] as const) {
      const page = await (await as('project-coordinator')).get(`/partnership/people/${world.person(name).id}/removal`)
      expect(page.status, name).toBe(200)
      expect(await page.text(), name).toMatch(/peerreview/)
    }
  })
})

describe('wie wat leest', () => {
  test('de uitspraak is van de school, het panel, wie coördineert en de eigen bestuurder', async () => {
    const path = `/reviews/${world.ids.closedReview}/findings`
    const readers: PersonaName[] = []
    for (const name of personaNames) if ((await get(name, path)).status === 200) readers.push(name)
    expect(readers.toSorted()).toEqual(
      [
        'board-member',
        'facilitator',
        'induction-coach',
        'institute-trainer',
        'partnership-coordinator',
        'project-coordinator',
        'research-coordinator',
        'school-leader',
        'school-leader elsewhere',
        'school-trainer',
        'school-trainer elsewhere',
      ].toSorted(),
    )
  })

  test('wie er niet bij hoort vindt in de lijst geen enkele school', async () => {
    for (const name of ['mentor', 'student-teacher', 'partnership-coordinator elsewhere'] as const)
      expect(await textOf(name, '/reviews'), name).not.toContain(world.ids.closedReview)
    expect(await textOf('board-member', '/reviews')).toContain(world.ids.closedReview)
  })
})

describe('samen schrijven', () => {
  test('twee collega’s die tegelijk schrijven verliezen geen woord', async () => {
    const review = await planned(2036)
    const write = (by: PersonaName, selfPicture: string, base: string) =>
      post(by, `${review}/self-picture/2`, { selfPicture, base })
    await write('school-leader', 'Onze mentoren vragen door.', '0')
    await write('school-trainer', 'Onze mentoren vragen door. Studenten kiezen zelf.', '1')
    await write('institute-trainer', 'Onze mentoren vragen altijd door.', '1')
    const text = await textOf('school-leader', `${review}/self-picture`)
    for (const words of ['altijd door', 'Studenten kiezen zelf']) expect(text).toContain(words)
    const kept = await found<{ texts: { selfPicture: string } }>(
      'select texts from review_text where review_id = $1 and guarantee = 2 order by revision',
      [review.split('/').at(-1)],
    )
    expect(kept.map(({ texts }) => texts.selfPicture)).toContain('Onze mentoren vragen altijd door.')
  })

  test('wat getypt was toen de peerreview verder ging, staat op de pagina om te bewaren', async () => {
    const answer = await post('school-leader', `/reviews/${world.ids.readyReview}/self-picture/1`, {
      selfPicture: 'Dit wilde ik nog zeggen.',
      base: '1',
    })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Dit wilde ik nog zeggen.')
  })

  test('wat de scan al zei, neemt men over met één knop, en het staat er dan één keer', async () => {
    const review = await planned(2037)
    const page = await textOf('school-trainer', `${review}/self-picture`)
    const thing = /name="thing" value="(judgement:[^"]+)"/.exec(page)?.[1] ?? ''
    expect(thing).not.toBe('')
    await done('school-trainer', `${review}/self-picture/2/proposal`, { thing })
    await done('school-trainer', `${review}/self-picture/2/proposal`, { thing })
    const [row] = await found<{ text: string }>(
      'select self_picture as text from review_guarantee where review_id = $1 and guarantee = 2',
      [review.split('/').at(-1)],
    )
    expect(row?.text.match(/wij staan/g)).toHaveLength(1)
  })
})
