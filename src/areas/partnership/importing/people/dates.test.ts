import { describe, expect, it } from 'vitest'
import { dutchDate, readDate } from './dates.ts'

describe('een datum', () => {
  it.each(['1-8-2026', '01-08-2026', '1/8/2026', '1.8.2026', '2026-08-01', '2026-8-1', '46235'])(
    'geschreven als %s is 1 augustus 2026',
    (cell) => {
      expect(readDate(cell)).toEqual({ date: '2026-08-01' })
    },
  )

  it('mag ontbreken', () => {
    expect(readDate('')).toEqual({ date: null })
  })

  it('kent schrikkeldagen', () => {
    expect(readDate('29-2-2028')).toEqual({ date: '2028-02-29' })
    expect(readDate('29-2-2027')).toMatchObject({ problem: expect.stringContaining('bestaat niet') })
  })

  it.each([
    ['31-4-2026', 'bestaat niet'],
    ['0-1-2026', 'bestaat niet'],
    ['1-13-2026', 'bestaat niet'],
    ['1-8-26', 'het hele jaar'],
    ['augustus', 'geen datum'],
    ['12', 'geen datum'],
    ['1-8-1026', 'kan niet kloppen'],
    ['2026-08-01T00:00', 'geen datum'],
  ])('is er niet in “%s”', (cell, words) => {
    expect(readDate(cell)).toMatchObject({ problem: expect.stringContaining(words) })
  })

  it('wordt getoond zoals mensen hem schrijven', () => {
    expect(dutchDate('2026-08-01')).toBe('1-8-2026')
  })
})
