/** The four phases by their usual names, and how to recognise them in a document. */
import type { PerPhase } from './proposal.ts'
import { saysTheSame } from './words.ts'

/** As the Scan Samen Opleiden in de School calls them. */
export const usualPhases: PerPhase<string> = [
  'Individuele begeleiding',
  'Commitment Samen Opleiden',
  'Verbinden en verbreden',
  'Innovatie en co-creatie',
]

/** Which phase a text names, from 0, or -1 when it names none: "1. Individuele begeleiding" and "COCREATIE" included. */
export function phaseNamedBy(text: string): number {
  const name = text.replace(/^\s*(fase\s*)?\d\s*[.:)–-]?\s*/i, '')
  return usualPhases.findIndex((usual) => saysTheSame(usual, name))
}

/** The four usual names one after the other, on one line or over several, however the words are spaced. */
export const usualPhasesInARow = new RegExp(usualPhases.map((name) => `(${spaced(name)})`).join('\\s*'), 'iu')

function spaced(name: string): string {
  return name.split(/[ -]/).join('[\\s-]*')
}
