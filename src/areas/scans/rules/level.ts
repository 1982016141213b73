/** The four phases of a scenario theme, from Individuele begeleiding (1) to Innovatie en co-creatie (4). */
export const phases = [1, 2, 3, 4] as const

/** What one person chooses on one criterion. */
export type Phase = (typeof phases)[number]

/** Where a team stands: a phase, or between two. */
export const levels = [1, 1.5, 2, 2.5, 3, 3.5, 4] as const

/** A team's judgement or ambition on one criterion. */
export type Level = (typeof levels)[number]

/** The names of the four phases, in order, as the instrument version gives them. */
export type PhaseNames = readonly [string, string, string, string]

/** Whether a number from outside (a form, a row) is a level. */
export function isLevel(value: number): value is Level {
  return levels.some((level) => level === value)
}

/**
 * A level in words: `2 Commitment Samen Opleiden`, `tussen 2 en 3`.
 * Between two phases only the numbers, because the names of phases hold an "en" themselves.
 */
export function levelName(level: Level, names: PhaseNames): string {
  switch (level) {
    case 1:
      return `1 ${names[0]}`
    case 1.5:
      return 'tussen 1 en 2'
    case 2:
      return `2 ${names[1]}`
    case 2.5:
      return 'tussen 2 en 3'
    case 3:
      return `3 ${names[2]}`
    case 3.5:
      return 'tussen 3 en 4'
    case 4:
      return `4 ${names[3]}`
  }
}
