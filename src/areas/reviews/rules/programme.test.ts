import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOf, overlapping, usualDay } from './programme.ts'

test('een gewone dag loopt op tijd en past niet over zichzelf heen', () => {
  expect(overlapping(usualDay)).toEqual([])
  expect(usualDay.map(({ startsAt }) => startsAt)).toEqual(usualDay.map(({ startsAt }) => startsAt).toSorted())
})

test('een onderdeel dat begint voor het vorige klaar is, wordt genoemd', () => {
  const part = (startsAt: string, minutes: number) => ({ startsAt, minutes })
  expect(overlapping([part('09:00', 60), part('09:45', 30), part('10:00', 15), part('10:15', 15)])).toEqual([1, 2])
})

test('een einde is altijd een tijd op dezelfde dag, niet voor het begin', () => {
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  fc.assert(
    fc.property(time, fc.integer({ min: 5, max: 600 }), ([hours, minutes], lasts) => {
      const startsAt = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
      const end = endOf({ startsAt, minutes: lasts })
      expect(end).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
      expect(end >= startsAt).toBe(true)
    }),
  )
})
