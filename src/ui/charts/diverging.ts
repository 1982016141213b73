import { type Chart, lineHeight, linesOf, type Mark, rounded, scaleTones, sheetWidth, textMarks } from './drawing.ts'
import { percent } from './numbers.ts'

export type DivergingRow = {
  /** Stands above the bar; empty when there is only one. */
  label: string
  n: number
  /** How many gave each step of the scale, from low to high. */
  counts: readonly number[]
}

/** How far bars reach at most to either side, as a share: the same on all charts that are looked at together. */
export type Extent = { against: number; favour: number }

type Described = {
  title: string
  description: string
  /** The words at both ends of the scale. */
  low: string
  high: string
  /** What being on either side is called under a bar: "oneens", "eens". */
  sides: { low: string; high: string }
  rows: readonly DivergingRow[]
  extent?: Extent
}

const barHeight = 24

/** How a bar divides: what is below the middle, in it and above it, as shares. */
export function sidesOf(counts: readonly number[]): { against: number; middle: number; favour: number } {
  const all = counts.reduce((sum, one) => sum + one, 0)
  const half = Math.floor(counts.length / 2)
  const share = (part: readonly number[]) => (all === 0 ? 0 : part.reduce((sum, one) => sum + one, 0) / all)
  return {
    against: share(counts.slice(0, half)),
    middle: share(counts.slice(half, counts.length - half)),
    favour: share(counts.slice(counts.length - half)),
  }
}

/** The extent that all these bars fit in; never so narrow that a small share looks large. */
export function extentOf(rows: readonly (readonly number[])[]): Extent {
  const reach = rows.map((counts) => {
    const { against, middle, favour } = sidesOf(counts)
    return { against: against + middle / 2, favour: favour + middle / 2 }
  })
  return {
    against: Math.max(0.25, ...reach.map(({ against }) => against)),
    favour: Math.max(0.25, ...reach.map(({ favour }) => favour)),
  }
}

/** Stacked bars around the middle of a scale: to the left whoever disagrees, to the right whoever agrees. */
export function divergingChart({ title, description, low, high, sides, rows, extent }: Described): Chart {
  const { against, favour } = extent ?? extentOf(rows.map(({ counts }) => counts))
  const unit = sheetWidth / (against + favour)
  const middle = against * unit
  const marks: Mark[] = []
  let top = 0
  for (const { label, n, counts } of rows) {
    const lines = label === '' ? [] : linesOf(label)
    marks.push(...textMarks(lines, top))
    top += lines.length * lineHeight + (lines.length > 0 ? 3 : 0)
    marks.push(...barMarks(counts, n, middle, unit, top), middleMark(rounded(middle), top))
    top += barHeight + lineHeight + 4
    marks.push(...sideMarks(counts, sides, top - 3))
    top += 9
  }
  const bottom = Math.max(barHeight, top - 9)
  return { title, description, height: bottom, marks, table: tableOf(low, high, rows) }
}

function barMarks(counts: readonly number[], n: number, middle: number, unit: number, top: number): Mark[] {
  if (n === 0) return []
  const { against, middle: between } = sidesOf(counts)
  let x = middle - (against + between / 2) * unit
  return scaleTones(counts.length).flatMap((tone, index): Mark[] => {
    const width = ((counts[index] ?? 0) / counts.reduce((sum, one) => sum + one, 0)) * unit
    const mark: Mark = { kind: 'area', x: rounded(x), y: top, width: rounded(width), height: barHeight, tone }
    x += width
    return width > 0 ? [mark] : []
  })
}

/** Where the middle of the scale is: through the bar, and a little beyond it. */
const middleMark = (x: number, top: number): Mark => ({
  kind: 'line',
  look: 'ink',
  points: [
    [x, top - 2],
    [x, top + barHeight + 2],
  ],
})

/** Under a bar how many stand on which side, since a small part of a bar has no room for its number. */
function sideMarks(counts: readonly number[], sides: Described['sides'], y: number): Mark[] {
  const { against, middle, favour } = sidesOf(counts)
  return [
    { kind: 'text', x: 0, y, text: `${percent(against)} ${sides.low}`, look: 'soft' },
    ...(counts.length % 2 === 1
      ? [
          {
            kind: 'text' as const,
            x: sheetWidth / 2,
            y,
            text: `${percent(middle)} ertussenin`,
            anchor: 'middle' as const,
            look: 'soft' as const,
          },
        ]
      : []),
    { kind: 'text', x: sheetWidth, y, text: `${percent(favour)} ${sides.high}`, anchor: 'end', look: 'strong' },
  ]
}

function tableOf(low: string, high: string, rows: readonly DivergingRow[]): Chart['table'] {
  const points = rows[0]?.counts.length ?? 0
  const names = Array.from({ length: points }, (_, index) => {
    if (index === 0) return `1 (${low})`
    return index === points - 1 ? `${points} (${high})` : String(index + 1)
  })
  const labelled = rows.some(({ label }) => label !== '')
  return {
    columns: [...(labelled ? ['Groep'] : []), 'Antwoorden', ...names],
    rows: rows.map(({ label, n, counts }) => [...(labelled ? [label] : []), n, ...counts]),
  }
}
