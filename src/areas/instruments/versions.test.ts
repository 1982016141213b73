/** Versions of a theme, and who sees which. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openThemeEditor, tabbed } from '../../../tests/support/themeEditor.ts'

let on: Awaited<ReturnType<typeof openThemeEditor>>
beforeAll(async () => {
  on = await openThemeEditor()
})
afterAll(() => on?.site.close())

describe('versies', () => {
  it('houden de ids van criteria, ook uit een nieuw document', async () => {
    const { id } = await on.publishedFrom(tabbed)
    const { nextPath } = await on.bringIn(
      tabbed.replace('De groep', 'Het lokaal').replace('THEMA', 'Thema'),
      `/instruments/${id}/documents`,
    )
    const draft = await on.draftAt(nextPath)
    expect(draft).toMatchObject({ number: 2, definition: { guarantee: 2 } })
    expect(draft.definition.criteria.map((criterion) => criterion.id)).toEqual(['de-start', 'het-lokaal'])
    const renamed = { place: 'het-lokaal.0', name: 'Het lokaal', question: '', sameAs: 'de-groep' }
    await on.edit(nextPath, 'names', renamed)
    const { definition } = await on.draftAt(nextPath)
    expect(definition.criteria.map((criterion) => criterion.id)).toEqual(['de-start', 'de-groep'])
  })

  it('zijn te vergelijken, woord voor woord', async () => {
    const { id } = await on.publishedFrom(tabbed)
    const draftPath = `/instruments/${id}/draft`
    await on.coordinator.post(draftPath)
    await on.edit(draftPath, 'cells', { place: 'de-start.1', text: 'Je kijkt goed mee.', width: '1' })
    const page = await (await on.coordinator.get(`/instruments/${id}/compare?from=1&to=2`)).text()
    expect(page).toContain('Je kijkt <ins>goed </ins>mee.')
    expect(page).toContain('Niet veranderd: De groep.')
  })

  it('vragen opnieuw van wie de woorden zijn', async () => {
    const { id } = await on.publishedFrom(tabbed)
    await on.coordinator.post(`/instruments/${id}/draft`)
    const answer = await on.edit(`/instruments/${id}/draft`, 'publication', {})
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('van wie de woorden zijn')
  })

  it('tellen voor nieuwe scans alleen als ze gepubliceerd zijn, de nieuwste het eerst', async () => {
    const { id, published: first } = await on.publishedFrom(tabbed)
    const versionOf = async () => (await on.published()).find(({ instrumentId }) => instrumentId === id)?.number
    const draftPath = `/instruments/${id}/draft`
    await on.coordinator.post(draftPath)
    expect(await versionOf()).toBe(1)
    await on.complete(draftPath)
    await on.edit(draftPath, 'publication', {})
    expect(await versionOf()).toBe(2)
    const second = (await on.instrumentAt(draftPath)).published[0]
    await on.coordinator.post(`/instruments/${id}/versions/${second?.id}/withdrawal`)
    expect(await versionOf()).toBe(1)
    await on.coordinator.post(`/instruments/${id}/versions/${first[0]?.id}/withdrawal`)
    expect(await versionOf()).toBeUndefined()
    expect((await on.mentor.get(`/instruments/${id}`)).status).toBe(200)
  })

  it('zijn er hooguit één tegelijk in de maak', async () => {
    const { id } = await on.publishedFrom(tabbed)
    await on.coordinator.post(`/instruments/${id}/draft`)
    const answer = await on.coordinator.post(`/instruments/${id}/draft`)
    expect(decodeURIComponent(answer.headers.get('set-cookie') ?? '')).toContain('Er is al een concept')
    expect((await on.instrumentAt(`/instruments/${id}/draft`)).draft?.number).toBe(2)
  })
})

describe('wie wat ziet', () => {
  it('een partnerschap zonder thema’s leest wat het eerst te doen staat', async () => {
    const other = await on.site.partnership('Zuid')
    const board = await other.board('Stichting Kust')
    const first = await on.site.as(await other.appointed('Coby', 'project-coordinator', board))
    const page = await (await first.get('/instruments')).text()
    expect(page).toContain('Laad het document van jullie thema in')
    expect(page).toContain('href="/instruments/new"')
  })

  it('een mentor leest gepubliceerde thema’s, en ziet geen concept', async () => {
    const { id } = await on.publishedFrom(tabbed)
    await on.coordinator.post(`/instruments/${id}/draft`)
    expect((await on.mentor.get('/instruments')).status).toBe(200)
    const page = await (await on.mentor.get(`/instruments/${id}`)).text()
    expect(page).toContain('Je ontwerpt mee.')
    expect(page).not.toContain('concept')
    for (const path of ['draft', 'compare?from=1&to=2']) {
      expect((await on.mentor.get(`/instruments/${id}/${path}`)).status).toBe(404)
    }
    expect((await on.mentor.get(`/instruments/${id}?version=2`)).status).toBe(404)
  })

  it('een thema dat nog nooit gepubliceerd is, bestaat voor een mentor niet', async () => {
    const { nextPath } = await on.bringIn(tabbed)
    const { id } = await on.instrumentAt(nextPath)
    expect((await on.mentor.get(`/instruments/${id}`)).status).toBe(404)
    expect(await (await on.mentor.get('/instruments')).text()).not.toContain(id)
  })

  it('een aankomende leraar ziet de instrumenten niet in het menu', async () => {
    expect((await on.student.get('/instruments')).status).toBe(403)
    expect(await (await on.student.get('/')).text()).not.toContain('href="/instruments"')
    expect(await (await on.mentor.get('/')).text()).toContain('href="/instruments"')
  })
})
