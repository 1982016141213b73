import { describe, expect, it } from 'vitest'
import { usualPhases } from './phases.ts'
import { criterionProposal, everyWordPlacedOnce, misplacedWords, type ThemeProposal } from './proposal.ts'
import { paragraph, plainTable, sourceOf } from './source.ts'

const source = sourceOf('text', [
  paragraph('THEMA: RUIMTE'),
  plainTable([
    ['', ...usualPhases],
    ['De plek', 'een een', 'twee', '', ''],
  ]),
])

function proposal(overrides: Partial<ThemeProposal> = {}): ThemeProposal {
  const criteria = [criterionProposal('De plek', ['een een', 'twee', null, null])]
  return { title: 'Ruimte', phases: usualPhases, criteria, notes: ['THEMA:'], uncertain: [], ...overrides }
}

describe('elk woord van de bron staat op precies één plek', () => {
  it('ook als de titel geen hoofdletters meer heeft', () => {
    expect(everyWordPlacedOnce(source, proposal())).toBe(true)
  })

  it.each([
    ['een woord is weg', { notes: [] }, ['thema:'], []],
    ['een woord staat er twee keer', { notes: ['THEMA:', 'twee'] }, [], ['twee']],
    [
      'een woord dat vaker voorkomt is één keer weg',
      { criteria: [criterionProposal('De plek', ['een', 'twee', null, null])] },
      ['een'],
      [],
    ],
    ['een woord is anders geworden', { title: 'Ruim' }, ['ruimte'], ['ruim']],
  ])('niet als %s', (_, overrides, lost, extra) => {
    expect(misplacedWords(source, proposal(overrides))).toEqual({ lost, extra })
    expect(everyWordPlacedOnce(source, proposal(overrides))).toBe(false)
  })
})

it('een overspanning telt alleen als de teksten erbij passen', () => {
  expect(criterionProposal('x', ['a', 'b', null, 'd'], [1, 2, 0, 1]).spans).toEqual([1, 2, 0, 1])
  expect(criterionProposal('x', ['a', 'b', 'c', 'd'], [1, 2, 0, 1]).spans).toBeUndefined()
  expect(criterionProposal('x', ['a', null, null, 'd'], [1, 2, 0, 1]).spans).toBeUndefined()
  expect(criterionProposal('x', ['a', 'b', null, 'd'], [1, 3, 0, 1]).spans).toBeUndefined()
})
