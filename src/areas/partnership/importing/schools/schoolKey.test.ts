import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSchoolKey, schoolKeyText } from './schoolKey.ts'

const keyOf = (institution: string, location: string) => {
  const read = readSchoolKey(institution, location)
  return 'key' in read ? schoolKeyText(read.key) : read.problem
}

describe('de sleutel van een school', () => {
  it.each([
    ['01AB', '01AB00'],
    ['01AB', '00'],
    ['01ab', '0'],
    ['1AB', '1AB0'],
    ['01AB', '01AB-00'],
    ['01AB|00', ''],
    ['01AB00', '00'],
    ['', '01AB00'],
    [' 01 AB ', '01AB 00'],
  ])('wordt uit “%s” en “%s” gelezen als 01AB00', (institution, location) => {
    expect(keyOf(institution, location)).toBe('01AB00')
  })

  it('zegt erbij als nullen zijn teruggezet', () => {
    expect(readSchoolKey('1AB', '00')).toMatchObject({ restored: true })
    expect(readSchoolKey('01AB', '0')).toMatchObject({ restored: true })
    expect(readSchoolKey('01AB', '00')).toMatchObject({ restored: false })
  })

  it.each([
    ['01ABC', '00', 'geen instellingscode'],
    ['AB01', '00', 'geen instellingscode'],
    ['01AB', '000', 'geen vestigingscode'],
    ['01AB', 'hoofd', 'geen vestigingscode'],
    ['', '00', 'Vul de instellingscode'],
    ['01AB', '', 'Vul de vestigingscode'],
    ['01AB', '01AC00', 'past niet'],
    ['01AB00', '01AB01', 'past niet'],
  ])('is er niet bij “%s” en “%s”', (institution, location, words) => {
    expect(keyOf(institution, location)).toContain(words)
  })

  it('is dezelfde in elke schrijfwijze', () => {
    const digits = fc.stringMatching(/^\d\d$/)
    fc.assert(
      fc.property(digits, fc.stringMatching(/^[A-Z]{2}$/), digits, (number, letters, location) => {
        const brin = number + letters
        const ways = [
          keyOf(brin, location),
          keyOf(brin, brin + location),
          keyOf(brin + location, ''),
          keyOf('', brin + location),
        ]
        expect(ways).toEqual(ways.map(() => brin + location))
        expect(keyOf(brin.replace(/^0/, ''), location.replace(/^0/, ''))).toBe(brin + location)
      }),
    )
  })
})
