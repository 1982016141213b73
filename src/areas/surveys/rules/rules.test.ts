import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { promiseInWords, reminderDue, surveyStates, transition } from '../rules.ts'

describe('een enquête', () => {
  test('gaat open, dicht, en is dan geteld', () => {
    expect(transition('planned', { kind: 'open' })).toEqual({ ok: true, state: 'open' })
    expect(transition('open', { kind: 'close' })).toEqual({ ok: true, state: 'counting' })
    expect(transition('counting', { kind: 'count' })).toEqual({ ok: true, state: 'closed' })
  })

  test.each(['counting', 'closed', 'cancelled'] as const)('die %s is, wordt niet meer afgezegd', (state) => {
    expect(transition(state, { kind: 'cancel', because: 'Te druk.' }).ok).toBe(false)
  })

  test('wordt niet afgezegd zonder reden', () => {
    expect(transition('planned', { kind: 'cancel', because: '  ' })).toEqual({
      ok: false,
      problem: 'Schrijf kort op waarom de enquête niet doorgaat.',
    })
  })

  test('zegt bij wat niet kan wat wel kan', () => {
    for (const state of surveyStates)
      for (const kind of ['open', 'close', 'count'] as const) {
        const step = transition(state, { kind })
        if (!step.ok) expect(step.problem).toMatch(/^Deze enquête/)
      }
    expect(transition('open', { kind: 'open' })).toEqual({
      ok: false,
      problem: 'Deze enquête is open. Je kunt haar nu niet openen, wel sluiten of afzeggen.',
    })
  })
})

describe('een herinnering', () => {
  test('komt na elk aantal dagen één keer', () => {
    const sent = [0, 6, 7, 8, 13, 14, 15, 40]
    let reminders = 0
    const days = sent.filter((day) => {
      const due = reminderDue([7, 14], day, reminders)
      reminders = due ?? reminders
      return due !== null
    })
    expect(days).toEqual([7, 14])
  })

  test('komt nooit vaker dan is ingesteld, op welke dagen er ook gekeken wordt', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
        fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 50 }),
        (remindAfter, days) => {
          let reminders = 0
          let letters = 0
          for (const day of days.toSorted((a, b) => a - b)) {
            const due = reminderDue(remindAfter, day, reminders)
            if (due === null) continue
            letters += 1
            reminders = due
          }
          expect(letters).toBeLessThanOrEqual(remindAfter.length)
        },
      ),
    )
  })
})

test.each(['nl', 'en'] as const)(
  'wie gevraagd wordt, hoort wie wat leest en vanaf hoeveel antwoorden (%s)',
  (language) => {
    const words = promiseInWords(
      { smallestGroup: 8, moderatorName: 'Marit Vos', closesOn: '15 december 2026' },
      language,
    )
    expect(words.join(' ')).toMatch(/8 .*Marit Vos.*15 december 2026/s)
  },
)
