import { afterEach, describe, expect, it, vi } from 'vitest'
import { median, printFigures, quantile } from './figures.ts'

describe('figures of a bench', () => {
  afterEach(() => vi.restoreAllMocks())

  it('half of the values lie below the median, in whatever order they were measured', () => {
    expect(median([9, 1, 5])).toBe(5)
  })

  it('99 of 100 values lie below p99', () => {
    const values = Array.from({ length: 100 }, (_, index) => index)
    expect(quantile(values, 0.99)).toBe(99)
    expect(quantile(values, 0)).toBe(0)
  })

  it('nothing measured gives no figure', () => {
    expect(() => median([])).toThrow(RangeError)
  })

  it('is one line of JSON with the ratio to the floor', () => {
    const print = vi.spyOn(console, 'log').mockReturnValue()
    printFigures({ bench: 'page', ours: 100, floor: 300, unit: 'requests/s', medianMs: 1.23456 })
    expect(print.mock.calls).toEqual([
      ['{"bench":"page","ours":100,"floor":300,"ratio":0.33,"unit":"requests/s","medianMs":1.23}'],
    ])
  })
})
