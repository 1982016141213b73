/** How much time a round has left, at a moment. */
export type RoundClock = {
  endsAt: Date
  /** Whole seconds until then; negative when it is past. */
  secondsLeft: number
}

/** Undefined while no round has begun. */
export function roundClock(
  round: { roundStartedAt: Date | null; roundMinutes: number; extraMinutes: number },
  now: Date,
): RoundClock | undefined {
  if (!round.roundStartedAt) return undefined
  const endsAt = new Date(round.roundStartedAt.getTime() + (round.roundMinutes + round.extraMinutes) * 60_000)
  return { endsAt, secondsLeft: Math.ceil((endsAt.getTime() - now.getTime()) / 1_000) }
}

/** How long after their last words somebody still counts as writing, in seconds. */
export const stillWriting = 20

export const isWriting = (wroteAt: Date | null, now: Date): boolean =>
  wroteAt !== null && now.getTime() - wroteAt.getTime() < stillWriting * 1_000

/** When somebody of these wrote last; null when nobody did. */
export function lastWrote(members: readonly { wroteAt: Date | null }[]): Date | null {
  return members.reduce<Date | null>(
    (last, { wroteAt }) => (wroteAt && (!last || wroteAt > last) ? wroteAt : last),
    null,
  )
}
