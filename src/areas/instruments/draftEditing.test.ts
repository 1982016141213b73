import { describe, expect, it } from 'vitest'
import { joinDraftCells, splitDraftCell } from './draftEditing.ts'
import { rowsOf, testCriterion, testDraft } from './testDraft.ts'

const at = (criterionId: string, phase: number) => ({ criterionId, phase })
const twoRows = testDraft({
  criteria: [
    testCriterion('a', { question: 'Hoe?', descriptors: ['Een. Twee.', null, null, null] }),
    testCriterion('b', { descriptors: [null, 'b2.', null, null] }),
  ],
})

describe('een cel splitsen', () => {
  it('brengt de rest naar de volgende fase', () => {
    const split = splitDraftCell(twoRows, at('a', 1), 1, 'phases', [])
    expect(rowsOf(split)[0]).toEqual(['Naam a', 'Een.', 'Twee.', null, null])
  })

  it('brengt de rest naar het volgende onderdeel', () => {
    const split = splitDraftCell(twoRows, at('a', 1), 1, 'criteria', [])
    expect(rowsOf(split).map(([, one]) => one)).toEqual(['Een.', 'Twee.'])
  })

  it('maakt van een naam twee onderdelen; het eerste houdt id, vraag en tekst, het tweede krijgt een nieuw id', () => {
    const { theme } = splitDraftCell(twoRows, at('a', 0), 1, 'criteria', [{ id: 'a-2', name: 'Van eerder' }])
    expect(theme.criteria.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'Naam'],
      ['a-3', 'a'],
      ['b', 'Naam b'],
    ])
    expect(theme.criteria[0]).toMatchObject({ question: 'Hoe?', descriptors: ['Een. Twee.', null, null, null] })
  })

  it('doet niets bij een plek die er niet is', () => {
    expect(splitDraftCell(twoRows, at('weg', 1), 1, 'phases', [])).toBe(twoRows)
  })
})

describe('cellen samenvoegen', () => {
  it('haalt de tekst van de volgende fase erbij', () => {
    const split = splitDraftCell(twoRows, at('a', 1), 1, 'phases', [])
    expect(rowsOf(joinDraftCells(split, at('a', 1), 'phases'))).toEqual(rowsOf(twoRows))
  })

  it('maakt bij namen van twee onderdelen één, met het id van het eerste', () => {
    const doubts = [{ ...at('b', 2), reason: 'grens' }]
    const joined = joinDraftCells({ ...twoRows, doubts }, at('a', 0), 'criteria')
    expect(joined.theme.criteria).toEqual([
      { id: 'a', question: 'Hoe?', name: 'Naam a Naam b', descriptors: ['Een. Twee.', 'b2.', null, null] },
    ])
    expect(joined.doubts).toEqual([])
  })

  it('laat vraagtekens bij hun eigen onderdeel', () => {
    const three = testDraft({ criteria: [testCriterion('a'), testCriterion('b'), testCriterion('c')] }, [
      { ...at('c', 2), reason: 'grens' },
    ])
    expect(joinDraftCells(three, at('a', 0), 'criteria').doubts).toEqual([{ ...at('c', 2), reason: 'grens' }])
  })
})
