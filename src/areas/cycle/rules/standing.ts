import type { Day } from '../../../platform/clock.ts'

/** What became of an occurrence: nothing yet, planned as a thing, held, or skipped with a reason. */
export const occurrenceStates = ['open', 'planned', 'held', 'skipped'] as const
export type OccurrenceState = (typeof occurrenceStates)[number]

/** How an occurrence stands today: one that is open may still have to come, be asked now, or be late. */
export const standings = ['late', 'open', 'coming', 'planned', 'held', 'skipped'] as const
export type Standing = (typeof standings)[number]

export const standingNames: Record<Standing, string> = {
  late: 'te laat',
  open: 'nu aan de beurt',
  coming: 'komt nog',
  planned: 'gepland',
  held: 'gedaan',
  skipped: 'overgeslagen',
}

export function standingOf(
  { state, opensOn, dueOn }: { state: OccurrenceState; opensOn: Day; dueOn: Day },
  today: Day,
): Standing {
  if (state !== 'open') return state
  if (dueOn < today) return 'late'
  return opensOn <= today ? 'open' : 'coming'
}

/** How many occurrences stand how. */
export type StandingCounts = Record<Standing, number>

export const noneOf: StandingCounts = { late: 0, open: 0, coming: 0, planned: 0, held: 0, skipped: 0 }

export function sumOf(counts: readonly StandingCounts[]): StandingCounts {
  const sum = { ...noneOf }
  for (const one of counts) for (const standing of standings) sum[standing] += one[standing]
  return sum
}

export const totalOf = (counts: StandingCounts): number =>
  standings.reduce((total, standing) => total + counts[standing], 0)

/** How a group stands as a whole: by what most asks for attention. */
export function standingOfGroup(counts: StandingCounts): Standing {
  const order: readonly Standing[] = ['late', 'open', 'planned', 'coming', 'held', 'skipped']
  return order.find((standing) => counts[standing] > 0) ?? 'coming'
}
