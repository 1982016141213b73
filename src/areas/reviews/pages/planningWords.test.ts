import { describe, expect, it } from 'vitest'
import type { Obstacle, Rule } from '../rules/planning.ts'
import {
  consequenceInWords,
  gapInWords,
  namesOf,
  obstacleInWords,
  othersInWords,
  remediesFor,
  rulesInWords,
} from './planningWords.ts'

const names = namesOf(
  [
    { personId: 'ada', name: 'Ada' },
    { personId: 'bas', name: 'Bas' },
  ],
  [
    { reviewId: 'kade', schoolName: 'De Kade' },
    { reviewId: 'brug', schoolName: 'De Brug' },
  ],
  [{ key: 'mentor', name: 'Mentor' }],
)
const limits = { members: 3, mostVisits: 1, mostOfOneRole: 2 }
const kade = (kind: 'members' | 'same-board' | 'tie' | 'chair'): Rule => ({ kind, visitId: 'kade' })
const obstacle = (rules: Rule[], overrides: Partial<Obstacle> = {}): Obstacle => ({
  rules,
  visitIds: ['kade'],
  needed: 3,
  available: 2,
  availableChairs: 1,
  ...overrides,
})

describe('wat er in de weg staat', () => {
  it('noemt de school, hoeveel mensen er mogen en hoeveel er nodig zijn', () => {
    const rules = [kade('members'), kade('same-board'), kade('tie')]
    expect(obstacleInWords(obstacle(rules), names, limits)).toBe(
      'Er zijn voor De Kade maar twee mensen van een ander bestuur en zonder band met de school; er zijn er drie nodig.',
    )
  })

  it('zegt dat niemand kan voorzitten', () => {
    const rules = [kade('same-board'), kade('chair')]
    expect(obstacleInWords(obstacle(rules, { needed: 0, availableChairs: 0 }), names, limits)).toBe(
      'Er is voor De Kade niemand van een ander bestuur die kan voorzitten.',
    )
  })

  it('telt plekken als ieder maar zo vaak gaat', () => {
    const rules: Rule[] = [kade('members'), { kind: 'members', visitId: 'brug' }, { kind: 'most-visits' }]
    const crowded = obstacle(rules, { visitIds: ['kade', 'brug'], needed: 6, available: 5 })
    expect(obstacleInWords(crowded, names, limits)).toBe(
      'Er zijn voor De Kade en De Brug maar vijf mensen, die elk hooguit één keer gaan; er zijn zes plekken.',
    )
    expect(rulesInWords(rules, names, limits)).toEqual([
      'Naar De Kade en De Brug gaan steeds drie mensen.',
      'Niemand gaat vaker dan één keer op bezoek.',
    ])
  })

  it('noemt de wens, en dat een uitzondering helpt', () => {
    const rules: Rule[] = [{ kind: 'must', visitId: 'kade', candidateId: 'ada' }, kade('same-board')]
    expect(obstacleInWords(obstacle(rules), names, limits)).toBe('Ada kan niet mee naar De Kade.')
    expect(remediesFor(rules)).toContain('Leg bij de wens vast waarom het tegen de regels in mag.')
  })
})

describe('wat een wens kost', () => {
  it('is een tweede bezoek, of een rol die dubbel komt', () => {
    const second = { kind: 'more-visits' as const, candidateId: 'bas', visits: 2, earlier: 0 }
    expect(consequenceInWords(second, names)).toBe('Bas krijgt dit jaar een tweede bezoek.')
    const double = { kind: 'same-role' as const, visitId: 'kade', roleKey: 'mentor', count: 2 }
    expect(consequenceInWords(double, names)).toBe('Bij De Kade zitten dan twee mensen met de rol mentor.')
  })
})

describe('de anderen', () => {
  it('staan er bij naam als het er weinig zijn, en anders met een paar namen', () => {
    expect(othersInWords({ why: 'load', count: 1, examples: ['ada'] }, names)).toBe(
      'Ada gaat of ging al vaker op bezoek.',
    )
    expect(othersInWords({ why: 'as-good', count: 5, examples: ['ada', 'bas'] }, names)).toBe(
      'Vijf mensen hadden net zo goed gekund, onder wie Ada en Bas.',
    )
  })
})

it('zegt hoe ver een plan van het beste kan zijn, met een getal', () => {
  expect(gapInWords(true, 0)).toBe('Bewezen: geen ander plan is beter.')
  expect(gapInWords(false, 30)).toContain('hooguit 30 punten: zoveel als 2 bezoeken')
})
