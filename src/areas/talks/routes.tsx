import type { Route } from '../../platform/web/route.ts'
import { evaluationRoutes } from './routes/evaluation.tsx'
import { listRoutes } from './routes/list.tsx'
import { personalRoutes } from './routes/personal.tsx'
import { sharingRoutes } from './routes/sharing.tsx'
import { talkPageRoutes } from './routes/talk.tsx'

/** Every page and change of the yearly talks. */
export const talkRoutes: Route[] = [
  ...listRoutes,
  ...evaluationRoutes,
  ...personalRoutes,
  ...talkPageRoutes,
  ...sharingRoutes,
]
