import type { Route } from '../../platform/web/route.ts'
import { beginRoutes } from './routes/begin.tsx'
import { cellRoutes } from './routes/cells.tsx'
import { criterionRoutes } from './routes/criteria.tsx'
import { draftRoutes } from './routes/draft.tsx'
import { publicationRoutes } from './routes/publication.tsx'
import { readRoutes } from './routes/read.tsx'

/** Every page and change of an instrument, in the order of its life. */
export const instrumentRoutes: Route[] = [
  ...beginRoutes,
  ...readRoutes,
  ...draftRoutes,
  ...cellRoutes,
  ...criterionRoutes,
  ...publicationRoutes,
]
