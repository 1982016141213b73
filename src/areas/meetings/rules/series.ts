/** A coming meeting of a series, as a change of the series looks at it. */
export type SeriesMeeting = { id: string; startsAt: Date; changedByHand: boolean }

/** What becomes of the coming meetings of a series when its rhythm changes. */
export type SeriesChanges = {
  /** Meetings that get another time. */
  moved: { id: string; startsAt: Date }[]
  /** Moments at which there is a new meeting. */
  added: Date[]
  /** Meetings that are no longer in the rhythm; what is on their agenda goes on. */
  ended: string[]
}

/**
 * Fits the coming meetings of a series to new moments, the first to the first. A meeting that was changed by hand stays as
 * it is, and takes the place of the moment that is nearest to it, within half the shortest interval: people agreed on it.
 * @param meetings those that were not held yet
 * @param moments the moments of the new rhythm from now on
 */
export function fitSeries(meetings: readonly SeriesMeeting[], moments: readonly Date[]): SeriesChanges {
  const free = [...moments].sort((a, b) => a.getTime() - b.getTime())
  const reach = shortestInterval(free) / 2
  for (const { startsAt } of meetings.filter((one) => one.changedByHand)) {
    const nearest = free
      .map((at, index) => ({ index, away: Math.abs(at.getTime() - startsAt.getTime()) }))
      .toSorted((a, b) => a.away - b.away)[0]
    if (nearest && nearest.away <= reach) free.splice(nearest.index, 1)
  }
  const movable = meetings
    .filter((one) => !one.changedByHand)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const pairs = movable.slice(0, free.length).flatMap((meeting, index) => {
    const startsAt = free[index]
    return startsAt ? [{ id: meeting.id, startsAt, was: meeting.startsAt }] : []
  })
  return {
    moved: pairs
      .filter(({ startsAt, was }) => startsAt.getTime() !== was.getTime())
      .map(({ id, startsAt }) => ({ id, startsAt })),
    added: free.slice(movable.length),
    ended: movable.slice(free.length).map(({ id }) => id),
  }
}

/** In milliseconds; a week when there are not two. */
function shortestInterval(moments: readonly Date[]): number {
  const gaps = moments.slice(1).map((at, index) => at.getTime() - (moments[index]?.getTime() ?? 0))
  return gaps.length > 0 ? Math.min(...gaps) : 7 * 86_400_000
}
