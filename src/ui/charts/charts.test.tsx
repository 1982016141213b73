import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { hostileStrings } from '../../platform/reports/pdfForTests.ts'
import { ChartFigure, ChartPatterns } from './ChartFigure.tsx'
import { linesOf, sheetWidth } from './drawing.ts'
import {
  barChart,
  type Chart,
  divergingChart,
  estimateChart,
  extentOf,
  rankingChart,
  sidesOf,
  standaloneSvg,
} from './index.ts'

const answers = (points: number) => fc.array(fc.integer({ min: 0, max: 400 }), { minLength: points, maxLength: points })
const anyScale = fc.integer({ min: 4, max: 7 }).chain(answers)

const diverging = (rows: readonly (readonly number[])[], label = 'De Waterlelie'): Chart =>
  divergingChart({
    title: 'Ik voel me welkom',
    description: 'Hoe de antwoorden zijn verdeeld.',
    low: 'oneens',
    high: 'eens',
    sides: { low: 'oneens', high: 'eens' },
    rows: rows.map((counts) => ({ label, n: counts.reduce((sum, one) => sum + one, 0), counts })),
  })

const areasOf = ({ marks }: Chart) => marks.flatMap((mark) => (mark.kind === 'area' ? [mark] : []))

describe('een gestapelde balk rond het midden', () => {
  it('blijft op het vel, wat er ook geantwoord is', () =>
    fc.assert(
      fc.property(fc.array(anyScale, { minLength: 1, maxLength: 5 }), (rows) => {
        for (const { x, width } of areasOf(diverging(rows))) {
          expect(x).toBeGreaterThanOrEqual(-0.1)
          expect(x + width).toBeLessThanOrEqual(sheetWidth + 0.3)
        }
      }),
    ))

  it('is even breed voor iedere groep, zodat groepen naast elkaar te lezen zijn', () => {
    const widths = [
      [1, 2, 3, 4, 5],
      [10, 20, 30, 40, 50],
    ].map((counts) =>
      areasOf(diverging([counts, [3, 3, 3, 3, 3]]))
        .slice(0, 5)
        .reduce((sum, { width }) => sum + width, 0),
    )
    expect(widths[0]).toBeCloseTo(widths[1] ?? 0, 0)
  })

  it('zet wie het midden koos half links en half rechts', () => {
    expect(sidesOf([2, 2, 4, 1, 1])).toEqual({ against: 0.4, middle: 0.4, favour: 0.2 })
    expect(extentOf([[2, 2, 4, 1, 1]])).toEqual({ against: 0.4 + 0.2, favour: 0.2 + 0.2 })
  })

  it('kent op een schaal van vier geen midden', () => {
    expect(sidesOf([1, 1, 1, 1])).toEqual({ against: 0.5, middle: 0, favour: 0.5 })
  })
})

describe('tekst in een plaatje', () => {
  it('past op de regel, ook een woord zonder eind', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const lines = linesOf(text)
        expect(lines.length).toBeLessThanOrEqual(3)
        for (const line of lines) expect(Array.from(new Intl.Segmenter().segment(line)).length).toBeLessThanOrEqual(55)
      }),
    ))
})

describe('een plaatje om te bewaren', () => {
  const charts = (text: string): Chart[] => [
    { ...diverging([[1, 2, 3, 4, 5]], text), title: text, description: text },
    barChart({
      title: text,
      description: text,
      bars: [{ label: text, count: 3, share: 0.5, interval: { low: 0.2, high: 0.8 } }],
    }),
    rankingChart({ title: text, description: text, options: [{ label: text, mean: 1.4, places: [4, 2] }] }),
    estimateChart({
      title: text,
      description: text,
      scale: { low: 1, high: 5 },
      rows: [{ label: text, n: 6, mean: 3, interval: null }],
    }),
  ]

  it('is welgevormd, wat iemand ook als vraag of antwoord typte', () => {
    for (const text of [...hostileStrings, '\u0000\u0008\ufffe & <script> "quotes"'])
      for (const chart of charts(text)) {
        const svg = standaloneSvg(chart, { source: text })
        // What no XML may hold, and what would end an element early.
        expect(svg).not.toMatch(/(?![\n\t])[\p{Control}\p{Noncharacter_Code_Point}]/u)
        expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/)
        expect(svg).not.toContain('<script')
        expect(svg.match(/<text/g)?.length).toBe(svg.match(/<\/text>/g)?.length)
      }
  })

  it('draagt zijn opmaak zelf: geen klasse, geen stijlblad, niets van buiten', () => {
    for (const chart of charts('Ik voel me welkom')) {
      const svg = standaloneSvg(chart, { source: 'Peilstok' })
      expect(svg).not.toMatch(/class=|style=|<style|href=/)
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
      expect(svg).toContain('<title>Ik voel me welkom</title><desc>')
    }
  })
})

describe('een plaatje op een pagina', () => {
  const page = render(
    <>
      <ChartPatterns />
      <ChartFigure chart={diverging([[1, 2, 3, 4, 5]])} files={(form) => `/vraag.${form}`} />
      <ChartFigure chart={diverging([[5, 4, 3, 2, 1]])} />
    </>,
  )

  it('zegt zonder kijken wat er te zien is, en heeft zijn tabel achter zich', () => {
    expect(page).toContain('role="img" aria-label="Ik voel me welkom. Hoe de antwoorden zijn verdeeld."')
    expect(page).toContain('<td>4</td>')
  })

  it('verschilt per stap ook zonder kleur, en geeft geen enkele id twee keer', () => {
    for (const weave of ['against-2', 'against-1', 'for-1', 'for-2']) expect(page).toContain(`url(#weave-${weave})`)
    const ids = page.match(/ id="[^"]+"/g) ?? []
    expect(new Set(ids).size).toBe(ids.length)
  })
})
