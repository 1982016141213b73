import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Direction, joinWithNext, moveText, type Spot, splitCell } from './editing.ts'
import { usualPhases } from './phases.ts'
import { criterionProposal, type PerPhase, type ThemeProposal, wordsOf } from './proposal.ts'

type Row = [name: string, ...descriptors: PerPhase<string | null>]

/** Marked at every cell, so that it shows which marks go. */
function proposalOf(rows: Row[], notes: string[] = []): ThemeProposal {
  return {
    title: 'De leeromgeving',
    phases: usualPhases,
    criteria: rows.map(([name, ...descriptors]) => criterionProposal(name, descriptors)),
    notes,
    uncertain: rows.flatMap((_, row) =>
      [1, 2, 3, 4].map((phase) => ({ criterion: row + 1, phase, reason: 'Een gok.' })),
    ),
  }
}

function rowsOf({ criteria }: ThemeProposal): Row[] {
  return criteria.map(({ name, descriptors }) => [name, ...descriptors])
}

/** The places that are still marked, as "criterion.phase". */
function marksOf({ uncertain }: ThemeProposal): string {
  return uncertain.map(({ criterion, phase }) => `${criterion}.${phase}`).join(' ')
}

const two: Row[] = [
  ['Plek', 'a', 'b', 'c', 'd'],
  ['Tijd', 'e', null, 'g', 'h'],
]

describe('tekst verplaatsen', () => {
  it('naar een lege cel laat de oude cel leeg, en haalt de twijfel bij beide weg', () => {
    const moved = moveText(proposalOf(two), { criterion: 1, phase: 2 }, { criterion: 2, phase: 2 })
    expect(rowsOf(moved)).toEqual([
      ['Plek', 'a', null, 'c', 'd'],
      ['Tijd', 'e', 'b', 'g', 'h'],
    ])
    expect(marksOf(moved)).toBe('1.1 1.3 1.4 2.1 2.3 2.4')
  })

  it('naar een latere cel komt vooraan, naar een eerdere achteraan', () => {
    const first = { criterion: 1, phase: 1 }
    const second = { criterion: 1, phase: 2 }
    expect(rowsOf(moveText(proposalOf(two), first, second))[0]).toEqual(['Plek', null, 'a b', 'c', 'd'])
    expect(rowsOf(moveText(proposalOf(two), second, first))[0]).toEqual(['Plek', 'a b', null, 'c', 'd'])
  })

  it('kan naar de naam, naar een aantekening en naar de titel', () => {
    const proposal = proposalOf(two, ['THEMA:'])
    expect(moveText(proposal, { criterion: 2, phase: 1 }, { criterion: 2, phase: 0 }).criteria[1]?.name).toBe('Tijd e')
    expect(moveText(proposal, { criterion: 2, phase: 4 }, { note: 2 }).notes).toEqual(['THEMA:', 'h'])
    expect(moveText(proposal, { note: 1 }, 'title')).toMatchObject({ title: 'De leeromgeving THEMA:', notes: [] })
    expect(moveText(proposal, 'title', { note: 1 })).toMatchObject({ title: null, notes: ['De leeromgeving THEMA:'] })
  })

  it('uit een cel die over fasen loopt maakt er gewone cellen van', () => {
    const spanning = { ...proposalOf([]), criteria: [criterionProposal('Plek', ['a', 'b', null, 'd'], [1, 2, 0, 1])] }
    const moved = moveText(spanning, { criterion: 1, phase: 2 }, { criterion: 1, phase: 3 })
    expect(moved.criteria).toEqual([criterionProposal('Plek', ['a', null, 'b', 'd'])])
  })

  it('naar een plek die er niet is kan niet', () => {
    expect(() => moveText(proposalOf(two), { criterion: 1, phase: 1 }, { criterion: 3, phase: 1 })).toThrow(RangeError)
    expect(() => moveText(proposalOf(two), { criterion: 1, phase: 1 }, { note: 2 })).toThrow(RangeError)
  })
})

describe('een cel splitsen', () => {
  const rows: Row[] = [
    ['Plek', 'een. twee.', 'b', 'c', 'd'],
    ['Tijd', 'drie.', 'f', 'g', 'h'],
    ['Rust', null, 'j', 'k', 'l'],
  ]
  const first = { criterion: 1, phase: 1 }

  it('laat de cellen eronder opschuiven tot een lege', () => {
    const column = rowsOf(splitCell(proposalOf(rows), first, 'een.'.length, 'criteria')).map((row) => row[1])
    expect(column).toEqual(['een.', 'twee.', 'drie.'])
  })

  it('laat de cellen ernaast opschuiven, of zet het einde bij de volgende als er geen lege is', () => {
    expect(rowsOf(splitCell(proposalOf(rows), first, 4, 'phases'))[0]).toEqual(['Plek', 'een.', 'twee. b', 'c', 'd'])
  })

  it('knipt nooit in een woord', () => {
    expect(rowsOf(splitCell(proposalOf(rows), first, 7, 'phases'))[0]?.slice(1, 3)).toEqual(['een.', 'twee. b'])
    expect(splitCell(proposalOf(rows), first, 2, 'phases')).toEqual(proposalOf(rows))
  })

  it('maakt van het einde van de laatste cel een aantekening', () => {
    const last: Row[] = [['Plek', 'a', 'b', 'c', 'd. Een noot.']]
    expect(splitCell(proposalOf(last, ['Bron']), { criterion: 1, phase: 4 }, 2, 'criteria')).toMatchObject({
      criteria: [{ descriptors: ['a', 'b', 'c', 'd.'] }],
      notes: ['Een noot.', 'Bron'],
    })
  })

  it('maakt van één naam twee criteria, en houdt de twijfel bij de goede rij', () => {
    const split = splitCell(
      proposalOf([['Plek Tijd', 'a', 'b', 'c', 'd'], ...two.slice(1)]),
      { criterion: 1, phase: 0 },
      4,
      'criteria',
    )
    expect(rowsOf(split).map((row) => row[0])).toEqual(['Plek', 'Tijd', 'Tijd'])
    expect(marksOf(split)).toBe('1.1 1.2 1.3 1.4 3.1 3.2 3.3 3.4')
  })
})

describe('cellen samenvoegen', () => {
  it('laat wat eronder staat opschuiven en de laatste leeg', () => {
    const rows: Row[] = [...two, ['Rust', 'i', 'j', 'k', 'l']]
    const column = rowsOf(joinWithNext(proposalOf(rows), { criterion: 1, phase: 1 }, 'criteria')).map((row) => row[1])
    expect(column).toEqual(['a e', 'i', null])
  })

  it('neemt in de laatste cel de eerste aantekening op', () => {
    const joined = joinWithNext(proposalOf(two, ['En meer.', 'Bron']), { criterion: 2, phase: 4 }, 'criteria')
    expect(joined).toMatchObject({ notes: ['Bron'], criteria: [{}, { descriptors: ['e', null, 'g', 'h En meer.'] }] })
  })

  it('maakt bij een naam van twee rijen één', () => {
    const joined = joinWithNext(
      proposalOf([...two, ['Rust', 'i', 'j', 'k', 'l']]),
      { criterion: 1, phase: 0 },
      'criteria',
    )
    expect(rowsOf(joined)).toEqual([
      ['Plek Tijd', 'a e', 'b', 'c g', 'd h'],
      ['Rust', 'i', 'j', 'k', 'l'],
    ])
    expect(marksOf(joined)).toBe('2.1 2.2 2.3 2.4')
  })

  it('draait een splitsing terug', () => {
    const rows: Row[] = [
      ['Plek', 'een. twee.', 'b', 'c', 'd'],
      ['Tijd', 'drie.', 'f', 'g', 'h'],
      ['Rust', null, 'j', 'k', 'l'],
    ]
    const place = { criterion: 1, phase: 1 }
    const split = splitCell(proposalOf(rows), place, 4, 'criteria')
    expect(rowsOf(joinWithNext(split, place, 'criteria'))).toEqual(rows)
  })
})

it('geen bewerking verliest of verdubbelt een woord', () => {
  const text = fc
    .array(fc.constantFrom('aap', 'noot', 'Mies.', 'wim-zus'), { minLength: 1, maxLength: 4 })
    .map((words) => words.join(' '))
  const cell = fc.option(text)
  const row = fc.tuple(text, cell, cell, cell, cell)
  const proposals = fc.tuple(fc.array(row, { minLength: 1, maxLength: 4 }), fc.array(text, { maxLength: 2 }))
  const place = fc.record({ criterion: fc.integer({ min: 1, max: 4 }), phase: fc.integer({ min: 0, max: 4 }) })
  const spot: fc.Arbitrary<Spot> = fc.oneof(
    place,
    fc.record({ note: fc.integer({ min: 1, max: 3 }) }),
    fc.constant<Spot>('title'),
  )
  const direction = fc.constantFrom<Direction[]>('criteria', 'phases')
  const edit = fc.oneof(
    fc.tuple(spot, spot).map(
      ([from, to]) =>
        (proposal: ThemeProposal) =>
          moveText(proposal, from, to),
    ),
    fc.tuple(place, fc.nat(25), direction).map(
      ([at, cut, way]) =>
        (proposal: ThemeProposal) =>
          splitCell(proposal, at, cut, way),
    ),
    fc.tuple(place, direction).map(
      ([at, way]) =>
        (proposal: ThemeProposal) =>
          joinWithNext(proposal, at, way),
    ),
  )
  fc.assert(
    fc.property(proposals, fc.array(edit, { maxLength: 6 }), ([rows, notes], edits) => {
      const start = proposalOf(rows, notes)
      const end = edits.reduce((proposal, apply) => {
        try {
          return apply(proposal)
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
          return proposal
        }
      }, start)
      expect(wordsOf(end).toSorted()).toEqual(wordsOf(start).toSorted())
    }),
    { numRuns: 500 },
  )
})
