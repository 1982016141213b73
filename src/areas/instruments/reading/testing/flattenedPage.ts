/** What remains of the table of a theme when a pdf is copied as text. */
import { phaseNumbers, type ThemeProposal, textAt } from '../proposal.ts'

export type Flattening = {
  /** Per phase, how many characters go on a line. */
  widths: readonly number[]
  /** Whether the lines of a cell are set apart by empty lines; criterion and phase from 1. */
  isDoubleSpaced?: (criterion: number, phase: number) => boolean
  /** Whether an empty line follows each cell. */
  gaps?: boolean
  order?: 'by-column' | 'by-row' | 'by-headed-column'
  /** Where the names of the criteria stand, in a table that runs by column. */
  names?: 'above-phases' | 'below-phases'
}

/** In characters. */
const widthOfNames = 14
const widthOfNotes = 150

/** The lines of a theme as they come out of a pdf: cell by cell, broken where the column was full. */
export function flattenedPage(theme: ThemeProposal, flattening: Flattening): string {
  const { widths, isDoubleSpaced = () => false, gaps = true, order = 'by-column', names = 'below-phases' } = flattening
  const gap = gaps ? '\n\n' : '\n'
  const numbers = theme.criteria.map((_, index) => index + 1)
  const cell = (criterion: number, phase: number) => {
    const lines = wrapped(
      textAt(theme, { criterion, phase }) ?? '',
      phase === 0 ? widthOfNames : (widths[phase - 1] ?? 0),
    )
    return lines.join(phase > 0 && isDoubleSpaced(criterion, phase) ? '\n\n' : '\n')
  }
  const column = (phase: number) => numbers.map((criterion) => cell(criterion, phase))
  const heading = [theme.phases.join(' ')]
  const parts = {
    'by-column': [
      ...(names === 'above-phases' ? [...column(0), ...heading] : [...heading, ...column(0)]),
      ...phaseNumbers.flatMap(column),
    ],
    'by-row': [
      ...heading,
      ...numbers.flatMap((criterion) => [0, ...phaseNumbers].map((phase) => cell(criterion, phase))),
    ],
    'by-headed-column': [
      ...column(0),
      ...phaseNumbers.flatMap((phase) => [theme.phases[phase - 1] ?? '', ...column(phase)]),
    ],
  }
  const title = theme.title ? [`THEMA: ${theme.title.toUpperCase()}`] : []
  const notes = theme.notes.map((note) => wrapped(note, widthOfNotes).join('\n'))
  return [...title, parts[order].filter((part) => part !== '').join(gap), ...notes].join('\n\n')
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
