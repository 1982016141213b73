/** From a document to a published theme, over the web. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openThemeEditor, tabbed } from '../../../tests/support/themeEditor.ts'
import { projectRoot } from '../../platform/root.ts'
import { taskJob } from '../../platform/tasks.ts'
import { findInstruments } from './queries.ts'
import { readThemeTask } from './tasks.ts'

let on: Awaited<ReturnType<typeof openThemeEditor>>
beforeAll(async () => {
  on = await openThemeEditor()
})
afterAll(() => on?.site.close())

describe('van document naar gepubliceerd thema', () => {
  it('leest geplakte tekst, en zet criteria, cellen en aantekeningen op hun plaats', async () => {
    const { nextPath } = await on.bringIn(tabbed)
    const { definition, reading, sourceFileId } = await on.draftAt(nextPath)
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
    const { nextPath } = await on.bringIn(tabbed)
    const page = await (await on.coordinator.get(nextPath)).text()
    expect(page).toContain('Elk woord van de bron staat in het thema.')
    expect(page).toContain('Tekst van de bron')
  })

  it('publiceert pas als alles is ingevuld, en dan kan een scan erover gaan', async () => {
    const { nextPath } = await on.bringIn(tabbed)
    const early = await on.edit(nextPath, 'publication', {})
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('Kies waarborg 1, 2, 3 of 4.')
    await on.complete(nextPath)
    expect((await on.edit(nextPath, 'publication', {})).status).toBe(303)
    const { id, published: versions, draft } = await on.instrumentAt(nextPath)
    expect(draft).toBeNull()
    expect(versions[0]?.provenance).toMatchObject({ source: 'Een scan', ownWords: false })
    expect((await on.published()).map(({ instrumentId }) => instrumentId)).toContain(id)
  })

  it('houdt het document bij, om op te halen', async () => {
    const { nextPath } = await on.bringIn(new File([tabbed], 'werkplek.txt'))
    const answer = await on.coordinator.get(`${nextPath}/source`)
    expect(answer.headers.get('content-disposition')).toContain('werkplek.txt')
    expect(await answer.text()).toBe(tabbed)
  })

  it('maakt één concept, ook als het lezen twee keer wordt gedaan', async () => {
    const { payload, nextPath } = await on.bringIn(tabbed)
    const before = (await on.partnership.inScope(findInstruments)).length
    await on.partnership.inScope(({ db }) =>
      db.updateTable('task').set({ state: 'running' }).where('id', '=', payload.taskId).execute(),
    )
    await taskJob([readThemeTask]).perform(on.site.services, payload)
    expect(await on.partnership.inScope(findInstruments)).toHaveLength(before)
    expect((await on.draftAt(nextPath)).revision).toBe(1)
  })

  it('zegt in gewone taal wat er mis is met een bestand, wijst op plakken, en verandert niets', async () => {
    const before = (await on.partnership.inScope(findInstruments)).length
    const { page, nextPath } = await on.bringIn(new File([new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])], 'kapot.docx'))
    expect(page).toContain('kapot.docx')
    expect(nextPath).toBe('/instruments/new?kind=scenario-theme#text')
    expect(await on.partnership.inScope(findInstruments)).toHaveLength(before)
  })

  it.each([
    [{}, 'Kies eerst een bestand.'],
    [{ text: ' ' }, 'Vul in: de tekst.'],
    [{ text: 'Een tekst.' }, 'Wat breng je in?: kies een van de mogelijkheden.'],
  ])('vraagt om een document als er geen kwam', async (fields, message) => {
    const answer = await on.coordinator.post('/instruments/documents', fields)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(message)
  })
})

const seedFolder = path.resolve(projectRoot, '../shared/seeds')
const seeds = existsSync(seedFolder) ? readdirSync(seedFolder).filter((name) => /^00[013]_/.test(name)) : []
if (seeds.length === 0) console.warn(`Overgeslagen: de brondocumenten staan niet in ${seedFolder}.`)

describe.skipIf(seeds.length === 0)('de documenten zoals scholen ze hebben', () => {
  it.each(seeds)('%s komt van bestand tot gepubliceerd thema, zonder een woord te verliezen', async (name) => {
    const { nextPath } = await on.bringIn(new File([readFileSync(path.join(seedFolder, name))], name))
    expect(await (await on.coordinator.get(nextPath)).text()).toContain('Elk woord van de bron staat in het thema.')
    await on.complete(nextPath)
    await on.lookAtEveryDoubt(nextPath)
    expect((await on.edit(nextPath, 'publication', {})).status).toBe(303)
    const [version] = (await on.instrumentAt(nextPath)).published
    const cells = version?.definition.criteria.flatMap(({ descriptors }) => descriptors) ?? []
    expect(cells.filter((cell) => cell !== null)).toHaveLength(15)
  })
})
