import { describe, expect, it } from 'vitest'
import type { FrameworkDraft } from '../frameworkDraft.ts'
import { compareFrameworks, isSameItem, isSameSubtheme } from './frameworkComparison.ts'

const from: FrameworkDraft = {
  title: 'Kader',
  questions: ['Waaruit blijkt dat?'],
  subthemes: [
    {
      id: 'leerplek',
      guarantee: 2,
      title: 'Leerplek',
      items: [
        { id: 'a', number: 1, text: 'Een.' },
        { id: 'b', number: 2, text: 'Twee.' },
      ],
    },
  ],
  notes: [],
}
const withItems = (items: FrameworkDraft['subthemes'][number]['items'], title = 'Leerplek'): FrameworkDraft => ({
  ...from,
  subthemes: [{ id: 'leerplek', guarantee: 2, title, items }],
})

describe('twee versies van een gesprekskader', () => {
  it('zijn gelijk als er niets veranderde', () => {
    const { items, subthemes, ...around } = compareFrameworks(from, from)
    expect(items.every(isSameItem) && subthemes.every(isSameSubtheme)).toBe(true)
    expect(around).toEqual({ title: null, questions: null, notes: null })
  })

  it('noemen wat erbij kwam, en achteraan wat wegging', () => {
    const to = withItems([
      { id: 'b', number: 2, text: 'Twee.' },
      { id: 'c', number: 3, text: 'Drie.' },
    ])
    const changes = compareFrameworks(from, to).items.map(({ kind, item }) => `${kind} ${item.id}`)
    expect(changes).toEqual(['kept b', 'added c', 'removed a'])
  })

  it('noemen waar een item stond dat een ander nummer kreeg, en wat anders gezegd is', () => {
    const to = withItems([{ id: 'a', number: 5, text: 'Eén.' }])
    expect(compareFrameworks(from, to).items[0]).toMatchObject({
      kind: 'kept',
      movedFrom: { number: 1 },
      text: { from: 'Een.', to: 'Eén.' },
    })
  })

  it('een subthema dat anders heet, verplaatst zijn items niet', () => {
    const { items, subthemes } = compareFrameworks(from, withItems(from.subthemes[0]?.items ?? [], 'De leerplek'))
    expect(items.every(isSameItem)).toBe(true)
    expect(subthemes[0]).toMatchObject({ kind: 'kept', title: { from: 'Leerplek', to: 'De leerplek' } })
  })
})
