/** The four phases by their usual names, and how to recognise them in a document. */
import type { PerPhase } from './proposal.ts'
import { words } from './words.ts'

/** As the Scan Samen Opleiden in de School calls them. */
export const usualPhases: PerPhase<string> = [
  'Individuele begeleiding',
  'Commitment Samen Opleiden',
  'Verbinden en verbreden',
  'Innovatie en co-creatie',
]

const usualWords = usualPhases.map((name) => words(name).join(''))
/** In characters: with a number, and spaces where a column is narrow. */
const longestName = 80

/** Which phase a text names, from 0, or -1 when it names none: "1. Individuele begeleiding" and "COCREATIE" included. */
export function phaseNamedBy(text: string): number {
  if (text.length > longestName || text.trim() === '') return -1
  const name = text.replace(/^\s*(fase\s*)?\d\s*[.:)–-]?\s*/i, '')
  return usualWords.indexOf(words(name).join(''))
}

/** The four usual names one after the other, on one line or over several, however the words are spaced. */
export const usualPhasesInARow = new RegExp(usualPhases.map((name) => `(${spaced(name)})`).join('\\s*'), 'iu')

function spaced(name: string): string {
  return name.split(/[ -]/).join('[\\s-]*')
}
