/** Where flattened text names its phases. Everything here is pure. */
import { phaseNamedBy, usualPhasesInARow } from '../phases.ts'
import type { PerPhase } from '../proposal.ts'
import { oneLine } from '../words.ts'

/** Flattened text around the names of its phases. */
export type Headed = {
  phases: PerPhase<string>
  /** What stands above the phases. */
  above: string
  /** Below them: all columns in one text, or a text for each when each stands below the name of its phase. */
  below: { together: string } | { perPhase: PerPhase<string> }
}

/**
 * Cuts flattened text at the usual names of the four phases: on one line, or each at the head of its own column.
 * @returns null when they are not there: without tables, no other names can be told from the rest
 */
export function headingOf(text: string): Headed | null {
  const row = usualPhasesInARow.exec(text)
  if (!row) return headingPerColumn(text.split('\n'))
  const [, one = '', two = '', three = '', four = ''] = row
  return {
    phases: [oneLine(one), oneLine(two), oneLine(three), oneLine(four)],
    above: text.slice(0, row.index),
    below: { together: text.slice(row.index + row[0].length) },
  }
}

function headingPerColumn(lines: readonly string[]): Headed | null {
  const named = lines.map(phaseNamedBy)
  const [one, two, three, four] = [0, 1, 2, 3].map((phase) => named.indexOf(phase))
  if (one === undefined || two === undefined || three === undefined || four === undefined) return null
  if (one < 0 || one >= two || two >= three || three >= four) return null
  const name = (at: number) => oneLine(lines[at] ?? '')
  const between = (from: number, to?: number) => lines.slice(from + 1, to).join('\n')
  return {
    phases: [name(one), name(two), name(three), name(four)],
    above: lines.slice(0, one).join('\n'),
    below: { perPhase: [between(one, two), between(two, three), between(three, four), between(four)] },
  }
}
