import { describe, expect, test } from 'vitest'
import type { PlacedItem } from '../../instruments/index.ts'
import { chosenItems, type Glance, moved, nothingSaid, proposedItems } from './items.ts'

const subtheme = (id: string, guarantee: 1 | 2 | 3 | 4) => ({ id, guarantee, title: id, items: [] })
const item = (id: string, of: ReturnType<typeof subtheme>): PlacedItem => ({
  id,
  number: 1,
  text: `Over ${id}.`,
  questions: [],
  subtheme: of,
})
const [place, guidance] = [subtheme('leeromgeving', 2), subtheme('begeleiding', 1)]
const items = [item('veilig', place), item('ruimte', place), item('tijd', guidance), item('gesprek', guidance)]
const glances = (given: Record<string, Partial<Glance>>) =>
  new Map(Object.entries(given).map(([id, glance]) => [id, { ...nothingSaid, ...glance }]))

describe('items kiezen', () => {
  test('een heel subthema en losse items samen, elk één keer, in de volgorde van het gesprekskader', () => {
    expect(chosenItems(items, { subthemes: ['leeromgeving'], items: ['gesprek', 'veilig'] })).toEqual([
      'veilig',
      'ruimte',
      'gesprek',
    ])
  })

  test('wat al een volgorde had, houdt die; wat erbij komt, komt erna', () => {
    const ticked = { subthemes: [], items: ['veilig', 'tijd', 'gesprek'] }
    expect(chosenItems(items, ticked, ['gesprek', 'veilig', 'ruimte'])).toEqual(['gesprek', 'veilig', 'tijd'])
  })

  test('een item gaat een plaats eerder of later, en aan het eind niet verder', () => {
    expect(moved(['a', 'b', 'c'], 'c', 'earlier')).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 'a', 'later')).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 'c', 'later')).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 'onbekend', 'earlier')).toEqual(['a', 'b', 'c'])
  })
})

describe('items voorstellen', () => {
  test('wat bij een aandachtspunt hoort komt eerst: van die waarborg het item dat het langst niet besproken is', () => {
    const known = glances({ veilig: { lastOn: '2026-10-01', times: 1 }, ruimte: { lastOn: '2026-05-01', times: 1 } })
    const focuses = ['De Waterlelie', 'De Kade'].map((schoolName) => ({
      guarantee: 2,
      criterionName: 'De leerplek',
      schoolName,
    }))
    expect(proposedItems(items, known, focuses, '2026-11-22')).toEqual([
      { itemId: 'ruimte', reason: { kind: 'focus', focus: focuses[0], others: 1 } },
    ])
  })

  test('dan waar nog vervolgacties lopen, wat een jaar niet besproken is, en wat anderen wel bespreken', () => {
    const known = glances({
      tijd: { lastOn: '2026-10-01', openActions: 2 },
      ruimte: { lastOn: '2025-03-01' },
      veilig: { lastOn: '2026-03-01' },
      gesprek: { elsewhere: 3 },
    })
    expect(proposedItems(items, known, [], '2026-11-22').map(({ itemId, reason }) => [itemId, reason.kind])).toEqual([
      ['tijd', 'open-actions'],
      ['ruimte', 'long-ago'],
      ['gesprek', 'elsewhere'],
    ])
  })

  test('elk item hooguit één keer', () => {
    const known = glances({ ruimte: { lastOn: '2024-03-01', openActions: 1, elsewhere: 4 } })
    expect(proposedItems(items, known, [], '2026-11-22')).toHaveLength(1)
  })

  test('waar nog niets gezegd is, valt niets voor te stellen', () => {
    expect(proposedItems(items, new Map(), [], '2026-11-22')).toEqual([])
  })
})
