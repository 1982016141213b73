import { withoutControls } from '../../platform/reports/printable.ts'
import { type Chart, lineHeight, linesOf, type Mark, rounded, sheetWidth, type Tone, textMarks } from './drawing.ts'
import { patterns } from './patterns.ts'

/** Colours as on a light screen and on paper. */
const fills: Record<Tone, string> = {
  'against-3': '#9c3410',
  'against-2': '#d0703f',
  'against-1': '#f0b894',
  middle: '#d9d7cf',
  'for-1': '#a9cfd5',
  'for-2': '#4a909c',
  'for-3': '#0b4f5c',
  bar: '#2f7480',
  beside: '#a9cfd5',
  track: '#eceae2',
}
const strokes = { ink: '#17262b', soft: '#8d9a9d', bar: '#2f7480', aim: '#b23a12' }
const inks = { plain: '#17262b', soft: '#4d5f64', strong: '#17262b' }
const font = 'Atkinson Hyperlegible Next, Segoe UI, Arial, sans-serif'
const edge = 16

/**
 * A chart as a file of its own: with its title and where it comes from, and every style as an attribute, so that any program
 * shows it alike. Without the frame it is what stands in a report, which has its own title.
 * @param frame the line below it; null for the drawing alone
 */
export function standaloneSvg(chart: Chart, frame: { source: string } | null): string {
  const titles = frame ? linesOf(chart.title, sheetWidth * 0.94, 4) : []
  const above = titles.length * lineHeight + (frame ? 8 : 0)
  const sources = frame ? linesOf(frame.source, sheetWidth, 2) : []
  const below = frame ? sources.length * lineHeight + 8 : 0
  const margin = frame ? edge : 1
  const width = sheetWidth + 2 * margin
  const height = rounded(above + chart.height + below + 2 * margin)
  const named = `<title>${escaped(chart.title)}</title><desc>${escaped(chart.description)}</desc>`
  const inner = [
    ...textMarks(titles, 0, 'strong').map(markup),
    `<g transform="translate(0 ${above})">${chart.marks.map(markup).join('')}</g>`,
    ...textMarks(sources, above + chart.height + 8, 'soft').map(markup),
  ].join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${font}" font-size="13">` +
    `${named}<defs>${definitions}</defs>${frame ? `<rect width="${width}" height="${height}" fill="#ffffff"/>` : ''}` +
    `<g transform="translate(${margin} ${margin})">${inner}</g></svg>`
  )
}

const definitions = Object.values(patterns)
  .map(
    ({ id, size, path, stroke }) =>
      `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><path d="${path}" fill="none" stroke="#ffffff" stroke-opacity="0.75" stroke-width="${stroke}" stroke-linecap="round"/></pattern>`,
  )
  .join('')

function markup(mark: Mark): string {
  switch (mark.kind) {
    case 'area': {
      const box = `x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}"`
      const pattern = patterns[mark.tone]
      const colour = `<rect ${box} fill="${fills[mark.tone]}" stroke="#ffffff" stroke-width="1"/>`
      return pattern ? `${colour}<rect ${box} fill="url(#${pattern.id})"/>` : colour
    }
    case 'line': {
      const points = mark.points.map(([x, y]) => `${x},${y}`).join(' ')
      const dashes = mark.look === 'aim' ? ' stroke-dasharray="5 4"' : ''
      return `<polyline points="${points}" fill="none" stroke="${strokes[mark.look]}" stroke-width="${mark.look === 'bar' ? 4 : 1.2}"${dashes}/>`
    }
    case 'dot':
      return mark.look === 'aim'
        ? `<path d="M${mark.x} ${mark.y - 7}l6 7l-6 7l-6 -7z" fill="${strokes.aim}"/>`
        : `<circle cx="${mark.x}" cy="${mark.y}" r="5.5" fill="${mark.look === 'full' ? strokes.ink : '#ffffff'}" stroke="${strokes.ink}" stroke-width="1.5"/>`
    case 'text': {
      const { look = 'plain', anchor = 'start' } = mark
      const weight = look === 'strong' ? ' font-weight="700"' : ''
      return `<text x="${mark.x}" y="${rounded(mark.y)}" text-anchor="${anchor}" fill="${inks[look]}"${weight}>${escaped(mark.text)}</text>`
    }
  }
}

/** Text as XML takes it: what no XML file may hold is left out. */
function escaped(text: string): string {
  return withoutControls(text.toWellFormed())
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
