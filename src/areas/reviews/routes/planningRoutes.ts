import { candidateRoutes } from './candidates.tsx'
import { planningRoutes } from './planning.tsx'
import { roundRoutes } from './rounds.tsx'
import { tieRoutes } from './ties.tsx'

/** Rounds, candidates, ties and wishes; before `/reviews/:review`, which would take their paths for a review's. */
export const roundPlanningRoutes = [...roundRoutes, ...candidateRoutes, ...planningRoutes, ...tieRoutes]
