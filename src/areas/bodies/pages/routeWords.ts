import { inSentence, listed } from '../../../ui/words.ts'
import type { SignalRoute } from '../queries.ts'

/** By whom signals go along a road: `schoolopleider (Marit de Wit)`, or that nobody carries them now. */
export function carriersInWords({ roleName, personName, pins }: SignalRoute): string {
  const names = pins.map(({ name }) => name)
  if (roleName === null) return pins.length > 0 ? (personName ?? '') : `${personName}, die niet in beide zit`
  if (pins.length === 0) return `${inSentence(roleName)}: niemand zit nu in beide`
  return `${inSentence(roleName)} (${names.length > 3 ? `${names.length} mensen` : listed(names)})`
}
