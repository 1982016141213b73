import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../../../platform/clock.ts'
import { type Due, isDueSoon, lettersOf } from './reminders.ts'

const dayAfter = (number: number): Day =>
  new Date(Date.parse('2026-11-24') + number * 86_400_000).toISOString().slice(0, 10)

const due: fc.Arbitrary<Due & { from: number; until: number }> = fc
  .record({
    personId: fc.constantFrom('Marit', 'Ruben', 'Ineke'),
    actionId: fc.uuid(),
    what: fc.constant('Rooster maken'),
    dueOn: fc.integer({ min: -20, max: 80 }).map(dayAfter),
    // From which day until which it is open.
    from: fc.integer({ min: 0, max: 60 }),
    lasts: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ lasts, from, ...one }) => ({ ...one, from, until: from + lasts }))

test('nooit twee brieven in een week, niets vergeten, en niemand zonder iets', () => {
  fc.assert(
    fc.property(fc.array(due, { maxLength: 12 }), (dues) => {
      const last = new Map<string, Day>()
      const sent = new Map<string, number[]>()
      const told = new Map<string, Set<string>>()
      for (let now = 0; now <= 90; now += 1) {
        const today = dayAfter(now)
        const open = dues.filter(({ from, until }) => from <= now && now <= until)
        for (const [personId, own] of lettersOf(open, last, today)) {
          expect(own.length).toBeGreaterThan(0)
          // All that is due, and nothing of anybody else.
          expect(own.map(({ actionId }) => actionId).sort()).toEqual(
            open
              .filter((one) => one.personId === personId && isDueSoon(one, today))
              .map(({ actionId }) => actionId)
              .sort(),
          )
          last.set(personId, today)
          sent.set(personId, [...(sent.get(personId) ?? []), now])
          for (const { actionId } of own) told.set(actionId, (told.get(actionId) ?? new Set()).add(personId))
        }
      }
      for (const days of sent.values())
        for (const [index, day] of days.entries()) {
          const earlier = days[index - 1]
          if (earlier !== undefined) expect(day - earlier).toBeGreaterThanOrEqual(7)
        }
      // Whatever was due and open for a whole week was told to whoever has to do it.
      for (const one of dues) {
        const dueSince = Math.max(
          one.from,
          Math.round((Date.parse(one.dueOn) - Date.parse('2026-11-24')) / 86_400_000) - 7,
        )
        if (one.until - dueSince >= 7 && dueSince + 7 <= 90)
          expect(told.get(one.actionId)?.has(one.personId), one.dueOn).toBe(true)
      }
    }),
  )
})

test('op de dag zelf twee keer draaien schrijft geen tweede brief', () => {
  const one = { personId: 'Marit', actionId: 'a', what: 'Rooster', dueOn: '2026-11-20' }
  expect(lettersOf([one], new Map([['Marit', '2026-11-24']]), '2026-11-24').size).toBe(0)
  expect(lettersOf([one], new Map([['Marit', '2026-11-17']]), '2026-11-24').size).toBe(1)
})
