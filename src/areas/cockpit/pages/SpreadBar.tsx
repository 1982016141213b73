import { count } from '../../../ui/words.ts'
import { judgementsIn, type PhaseSpread } from '../rules.ts'

const phaseNumbers = [1, 2, 3, 4] as const
/** In units of the drawing. */
const width = 100

type SpreadBarProps = {
  spread: PhaseSpread
  /** What it is of, for whoever does not see it: `Scans`, `Scans van 2025–2026`. */
  label: string
  height?: number
}

/** How team judgements are spread over the four phases, as one bar; pale to deep, with a line between the phases. */
export function SpreadBar({ spread, label, height = 14 }: SpreadBarProps) {
  const all = judgementsIn(spread)
  const widths = spread.phases.map((number) => (all === 0 ? 0 : (number / all) * width))
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, one) => sum + one, 0))
  return (
    <svg
      class="spread-bar"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${label}: ${spreadInWords(spread)}`}
    >
      <rect x="0" y="0" width={width} height={height} class="none" />
      {phaseNumbers.map((phase, index) => (
        <rect key={phase} x={starts[index]} y="0" width={widths[index]} height={height} class={`phase-${phase}`} />
      ))}
    </svg>
  )
}

/** fase 1: 3, fase 2: 10, fase 3: 4, fase 4: 1, van 6 scholen */
export function spreadInWords(spread: PhaseSpread): string {
  const { phases, schools } = spread
  if (judgementsIn(spread) === 0) return 'nog geen oordelen'
  const told = phases.map((number, index) => `fase ${index + 1}: ${number}`)
  return `${told.join(', ')}, van ${count(schools, 'school', 'scholen')}`
}
