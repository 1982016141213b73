import { type Chart, lineHeight, linesOf, type Mark, rounded, sheetWidth, type Tone, textMarks } from './drawing.ts'
import { decimal } from './numbers.ts'

export type Ranked = {
  label: string
  /** The place that it has on average; 1 is first. */
  mean: number
  /** How many put it on each place. */
  places: readonly number[]
}

const barHeight = 16
const numberRoom = 46

/** What is put first most: each option with its mean place, and how places are spread; the higher, the deeper. */
export function rankingChart({
  title,
  description,
  options,
}: {
  title: string
  description: string
  options: readonly Ranked[]
}): Chart {
  const unit = sheetWidth - numberRoom
  const marks: Mark[] = []
  let top = 0
  for (const { label, mean, places } of options.toSorted((a, b) => a.mean - b.mean)) {
    const lines = linesOf(label)
    marks.push(...textMarks(lines, top))
    top += lines.length * lineHeight + 3
    marks.push(...placeMarks(places, unit, top))
    marks.push({ kind: 'text', x: sheetWidth, y: top + 13, text: decimal(mean), anchor: 'end', look: 'strong' })
    top += barHeight + 10
  }
  const most = Math.max(0, ...options.map(({ places }) => places.length))
  return {
    title,
    description,
    height: Math.max(barHeight, top - 6),
    marks,
    table: {
      columns: ['Antwoord', 'Gemiddelde plaats', ...Array.from({ length: most }, (_, index) => `Plaats ${index + 1}`)],
      rows: options
        .toSorted((a, b) => a.mean - b.mean)
        .map(({ label, mean, places }) => [label, decimal(mean), ...places]),
    },
  }
}

function placeMarks(places: readonly number[], unit: number, y: number): Mark[] {
  const all = places.reduce((sum, one) => sum + one, 0)
  let x = 0
  return places.flatMap((count, index): Mark[] => {
    const width = all === 0 ? 0 : (count / all) * unit
    const mark: Mark = {
      kind: 'area',
      x: rounded(x),
      y,
      width: rounded(width),
      height: barHeight,
      tone: toneOfPlace(index, places.length),
    }
    x += width
    return width > 0 ? [mark] : []
  })
}

/** From the first place, deep, to the last, pale. */
function toneOfPlace(index: number, places: number): Tone {
  const depth = places <= 1 ? 0 : index / (places - 1)
  if (depth < 0.25) return 'for-3'
  if (depth < 0.5) return 'for-2'
  return depth < 0.8 ? 'for-1' : 'middle'
}
