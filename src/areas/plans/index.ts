export type { Offer, OfferLink, OfferSource, PlanPlace } from './offerSource.ts'
export { planPolicy } from './policy.ts'
export { planRoutes } from './routes.tsx'
