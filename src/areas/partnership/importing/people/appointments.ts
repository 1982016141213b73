import { dutchDate } from './dates.ts'
import { overlap, type Period } from './person.ts'

/** A period that a row asks for. `startsOn` null: from when is not stated. `endsOn` null: until when is not stated. */
export type PeriodWish = { line: number; startsOn: string | null; endsOn: string | null }

/** What a wish comes to, beside the periods that are known. */
export type PeriodOutcome =
  | { outcome: 'add'; period: Period }
  /** The known period gets another last day. */
  | { outcome: 'change'; period: Period; endsOn: string }
  | { outcome: 'unchanged'; notice?: string }
  /** `at` the first day of the period, unless said otherwise. */
  | { outcome: 'error'; problem: string; at?: 'endsOn' }

/**
 * What a list says of one person in one role at one organisation, beside what is known of that: no two periods may share
 * a day. A known period with the same first day is the same period, whose last day the list may state or correct; a wish
 * inside of a known period is met already; anything else that overlaps is for people to decide.
 *
 * In order of time, not of lines, so that a period that the list ends makes room for the next one in the list, and
 * planning again after applying gives nothing but `unchanged`.
 * @param startsOn the first day where a row states none and nothing is known that it can mean
 * @returns the outcome by line
 */
export function planPeriods(
  wishes: readonly PeriodWish[],
  known: readonly Period[],
  startsOn: string,
): Map<number, PeriodOutcome> {
  const outcomes = new Map<number, PeriodOutcome>()
  let periods = known
  // The wishes that are met are in order of time and apart: what does not overlap the last one overlaps none of them.
  let last: (Period & { line: number }) | null = null
  for (const wish of inOrderOfTime(wishes, known, startsOn)) {
    if (last && overlap(last, wish)) {
      outcomes.set(wish.line, repeated(last))
      continue
    }
    const outcome = outcomeOf(wish, periods)
    outcomes.set(wish.line, outcome)
    periods = periodsAfter(outcome, periods)
    last = wish
  }
  for (const { line } of wishes) if (!outcomes.has(line)) outcomes.set(line, undated)
  return outcomes
}

/** A row may leave its first day out only when it is the only one, else it is not clear which period it means. */
function inOrderOfTime(wishes: readonly PeriodWish[], known: readonly Period[], startsOn: string) {
  const [only, ...others] = wishes
  if (only && others.length === 0) return [{ ...only, startsOn: only.startsOn ?? firstDayMeant(only, known, startsOn) }]
  return wishes
    .flatMap((wish) => (wish.startsOn === null ? [] : [{ ...wish, startsOn: wish.startsOn }]))
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn) || a.line - b.line)
}

const undated: PeriodOutcome = {
  outcome: 'error',
  problem:
    'Deze persoon staat hier vaker met deze rol bij deze organisatie. Vul bij elk van die regels de eerste dag in.',
}

/** The first day of the earliest known period that has not ended by then, else the given day. */
function firstDayMeant({ endsOn }: PeriodWish, known: readonly Period[], startsOn: string): string {
  const from = endsOn !== null && endsOn < startsOn ? endsOn : startsOn
  const meant = known.filter((period) => overlap(period, { startsOn: from, endsOn })).map((period) => period.startsOn)
  return meant.sort()[0] ?? startsOn
}

function outcomeOf(wish: Period, periods: readonly Period[]): PeriodOutcome {
  const { startsOn, endsOn } = wish
  if (endsOn !== null && endsOn < startsOn) {
    return {
      outcome: 'error',
      problem: `Vul de eerste dag in. Zonder zou dat ${dutchDate(startsOn)} zijn, na de laatste dag.`,
    }
  }
  const same = periods.find((period) => period.startsOn === startsOn)
  if (same && (endsOn === null || endsOn === same.endsOn)) return { outcome: 'unchanged' }
  const overlapping = periods.filter((period) => period !== same && overlap(period, wish))
  if (overlapping.length === 0)
    return same && endsOn !== null
      ? { outcome: 'change', period: same, endsOn }
      : { outcome: 'add', period: { startsOn, endsOn } }
  const around = overlapping.find(
    (period) => period.startsOn < startsOn && (endsOn === null || endsOn === period.endsOn),
  )
  if (around) return { outcome: 'unchanged', notice: `Dit stond er al: ${written(around)}. Dat blijft zo.` }
  return {
    outcome: 'error',
    problem: `Deze persoon heeft deze rol hier al ${overlapping.map(written).join(' en ')}. Kies dagen die daarbuiten vallen, of schrijf dezelfde eerste dag.`,
  }
}

function repeated({ line }: { line: number }): PeriodOutcome {
  return {
    outcome: 'error',
    problem: `Regel ${line} zegt hetzelfde van deze persoon, over dezelfde dagen. Haal een van beide weg, of pas de dagen aan.`,
  }
}

/** The known periods, with the last day that they would have then. */
function periodsAfter(outcome: PeriodOutcome, periods: readonly Period[]): readonly Period[] {
  if (outcome.outcome !== 'change') return periods
  const { period: changed, endsOn } = outcome
  return periods.map((period) => (period === changed ? { ...period, endsOn } : period))
}

function written({ startsOn, endsOn }: Period): string {
  return endsOn === null ? `vanaf ${dutchDate(startsOn)}` : `van ${dutchDate(startsOn)} tot en met ${dutchDate(endsOn)}`
}
