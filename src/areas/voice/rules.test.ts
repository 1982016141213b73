import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginningOf, mondayOf, recipientIn, recipientValue } from './rules.ts'

describe('aan wie je iets vertelt', () => {
  it('staat als één keuze in het formulier, en komt er zo weer uit', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        for (const recipient of [
          { kind: 'partnership' } as const,
          { kind: 'school', schoolId: id } as const,
          { kind: 'person', personId: id } as const,
        ])
          expect(recipientIn(recipientValue(recipient))).toEqual(recipient)
      }),
    )
  })

  it.each(['', 'school:', 'person:iedereen', 'partnership:1', 'board:0192f0c0-0000-7000-8000-000000000000'])(
    'is niet %j',
    (value) => expect(recipientIn(value)).toBeUndefined(),
  )
})

it('van wat iemand zonder naam vertelt blijft alleen de week', () => {
  expect(['2026-11-23', '2026-11-24', '2026-11-29', '2026-11-30'].map(mondayOf)).toEqual([
    '2026-11-23',
    '2026-11-23',
    '2026-11-23',
    '2026-11-30',
  ])
})

it('het begin van een tekst past in een lijst', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      expect(beginningOf(text).length).toBeLessThanOrEqual(92)
      expect(beginningOf(text).isWellFormed()).toBe(true)
    }),
  )
  expect(beginningOf('Ik wil graag vaker meekijken bij een ander.')).toBe('Ik wil graag vaker meekijken bij een ander.')
})
