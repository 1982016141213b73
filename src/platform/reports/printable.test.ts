import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFonts } from './fonts.ts'
import { printable, undrawable, withoutControls } from './printable.ts'
import { createCompiler } from './typstCompiler.ts'

const fonts = readFonts().map(({ characters }) => characters)
const print = (text: string) => printable(text, fonts)

describe('afdrukbare tekst', () => {
  it.each([
    ['Nederlands', 'Eén coördinator, ’s ochtends – €12 … “goed zo”'],
    ['een naam uit Turkije of Polen', 'İnge Öztürk-Wałęsa'],
    ['Oekraïens, Grieks, Arabisch en Hebreeuws', 'Дякую ευχαριστώ شكرا תודה'],
    ['emoji', 'Goed gedaan 👍🏽 🙂 ❤️'],
    ['regels', 'een\ntwee'],
  ])('laat %s staan', (_, text) => {
    expect(print(text)).toBe(text)
  })

  it('zet een blokje waar geen lettertype het teken kent, en houdt de rest', () => {
    expect(print('Dank 谢谢 allemaal')).toBe(`Dank ${undrawable}${undrawable} allemaal`)
  })

  it('zet één blokje voor een teken dat met zijn aanhangsels in geen enkel lettertype past', () => {
    // The hand is only in the emoji font, the Cyrillic sign around it only in another.
    const decoratedHand = '👍\u0489'
    expect([...new Intl.Segmenter('nl').segment(decoratedHand)]).toHaveLength(1)
    expect(print(decoratedHand)).toBe(undrawable)
  })

  it('geeft een los accent iets om op te staan', () => {
    expect(print('a\n\u05b0 e\u0301')).toBe('a\n\u25cc\u05b0 é')
  })

  it('haalt weg wat je niet ziet maar wel iets doet: besturingstekens en omgekeerde leesrichting', () => {
    expect(withoutControls('a\u0000b\u0007c\u001b[0md\u202ee\u2066f\uffff')).toBe('abc[0mdef')
    expect(withoutControls('een\r\ntwee\rdrie\u2028vier\tvijf')).toBe('een\ntwee\ndrie\nvier vijf')
  })

  it('maakt van een half teken een heel teken', () => {
    expect(print('\ud83d')).toBe('\ufffd')
  })

  it('geeft een eindeloos woord plekken om af te breken, en een gewoon lang woord niet', () => {
    expect(
      print('x'.repeat(100))
        .split('\u200b')
        .map((part) => part.length),
    ).toEqual([20, 20, 20, 20, 20])
    expect(print('1234567890'.repeat(3)).split('\u200b')).toHaveLength(3)
    expect(print('professionaliseringsactiviteiten')).toBe('professionaliseringsactiviteiten')
  })

  it('drukt elke tekst af die iemand kan typen', { timeout: 60_000 }, () => {
    const { typeset } = createCompiler()
    // A sign that the text face lacks, with a variation selector that the face which has it lacks.
    const odd = JSON.stringify({ title: 'Proefdruk', lines: ['\ud800\u180f'] })
    expect(typeset({ template: 'platform/reports/fixtures/lines.typ', document: odd }).length).toBeGreaterThan(1000)
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 40 }),
    )
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 20, maxLength: 60 }), (lines) => {
        const document = JSON.stringify({ title: 'Proefdruk', lines })
        expect(typeset({ template: 'platform/reports/fixtures/lines.typ', document }).length).toBeGreaterThan(1000)
      }),
      { numRuns: 100, examples: [[['\n\u05b0']]] },
    )
  })
})
