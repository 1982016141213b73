import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLongEnough, pulseClosesOn, pulsesOf } from './pulses.ts'

const period = fc
  .record({ start: fc.integer({ min: 0, max: 300 }), length: fc.integer({ min: 42, max: 300 }) })
  .map(({ start, length }) => ({ startsOn: day(start), endsOn: day(start + length) }))
const day = (days: number) => new Date(Date.UTC(2026, 7, 1) + days * 86_400_000).toISOString().slice(0, 10)

describe('de pulsmetingen van een stageperiode', () => {
  it('komen na het startgesprek, halverwege en na de beoordeling', () => {
    expect(pulsesOf({ startsOn: '2026-09-01', endsOn: '2027-01-29' })).toEqual({
      start: '2026-09-22',
      halfway: '2026-11-16',
      assessment: '2027-02-01',
    })
  })

  it('staan in volgorde en nooit in een weekend', () => {
    fc.assert(
      fc.property(period, (one) => {
        expect(isLongEnough(one)).toBe(true)
        const { start, halfway, assessment } = pulsesOf(one)
        expect(start <= halfway && halfway < assessment).toBe(true)
        for (const on of [start, halfway, assessment]) expect([0, 6]).not.toContain(new Date(on).getUTCDay())
      }),
    )
  })

  it('staan zeven dagen open', () => {
    expect(pulseClosesOn('2026-09-22')).toBe('2026-09-28')
  })
})
