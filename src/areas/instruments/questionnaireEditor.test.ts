/** A questionnaire from nothing, or from what comes with the program, to a published version; over the web. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '../../../tests/support/site.ts'
import { findInstrument, findPublishedFrameworks, findPublishedQuestionnaires } from './queries.ts'
import { questionWith } from './rules.ts'

async function openEditor() {
  const site = await openSite()
  const partnership = await site.partnership('Noord')
  const board = await partnership.board('Stichting Duin')
  const school = await partnership.school('De Waterlelie', board)
  const coordinator = await site.as(await partnership.appointed('Cor', 'project-coordinator', board))
  const mentor = await site.as(await partnership.appointed('Mia', 'mentor', school))
  return { site, partnership, coordinator, mentor }
}

let on: Awaited<ReturnType<typeof openEditor>>
beforeAll(async () => {
  on = await openEditor()
})
afterAll(() => on?.site.close())

type Fields = Parameters<(typeof on)['coordinator']['post']>[1]

async function draftAt(path: string) {
  const found = await on.partnership.inScope((tx) => findInstrument(tx, path.split('/')[2] ?? ''))
  if (found?.kind !== 'questionnaire' || !found.draft) throw new Error(`no draft at ${path}`)
  return found.draft
}

async function edit(path: string, resource: string, fields: Fields) {
  const { revision } = await draftAt(path)
  return on.coordinator.post(`${path}/${resource}`, { revision: String(revision), ...fields })
}

/** A draft with one section and, in it, a question of each of these kinds. */
async function begun(...kinds: string[]): Promise<string> {
  const answer = await on.coordinator.post('/instruments/drafts', { kind: 'questionnaire' })
  const path = answer.headers.get('location') ?? ''
  await edit(path, 'words', { title: 'Hoe leer jij?' })
  await edit(path, 'sections', { newTitle: 'Begeleiding' })
  for (const kind of kinds) await edit(path, 'sections/begeleiding/questions', { kind, text: `Een ${kind}` })
  return path
}

const provenance = { source: 'Wijzelf', date: '2026-11-01', by: 'Werkgroep', words: 'own' }
const section = 'begeleiding'

describe('een vragenlijst schrijven', () => {
  it('kan vanaf niets, met voorwaarden, blokken en Engels, tot een versie waarmee een enquête kan', async () => {
    const path = await begun('choice', 'agree')
    const choice = { kind: 'choice', text: 'Heb je een mentor?', options: 'Ja\nNee', optionsEn: 'Yes\nNo', section }
    expect((await edit(path, 'questions/een-choice', choice)).status).toBe(303)
    const agree = {
      kind: 'agree',
      text: 'Mijn mentor heeft tijd.',
      textEn: 'My mentor has time.',
      points: '6',
      section,
      block: 'blok-1',
      guarantee: '2',
      condition1: 'een-choice:one-of:ja',
    }
    expect((await edit(path, 'questions/een-agree', agree)).status).toBe(303)
    await edit(path, 'provenance', provenance)
    expect((await edit(path, 'publication', {})).status).toBe(303)
    const [asked] = (await on.partnership.inScope(findPublishedQuestionnaires)).map(({ definition }) =>
      questionWith(definition, 'een-agree'),
    )
    expect(asked?.question).toMatchObject({
      text: { nl: 'Mijn mentor heeft tijd.', en: 'My mentor has time.' },
      points: 6,
      block: 'blok-1',
      onlyIf: [{ question: 'een-choice', is: 'one-of', options: ['ja'] }],
    })
  })

  it('zegt wat er nog aan ontbreekt, en waar je dat aanvult', async () => {
    const path = await begun('choice')
    const page = await (await on.coordinator.get(`${path}/publication`)).text()
    expect(page).toContain('Begeleiding, vraag 1')
    const [, where = ''] = /href="([^"]*open=question[^"]*)"/.exec(page) ?? []
    const mended = await on.coordinator.get(where.replaceAll('&amp;', '&').replace(/#.*/, ''))
    expect(await mended.text()).toContain('name="options"')
  })

  it('houdt wat getypt is als het niet klopt', async () => {
    const path = await begun('choice', 'number')
    const wrong = { kind: 'choice', text: 'Welke?', options: 'Een\nTwee', optionsEn: 'One', section }
    const answer = await edit(path, 'questions/een-choice', wrong)
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('Geef evenveel regels als in het Nederlands (2), of geen.')
    expect(page).toContain('Een\nTwee')
    const number = { kind: 'number', text: 'Hoeveel?', min: 'nul', max: '1e9', decimals: '0', section }
    expect((await edit(path, 'questions/een-number', number)).status).toBe(422)
  })

  it('vertelt wie tweede is dat een ander al iets veranderde, met wat getypt is', async () => {
    const path = await begun('long')
    const answer = await on.coordinator.post(`${path}/questions/een-long`, {
      kind: 'long',
      text: 'Mijn tekst?',
      section,
      revision: '1',
    })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Mijn tekst?')
  })

  it('verandert een vraag niet van soort', async () => {
    const path = await begun('long')
    expect((await edit(path, 'questions/een-long', { kind: 'short', text: 'X', section })).status).toBe(409)
  })
})

describe('de vragenlijsten van Peilstok', () => {
  it('neemt een partnerschap dat er al was één keer over, gebonden aan zijn eigen gesprekskader', async () => {
    await on.coordinator.post('/instruments/adoption', {})
    await on.coordinator.post('/instruments/questionnaires/adoption', {})
    await on.coordinator.post('/instruments/questionnaires/adoption', {})
    const found = await on.partnership.inScope(findPublishedQuestionnaires)
    const titles = ['Halverwege', 'Hoe leer jij hier?', 'Na de beoordeling', 'Na het startgesprek']
    expect(found.map(({ definition }) => definition.title.nl).filter((title) => title !== 'Hoe leer jij?')).toEqual(
      titles,
    )
    const [framework] = await on.partnership.inScope(findPublishedFrameworks)
    const satisfaction = found.find(({ definition }) => definition.title.nl === 'Hoe leer jij hier?')
    const asked = satisfaction && questionWith(satisfaction.definition, 'mentor-feedback')
    expect(asked?.question.about).toEqual([
      { instrumentId: framework?.instrumentId, itemId: 'feedback-waar-je-mee-verder-kunt' },
    ])
  })

  it('zijn te zien zoals op een telefoon: in elke vorm en in twee talen', async () => {
    const found = await on.partnership.inScope(findPublishedQuestionnaires)
    const satisfaction = found.find(({ definition }) => definition.title.nl === 'Hoe leer jij hier?')
    const path = `/instruments/${satisfaction?.instrumentId}/preview?version=1`
    const whole = await (await on.mentor.get(path)).text()
    expect(whole).toContain('Mijn mentor maakt tijd voor me vrij')
    const form = await (await on.mentor.get(`${path}&language=en&each=1&form=1`)).text()
    expect(form).toContain('My mentor makes time for me')
    expect(form).not.toContain('My mentor leaves more to me')
    expect((await on.mentor.get(`${path}&each=9&form=-1`)).status).toBe(200)
  })

  it('krijgen een volgende versie, die naast de vorige te leggen is', async () => {
    const found = await on.partnership.inScope(findPublishedQuestionnaires)
    const instrumentId = found.find(({ definition }) => definition.title.nl === 'Halverwege')?.instrumentId
    await on.coordinator.post(`/instruments/${instrumentId}/draft`, {})
    const path = `/instruments/${instrumentId}/draft`
    const reworded = { kind: 'long', text: 'Wat helpt je nu?', section: 'halverwege' }
    expect((await edit(path, 'questions/halverwege-helpt', reworded)).status).toBe(303)
    await edit(path, 'provenance', provenance)
    expect((await edit(path, 'publication', {})).status).toBe(303)
    const page = await (await on.mentor.get(`/instruments/${instrumentId}/compare?from=1&to=2`)).text()
    expect(page).toContain('Halverwege, vraag 2')
    expect(page).toContain('Niet veranderd: 1 vraag.')
  })
})
