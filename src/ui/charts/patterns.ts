import type { Tone } from './drawing.ts'

/** Drawn over a colour, so that steps differ without it: lines on the side that disagrees, dots on the side that agrees. */
export type Pattern = { id: string; size: number; path: string; stroke: number }

const lines = (id: string, size: number): Pattern => ({
  id,
  size,
  path: `M0 ${size}L${size} 0M-1 1L1 -1M${size - 1} ${size + 1}L${size + 1} ${size - 1}`,
  stroke: 1,
})
const dots = (id: string, size: number): Pattern => ({ id, size, path: `M${size / 2} ${size / 2}h.01`, stroke: 2 })

export const patterns: Partial<Record<Tone, Pattern>> = {
  'against-3': { ...lines('weave-against-3', 4), stroke: 1.4 },
  'against-2': lines('weave-against-2', 6),
  'against-1': lines('weave-against-1', 10),
  'for-1': dots('weave-for-1', 9),
  'for-2': dots('weave-for-2', 6),
}
