export type { Offer, OfferLink, OfferSource, PlanPlace } from './offerSource.ts'
