/** How much time is left, as a clock and in words. Used on the server and in the browser. */

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
