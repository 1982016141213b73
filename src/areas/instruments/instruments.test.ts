/** Instruments over the web, as the project coordinator uses them: from a document to a published theme, and on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Factories } from '../../../tests/support/factories.ts'
import { type FormFields, openSite, type Site, type Visitor } from '../../../tests/support/site.ts'
import { projectRoot } from '../../platform/root.ts'
import { taskJob } from '../../platform/tasks.ts'
import { placeText } from './forms.ts'
import { findInstrument, findInstruments, findPublishedThemes } from './queries.ts'
import { contentOf, type DraftVersion, type Instrument, nextDoubt, textAt } from './rules.ts'
import { readThemeTask } from './tasks.ts'

let site: Site
let partnership: Factories
let coordinator: Visitor
let mentor: Visitor
let student: Visitor

beforeAll(async () => {
  site = await openSite()
  partnership = await site.partnership('Noord')
  const board = await partnership.board('Stichting Duin')
  const school = await partnership.school('De Waterlelie', board)
  coordinator = await site.as(await partnership.appointed('Cor', 'project-coordinator', board))
  mentor = await site.as(await partnership.appointed('Mia', 'mentor', school))
  student = await site.as(await partnership.appointed('Sam', 'student-teacher', school))
})
afterAll(() => site?.close())

const tabbed = [
  'THEMA: DE WERKPLEK',
  '',
  '\tIndividuele begeleiding\tCommitment Samen Opleiden\tVerbinden en verbreden\tInnovatie en co-creatie',
  'De start\tJe kijkt mee.\tJe doet mee. Je vraagt door.\tJe geeft les.\tJe ontwerpt mee.',
  'De groep\tEr is één groep.\tEr zijn er twee.\tJe wisselt van groep.\t',
  '',
  'Een werkplek is een plek waar je werkt en leert.',
].join('\n')

/** Sends a document in, lets it be read, and gives where its task leads and what it says. */
async function bringIn(text: string | File, at = '/instruments/documents') {
  const fields: FormFields = typeof text === 'string' ? { text } : { file: text }
  const answer = await coordinator.post(at, fields)
  const task = answer.headers.get('location') ?? ''
  expect(task).toMatch(/^\/tasks\//)
  const payload = { partnershipId: partnership.id, taskId: task.slice('/tasks/'.length) }
  await taskJob([readThemeTask]).perform(site.services, payload)
  const page = await (await coordinator.get(task)).text()
  const nextPath = /href="(\/instruments\/[^"]+)"/.exec(page)?.[1] ?? ''
  return { page, nextPath, payload }
}

async function instrumentAt(draftPath: string): Promise<Instrument> {
  const id = draftPath.split('/')[2] ?? ''
  const found = await partnership.inScope((tx) => findInstrument(tx, id))
  if (!found) throw new Error(`no instrument at ${draftPath}`)
  return found
}

async function draftAt(draftPath: string): Promise<DraftVersion> {
  const { draft } = await instrumentAt(draftPath)
  if (!draft) throw new Error(`no draft at ${draftPath}`)
  return draft
}

/** Sends a form of the editor in, with the revision that its page would show. */
async function edit(draftPath: string, resource: string, fields: FormFields) {
  const { revision } = await draftAt(draftPath)
  return coordinator.post(`${draftPath}/${resource}`, { revision: String(revision), ...fields })
}

/** Fills in what a document does not say. */
async function complete(draftPath: string) {
  const { definition } = await draftAt(draftPath)
  const [phase1, phase2, phase3, phase4] = definition.phases
  const told = { notes: definition.notes.join('\n\n'), reflectionCards: '' }
  const title = definition.title || 'Gespreid leiderschap'
  await edit(draftPath, 'theme', { title, guarantee: '2', phase1, phase2, phase3, phase4, ...told })
  await edit(draftPath, 'provenance', { source: 'Een scan', date: '2026-11-01', by: 'Werkgroep', words: 'official' })
}

async function publishedFrom(text: string) {
  const { nextPath } = await bringIn(text)
  await complete(nextPath)
  const answer = await edit(nextPath, 'publication', {})
  expect(answer.status).toBe(303)
  return instrumentAt(nextPath)
}

/** Goes from question mark to question mark, and saves each as it is. */
async function lookAtEveryDoubt(draftPath: string) {
  for (let left = 100; left > 0; left -= 1) {
    const content = contentOf(await draftAt(draftPath))
    const next = nextDoubt(content, null)
    if (!next) return
    const [place, text] = [placeText(next), textAt(content.theme, next)]
    if (next.phase === 0) await edit(draftPath, 'names', { place, name: text, question: '', sameAs: '' })
    else await edit(draftPath, 'cells', { place, text, width: '1' })
  }
  throw new Error('there is no end to what is uncertain')
}

const published = () => partnership.inScope(findPublishedThemes)

describe('van document naar gepubliceerd thema', () => {
  it('leest geplakte tekst, en zet criteria, cellen en aantekeningen op hun plaats', async () => {
    const { nextPath } = await bringIn(tabbed)
    const { definition, reading, sourceFileId } = await draftAt(nextPath)
    expect(definition).toMatchObject({
      title: 'De werkplek',
      guarantee: null,
      criteria: [
        { id: 'de-start', name: 'De start' },
        { id: 'de-groep', descriptors: ['Er is één groep.', 'Er zijn er twee.', 'Je wisselt van groep.', null] },
      ],
    })
    expect(definition.notes).toContain('Een werkplek is een plek waar je werkt en leert.')
    expect(reading?.text).toContain('Je doet mee. Je vraagt door.')
    expect(sourceFileId).not.toBeNull()
  })

  it('toont de bron naast de tabel, en zegt dat er geen woord kwijt is', async () => {
    const { nextPath } = await bringIn(tabbed)
    const page = await (await coordinator.get(nextPath)).text()
    expect(page).toContain('Elk woord van de bron staat in het thema.')
    expect(page).toContain('Tekst van de bron')
  })

  it('publiceert pas als alles is ingevuld, en dan kan een scan erover gaan', async () => {
    const { nextPath } = await bringIn(tabbed)
    const early = await edit(nextPath, 'publication', {})
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('Kies waarborg 1, 2, 3 of 4.')
    await complete(nextPath)
    expect((await edit(nextPath, 'publication', {})).status).toBe(303)
    const { id, published: versions, draft } = await instrumentAt(nextPath)
    expect(draft).toBeNull()
    expect(versions[0]?.provenance).toMatchObject({ source: 'Een scan', ownWords: false })
    expect((await published()).map(({ instrumentId }) => instrumentId)).toContain(id)
  })

  it('houdt het document bij, om op te halen', async () => {
    const { nextPath } = await bringIn(new File([tabbed], 'werkplek.txt'))
    const answer = await coordinator.get(`${nextPath}/source`)
    expect(answer.headers.get('content-disposition')).toContain('werkplek.txt')
    expect(await answer.text()).toBe(tabbed)
  })

  it('maakt één concept, ook als het lezen twee keer wordt gedaan', async () => {
    const { payload, nextPath } = await bringIn(tabbed)
    const before = (await partnership.inScope(findInstruments)).length
    await partnership.inScope(({ db }) =>
      db.updateTable('task').set({ state: 'running' }).where('id', '=', payload.taskId).execute(),
    )
    await taskJob([readThemeTask]).perform(site.services, payload)
    expect(await partnership.inScope(findInstruments)).toHaveLength(before)
    expect((await draftAt(nextPath)).revision).toBe(1)
  })

  it('zegt in gewone taal wat er mis is met een bestand, wijst op plakken, en verandert niets', async () => {
    const before = (await partnership.inScope(findInstruments)).length
    const { page, nextPath } = await bringIn(new File([new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])], 'kapot.docx'))
    expect(page).toContain('kapot.docx')
    expect(nextPath).toBe('/instruments/new#text')
    expect(await partnership.inScope(findInstruments)).toHaveLength(before)
  })

  it.each([
    [{}, 'Kies eerst een bestand.'],
    [{ text: ' ' }, 'Vul in: de tekst van de tabel.'],
  ])('vraagt om een document als er geen kwam', async (fields, message) => {
    const answer = await coordinator.post('/instruments/documents', fields)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(message)
  })
})

describe('een concept verbeteren', () => {
  it('verplaatst, splitst en voegt samen met alleen formulieren', async () => {
    const { nextPath } = await bringIn(tabbed)
    const cells = async () => (await draftAt(nextPath)).definition.criteria[0]?.descriptors
    await edit(nextPath, 'moves', { place: 'de-start.2', part: 'from-1', to: 'right' })
    expect(await cells()).toEqual([
      'Je kijkt mee.',
      'Je doet mee.',
      'Je vraagt door. Je geeft les.',
      'Je ontwerpt mee.',
    ])
    await edit(nextPath, 'joins', { place: 'de-start.1', shift: 'phases' })
    expect(await cells()).toEqual([
      'Je kijkt mee. Je doet mee.',
      'Je vraagt door. Je geeft les.',
      'Je ontwerpt mee.',
      null,
    ])
    await edit(nextPath, 'splits', { place: 'de-start.2', piece: '1', shift: 'phases' })
    expect(await cells()).toEqual([
      'Je kijkt mee. Je doet mee.',
      'Je vraagt door.',
      'Je geeft les.',
      'Je ontwerpt mee.',
    ])
  })

  it('vraagt bevestiging als er woorden van de bron wegblijven', async () => {
    const { nextPath } = await bringIn(tabbed)
    await complete(nextPath)
    await edit(nextPath, 'cells', { place: 'de-start.1', text: 'Je kijkt.', width: '1' })
    const asked = await edit(nextPath, 'publication', {})
    expect(asked.status).toBe(422)
    expect(await asked.text()).toContain('<mark>mee.</mark>')
    expect((await edit(nextPath, 'publication', { lossAccepted: 'on' })).status).toBe(303)
  })

  it('vertelt wie de tweede is dat een ander eerder was, en houdt wat die typte', async () => {
    const { nextPath } = await bringIn(tabbed)
    const { revision } = await draftAt(nextPath)
    const send = (text: string) =>
      coordinator.post(`${nextPath}/cells`, { place: 'de-start.1', text, width: '1', revision: String(revision) })
    expect((await send('Van de eerste.')).status).toBe(303)
    const second = await send('Van de tweede.')
    expect(second.status).toBe(409)
    const page = await second.text()
    expect(page).toContain('Iemand anders veranderde dit concept net ook.')
    expect(page).toContain('Van de tweede.')
    expect((await draftAt(nextPath)).definition.criteria[0]?.descriptors[0]).toBe('Van de eerste.')
  })

  it.each(['theme', 'provenance', 'publication', 'removal', 'order', 'criteria/removal', 'moves', 'joins'])(
    'laat wie een oude pagina heeft niets veranderen: %s',
    async (resource) => {
      const { nextPath } = await bringIn(tabbed)
      await complete(nextPath)
      const before = await draftAt(nextPath)
      const fields = {
        theme: { title: 'Anders', guarantee: '1', phase1: 'a', phase2: 'b', phase3: 'c', phase4: 'd' },
        provenance: { source: 'Anders', date: '2026-11-01', by: 'Anders', words: 'own' },
        order: { direction: 'down' },
        moves: { part: 'all', to: 'right' },
        joins: { shift: 'phases' },
      }
      const sent = Object.entries(fields).find(([name]) => name === resource)?.[1] ?? {}
      const answer = await coordinator.post(`${nextPath}/${resource}`, { ...sent, place: 'de-start.1', revision: '1' })
      expect(answer.status).toBe(409)
      expect(await draftAt(nextPath)).toEqual(before)
    },
  )

  it('laat criteria toevoegen, hernoemen, verzetten en weghalen', async () => {
    const { nextPath } = await bringIn(tabbed)
    await edit(nextPath, 'criteria', { newName: 'Het team' })
    await edit(nextPath, 'names', { place: 'het-team.0', name: 'Ons team', question: 'Wie zijn wij?', sameAs: '' })
    await edit(nextPath, 'order', { place: 'het-team.0', direction: 'up' })
    await edit(nextPath, 'criteria/removal', { place: 'de-start.0' })
    const { definition } = await draftAt(nextPath)
    expect(definition.criteria.map(({ id, name }) => [id, name])).toEqual([
      ['het-team', 'Ons team'],
      ['de-groep', 'De groep'],
    ])
  })

  it('laat zich weggooien; wat gepubliceerd was blijft', async () => {
    const instrument = await publishedFrom(tabbed)
    const draftPath = `/instruments/${instrument.id}/draft`
    await coordinator.post(draftPath)
    expect((await draftAt(draftPath)).number).toBe(2)
    await edit(draftPath, 'removal', {})
    const after = await instrumentAt(draftPath)
    expect(after.draft).toBeNull()
    expect(after.published).toHaveLength(1)
  })
})

it('van elke stap staat in het logboek dat zij gezet is, zonder de tekst van het thema', async () => {
  const { nextPath } = await bringIn(tabbed)
  const { id: versionId } = await draftAt(nextPath)
  await edit(nextPath, 'cells', { place: 'de-start.1', text: 'Alleen in het thema.', width: '1' })
  await complete(nextPath)
  await edit(nextPath, 'publication', { lossAccepted: 'on' })
  await coordinator.post(`/instruments/${nextPath.split('/')[2]}/versions/${versionId}/withdrawal`)
  const events = await partnership.inScope(({ db }) =>
    db.selectFrom('event').where('subjectId', '=', versionId).orderBy('id').select(['verb', 'detail']).execute(),
  )
  expect(events.map(({ verb }) => verb.replace('instrument.', ''))).toEqual([
    'draft',
    'change',
    'change',
    'change',
    'publish',
    'withdraw',
  ])
  expect(JSON.stringify(events)).not.toContain('Alleen in het thema')
})

describe('versies', () => {
  it('houden de ids van criteria, ook uit een nieuw document', async () => {
    const { id } = await publishedFrom(tabbed)
    const { nextPath } = await bringIn(
      tabbed.replace('De groep', 'Het lokaal').replace('THEMA', 'Thema'),
      `/instruments/${id}/documents`,
    )
    const draft = await draftAt(nextPath)
    expect(draft).toMatchObject({ number: 2, definition: { guarantee: 2 } })
    expect(draft.definition.criteria.map((criterion) => criterion.id)).toEqual(['de-start', 'het-lokaal'])
    const renamed = { place: 'het-lokaal.0', name: 'Het lokaal', question: '', sameAs: 'de-groep' }
    await edit(nextPath, 'names', renamed)
    const { definition } = await draftAt(nextPath)
    expect(definition.criteria.map((criterion) => criterion.id)).toEqual(['de-start', 'de-groep'])
  })

  it('zijn te vergelijken, woord voor woord', async () => {
    const { id } = await publishedFrom(tabbed)
    const draftPath = `/instruments/${id}/draft`
    await coordinator.post(draftPath)
    await edit(draftPath, 'cells', { place: 'de-start.1', text: 'Je kijkt goed mee.', width: '1' })
    const page = await (await coordinator.get(`/instruments/${id}/compare?from=1&to=2`)).text()
    expect(page).toContain('Je kijkt <ins>goed </ins>mee.')
    expect(page).toContain('Niet veranderd: De groep.')
  })

  it('vragen opnieuw van wie de woorden zijn', async () => {
    const { id } = await publishedFrom(tabbed)
    await coordinator.post(`/instruments/${id}/draft`)
    const answer = await edit(`/instruments/${id}/draft`, 'publication', {})
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('van wie de woorden zijn')
  })

  it('tellen voor nieuwe scans alleen als ze gepubliceerd zijn, de nieuwste het eerst', async () => {
    const { id, published: first } = await publishedFrom(tabbed)
    const versionOf = async () => (await published()).find(({ instrumentId }) => instrumentId === id)?.number
    const draftPath = `/instruments/${id}/draft`
    await coordinator.post(draftPath)
    expect(await versionOf()).toBe(1)
    await complete(draftPath)
    await edit(draftPath, 'publication', {})
    expect(await versionOf()).toBe(2)
    const second = (await instrumentAt(draftPath)).published[0]
    await coordinator.post(`/instruments/${id}/versions/${second?.id}/withdrawal`)
    expect(await versionOf()).toBe(1)
    await coordinator.post(`/instruments/${id}/versions/${first[0]?.id}/withdrawal`)
    expect(await versionOf()).toBeUndefined()
    expect((await mentor.get(`/instruments/${id}`)).status).toBe(200)
  })

  it('zijn er hooguit één tegelijk in de maak', async () => {
    const { id } = await publishedFrom(tabbed)
    await coordinator.post(`/instruments/${id}/draft`)
    const answer = await coordinator.post(`/instruments/${id}/draft`)
    expect(decodeURIComponent(answer.headers.get('set-cookie') ?? '')).toContain('Er is al een concept')
    expect((await instrumentAt(`/instruments/${id}/draft`)).draft?.number).toBe(2)
  })
})

describe('wie wat ziet', () => {
  it('een partnerschap zonder thema’s leest wat het eerst te doen staat', async () => {
    const other = await site.partnership('Zuid')
    const board = await other.board('Stichting Kust')
    const first = await site.as(await other.appointed('Coby', 'project-coordinator', board))
    const page = await (await first.get('/instruments')).text()
    expect(page).toContain('Laad het document van jullie thema in')
    expect(page).toContain('href="/instruments/new"')
  })

  it('een mentor leest gepubliceerde thema’s, en ziet geen concept', async () => {
    const { id } = await publishedFrom(tabbed)
    await coordinator.post(`/instruments/${id}/draft`)
    expect((await mentor.get('/instruments')).status).toBe(200)
    const page = await (await mentor.get(`/instruments/${id}`)).text()
    expect(page).toContain('Je ontwerpt mee.')
    expect(page).not.toContain('concept')
    for (const path of ['draft', 'compare?from=1&to=2']) {
      expect((await mentor.get(`/instruments/${id}/${path}`)).status).toBe(404)
    }
    expect((await mentor.get(`/instruments/${id}?version=2`)).status).toBe(404)
  })

  it('een thema dat nog nooit gepubliceerd is, bestaat voor een mentor niet', async () => {
    const { nextPath } = await bringIn(tabbed)
    const { id } = await instrumentAt(nextPath)
    expect((await mentor.get(`/instruments/${id}`)).status).toBe(404)
    expect(await (await mentor.get('/instruments')).text()).not.toContain(id)
  })

  it('een aankomende leraar ziet de instrumenten niet in het menu', async () => {
    expect((await student.get('/instruments')).status).toBe(403)
    expect(await (await student.get('/')).text()).not.toContain('href="/instruments"')
    expect(await (await mentor.get('/')).text()).toContain('href="/instruments"')
  })
})

const seedFolder = path.resolve(projectRoot, '../shared/seeds')
const seeds = existsSync(seedFolder) ? readdirSync(seedFolder).filter((name) => /^00[013]_/.test(name)) : []
if (seeds.length === 0) console.warn(`Overgeslagen: de brondocumenten staan niet in ${seedFolder}.`)

describe.skipIf(seeds.length === 0)('de documenten zoals scholen ze hebben', () => {
  it.each(seeds)('%s komt van bestand tot gepubliceerd thema, zonder een woord te verliezen', async (name) => {
    const { nextPath } = await bringIn(new File([readFileSync(path.join(seedFolder, name))], name))
    expect(await (await coordinator.get(nextPath)).text()).toContain('Elk woord van de bron staat in het thema.')
    await complete(nextPath)
    await lookAtEveryDoubt(nextPath)
    expect((await edit(nextPath, 'publication', {})).status).toBe(303)
    const [version] = (await instrumentAt(nextPath)).published
    const cells = version?.definition.criteria.flatMap(({ descriptors }) => descriptors) ?? []
    expect(cells.filter((cell) => cell !== null)).toHaveLength(15)
  })
})
