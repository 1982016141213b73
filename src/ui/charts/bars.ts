import { type Chart, lineHeight, linesOf, type Mark, rounded, sheetWidth, textMarks } from './drawing.ts'
import { decimal, percent } from './numbers.ts'

/** From where to where something lies with 95 % certainty. */
export type Interval = { low: number; high: number }

export type Bar = { label: string; count: number; share: number; interval: Interval | null }

type Described = { title: string; description: string; bars: readonly Bar[] }

const barHeight = 16
/** What is kept free on the right for the number. */
const numberRoom = 50

/** How many chose each answer, as bars with the range in which it lies. */
export function barChart({ title, description, bars }: Described): Chart {
  const unit = sheetWidth - numberRoom
  const marks: Mark[] = []
  let top = 0
  for (const { label, share, interval } of bars) {
    const lines = linesOf(label)
    marks.push(...textMarks(lines, top))
    top += lines.length * lineHeight + 3
    marks.push({ kind: 'area', x: 0, y: top, width: unit, height: barHeight, tone: 'track' })
    if (share > 0)
      marks.push({ kind: 'area', x: 0, y: top, width: rounded(share * unit), height: barHeight, tone: 'bar' })
    if (interval) marks.push(...whisker(interval, unit, top + barHeight / 2))
    marks.push({ kind: 'text', x: sheetWidth, y: top + 13, text: percent(share), anchor: 'end', look: 'strong' })
    top += barHeight + 10
  }
  return {
    title,
    description,
    height: Math.max(barHeight, top - 6),
    marks,
    table: {
      columns: ['Antwoord', 'Aantal', 'Deel', 'Waarschijnlijk tussen'],
      rows: bars.map(({ label, count, share, interval }) => [
        label,
        count,
        percent(share),
        interval ? `${percent(interval.low)} en ${percent(interval.high)}` : '',
      ]),
    },
  }
}

/** An interval as a line with feet. */
function whisker({ low, high }: Interval, unit: number, y: number): Mark[] {
  const [from, to] = [rounded(low * unit), rounded(high * unit)]
  return [
    {
      kind: 'line',
      look: 'ink',
      points: [
        [from, y],
        [to, y],
      ],
    },
    {
      kind: 'line',
      look: 'ink',
      points: [
        [from, y - 4],
        [from, y + 4],
      ],
    },
    {
      kind: 'line',
      look: 'ink',
      points: [
        [to, y - 4],
        [to, y + 4],
      ],
    },
  ]
}

export type Bin = { low: number; high: number; count: number }

/** How numbers are spread over their range, as columns. */
export function binChart({
  title,
  description,
  bins,
  mean,
  unit = '',
}: {
  title: string
  description: string
  bins: readonly Bin[]
  mean: number | null
  unit?: string
}): Chart {
  const height = 110
  const most = Math.max(1, ...bins.map(({ count }) => count))
  const width = sheetWidth / Math.max(1, bins.length)
  const [first, last] = [bins[0], bins.at(-1)]
  const span = first && last ? last.high - first.low : 0
  const marks: Mark[] = bins.map(({ count }, index) => {
    const tall = (count / most) * (height - 20)
    return {
      kind: 'area',
      x: rounded(index * width + 1),
      y: rounded(height - tall),
      width: rounded(width - 2),
      height: rounded(tall),
      tone: 'bar',
    }
  })
  marks.push({
    kind: 'line',
    look: 'ink',
    points: [
      [0, height],
      [sheetWidth, height],
    ],
  })
  const ends = first && last ? [first.low, last.high].map((value) => inUnit(value, unit)) : []
  marks.push({ kind: 'text', x: 0, y: height + lineHeight, text: ends[0] ?? '', look: 'soft' })
  marks.push({ kind: 'text', x: sheetWidth, y: height + lineHeight, text: ends[1] ?? '', anchor: 'end', look: 'soft' })
  if (mean !== null && first && span > 0) {
    const x = rounded(((mean - first.low) / span) * sheetWidth)
    marks.push({
      kind: 'line',
      look: 'aim',
      points: [
        [x, 8],
        [x, height],
      ],
    })
    marks.push({
      kind: 'text',
      x: Math.min(sheetWidth - 60, Math.max(60, x)),
      y: height + lineHeight,
      text: `gemiddeld ${inUnit(mean, unit)}`,
      anchor: 'middle',
      look: 'strong',
    })
  }
  return {
    title,
    description,
    height: height + lineHeight + 6,
    marks,
    table: {
      columns: ['Van', 'Tot', 'Aantal'],
      rows: bins.map(({ low, high, count }) => [inUnit(low, unit), inUnit(high, unit), count]),
    },
  }
}

const inUnit = (value: number, unit: string) =>
  `${decimal(value, Number.isInteger(value) ? 0 : 1)}${unit === '' ? '' : ` ${unit}`}`
