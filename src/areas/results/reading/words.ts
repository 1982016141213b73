import { decimal, percent } from '../../../ui/charts/numbers.ts'
import type { Verdict } from './comparisons.ts'

/** A difference with the partnership, in words that ask for no statistics. */
export const besideWhole: Record<Verdict, string> = {
  higher: 'hoger dan het partnerschap, en dat is waarschijnlijk geen toeval',
  lower: 'lager dan het partnerschap, en dat is waarschijnlijk geen toeval',
  chance: 'verschil met het partnerschap kan toeval zijn',
}

/** A difference with an earlier survey. */
export const besideEarlier: Record<Verdict, string> = {
  higher: 'hoger dan de vorige keer, en dat is waarschijnlijk geen toeval',
  lower: 'lager dan de vorige keer, en dat is waarschijnlijk geen toeval',
  chance: 'verschil met de vorige keer kan toeval zijn',
}

/** Where too few people answered: never how few. */
export const tooFew = 'te weinig antwoorden'

/** How sure a mean is: "waarschijnlijk tussen 3,4 en 3,8". */
export const between = ({ low, high }: { low: number; high: number }): string =>
  `waarschijnlijk tussen ${decimal(low)} en ${decimal(high)}`

export const shareBetween = ({ low, high }: { low: number; high: number }): string =>
  `waarschijnlijk tussen ${percent(low)} en ${percent(high)}`

/** A share as people say it: "bijna iedereen", "ruim de helft", "een op de vijf". */
export function shareInWords(share: number): string {
  if (share >= 0.95) return 'bijna iedereen'
  if (share >= 0.85) return 'negen van de tien'
  if (share >= 0.77) return 'vier van de vijf'
  if (share >= 0.7) return 'drie van de vier'
  if (share >= 0.63) return 'twee van de drie'
  if (share >= 0.53) return 'ruim de helft'
  if (share >= 0.47) return 'de helft'
  if (share >= 0.37) return 'twee van de vijf'
  if (share >= 0.29) return 'een op de drie'
  if (share >= 0.22) return 'een op de vier'
  if (share >= 0.15) return 'een op de vijf'
  if (share >= 0.07) return 'een op de tien'
  return 'bijna niemand'
}

/** How well the questions of a section measure one thing. */
export function reliabilityInWords(alpha: number): string {
  if (alpha >= 0.8) return 'De vragen van dit onderdeel horen goed bij elkaar: je kunt ze samen lezen.'
  if (alpha >= 0.6) return 'De vragen van dit onderdeel horen redelijk bij elkaar. Lees ze ook apart.'
  return 'De vragen van dit onderdeel gaan over verschillende dingen. Lees ze liever apart.'
}
