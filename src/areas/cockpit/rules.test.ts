import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fewestSchools, isLargeEnough, type PhaseSpread, placeAsked, placesFor, yearsUntil } from './rules.ts'

const of = (schools: number): PhaseSpread => ({ phases: [schools, 0, 0, 0], schools })
const appointed = (roleKey: string, organisationId: string) => ({
  roleKey,
  roleName: roleKey,
  organisationId,
  organisationName: organisationId,
  organisationKind: 'board' as const,
  level: 'tactical' as const,
})
const boards = ['dijk', 'duin']

describe('waarnaar iemand kijkt', () => {
  test('is voor de projectcoördinator alles, eerst het geheel', () => {
    expect(placesFor({ appointments: [appointed('project-coordinator', 'duin')] }, boards)).toEqual([
      { kind: 'partnership' },
      { kind: 'board', id: 'dijk' },
      { kind: 'board', id: 'duin' },
    ])
  })

  test('is voor een bestuurder het eigen bestuur, en daarna het geheel', () => {
    const places = placesFor({ appointments: [appointed('board-member', 'duin')] }, boards)
    expect(places).toEqual([{ kind: 'board', id: 'duin' }, { kind: 'partnership' }])
    // Another board is not theirs to ask for.
    expect(placeAsked('dijk', places)).toEqual({ kind: 'board', id: 'duin' })
    expect(placeAsked('partnership', places)).toEqual({ kind: 'partnership' })
  })
})

describe('een verdeling voor wie alleen getallen ziet', () => {
  test('is er nooit van minder dan vijf scholen, ook niet door het deel van het geheel af te trekken', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.nat({ max: 40 }), (schools, others) => {
        const shown = isLargeEnough(of(schools), of(schools + others))
        if (shown && schools + others > 0) {
          expect(schools).toBeGreaterThanOrEqual(fewestSchools)
          expect(others === 0 || others >= fewestSchools).toBe(true)
        }
        if (schools >= fewestSchools && others >= fewestSchools) expect(shown).toBe(true)
      }),
    )
  })

  test('mag zeggen dat er nog niets is', () => {
    expect(isLargeEnough(of(0), of(0))).toBe(true)
    expect(isLargeEnough(of(0), of(3))).toBe(false)
  })
})

test('een lijn door de jaren eindigt met het jaar zelf', () => {
  expect(yearsUntil(2026)).toEqual([2021, 2022, 2023, 2024, 2025, 2026])
})
