/** What is said on screen of an instrument of each kind. */
import type { InstrumentKind } from './rules.ts'

/** What an instrument is for: "nieuwe scans kunnen erover gaan". */
export const usesOf: Record<InstrumentKind, string> = {
  'scenario-theme': 'scans',
  'conversation-framework': 'gesprekken',
  questionnaire: 'enquêtes',
}

/** How a page says which one. */
export const thisOf: Record<InstrumentKind, string> = {
  'scenario-theme': 'dit thema',
  'conversation-framework': 'dit gesprekskader',
  questionnaire: 'deze vragenlijst',
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What a draft is called that has no title yet. */
export const newOf: Record<InstrumentKind, string> = {
  'scenario-theme': 'nieuw thema',
  'conversation-framework': 'nieuw gesprekskader',
  questionnaire: 'nieuwe vragenlijst',
}
