/** An item with the moment at which its turn comes. */
export type Timed<Entry> = { entry: Entry; startsAt: Date }

const minute = 60_000

/**
 * When each item of an agenda has its turn, one after the other from the start.
 * @param entries in their order, each with how long it may take, in minutes
 */
export function timed<Entry extends { minutes: number }>(startsAt: Date, entries: readonly Entry[]): Timed<Entry>[] {
  let at = startsAt.getTime()
  return entries.map((entry) => {
    const turn = { entry, startsAt: new Date(at) }
    at += entry.minutes * minute
    return turn
  })
}

/** How many minutes an agenda takes more than there are; negative when time is left. */
export function overrun(
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  entries: readonly { minutes: number }[],
): number {
  const needed = entries.reduce((sum, { minutes }) => sum + minutes, 0)
  return needed - Math.round((endsAt.getTime() - startsAt.getTime()) / minute)
}
