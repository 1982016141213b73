// Which days a series has: checked against ical.js, which did not make them.
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import {
  longestInterval,
  occurrences,
  positions,
  type Recurrence,
  type Rhythm,
  rhythmInWords,
  rhythmOf,
  ruleOf,
  weekdays,
} from './recurrence.ts'

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
})
/** A moment by the clock in the Netherlands: `2026-11-24 15:30`. */
const onTheClock = (when: Date) => clock.format(when)
const daysOf = (series: Recurrence) => occurrences(series).map((when) => onTheClock(when).slice(0, 10))

const weekday = fc.constantFrom(...weekdays)
const anyRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({ unit: fc.constant('week'), every: fc.integer({ min: 1, max: longestInterval.week }), weekday }),
  fc.record({
    unit: fc.constant('month'),
    every: fc.integer({ min: 1, max: longestInterval.month }),
    position: fc.constantFrom(...positions),
    weekday,
  }),
  fc.record({
    unit: fc.constant('month'),
    every: fc.integer({ min: 1, max: longestInterval.month }),
    dayOfMonth: fc.integer({ min: 1, max: 31 }),
  }),
)
const anyDay = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((when) => when.toISOString().slice(0, 10))
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
// An hour that is skipped in a night in March; it has a test of its own.
const ordinaryTime = anyTime.filter((time) => !time.startsWith('02:'))

const later = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** What ical.js makes of a rule that starts with its first occurrence, on the wall's clock: `2026-11-24 15:30`. */
function expandedElsewhere(rule: string, start: string, untilDay: string): string[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(`${start.replace(' ', 'T')}:00`))
  const found: string[] = []
  for (let next = iterator.next(); next && found.length < 400; next = iterator.next()) {
    const at = next.toString().slice(0, 16).replace('T', ' ')
    if (at.slice(0, 10) > untilDay) break
    found.push(at)
  }
  return found
}

describe('de dagen van een reeks', () => {
  test('zijn die van een ander programma, over de klok, schrikkeljaren en korte maanden heen', () => {
    fc.assert(
      fc.property(
        anyRhythm,
        anyDay,
        ordinaryTime,
        fc.integer({ min: 0, max: 2500 }),
        (rhythm, firstDay, startsAt, days) => {
          const rule = ruleOf(rhythm)
          const untilDay = later(firstDay, days)
          const found = occurrences({ rule, firstDay, startsAt, untilDay }).map(onTheClock)
          const everyMonth = ruleOf({ ...rhythm, every: 1 })
          const [first] = expandedElsewhere(everyMonth, `${firstDay} ${startsAt}`, untilDay)
          expect(found).toEqual(first ? expandedElsewhere(rule, first, untilDay) : [])
        },
      ),
      { numRuns: 500 },
    )
  })

  test('blijven binnen de eerste en de laatste dag, lopen op, en zijn er hooguit 400', () => {
    fc.assert(
      fc.property(
        anyRhythm,
        anyDay,
        anyTime,
        fc.integer({ min: 0, max: 20_000 }),
        (rhythm, firstDay, startsAt, days) => {
          const untilDay = later(firstDay, days)
          const found = daysOf({ rule: ruleOf(rhythm), firstDay, startsAt, untilDay })
          expect(found.length).toBeLessThanOrEqual(400)
          expect(found).toEqual([...new Set(found)].sort())
          for (const day of found) expect(day >= firstDay && day <= untilDay).toBe(true)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('half vier blijft half vier als de klok verzet wordt', () => {
    const found = occurrences({
      rule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU',
      firstDay: '2026-10-20',
      startsAt: '15:30',
      untilDay: '2026-10-31',
    })
    expect(found.map((when) => when.toISOString())).toEqual(['2026-10-20T13:30:00.000Z', '2026-10-27T14:30:00.000Z'])
  })

  test('een uur dat een nacht in maart niet bestaat, is er die nacht niet', () => {
    const rule = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=SU'
    const found = daysOf({ rule, firstDay: '2027-03-21', startsAt: '02:30', untilDay: '2027-04-04' })
    expect(found).toEqual(['2027-03-21', '2027-04-04'])
  })

  test('elke zes weken op dinsdag, vanaf een woensdag: de eerste is de dinsdag daarna', () => {
    const rule = 'FREQ=WEEKLY;INTERVAL=6;BYDAY=TU'
    expect(daysOf({ rule, firstDay: '2026-08-26', startsAt: '15:30', untilDay: '2026-12-31' })).toEqual([
      '2026-09-01',
      '2026-10-13',
      '2026-11-24',
    ])
  })

  test('een maand zonder 31e of zonder vijfde vrijdag heeft er geen', () => {
    const all = { firstDay: '2028-01-01', startsAt: '09:00', untilDay: '2028-06-30' }
    expect(daysOf({ rule: 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=31', ...all })).toEqual([
      '2028-01-31',
      '2028-03-31',
      '2028-05-31',
    ])
    expect(daysOf({ rule: 'FREQ=MONTHLY;INTERVAL=1;BYDAY=5FR', ...all })).toEqual(['2028-03-31', '2028-06-30'])
    expect(daysOf({ rule: 'FREQ=MONTHLY;INTERVAL=1;BYDAY=-1TU', ...all, untilDay: '2028-02-29' })).toEqual([
      '2028-01-25',
      '2028-02-29',
    ])
  })

  test('zonder dag die past, en met een laatste dag voor de eerste, zijn er geen', () => {
    const rule = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU'
    expect(daysOf({ rule, firstDay: '2026-11-25', startsAt: '15:30', untilDay: '2026-11-30' })).toEqual([])
    expect(daysOf({ rule, firstDay: '2026-11-25', startsAt: '15:30', untilDay: '2026-11-01' })).toEqual([])
  })
})

describe('een regel', () => {
  test('wordt gelezen zoals hij geschreven is', () => {
    fc.assert(
      fc.property(anyRhythm, (rhythm) => {
        expect(rhythmOf(ruleOf(rhythm))).toEqual(rhythm)
      }),
    )
  })

  test('mag ook zonder interval, en met zijn delen in een andere volgorde', () => {
    expect(rhythmOf('BYDAY=TU;FREQ=WEEKLY')).toEqual({ unit: 'week', every: 1, weekday: 'TU' })
  })

  test.each([
    '',
    'FREQ=WEEKLY',
    'FREQ=SECONDLY;BYDAY=TU',
    'FREQ=WEEKLY;INTERVAL=0;BYDAY=TU',
    'FREQ=WEEKLY;INTERVAL=53;BYDAY=TU',
    'FREQ=WEEKLY;INTERVAL=1;BYDAY=2TU',
    'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;COUNT=3',
    'FREQ=WEEKLY;FREQ=WEEKLY;BYDAY=TU',
    'FREQ=MONTHLY;INTERVAL=1;BYDAY=6TU',
    'FREQ=MONTHLY;INTERVAL=1;BYDAY=TU',
    'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=32',
    'FREQ=MONTHLY;INTERVAL=1e1;BYMONTHDAY=3',
    'FREQ=WEEKLY;BYDAY=TU\r\nX-EVIL=1',
  ])('%j hoort bij geen reeks', (rule) => {
    expect(rhythmOf(rule)).toBeUndefined()
    const day = '2026-11-24'
    expect(() => occurrences({ rule, firstDay: day, startsAt: '15:30', untilDay: day })).toThrow(RangeError)
  })

  test('wordt van geen enkele tekst iets anders dan een ritme dat zo te schrijven is', () => {
    const parts = fc.array(
      fc.constantFrom('FREQ', 'WEEKLY', 'MONTHLY', '=', ';', 'BYDAY', 'TU', '-1', '31', 'INTERVAL'),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          parts.map((all) => all.join('')),
        ),
        (text) => {
          const read = rhythmOf(text)
          if (read) expect(rhythmOf(ruleOf(read))).toEqual(read)
        },
      ),
    )
  })
})

test('een ritme in woorden', () => {
  expect(rhythmInWords({ unit: 'week', every: 6, weekday: 'TU' })).toBe('elke zes weken op dinsdag')
  expect(rhythmInWords({ unit: 'week', every: 1, weekday: 'MO' })).toBe('elke week op maandag')
  expect(rhythmInWords({ unit: 'week', every: 26, weekday: 'FR' })).toBe('elke 26 weken op vrijdag')
  expect(rhythmInWords({ unit: 'month', every: 1, position: -1, weekday: 'FR' })).toBe(
    'elke maand op de laatste vrijdag',
  )
  expect(rhythmInWords({ unit: 'month', every: 2, position: 1, weekday: 'TH' })).toBe(
    'elke twee maanden op de eerste donderdag',
  )
  expect(rhythmInWords({ unit: 'month', every: 3, dayOfMonth: 31 })).toBe('elke drie maanden op de 31e')
})
