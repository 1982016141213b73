/** A clock that runs on from a moment, and that a test can put forward. */
export type RunningClock = { now: () => Date; putForward: (to: string) => void }

/** @param from such as 2026-11-24T15:30:00+01:00 */
export function runningClock(from: string): RunningClock {
  let [moment, since] = [Date.parse(from), performance.now()]
  return {
    now: () => new Date(moment + performance.now() - since),
    putForward(to) {
      moment = Date.parse(to)
      since = performance.now()
    },
  }
}
