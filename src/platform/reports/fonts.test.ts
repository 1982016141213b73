import { describe, expect, it } from 'vitest'
import { charactersIn, readFonts } from './fonts.ts'

const [house, , , bold, wide, emoji] = readFonts()

const draws = (font: typeof house, text: string) =>
  Array.from(text).map((character) => font?.characters.has(character.codePointAt(0) ?? 0))

describe('lettertypen', () => {
  it('weten welke tekens zij kennen: ons eigen lettertype het Nederlands, de andere de rest van de wereld', () => {
    expect(draws(house, 'éëïĳ€ж🙂')).toEqual([true, true, true, true, true, false, false])
    expect(draws(wide, 'éж→✓汉')).toEqual([true, true, true, true, false])
    expect(draws(emoji, '🙂👍ж')).toEqual([true, true, false])
  })

  it('kennen vet en gewoon dezelfde letters, zodat een kop niet stukgaat', () => {
    expect(bold?.characters).toEqual(house?.characters)
  })

  it('zijn geen lettertype als er geen tekentabel in zit', () => {
    expect(() => charactersIn(Buffer.alloc(64))).toThrow('no table cmap')
  })
})
