import { describe, expect, it } from 'vitest'
import { schoolYearName, schoolYearOf } from './schoolYear.ts'

describe('schooljaar', () => {
  it('begint op 1 augustus en eindigt op 31 juli', () => {
    expect(schoolYearOf('2026-07-31')).toBe(2025)
    expect(schoolYearOf('2026-08-01')).toBe(2026)
    expect(schoolYearOf('2026-12-31')).toBe(2026)
    expect(schoolYearOf('2027-01-01')).toBe(2026)
    expect(schoolYearOf('2027-07-31')).toBe(2026)
  })

  it('heet naar de twee kalenderjaren waarin het valt', () => {
    expect(schoolYearName(2026)).toBe('2026–2027')
    expect(schoolYearName(schoolYearOf('1999-09-01'))).toBe('1999–2000')
  })

  it.each(['', '2026', '1-8-2026', '2026-13-01', '2026-08-32', '2026-08-01T00:00:00Z'])('weigert %j', (text) => {
    expect(() => schoolYearOf(text)).toThrow(RangeError)
  })
})
