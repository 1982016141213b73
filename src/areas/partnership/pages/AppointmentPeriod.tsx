import type { Day } from '../../../platform/clock.ts'
import { longDay } from '../../../ui/words.ts'
import { endsSoon, type Period, periodState } from '../rules.ts'

/** Since when, until when; with a mark when it ends soon or is yet to begin. */
export function AppointmentPeriod({ period, today }: { period: Period; today: Day }) {
  return (
    <>
      {periodWords(period, today)} {endsSoon(period, today) && <span class="tag now">loopt bijna af</span>}
      {periodState(period, today) === 'coming' && <span class="tag">begint nog</span>}
    </>
  )
}

/** sinds 1 augustus 2025 · van … tot en met … · vanaf … */
export function periodWords({ startsOn, endsOn }: Period, today: Day): string {
  if (endsOn !== null) return `van ${longDay(startsOn)} tot en met ${longDay(endsOn)}`
  return startsOn > today ? `vanaf ${longDay(startsOn)}` : `sinds ${longDay(startsOn)}`
}
