import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GivenAdvice, manySchools, sharedGuarantees } from './offers.ts'
import { type KnownThing, mostOfAKind, offeredWith, takenOver } from './selfPicture.ts'

const thing = (number: number, guarantee = 2): KnownThing => ({
  key: `action:${number}`,
  guarantee,
  kind: 'action',
  text: `Afspraak ${number}.`,
  source: 'Vervolgactie',
  href: null,
})

test('bij een waarborg staat wat erbij hoort, en niet meer dan men leest', () => {
  const known = [thing(0, 3), ...Array.from({ length: 9 }, (_, index) => thing(index + 1))]
  expect(offeredWith(2, known).map(({ key }) => key)).toEqual(
    Array.from({ length: mostOfAKind }, (_, index) => `action:${index + 1}`),
  )
})

test('overnemen haalt nooit iets weg, en voegt niets twee keer toe', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (text, line) => {
      const once = takenOver(text, line)
      expect(once.startsWith(text.trimEnd()) || text.trim() === '').toBe(true)
      expect(once).toContain(line)
      expect(takenOver(once, line)).toBe(once)
    }),
  )
})

test('een waarborg is pas van het partnerschap als veel verschillende scholen er een advies over kregen', () => {
  const advice = (schoolId: string, guarantee: number): GivenAdvice => ({
    id: `${schoolId}${guarantee}`,
    reviewId: schoolId,
    schoolId,
    schoolName: schoolId,
    guarantee,
    text: 'Ga door',
  })
  const given = [advice('a', 2), advice('a', 2), advice('a', 3), advice('b', 2), advice('b', 3)]
  expect(sharedGuarantees(given)).toEqual([])
  expect(sharedGuarantees([...given, advice('c', 3)])).toEqual([{ guarantee: 3, schools: manySchools }])
})
