import { describe, expect, it } from 'vitest'
import { testCriterion, testDraft } from '../testDraft.ts'
import { compareThemes, isUnchanged } from './comparison.ts'

const { theme } = testDraft()
const kinds = (...versions: Parameters<typeof compareThemes>) =>
  compareThemes(...versions).criteria.map(({ kind, criterion }) => `${kind} ${criterion.id}`)

describe('twee versies vergelijken', () => {
  it('vindt niets als er niets veranderde', () => {
    const comparison = compareThemes(theme, theme)
    expect(comparison.criteria.every(isUnchanged)).toBe(true)
    expect(comparison).toMatchObject({ title: null, guarantee: null, phases: [], reordered: false, notes: null })
  })

  it('noemt wat erbij kwam, wat bleef, en achteraan wat wegging', () => {
    const to = { ...theme, criteria: [testCriterion('c'), testCriterion('b')] }
    expect(kinds(theme, to)).toEqual(['added c', 'kept b', 'removed a'])
  })

  it('herkent een criterium aan zijn id, ook als het anders heet', () => {
    const to = { ...theme, criteria: [testCriterion('a', { name: 'Nieuwe naam' })] }
    expect(compareThemes(theme, to).criteria[0]).toMatchObject({
      kind: 'kept',
      name: { from: 'Naam a', to: 'Nieuwe naam' },
    })
  })

  it('noemt alleen de fasen die iets anders zeggen', () => {
    const to = { ...theme, criteria: [testCriterion('a', { descriptors: ['a1.', 'anders', 'a3.', null] })] }
    expect(compareThemes(theme, to).criteria[0]).toMatchObject({
      descriptors: [
        { phase: 2, from: 'a2.', to: 'anders' },
        { phase: 4, from: 'a4.', to: null },
      ],
    })
  })

  it('telt een cel die doorloopt mee voor elke fase die zij beslaat', () => {
    const to = {
      ...theme,
      criteria: [testCriterion('a', { descriptors: ['a1.', 'a2.', null, 'a4.'], spans: [1, 2, 0, 1] })],
    }
    expect(compareThemes(theme, to).criteria[0]).toMatchObject({ descriptors: [{ phase: 3, from: 'a3.', to: 'a2.' }] })
  })

  it('ziet dat de volgorde anders is', () => {
    expect(compareThemes(theme, { ...theme, criteria: theme.criteria.toReversed() }).reordered).toBe(true)
    expect(compareThemes(theme, { ...theme, criteria: theme.criteria.slice(1) }).reordered).toBe(false)
  })

  it('vergelijkt ook wat om de tabel heen staat', () => {
    const to = { ...theme, title: 'Anders', guarantee: 2 as const, notes: ['Nieuw.'] }
    expect(compareThemes(theme, to)).toMatchObject({
      title: { from: 'De werkplek', to: 'Anders' },
      guarantee: { from: null, to: '2' },
      notes: { to: 'Nieuw.' },
    })
  })
})
