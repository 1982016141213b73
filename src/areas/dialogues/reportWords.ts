import { count, listed } from '../../ui/words.ts'
import type { NamedReport } from './queries.ts'
import type { ReportAction } from './rules.ts'

/** Persons by name, guests by number; whoever is no longer in the partnership is counted. */
export function takenPartInWords({ report, names }: NamedReport): string {
  const known = report.personIds.flatMap((id) => names.get(id) ?? []).toSorted((a, b) => a.localeCompare(b, 'nl'))
  const gone = report.personIds.length - known.length
  const all = [
    ...known,
    ...(gone > 0 ? [count(gone, 'collega die hier niet meer werkt', 'collega’s die hier niet meer werken')] : []),
    ...(report.guests > 0 ? [count(report.guests, 'gast', 'gasten')] : []),
  ]
  return all.length > 0 ? `${listed(all)}.` : 'niemand kwam binnen met een telefoon.'
}

export function ownerInWords({ owner }: ReportAction, names: ReadonlyMap<string, string>): string {
  return names.get('personId' in owner ? owner.personId : owner.bodyId) ?? 'iemand die hier niet meer werkt'
}
