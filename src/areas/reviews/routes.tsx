import type { Route } from '../../platform/web/route.ts'
import { adviceRoutes } from './routes/advice.tsx'
import { dossierRoutes } from './routes/dossier.tsx'
import { findingsRoutes } from './routes/findings.tsx'
import { guestRoutes } from './routes/guest.tsx'
import { lifecycleRoutes } from './routes/lifecycle.tsx'
import { listRoutes } from './routes/lists.tsx'
import { nationalRoutes } from './routes/national.tsx'
import { panelRoutes } from './routes/panel.tsx'
import { planRoutes } from './routes/plan.tsx'
import { programmeRoutes } from './routes/programme.tsx'
import { reportRoutes } from './routes/report.tsx'
import { selfPictureRoutes } from './routes/selfPicture.tsx'
import { statementRoutes } from './routes/statement.tsx'
import { visitRoutes } from './routes/visits.tsx'

/** Every page and change of peer reviews. */
export const reviewRoutes: Route[] = [
  ...listRoutes,
  ...planRoutes,
  ...nationalRoutes,
  ...visitRoutes,
  ...lifecycleRoutes,
  ...panelRoutes,
  ...programmeRoutes,
  ...selfPictureRoutes,
  ...findingsRoutes,
  ...adviceRoutes,
  ...statementRoutes,
  ...reportRoutes,
  ...dossierRoutes,
  ...guestRoutes,
]
