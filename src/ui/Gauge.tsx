type GaugeProps = {
  /** From 1 to 4, in halves; null when nothing was settled. */
  level: number | null
  /** Where one wants to be. */
  ambition?: number | null
  height?: number
  /** What it says, for whoever does not see it; without it the text beside the gauge says it. */
  label?: string
}

const marks = [1, 2, 3, 4]

/** The peilstok: how far something has come, on four marks from below. An ambition is a notch on the other side. */
export function Gauge({ level, ambition = null, height = 84, label }: GaugeProps) {
  const width = height * 0.2
  const bore = height - 8
  const markX = width + 5
  const wide = width + (ambition === null ? 22 : 30)
  const top = 4
  const yOf = (at: number) => top + bore - ((at - 0.5) / 4) * bore
  const inset = Math.min(2.4, width * 0.16)
  const fill = level === null ? 0 : Math.max(bore * ((level - 0.5) / 4), width * 0.7)
  const phase = level === null ? 1 : Math.floor(level)
  const markAt = (mark: number) => `M${markX} ${yOf(mark)}h13`
  return (
    <svg
      class="gauge"
      width={wide}
      height={height}
      viewBox={`0 0 ${wide} ${height}`}
      role={label ? 'img' : 'presentation'}
      aria-label={label}
      aria-hidden={!label}
    >
      <rect
        x="2"
        y={top}
        width={width}
        height={bore}
        rx={width / 2}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
      />
      {level !== null && (
        <rect
          x={2 + inset}
          y={top + bore - inset - fill}
          width={width - 2 * inset}
          height={fill}
          rx={width / 2 - inset}
          class={`phase-${phase}`}
          stroke="currentColor"
          stroke-width="0.8"
        />
      )}
      <path d={marks.map(markAt).join('')} stroke="currentColor" />
      {level !== null && (
        <path d={marks.slice(0, phase).map(markAt).join('')} stroke="currentColor" stroke-width="2.2" />
      )}
      {ambition !== null && <path d={`M${markX + 15} ${yOf(ambition)} l6 -5 v10 z`} fill="var(--accent)" />}
    </svg>
  )
}

/** A guarantee's number in its colour. */
export function GuaranteeMark({ number }: { number: number }) {
  return (
    <span class="guarantee" data-n={number} title={`Waarborg ${number}`}>
      <span class="unseen">Waarborg </span>
      {number}
    </span>
  )
}
