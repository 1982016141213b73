import type { ComponentChildren } from 'preact'
import { ScrollingTable } from '../ScrollingTable.tsx'
import { type Chart, type Mark, rounded, sheetWidth } from './drawing.ts'
import { patterns } from './patterns.ts'

/** The patterns of all charts on a page; stands on it once, before the first chart. */
export function ChartPatterns() {
  return (
    <svg class="chart-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {Object.values(patterns).map(({ id, size, path, stroke }) => (
          <pattern key={id} id={id} width={size} height={size} patternUnits="userSpaceOnUse">
            <path d={path} class="weave" stroke-width={stroke} stroke-linecap="round" />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}

/** A chart with the table behind it, and where it can be had as a file. */
export function ChartFigure({
  chart,
  files,
  children,
}: {
  chart: Chart
  /** The address of each of its files; none when it cannot be had. */
  files?: (form: 'svg' | 'xlsx') => string
  children?: ComponentChildren
}) {
  return (
    <figure class="chart">
      <svg
        viewBox={`0 -1 ${sheetWidth} ${rounded(chart.height + 2)}`}
        role="img"
        aria-label={`${chart.title}. ${chart.description}`}
      >
        {chart.marks.map((mark, index) => drawn(mark, index))}
      </svg>
      {children}
      <details class="chart-table">
        <summary>
          Tabel<span class="unseen"> van {chart.title}</span>
        </summary>
        <ChartNumbers chart={chart} />
        {files && (
          <p class="no-print">
            Haal op:{' '}
            <a href={files('svg')} data-turbo="false">
              plaatje<span class="unseen"> van {chart.title}</span> (SVG)
            </a>{' '}
            ·{' '}
            <a href={files('xlsx')} data-turbo="false">
              tabel<span class="unseen"> van {chart.title}</span> (Excel)
            </a>
          </p>
        )}
      </details>
    </figure>
  )
}

function ChartNumbers({ chart: { title, table } }: { chart: Chart }) {
  return (
    <ScrollingTable label={`Tabel: ${title}`}>
      <table>
        <thead>
          <tr>
            {table.columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollingTable>
  )
}

function drawn(mark: Mark, key: number) {
  switch (mark.kind) {
    case 'area': {
      const { x, y, width, height, tone } = mark
      const box = { x, y, width, height }
      const pattern = patterns[tone]
      return (
        <>
          <rect key={key} {...box} class={`tone ${tone}`} />
          {pattern && <rect {...box} fill={`url(#${pattern.id})`} />}
        </>
      )
    }
    case 'line':
      return <polyline key={key} points={pointsOf(mark.points)} class={`stroke ${mark.look}`} />
    case 'dot':
      return mark.look === 'aim' ? (
        <path key={key} d={`M${mark.x} ${mark.y - 7}l6 7l-6 7l-6 -7z`} class="dot aim" />
      ) : (
        <circle key={key} cx={mark.x} cy={mark.y} r="5.5" class={`dot ${mark.look}`} />
      )
    case 'text':
      return (
        <text
          key={key}
          x={mark.x}
          y={rounded(mark.y)}
          text-anchor={mark.anchor}
          class={`words ${mark.look ?? 'plain'}`}
        >
          {mark.text}
        </text>
      )
  }
}

const pointsOf = (points: readonly (readonly [number, number])[]) => points.map(([x, y]) => `${x},${y}`).join(' ')
