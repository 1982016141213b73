import { describe, expect, it } from 'vitest'
import { ThemeDefinition } from '../theme.ts'
import { criterionIds, newCriterionId } from './stableIds.ts'

const named = (...names: string[]) => names.map((name) => ({ name }))

describe('de ids van criteria', () => {
  it('blijven over versies dezelfde als de naam dezelfde is, op welke rij ook', () => {
    const former = [
      { id: 'de-start', name: 'De start' },
      { id: 'het-team', name: 'Het team' },
    ]
    expect(criterionIds(named('Het team', 'De start'), former)).toEqual(['het-team', 'de-start'])
  })

  it('kijken bij een naam niet naar hoofdletters, accenten en leestekens', () => {
    expect(criterionIds(named('COORDINATIE'), [{ id: 'regie', name: 'Coördinatie!' }])).toEqual(['regie'])
  })

  it('van een nieuw criterium zijn nooit die van een criterium van eerder, ook niet als dat nu anders heet', () => {
    const renamed = [{ id: 'initiatief', name: 'Wie begint?' }]
    expect(criterionIds(named('Initiatief'), renamed)).toEqual(['initiatief-2'])
  })

  it('verschillen van elkaar bij gelijke namen; de eerste is die van eerder', () => {
    const former = [{ id: 'team', name: 'Team' }]
    expect(criterionIds(named('Team', 'Team', 'Nieuw', 'Nieuw'), former)).toEqual([
      'team',
      'team-2',
      'nieuw',
      'nieuw-2',
    ])
  })

  it.each(['Één à twee – «namen»', '???', '', 'é'.repeat(200), '日本'])(
    'zijn geldig, wat de naam ook is: %s',
    (name) => {
      const id = newCriterionId(name, [], [])
      const theme = { title: 'T', guarantee: 1, phases: ['a', 'b', 'c', 'd'], notes: [], reflectionCards: [] }
      const criteria = [{ id, name: 'Naam', descriptors: ['een', 'twee', null, null] }]
      expect(ThemeDefinition.safeParse({ ...theme, criteria }).error?.issues ?? []).toEqual([])
    },
  )

  it('van twee criteria zonder naam zijn niet elkaars gelijke van eerder', () => {
    expect(criterionIds(named(''), [{ id: 'leeg', name: '' }])).toEqual(['criterium'])
  })
})
