import type { Interval } from './bars.ts'
import { type Chart, lineHeight, linesOf, type Mark, rounded, sheetWidth, textMarks } from './drawing.ts'
import { decimal } from './numbers.ts'

export type Estimate = {
  label: string
  n: number
  /** What was answered on average. */
  mean: number
  interval: Interval | null
  /** What is the best guess, when all groups are known; drawn instead of the mean. */
  estimate?: number
  aim?: number | null
}

type Described = {
  title: string
  description: string
  /** The lowest and highest answer. */
  scale: { low: number; high: number }
  rows: readonly Estimate[]
  /** A line through all rows, such as the mean of everybody. */
  reference?: { label: string; value: number }
}

const rowHeight = 20
const numberRoom = 40

/** Means on a line, each with the range in which it lies, beside that of everybody. */
export function estimateChart({ title, description, scale, rows, reference }: Described): Chart {
  const unit = (sheetWidth - numberRoom - 12) / (scale.high - scale.low)
  const at = (value: number) => rounded(6 + (Math.min(scale.high, Math.max(scale.low, value)) - scale.low) * unit)
  const marks: Mark[] = []
  let top = 0
  for (const row of rows) {
    const lines = linesOf(row.label)
    marks.push(...textMarks(lines, top))
    top += lines.length * lineHeight
    marks.push(...rowMarks(row, at, scale, top + rowHeight / 2))
    top += rowHeight + 8
  }
  const bottom = Math.max(rowHeight, top - 8)
  if (reference) {
    const x = at(reference.value)
    marks.unshift({
      kind: 'line',
      look: 'soft',
      points: [
        [x, 0],
        [x, bottom],
      ],
    })
  }
  marks.push(...axisMarks(scale, at, bottom))
  return { title, description, height: bottom + lineHeight + 6, marks, table: tableOf(rows, reference) }
}

function rowMarks(row: Estimate, at: (value: number) => number, scale: Interval, y: number): Mark[] {
  const { mean, interval, estimate = mean, aim = null } = row
  return [
    {
      kind: 'line',
      look: 'soft',
      points: [
        [at(scale.low), y],
        [at(scale.high), y],
      ],
    },
    ...(interval
      ? [
          {
            kind: 'line' as const,
            look: 'bar' as const,
            points: [
              [at(interval.low), y],
              [at(interval.high), y],
            ] as const,
          },
        ]
      : []),
    ...(aim === null ? [] : [{ kind: 'dot' as const, x: at(aim), y, look: 'aim' as const }]),
    { kind: 'dot', x: at(estimate), y, look: 'full' },
    { kind: 'text', x: sheetWidth, y: y + 5, text: decimal(estimate), anchor: 'end', look: 'strong' },
  ]
}

function axisMarks(scale: Interval, at: (value: number) => number, bottom: number): Mark[] {
  return [scale.low, scale.high].map((value, index) => ({
    kind: 'text',
    x: at(value),
    y: bottom + lineHeight,
    text: decimal(value, 0),
    anchor: index === 0 ? 'start' : 'end',
    look: 'soft',
  }))
}

function tableOf(rows: readonly Estimate[], reference: Described['reference']): Chart['table'] {
  const guessed = rows.some(({ estimate }) => estimate !== undefined)
  const aimed = rows.some(({ aim }) => aim !== undefined && aim !== null)
  const blank = [...(guessed ? [''] : []), '', ...(aimed ? [''] : [])]
  return {
    columns: [
      'Groep',
      'Antwoorden',
      'Gemiddelde',
      ...(guessed ? ['Beste schatting'] : []),
      'Waarschijnlijk tussen',
      ...(aimed ? ['Eigen ambitie'] : []),
    ],
    rows: [
      ...rows.map(({ label, n, mean, estimate, interval, aim }) => [
        label,
        n,
        decimal(mean, 2),
        ...(guessed ? [decimal(estimate ?? mean, 2)] : []),
        interval ? `${decimal(interval.low, 2)} en ${decimal(interval.high, 2)}` : '',
        ...(aimed ? [aim === undefined || aim === null ? '' : decimal(aim)] : []),
      ]),
      ...(reference ? [[reference.label, '', decimal(reference.value, 2), ...blank]] : []),
    ],
  }
}

export type YearMean = { label: string; n: number; mean: number; interval: Interval | null }

/** A mean over the years, each with the range in which it lies. */
export function trendChart({
  title,
  description,
  scale,
  years,
  aim,
}: {
  title: string
  description: string
  scale: Interval
  years: readonly YearMean[]
  aim: number | null
}): Chart {
  const height = 120
  const top = 18
  const yOf = (value: number) => rounded(top + (1 - (value - scale.low) / (scale.high - scale.low)) * (height - top))
  const xOf = (index: number) =>
    rounded(years.length === 1 ? sheetWidth / 2 : 40 + (index / (years.length - 1)) * (sheetWidth - 80))
  const points = years.map(({ mean }, index) => [xOf(index), yOf(mean)] as const)
  const marks: Mark[] = [
    ...[scale.low, scale.high].map(
      (value): Mark => ({
        kind: 'line',
        look: 'soft',
        points: [
          [0, yOf(value)],
          [sheetWidth, yOf(value)],
        ],
      }),
    ),
    { kind: 'text', x: 0, y: yOf(scale.high) - 4, text: decimal(scale.high, 0), look: 'soft' },
    { kind: 'text', x: 0, y: yOf(scale.low) - 4, text: decimal(scale.low, 0), look: 'soft' },
    ...(aim === null
      ? []
      : [
          {
            kind: 'line' as const,
            look: 'aim' as const,
            points: [
              [0, yOf(aim)],
              [sheetWidth, yOf(aim)],
            ] as const,
          },
        ]),
    { kind: 'line', look: 'bar', points },
    ...years.flatMap(({ label, mean, interval }, index): Mark[] => [
      ...(interval
        ? [
            {
              kind: 'line' as const,
              look: 'ink' as const,
              points: [
                [xOf(index), yOf(interval.low)],
                [xOf(index), yOf(interval.high)],
              ] as const,
            },
          ]
        : []),
      { kind: 'dot', x: xOf(index), y: yOf(mean), look: 'full' },
      { kind: 'text', x: xOf(index) + 8, y: yOf(mean) - 8, text: decimal(mean), look: 'strong' },
      { kind: 'text', x: xOf(index), y: height + lineHeight, text: label, anchor: 'middle', look: 'soft' },
    ]),
  ]
  return {
    title,
    description,
    height: height + lineHeight + 6,
    marks,
    table: {
      columns: ['Schooljaar', 'Antwoorden', 'Gemiddelde', 'Waarschijnlijk tussen'],
      rows: years.map(({ label, n, mean, interval }) => [
        label,
        n,
        decimal(mean, 2),
        interval ? `${decimal(interval.low, 2)} en ${decimal(interval.high, 2)}` : '',
      ]),
    },
  }
}
