import { describe, expect, it } from 'vitest'
import { folded, nearest } from './spelling.ts'

describe('woorden vergelijken', () => {
  it('gaat zonder hoofdletters, accenten, spaties en leestekens', () => {
    expect(folded('Huisnummer-toevoeging')).toBe(folded('HUISNUMMER TOEVOEGING'))
    expect(folded('Onderzoekscoördinator')).toBe(folded('onderzoeks coordinator'))
    expect(folded("CoOP'er")).toBe('cooper')
  })

  it.each([
    ['scholopleider', 'schoolopleider'],
    ['schooloplieder', 'schoolopleider'],
    ['Instituuts opleiders', 'instituutsopleider'],
    ['metnor', 'mentor'],
  ])('vindt wat je bedoelt met “%s”: %s', (typed, meant) => {
    expect(nearest(typed, ['mentor', 'schoolopleider', 'schoolleider', 'instituutsopleider'])).toBe(meant)
  })

  it('raadt niet als niets in de buurt komt', () => {
    expect(nearest('conciërge', ['mentor', 'schoolopleider'])).toBeNull()
    expect(nearest('x'.repeat(100_000), ['mentor'])).toBeNull()
  })
})
