import type { CandidacyState, Decision, StepKind } from './lifecycle.ts'

/** Each state as a tag beside the name of a school. */
export const stateNames: Record<CandidacyState, string> = {
  exploring: 'verkennen',
  scanning: 'scan',
  adjusting: 'afstemmen',
  deciding: 'besluit gevraagd',
  starting: 'klaar voor de start',
  started: 'opleidingsschool',
  refused: 'no-go',
  withdrawn: 'teruggetrokken',
}

export const stepNames: Record<StepKind, string> = {
  'exploring-talk': 'Verkennend gesprek',
  scan: 'Scan voor de start',
  'adjustment-talk': 'Afstemmingsgesprek',
  decision: 'Go of no-go',
  start: 'Start',
}

/** The same with its article, inside a sentence: "het verkennend gesprek". */
export const stepInSentence: Record<StepKind, string> = {
  'exploring-talk': 'het verkennend gesprek',
  scan: 'de scan voor de start',
  'adjustment-talk': 'het afstemmingsgesprek',
  decision: 'het besluit van het bestuur',
  start: 'de start',
}

export const decisionNames: Record<Decision, string> = { go: 'go', 'no-go': 'no-go' }
