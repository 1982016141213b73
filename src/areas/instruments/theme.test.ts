import { describe, expect, it } from 'vitest'
import { type Criterion, descriptorAt, Provenance, ThemeDefinition } from './theme.ts'

function criterion(overrides: Partial<Criterion> = {}): Criterion {
  return { id: 'werkplek', name: 'De werkplek', descriptors: ['een', 'twee', 'drie', 'vier'], ...overrides }
}

function theme(overrides: Record<string, unknown> = {}) {
  return {
    title: 'De leeromgeving',
    guarantee: 2,
    phases: ['Los', 'Samen', 'Breed', 'Nieuw'],
    criteria: [criterion()],
    notes: [],
    reflectionCards: [],
    ...overrides,
  }
}

/** What is wrong with a theme: path and message, as a person would read them. */
function faults(candidate: unknown): string[] {
  const { error } = ThemeDefinition.safeParse(candidate)
  return (error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

describe('een thema', () => {
  it('mag lege cellen hebben', () => {
    expect(faults(theme({ criteria: [criterion({ descriptors: [null, 'twee', 'drie', null] })] }))).toEqual([])
  })

  it('heeft ten minste één criterium', () => {
    expect(faults(theme({ criteria: [] }))).toEqual(['criteria: Een thema heeft ten minste één criterium.'])
  })

  it('beschrijft bij elk criterium ten minste twee fasen', () => {
    expect(faults(theme({ criteria: [criterion({ descriptors: [null, 'twee', null, null] })] }))).toEqual([
      'criteria.0.descriptors: Beschrijf bij een criterium ten minste twee fasen; anders valt er niets te kiezen.',
    ])
  })

  it('geeft geen twee criteria dezelfde sleutel', () => {
    expect(faults(theme({ criteria: [criterion(), criterion({ name: 'Een ander' })] }))).toEqual([
      'criteria.1.id: De sleutel "werkplek" is al van een ander criterium. Kies een andere.',
    ])
  })

  it('heeft precies vier fasen', () => {
    expect(faults(theme({ phases: ['Los', 'Samen', 'Breed'] }))).toEqual([
      'phases: Geef er precies vier: één voor elke fase.',
    ])
  })

  it('hoort bij een van de vier waarborgen', () => {
    expect(faults(theme({ guarantee: 5 }))).toEqual(['guarantee: Kies waarborg 1, 2, 3 of 4.'])
  })

  it.each(['Met Hoofdletters', 'met--twee', '-rand', ''])('neemt de sleutel "%s" niet aan', (id) => {
    expect(faults(theme({ criteria: [criterion({ id })] }))).toEqual([
      'criteria.0.id: Gebruik in een sleutel alleen kleine letters, cijfers en streepjes.',
    ])
  })

  it('noemt een te lange beschrijving met plaats en grens', () => {
    const long = criterion({ descriptors: ['een', 'w'.repeat(3001), 'drie', 'vier'] })
    expect(faults(theme({ criteria: [long] }))).toEqual([
      'criteria.0.descriptors.1: Maak deze tekst korter: hooguit 3000 tekens.',
    ])
  })

  it('kent geen andere velden dan de zijne', () => {
    expect(faults(theme({ score: 7 }))).toHaveLength(1)
  })
})

describe('een cel die over meer fasen loopt', () => {
  const spanning = criterion({ descriptors: ['een', 'twee en drie', null, 'vier'], spans: [1, 2, 0, 1] })

  it('geldt voor elke fase die zij beslaat', () => {
    expect(faults(theme({ criteria: [spanning] }))).toEqual([])
    expect(([1, 2, 3, 4] as const).map((phase) => descriptorAt(spanning, phase))).toEqual([
      'een',
      'twee en drie',
      'twee en drie',
      'vier',
    ])
  })

  it('laat een lege cel zonder overspanning leeg', () => {
    expect(descriptorAt(criterion({ descriptors: ['een', 'twee', 'drie', null] }), 4)).toBeNull()
  })

  it.each([
    { why: 'tekst onder de cel links', descriptors: ['een', 'twee', 'drie', 'vier'], spans: [1, 2, 0, 1], at: 2 },
    { why: 'een lege cel die doorloopt', descriptors: ['een', null, null, 'vier'], spans: [1, 2, 0, 1], at: 1 },
    { why: 'een gat zonder cel links', descriptors: ['een', 'twee', null, 'vier'], spans: [1, 1, 0, 1], at: 2 },
    { why: 'een bedekte cel met breedte', descriptors: ['een', 'twee', null, 'vier'], spans: [1, 2, 1, 1], at: 2 },
    { why: 'verder dan de laatste fase', descriptors: ['een', 'twee', 'drie', 'vier'], spans: [1, 1, 1, 2], at: 3 },
  ])('mag niet: $why', ({ descriptors, spans, at }) => {
    const found = faults(theme({ criteria: [{ ...criterion(), descriptors, spans }] }))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(new RegExp(`^criteria\\.0\\.spans\\.${at}: `))
  })
})

it('zegt van elk instrument of het de woorden van de bron zijn', () => {
  const provenance = { source: 'Een scan', date: '2026-08-01', by: 'Een platform' }
  expect(Provenance.safeParse(provenance).success).toBe(false)
  expect(Provenance.safeParse({ ...provenance, ownWords: false }).success).toBe(true)
  expect(Provenance.safeParse({ ...provenance, ownWords: true, date: '1 augustus' }).success).toBe(false)
})
