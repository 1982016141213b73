import type { Route } from '../../platform/web/route.ts'
import { frameRoutes } from './routes/frame.tsx'
import { importRoutes } from './routes/importing.tsx'
import { lineRoutes } from './routes/lines.tsx'
import { listRoutes } from './routes/list.tsx'
import { rowRoutes } from './routes/rows.tsx'
import { settingsRoutes } from './routes/settings.tsx'

/** Every page and change of the financieel kader. */
export const financeRoutes: Route[] = [
  ...listRoutes,
  ...frameRoutes,
  ...settingsRoutes,
  ...rowRoutes,
  ...lineRoutes,
  ...importRoutes,
]
