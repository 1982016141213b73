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

/** `12:05`, and `+0:30` when the time is up. */
export function clockFace(secondsLeft: number): string {
  const seconds = Math.abs(secondsLeft)
  const face = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return secondsLeft < 0 ? `+${face}` : face
}

/** In a sentence on a phone: nog 12 minuten. */
export function minutesLeft(secondsLeft: number): string {
  if (secondsLeft <= 0) return 'de tijd is om'
  if (secondsLeft <= 60) return 'nog 1 minuut'
  return `nog ${Math.ceil(secondsLeft / 60)} minuten`
}

/** How long after their last words somebody still counts as writing, in seconds. */
export const stillWriting = 20

export const isWriting = (wroteAt: Date | null, now: Date): boolean =>
  wroteAt !== null && now.getTime() - wroteAt.getTime() < stillWriting * 1_000
