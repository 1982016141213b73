import { describe, expect, it } from 'vitest'
import { isLevel, levelName, levels, type PhaseNames } from './level.ts'

const names: PhaseNames = ['Begeleiden', 'Samen doen', 'Verbinden en verbreden', 'Vernieuwen']

describe('niveau', () => {
  it('is een fase, of ligt tussen twee fasen', () => {
    expect(levels.map((level) => levelName(level, names))).toEqual([
      '1 Begeleiden',
      'tussen 1 en 2',
      '2 Samen doen',
      'tussen 2 en 3',
      '3 Verbinden en verbreden',
      'tussen 3 en 4',
      '4 Vernieuwen',
    ])
  })

  it('is niets anders dan dat', () => {
    expect([1, 2.5, 4].every(isLevel)).toBe(true)
    expect([0, 0.5, 2.25, 4.5, Number.NaN].some(isLevel)).toBe(false)
  })
})
