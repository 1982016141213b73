import type { Clock } from '../clock.ts'

/**
 * Wrong guesses of something secret and short, by where they came from. Kept in this process only: of so many processes,
 * so many times as many can be made, and what must not be guessed is long enough for that.
 */
export type Guesses = {
  /** Whether so many were wrong lately that even a right one is not answered. */
  tooMany: (client: string) => boolean
  wrong: (client: string) => void
}

/** A whole room may sit behind one address, and everybody mistypes once. */
const limits = { most: 60, withinMs: 10 * 60_000, clients: 10_000 }

export function countGuesses(clock: Clock): Guesses {
  const known = new Map<string, { count: number; since: number }>()
  const recent = (client: string) => {
    const found = known.get(client)
    return found && clock().getTime() - found.since < limits.withinMs ? found : undefined
  }
  return {
    tooMany: (client) => (recent(client)?.count ?? 0) >= limits.most,
    wrong(client) {
      const found = recent(client)
      if (found) {
        found.count++
        return
      }
      known.delete(client)
      known.set(client, { count: 1, since: clock().getTime() })
      // The oldest make room, so that many addresses do not fill the memory.
      const [oldest] = known.keys()
      if (known.size > limits.clients && oldest !== undefined) known.delete(oldest)
    },
  }
}
