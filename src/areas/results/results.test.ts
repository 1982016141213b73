// A survey is counted once; its open answers are read first by one person, and by others only after that.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { idOf } from '../../../tests/support/factories.ts'
import { type FormFields, openSite, type Site, type Visitor, withClient } from '../../../tests/support/site.ts'
import { buildWorld, type PersonaName, type World } from '../../../tests/support/world.ts'
import { countSurvey, findRelease, quotableRemarks } from './index.ts'
import { quotingKey } from './rules.ts'

let site: Site
let world: World
const visitors = new Map<PersonaName, Visitor>()
beforeAll(async () => {
  site = await openSite()
  world = await buildWorld(await site.partnership('Noord'))
})
afterAll(() => site?.close())

const rowsOf = <Row extends object>(text: string, values: unknown[] = []) =>
  withClient(site.database.superuser, async (client) => (await client.query<Row>(text, values)).rows)

describe('tellen', () => {
  type Sent = { school: string; answers: object }

  /** A survey that was closed, with what was sent in from each school. */
  async function counted(name: string, sent: readonly Sent[]) {
    const { partnership, ids } = world
    const survey = {
      id: idOf('survey', name),
      versionId: ids.questionnaireVersion ?? '',
      smallestGroup: 5,
      blocksEach: null,
    }
    const partnershipId = partnership.id
    await partnership.inScope(async (tx) => {
      await tx.db
        .insertInto('survey')
        .values({
          partnershipId,
          id: survey.id,
          schoolYear: 2026,
          kind: 'other',
          title: name,
          versionId: survey.versionId,
          opensOn: '2026-11-01',
          closesOn: '2026-11-10',
          minutes: 5,
          state: 'counting',
        })
        .execute()
      if (sent.length > 0)
        await tx.db
          .insertInto('surveyResponse')
          .values(
            sent.map(({ school, answers }) => ({
              partnershipId,
              surveyId: survey.id,
              schoolId: idOf('school', school),
              studyYear: 2,
              answers: JSON.stringify(answers),
            })),
          )
          .execute()
      await countSurvey(tx, survey)
      await tx.db.deleteFrom('surveyResponse').where('surveyId', '=', survey.id).execute()
      await tx.db.updateTable('survey').set({ state: 'closed' }).where('id', '=', survey.id).execute()
    })
    const release = await partnership.inScope((tx) => findRelease(tx, survey.id))
    const remarks = await rowsOf<{ text: string; schoolId: string | null; quotable: boolean; state: string }>(
      'select text, school_id as "schoolId", quotable, state from survey_remark where survey_id = $1 order by text',
      [survey.id],
    )
    return { release, remarks }
  }

  const many = (number: number, school: string, answers: object): Sent[] =>
    Array.from({ length: number }, () => ({ school, answers }))

  test('een kleine school is niet te zien, en ook niet als verschil', async () => {
    const duin = { id: idOf('board', 'Stichting Duin'), name: 'Stichting Duin', boardId: null }
    await world.partnership.school('De Overkant', duin)
    const { release } = await counted('drie scholen', [
      ...many(6, 'De Waterlelie', { thuis: 4 }),
      ...many(2, 'De Waterlelie', { thuis: 'na' }),
      ...many(7, 'De Overkant', { thuis: 5 }),
      ...many(3, 'De Kade', { thuis: 1 }),
    ])
    const thuis = release?.tallies.get('thuis')
    expect(thuis?.get('partnership:')).toMatchObject({ n: 18, counts: { 1: 3, 4: 6, 5: 7, na: 2 } })
    // Of De Kade three answered: whoever knew both other schools, or the board of those, would have them by subtraction.
    expect([...(thuis?.keys() ?? [])].filter((id) => /^(school|board):/.test(id))).toEqual([
      `school:${idOf('school', 'De Waterlelie')}`,
    ])
  })

  test('met te weinig antwoorden is er niets, ook geen open antwoord', async () => {
    const { release, remarks } = await counted('vier mensen', many(4, 'De Waterlelie', { thuis: 4, beter: 'Rust' }))
    expect(release?.tallies.size).toBe(0)
    expect(remarks).toEqual([])
  })

  test('niemand antwoordde: dat is er ook een', async () => {
    const { release } = await counted('niemand', [])
    expect(release?.tallies.size).toBe(0)
  })

  test('open antwoorden staan los, met de school alleen waar die te zien is, en citeren mag alleen wie dat zei', async () => {
    const { remarks } = await counted('eigen woorden', [
      ...many(6, 'De Waterlelie', { thuis: 4, beter: 'Tijd' }),
      ...many(1, 'De Waterlelie', { thuis: 3, beter: 'Een rustige plek', [quotingKey]: 'yes' }),
      ...many(3, 'De Kade', { thuis: 2 }),
      ...many(2, 'De Kade', { thuis: 2, beter: 'Uitleg' }),
    ])
    expect(remarks).toHaveLength(9)
    expect(remarks.filter(({ quotable }) => quotable).map(({ text }) => text)).toEqual(['Een rustige plek'])
    expect(remarks.find(({ text }) => text === 'Uitleg')?.schoolId).toBeNull()
    expect(new Set(remarks.map(({ state }) => state))).toEqual(new Set(['waiting']))
  })

  test('wat niet gevraagd is telt niet', async () => {
    const { release } = await counted('vreemd', many(6, 'De Waterlelie', { thuis: 4, verzonnen: 'x', constructor: 3 }))
    expect([...(release?.tallies.keys() ?? [])].toSorted()).toEqual(['', 'thuis'])
  })
})

describe('open antwoorden', () => {
  const survey = idOf('survey', 'closed')
  const path = `/surveys/${survey}/remarks`
  const remark = idOf('survey remark', 'waiting')
  const closure = `/surveys/${survey}/moderation/closure`

  async function as(name: PersonaName): Promise<Visitor> {
    const visitor = visitors.get(name) ?? (await site.as(world.person(name)))
    visitors.set(name, visitor)
    return visitor
  }
  const moderator = () => as('institute-coordinator')
  const textOf = async (name: PersonaName, of = path) => (await (await as(name)).get(of)).text()
  const decide = async (fields: FormFields) =>
    (await moderator()).post(`${path}/${remark}`, { guarantee: '', item: '', because: '', ...fields })
  const kept = async () =>
    (
      await rowsOf<{ text: string; original: string | null; state: string; revision: number }>(
        'select text, original, state, revision from survey_remark where id = $1',
        [remark],
      )
    )[0]

  beforeEach(async () => {
    await rowsOf(
      `update survey_remark set text = 'Juf Ans is te streng', original = null, state = 'waiting', withheld_because = null,
         moderated_on = null, revision = 1, quotable = true, instrument_id = null, instrument_item_id = null where id = $1`,
      [remark],
    )
  })

  test('leest eerst één mens; wie er verder is ziet alleen dat er gelezen wordt', async () => {
    expect(await textOf('institute-coordinator', `${path}/${remark}`)).toContain('Juf Ans is te streng')
    for (const name of ['project-coordinator', 'school-leader', 'student-teacher'] as const) {
      const page = await textOf(name)
      expect(page).not.toContain('Juf Ans')
      expect(page).toContain('nog gelezen')
      expect((await (await as(name)).get(`${path}/${remark}`)).status).toBe(404)
    }
  })

  test('wat naar iemand wijst gaat eruit, kan terug tot je klaar bent, en is daarna weg', async () => {
    expect((await decide({ text: 'Er is te weinig ruimte', decision: 'shown', revision: '1' })).status).toBe(303)
    expect(await textOf('school-leader')).not.toContain('te weinig ruimte')
    await (await moderator()).post(`${path}/${remark}/reopening`, { revision: '2' })
    expect(await kept()).toMatchObject({ text: 'Juf Ans is te streng', state: 'waiting' })

    await decide({ text: 'Er is te weinig ruimte', decision: 'shown', revision: '3' })
    await (await moderator()).post(closure)
    expect(await textOf('school-leader')).toContain('Er is te weinig ruimte')
    expect(await kept()).toMatchObject({ original: null })
    await (await moderator()).post(`${path}/${remark}/reopening`, { revision: '5' })
    expect(await kept()).toMatchObject({ state: 'shown', text: 'Er is te weinig ruimte' })
  })

  test('wat niemand leest is na afloop uitgewist; de reden blijft', async () => {
    await decide({ text: 'Juf Ans is te streng', decision: 'withheld', because: 'Noemt iemand', revision: '1' })
    await (await moderator()).post(closure)
    expect((await kept())?.text).toBe('Niet getoond')
    const page = await textOf('school-leader')
    expect(page).toContain('Noemt iemand')
    expect(page).not.toContain('Juf Ans')
  })

  test('zonder reden houd je niets achter; wat je typte blijft staan', async () => {
    const answer = await decide({ text: 'Bijna goed', decision: 'withheld', revision: '1' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Bijna goed')
  })

  test('twee vensters: het tweede hoort dat het al gelezen is, en dubbel tikken doet niets', async () => {
    const first = { text: 'Eerst', decision: 'shown', revision: '1' }
    expect((await decide(first)).status).toBe(303)
    expect((await decide(first)).status).toBe(303)
    expect((await kept())?.revision).toBe(2)
    const late = await decide({ text: 'Later', decision: 'shown', revision: '1' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Later')
    expect((await kept())?.text).toBe('Eerst')
  })

  test('wacht het werk, dan staat het op de eerste bladzijde van de moderator', async () => {
    expect(await textOf('institute-coordinator', '/')).toContain('open antwoord wacht op jou')
    expect(await textOf('project-coordinator', '/')).not.toContain('open antwoord wacht')
  })

  test('een antwoord bij een item staat op het spoor van dat item, en is te citeren als dat mag', async () => {
    const item = world.ids.frameworkItem ?? ''
    const instrument = world.ids.draftedFramework ?? ''
    await decide({ text: 'Rust in de klas', decision: 'shown', item: `${instrument}:${item}`, revision: '1' })
    await (await moderator()).post(closure)
    expect(await textOf('school-leader', `/trail/${instrument}/${item}`)).toContain('Rust in de klas')
    const quotes = await world.partnership.inScope((tx) =>
      quotableRemarks(tx, { instrumentId: instrument, itemId: item }),
    )
    expect(quotes.map(({ text }) => text)).toEqual(['Rust in de klas'])
    await rowsOf('update survey_remark set quotable = false where id = $1', [remark])
    expect(
      await world.partnership.inScope((tx) => quotableRemarks(tx, { instrumentId: instrument, itemId: item })),
    ).toEqual([])
  })

  test('de naam van een school leest alleen wie daar werkt of haar coördineert', async () => {
    await decide({ text: 'Meer tijd', decision: 'shown', revision: '1' })
    await (await moderator()).post(closure)
    expect(await textOf('school-trainer')).toContain('De Waterlelie')
    expect(await textOf('school-trainer elsewhere')).not.toContain('De Waterlelie')
  })

  test('gaat de moderator weg, dan neemt de coördinator het over, en eerder niet', async () => {
    const takeover = `/surveys/${survey}/moderation/takeover`
    await (await as('project-coordinator')).post(takeover)
    expect(await textOf('project-coordinator')).not.toContain('Juf Ans')
    await rowsOf(`update appointment set ends_on = '2026-11-01' where person_id = $1`, [
      world.person('institute-coordinator').id,
    ])
    expect(await textOf('project-coordinator', '/')).toContain('Niemand leest de open antwoorden')
    await (await as('project-coordinator')).post(takeover)
    expect(await textOf('project-coordinator', `${path}/${remark}`)).toContain('Juf Ans is te streng')
  })
})
