import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inLines } from './lettering.ts'

describe('tekst in een vak', () => {
  it('breekt af tussen woorden, en na een streepje in een lang woord', () => {
    expect(inLines('Netwerk schoolopleiders', 18, 2)).toEqual(['Netwerk', 'schoolopleiders'])
    expect(inLines('Curriculum-ontwikkelgroep', 18, 2)).toEqual(['Curriculum-', 'ontwikkelgroep'])
  })

  it('houdt op met een beletselteken als het niet past', () => {
    expect(inLines('Een overleg met een erg lange naam', 10, 2)).toEqual(['Een', 'overleg…'])
  })

  it('blijft altijd binnen de breedte en het aantal regels', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 5, max: 30 }), fc.integer({ min: 1, max: 4 }), (text, width, most) => {
        const lines = inLines(text, width, most)
        expect(lines.length).toBeLessThanOrEqual(most)
        expect(lines.every((line) => line.length <= width)).toBe(true)
      }),
    )
  })
})
