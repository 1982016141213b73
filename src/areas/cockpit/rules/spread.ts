/** How many team judgements stand in each of the four phases, and of how many schools they are. */
export type PhaseSpread = { phases: readonly [number, number, number, number]; schools: number }

/** The fewest schools of which somebody who may not see them one by one is shown a spread. */
export const fewestSchools = 5

/**
 * Whether a spread may be shown to who sees numbers only: it is of five schools or more, and so are the schools that it
 * leaves out of the whole, since the whole less this part would otherwise tell of them. That there is nothing at all may
 * be known.
 * @param whole the same spread of the whole partnership
 */
export function isLargeEnough(part: PhaseSpread, whole: PhaseSpread): boolean {
  if (whole.schools === 0) return true
  const others = whole.schools - part.schools
  return part.schools >= fewestSchools && (others <= 0 || others >= fewestSchools)
}

/** How far things are under one guarantee, in numbers; a spread is null where too few schools are in it. */
export type GuaranteeStanding = {
  guarantee: number
  /** The last settled scan of each school. */
  scans: PhaseSpread | null
  /** Per school year: what was settled in it. The oldest first. */
  years: readonly { schoolYear: number; scans: PhaseSpread | null; findings: number; actionsDone: number }[]
  findings: { all: number; shared: number }
  actions: { open: number; late: number; done: number }
  goals: { all: number; reached: number; partly: number; not: number }
  activities: { toDo: number; underWay: number; done: number; dropped: number }
  reviews: { advice: number; withAction: number }
}

export const noSpread: PhaseSpread = { phases: [0, 0, 0, 0], schools: 0 }

export const judgementsIn = ({ phases }: PhaseSpread): number => phases.reduce((sum, number) => sum + number, 0)

/** How many school years a trend goes back. */
export const trendYears = 6

/** The school years of a trend up to and including one. */
export const yearsUntil = (schoolYear: number): number[] =>
  Array.from({ length: trendYears }, (_, index) => schoolYear - trendYears + 1 + index)
