/** Correcting a draft with nothing but forms. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openThemeEditor, tabbed } from '../../../tests/support/themeEditor.ts'

let on: Awaited<ReturnType<typeof openThemeEditor>>
beforeAll(async () => {
  on = await openThemeEditor()
})
afterAll(() => on?.site.close())

describe('een concept verbeteren', () => {
  it('verplaatst, splitst en voegt samen met alleen formulieren', async () => {
    const { nextPath } = await on.bringIn(tabbed)
    const cells = async () => (await on.draftAt(nextPath)).definition.criteria[0]?.descriptors
    await on.edit(nextPath, 'moves', { place: 'de-start.2', part: 'from-1', to: 'right' })
    expect(await cells()).toEqual([
      'Je kijkt mee.',
      'Je doet mee.',
      'Je vraagt door. Je geeft les.',
      'Je ontwerpt mee.',
    ])
    await on.edit(nextPath, 'joins', { place: 'de-start.1', shift: 'phases' })
    expect(await cells()).toEqual([
      'Je kijkt mee. Je doet mee.',
      'Je vraagt door. Je geeft les.',
      'Je ontwerpt mee.',
      null,
    ])
    await on.edit(nextPath, 'splits', { place: 'de-start.2', piece: '1', shift: 'phases' })
    expect(await cells()).toEqual([
      'Je kijkt mee. Je doet mee.',
      'Je vraagt door.',
      'Je geeft les.',
      'Je ontwerpt mee.',
    ])
  })

  it('vraagt bevestiging als er woorden van de bron wegblijven', async () => {
    const { nextPath } = await on.bringIn(tabbed)
    await on.complete(nextPath)
    await on.edit(nextPath, 'cells', { place: 'de-start.1', text: 'Je kijkt.', width: '1' })
    const asked = await on.edit(nextPath, 'publication', {})
    expect(asked.status).toBe(422)
    expect(await asked.text()).toContain('<mark>mee.</mark>')
    expect((await on.edit(nextPath, 'publication', { lossAccepted: 'on' })).status).toBe(303)
  })

  it('vertelt wie de tweede is dat een ander eerder was, en houdt wat die typte', async () => {
    const { nextPath } = await on.bringIn(tabbed)
    const { revision } = await on.draftAt(nextPath)
    const send = (text: string) =>
      on.coordinator.post(`${nextPath}/cells`, { place: 'de-start.1', text, width: '1', revision: String(revision) })
    expect((await send('Van de eerste.')).status).toBe(303)
    const second = await send('Van de tweede.')
    expect(second.status).toBe(409)
    const page = await second.text()
    expect(page).toContain('Iemand anders veranderde dit concept net ook.')
    expect(page).toContain('Van de tweede.')
    expect((await on.draftAt(nextPath)).definition.criteria[0]?.descriptors[0]).toBe('Van de eerste.')
  })

  it.each(['theme', 'provenance', 'publication', 'removal', 'order', 'criteria/removal', 'moves', 'joins'])(
    'laat wie een oude pagina heeft niets veranderen: %s',
    async (resource) => {
      const { nextPath } = await on.bringIn(tabbed)
      await on.complete(nextPath)
      const before = await on.draftAt(nextPath)
      const fields = {
        theme: { title: 'Anders', guarantee: '1', phase1: 'a', phase2: 'b', phase3: 'c', phase4: 'd' },
        provenance: { source: 'Anders', date: '2026-11-01', by: 'Anders', words: 'own' },
        order: { direction: 'down' },
        moves: { part: 'all', to: 'right' },
        joins: { shift: 'phases' },
      }
      const sent = Object.entries(fields).find(([name]) => name === resource)?.[1] ?? {}
      const answer = await on.coordinator.post(`${nextPath}/${resource}`, {
        ...sent,
        place: 'de-start.1',
        revision: '1',
      })
      expect(answer.status).toBe(409)
      expect(await on.draftAt(nextPath)).toEqual(before)
    },
  )

  it('laat criteria toevoegen, hernoemen, verzetten en weghalen', async () => {
    const { nextPath } = await on.bringIn(tabbed)
    await on.edit(nextPath, 'criteria', { newName: 'Het team' })
    await on.edit(nextPath, 'names', { place: 'het-team.0', name: 'Ons team', question: 'Wie zijn wij?', sameAs: '' })
    await on.edit(nextPath, 'order', { place: 'het-team.0', direction: 'up' })
    await on.edit(nextPath, 'criteria/removal', { place: 'de-start.0' })
    const { definition } = await on.draftAt(nextPath)
    expect(definition.criteria.map(({ id, name }) => [id, name])).toEqual([
      ['het-team', 'Ons team'],
      ['de-groep', 'De groep'],
    ])
  })

  it('laat zich weggooien; wat gepubliceerd was blijft', async () => {
    const instrument = await on.publishedFrom(tabbed)
    const draftPath = `/instruments/${instrument.id}/draft`
    await on.coordinator.post(draftPath)
    expect((await on.draftAt(draftPath)).number).toBe(2)
    await on.edit(draftPath, 'removal', {})
    const after = await on.instrumentAt(draftPath)
    expect(after.draft).toBeNull()
    expect(after.published).toHaveLength(1)
  })
})

it('van elke stap staat in het logboek dat zij gezet is, zonder de tekst van het thema', async () => {
  const { nextPath } = await on.bringIn(tabbed)
  const { id: versionId } = await on.draftAt(nextPath)
  await on.edit(nextPath, 'cells', { place: 'de-start.1', text: 'Alleen in het thema.', width: '1' })
  await on.complete(nextPath)
  await on.edit(nextPath, 'publication', { lossAccepted: 'on' })
  await on.coordinator.post(`/instruments/${nextPath.split('/')[2]}/versions/${versionId}/withdrawal`)
  const events = await on.partnership.inScope(({ db }) =>
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
