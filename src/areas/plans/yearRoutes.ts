import type { Route } from '../../platform/web/route.ts'
import type { OfferSource } from './offerSource.ts'
import { evaluationRoutes } from './routes/evaluation.tsx'
import { offerRoutes } from './routes/offers.tsx'
import { partnerRoutes } from './routes/partners.tsx'
import { progressRoutes } from './routes/progress.tsx'
import { yearPageRoutes } from './routes/progressOfYear.tsx'
import { reportRoutes } from './routes/report.tsx'

/**
 * Every page and change of plans through the year.
 * @param offers what later areas offer to whoever drafts a plan
 */
export const planYearRoutes = (offers: readonly OfferSource[]): Route[] => [
  ...yearPageRoutes,
  ...offerRoutes(offers),
  ...partnerRoutes,
  ...progressRoutes,
  ...evaluationRoutes,
  ...reportRoutes,
]
