/** A conversation framework from a document, or by hand, to a published version; over the web. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite } from '../../../tests/support/site.ts'
import { taskJob } from '../../platform/tasks.ts'
import { findInstrument, findInstruments, findPublishedFrameworks } from './queries.ts'
import { exampleFramework, rowsOfFramework, textOfFramework, workbookOf } from './reading/testing/exampleFramework.ts'
import { type DraftFramework, type Framework, itemWith } from './rules.ts'
import { readFrameworkTask } from './tasks.ts'

type Fields = Parameters<Awaited<ReturnType<typeof openEditor>>['coordinator']['post']>[1]

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

async function bringIn(brought: string | File, at = '/instruments/documents') {
  const kinds = { kind: 'conversation-framework', pastedKind: 'conversation-framework' }
  const fields = typeof brought === 'string' ? { ...kinds, text: brought } : { ...kinds, file: brought }
  const task = (await on.coordinator.post(at, fields)).headers.get('location') ?? ''
  const payload = { partnershipId: on.partnership.id, taskId: task.slice('/tasks/'.length) }
  await taskJob([readFrameworkTask]).perform(on.site.services, payload)
  const page = await (await on.coordinator.get(task)).text()
  return { page, path: /href="(\/instruments\/[^"]+)"/.exec(page)?.[1] ?? '' }
}

async function frameworkAt(path: string): Promise<Framework> {
  const found = await on.partnership.inScope((tx) => findInstrument(tx, path.split('/')[2] ?? ''))
  if (found?.kind !== 'conversation-framework') throw new Error(`no framework at ${path}`)
  return found
}

async function draftAt(path: string): Promise<DraftFramework> {
  const { draft } = await frameworkAt(path)
  if (!draft) throw new Error(`no draft at ${path}`)
  return draft
}

async function edit(path: string, resource: string, fields: Fields) {
  const { revision } = await draftAt(path)
  return on.coordinator.post(`${path}/${resource}`, { revision: String(revision), ...fields })
}

const provenance = { source: 'Ons kader', date: '2026-11-01', by: 'Werkgroep', words: 'official' }

async function published(text = textOfFramework(exampleFramework)) {
  const { path } = await bringIn(text)
  await edit(path, 'provenance', provenance)
  expect((await edit(path, 'publication', {})).status).toBe(303)
  return frameworkAt(path)
}

/** Everything that the form of an item holds, as its page shows it. */
async function formOf(path: string, id: string) {
  const found = itemWith((await draftAt(path)).definition, id)
  if (!found) throw new Error(`no item ${id}`)
  const { text, number, questions = [] } = found.item
  return { text, number: String(number), questions: questions.join('\n'), subtheme: found.subtheme.id, sameAs: '' }
}

describe('van document naar gepubliceerd gesprekskader', () => {
  it.each([
    ['geplakte tekst', async () => textOfFramework(exampleFramework)],
    [
      'een Excel-bestand',
      async () => new File([Buffer.from(await workbookOf(rowsOfFramework(exampleFramework)))], 'kader.xlsx'),
    ],
  ])('%s wordt een concept naast zijn bron, zonder een woord te verliezen', async (_, made) => {
    const { path } = await bringIn(await made())
    const { definition } = await draftAt(path)
    expect(definition.subthemes.map(({ title, items }) => [title, items.length])).toEqual([
      ['Beroepsbeeld', 2],
      ['Begeleiding en beoordeling', 3],
      ['Open gesprek', 1],
    ])
    const page = await (await on.coordinator.get(path)).text()
    expect(page).toContain('Elk woord van de bron staat in het gesprekskader.')
    expect(page).toContain('Tekst van de bron')
  })

  it('publiceert pas als de herkomst er is; dan kan een gesprek erover gaan', async () => {
    const { path } = await bringIn(textOfFramework(exampleFramework))
    const early = await edit(path, 'publication', {})
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('Vul in waar de tekst vandaan komt')
    await edit(path, 'provenance', provenance)
    expect((await edit(path, 'publication', {})).status).toBe(303)
    const { id } = await frameworkAt(path)
    const found = await on.partnership.inScope(findPublishedFrameworks)
    expect(found.map(({ instrumentId }) => instrumentId)).toContain(id)
  })

  it('zegt in gewone taal dat er geen items in staan, en wijst op plakken', async () => {
    const before = (await on.partnership.inScope(findInstruments)).length
    const { page, path } = await bringIn(new File(['Een verhaal zonder items.'], 'verhaal.txt'))
    expect(page).toContain('bevat geen items die Peilstok herkent')
    expect(path).toBe('/instruments/new?kind=conversation-framework#text')
    expect(await on.partnership.inScope(findInstruments)).toHaveLength(before)
  })

  it('vraagt bevestiging als er woorden van de bron wegblijven', async () => {
    const { path } = await bringIn(textOfFramework(exampleFramework))
    await edit(path, 'provenance', provenance)
    const [first] = (await draftAt(path)).definition.subthemes[0]?.items ?? []
    await edit(path, `items/${first?.id}/removal`, {})
    const asked = await edit(path, 'publication', {})
    expect(asked.status).toBe(422)
    expect(await asked.text()).toContain('nergens in het gesprekskader')
    expect((await edit(path, 'publication', { lossAccepted: 'on' })).status).toBe(303)
  })
})

describe('een gesprekskader schrijven', () => {
  it('kan vanaf niets: subthema’s en items, met een vast id', async () => {
    const started = await on.coordinator.post('/instruments/drafts', { kind: 'conversation-framework' })
    const path = started.headers.get('location') ?? ''
    await edit(path, 'frame', { title: 'Ons kader', questions: 'Waaruit blijkt dat?\nWie zag het?', notes: '' })
    await edit(path, 'subthemes', { newTitle: 'Zichtbaar', newGuarantee: '4' })
    await edit(path, 'subthemes', { newTitle: 'Rollen en taken', newGuarantee: '3' })
    await edit(path, 'subthemes/rollen-en-taken/items', { text: 'Elke rol is beschreven.' })
    await edit(path, 'subthemes/rollen-en-taken/items', { text: 'Elke rol is bezet.' })
    const { definition } = await draftAt(path)
    expect(definition).toMatchObject({ title: 'Ons kader', questions: ['Waaruit blijkt dat?', 'Wie zag het?'] })
    expect(definition.subthemes.map(({ id }) => id)).toEqual(['rollen-en-taken', 'zichtbaar'])
    expect(definition.subthemes[0]?.items).toEqual([
      { id: 'elke-rol-is-beschreven', number: 1, text: 'Elke rol is beschreven.' },
      { id: 'elke-rol-is-bezet', number: 2, text: 'Elke rol is bezet.' },
    ])
    const problems = await (await edit(path, 'publication', {})).text()
    expect(problems).toContain('Een subthema heeft ten minste één item.')
  })

  it('een item houdt zijn id met andere woorden, een ander nummer en in een ander subthema', async () => {
    const { path } = await bringIn(textOfFramework(exampleFramework))
    const [subtheme] = (await draftAt(path)).definition.subthemes
    const id = subtheme?.items[1]?.id ?? ''
    await edit(path, `items/${id}`, { ...(await formOf(path, id)), text: 'Heel andere woorden.', number: '1' })
    const renumbered = (await draftAt(path)).definition.subthemes[0]?.items
    expect(renumbered?.map((item) => [item.id === id, item.number])).toEqual([
      [true, 1],
      [false, 2],
    ])
    await edit(path, `items/${id}`, { ...(await formOf(path, id)), subtheme: 'open-gesprek' })
    const moved = itemWith((await draftAt(path)).definition, id)
    expect(moved?.subtheme.id).toBe('open-gesprek')
    expect(moved?.item).toMatchObject({ number: 2, text: 'Heel andere woorden.' })
  })

  it('een subthema is te hernoemen, te verzetten en weg te halen', async () => {
    const { path } = await bringIn(textOfFramework(exampleFramework))
    await edit(path, 'subthemes/open-gesprek', { title: 'Eerlijk gesprek', guarantee: '1' })
    await edit(path, 'subthemes/open-gesprek/order', { direction: 'up' })
    const order = async () => (await draftAt(path)).definition.subthemes.map(({ id, title }) => [id, title])
    expect((await order())[0]).toEqual(['open-gesprek', 'Eerlijk gesprek'])
    await edit(path, 'subthemes/open-gesprek/removal', {})
    expect((await order()).map(([id]) => id)).toEqual(['beroepsbeeld', 'begeleiding-en-beoordeling'])
  })

  it('wie de tweede is, hoort dat een ander eerder was, en houdt wat die typte', async () => {
    const { path } = await bringIn(textOfFramework(exampleFramework))
    const id = (await draftAt(path)).definition.subthemes[0]?.items[0]?.id ?? ''
    const old = { ...(await formOf(path, id)), revision: String((await draftAt(path)).revision) }
    const send = (text: string) => on.coordinator.post(`${path}/items/${id}`, { ...old, text })
    expect((await send('Van de eerste.')).status).toBe(303)
    const second = await send('Van de tweede.')
    expect(second.status).toBe(409)
    expect(await second.text()).toContain('Van de tweede.')
    expect(itemWith((await draftAt(path)).definition, id)?.item.text).toBe('Van de eerste.')
  })

  it('een item zonder woorden komt terug met een zin die zegt wat er mist', async () => {
    const { path } = await bringIn(textOfFramework(exampleFramework))
    const id = (await draftAt(path)).definition.subthemes[0]?.items[0]?.id ?? ''
    const answer = await edit(path, `items/${id}`, { ...(await formOf(path, id)), text: ' ' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Vul in: tekst van het item.')
  })

  it('wat iemand anders al weghaalde, wordt verteld', async () => {
    const { path } = await bringIn(textOfFramework(exampleFramework))
    expect((await edit(path, 'items/bestaat-niet/removal', {})).status).toBe(409)
  })
})

describe('versies van een gesprekskader', () => {
  it('een nieuw document houdt de ids; wat erop lijkt, moet iemand bevestigen', async () => {
    const { id, published: versions } = await published()
    const former = versions[0]?.definition.subthemes[1]?.items ?? []
    const text = textOfFramework(exampleFramework).replace('dan zien we dat vroeg', 'dan zien we dat op tijd')
    const { path } = await bringIn(text, `/instruments/${id}/documents`)
    const { definition, reading, number } = await draftAt(path)
    expect(number).toBe(2)
    expect(definition.subthemes[1]?.items.map((item) => item.id)).toEqual(former.map((item) => item.id))
    expect(reading?.doubts.map(({ reason }) => reason).join()).toContain('Is dit hetzelfde item')
    const last = former.at(-1)?.id ?? ''
    await edit(path, `items/${last}`, { ...(await formOf(path, last)), sameAs: '' })
    expect((await draftAt(path)).definition.subthemes[1]?.items.at(-1)?.id).not.toBe(last)
  })

  it('zijn te vergelijken: erbij, weg, hernummerd, anders gezegd', async () => {
    const { id, published: versions } = await published()
    const path = `/instruments/${id}/draft`
    await on.coordinator.post(path)
    const [one, two] = versions[0]?.definition.subthemes[0]?.items.map((item) => item.id) ?? []
    await edit(path, `items/${one}/order`, { direction: 'down' })
    await edit(path, `items/${two}`, {
      ...(await formOf(path, two ?? '')),
      text: 'Het beeld past bij ons.',
      sameAs: two ?? '',
    })
    await edit(path, 'subthemes/open-gesprek/items', { text: 'Niemand hoeft bang te zijn.' })
    const page = await (await on.coordinator.get(`/instruments/${id}/compare?from=1&to=2`)).text()
    expect(page).toContain('Dit was item 2 van Beroepsbeeld.')
    expect(page).toContain('Dit item is nieuw.')
    expect(page).toContain('<del>')
    expect(page).toContain('Niet veranderd: 4 items.')
  })

  it('een gepubliceerde versie verandert nooit, ook niet in SQL', async () => {
    const { published: versions } = await published()
    const change = on.partnership.inScope(({ db }) =>
      db
        .updateTable('instrumentVersion')
        .set({ definition: JSON.stringify({}) })
        .where('id', '=', versions[0]?.id ?? '')
        .execute(),
    )
    await expect(change).rejects.toThrow('never changes')
  })

  it('een mentor leest de items met hun nummers, en ziet geen concept', async () => {
    const { id, published: versions } = await published()
    await on.coordinator.post(`/instruments/${id}/draft`)
    const page = await (await on.mentor.get(`/instruments/${id}`)).text()
    const item = versions[0]?.definition.subthemes[1]?.items[2]
    expect(page).toContain(`id="item-${item?.id}" value="3"`)
    expect(page).toContain(`/trail/${id}/${item?.id}`)
    expect(page).not.toContain('concept')
    expect((await on.mentor.get(`/instruments/${id}/draft`)).status).toBe(404)
    expect((await on.mentor.get(`/instruments/${id}/draft/frame`)).status).toBe(404)
  })

  it('wat bij een thema hoort, bestaat voor een gesprekskader niet', async () => {
    const { path } = await bringIn(textOfFramework(exampleFramework))
    expect((await on.coordinator.get(`${path}/theme`)).status).toBe(404)
    expect((await edit(path, 'criteria', { newName: 'Het team' })).status).toBe(404)
  })
})

it('een partnerschap dat er al was, neemt het gesprekskader van Peilstok over, één keer', async () => {
  const other = await on.site.partnership('Zuid')
  const board = await other.board('Stichting Kust')
  const coordinator = await on.site.as(await other.appointed('Coby', 'project-coordinator', board))
  expect(await (await coordinator.get('/instruments')).text()).toContain('Neem het gesprekskader van Peilstok over')
  for (const _ of [1, 2]) expect((await coordinator.post('/instruments/adoption')).status).toBe(303)
  const frameworks = await other.inScope(findPublishedFrameworks)
  expect(frameworks.map(({ definition }) => definition.title)).toEqual(['Gesprekskader'])
  const page = await (await coordinator.get('/instruments')).text()
  expect(page).not.toContain('Neem het gesprekskader van Peilstok over')
  expect(page).toContain('14 subthema’s · 66 items')
})
