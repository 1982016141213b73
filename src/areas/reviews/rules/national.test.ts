import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clocksOf, type HeldReview, midtermSince, visitsOwed, visitsPerPeriod } from './national.ts'

const today = '2026-11-24'
const assessing = (on: string, passed = true): HeldReview => ({ kind: 'assessing', on, passed })
const development = (on: string): HeldReview => ({ kind: 'development', on, passed: null })

describe('de twee klokken', () => {
  test('zonder iets dat gehouden is, weet niemand wanneer', () => {
    expect(clocksOf([], today)).toMatchObject({ assessing: { nextYear: null }, development: { nextYear: null } })
  })
  test('na zes schooljaren komt de beoordeling weer', () => {
    expect(clocksOf([assessing('2023-05-10')], today).assessing).toEqual({
      kind: 'assessing',
      lastOn: '2023-05-10',
      nextYear: 2028,
      yearsAhead: 2,
    })
  })
  test('leren van elkaar begint als de beoordeling positief was, en telt van het laatste bezoek', () => {
    expect(clocksOf([assessing('2023-05-10', false)], today).development.nextYear).toBeNull()
    expect(clocksOf([assessing('2023-05-10')], today).development.nextYear).toBe(2028)
    expect(clocksOf([assessing('2019-05-10'), development('2024-11-01')], today).development.nextYear).toBe(2030)
  })
  test('wat te laat is, ligt achter ons', () => {
    expect(clocksOf([assessing('2017-03-01')], today).assessing.yearsAhead).toBe(-4)
  })
  test('de tussenstand telt vanaf het laatste landelijke bezoek', () => {
    expect(midtermSince([assessing('2019-05-10'), development('2024-11-01')])).toBe('2024-11-01')
    expect(midtermSince([])).toBeNull()
  })
})

describe('bezoeken aan anderen', () => {
  test('twee in zes jaar, vanaf het schooljaar van het laatste landelijke bezoek', () => {
    const held = [assessing('2023-05-10')]
    expect(visitsOwed(['2021-01-01', '2024-03-01'], held, today)).toEqual({
      from: '2022-08-01',
      until: '2028-07-31',
      paid: 1,
      missing: 1,
    })
  })
  test('zonder landelijk bezoek tellen dit schooljaar en de vijf ervoor', () => {
    expect(visitsOwed([], [], today)).toEqual({ from: '2021-08-01', until: '2027-07-31', paid: 0, missing: 2 })
  })
  test('hoe de bezoeken ook liggen: nooit minder dan nul over, vandaag valt in de tijd die telt', () => {
    const day = fc
      .integer({ min: 0, max: 9_000 })
      .map((days) => new Date(Date.UTC(2010, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(
        fc.array(day, { maxLength: 6 }),
        fc.array(
          day.map((on) => assessing(on)),
          { maxLength: 3 },
        ),
        day,
        (visits, held, on) => {
          const owed = visitsOwed(visits, held, on)
          expect(owed.missing).toBeGreaterThanOrEqual(0)
          expect(owed.missing).toBe(Math.max(0, visitsPerPeriod - owed.paid))
          expect(owed.from <= on && on <= owed.until).toBe(true)
        },
      ),
    )
  })
})
