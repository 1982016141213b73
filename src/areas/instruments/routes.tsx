import type { Route } from '../../platform/web/route.ts'
import type { ItemLink } from './itemLink.ts'
import { beginRoutes } from './routes/begin.tsx'
import { draftRoutes } from './routes/draft.tsx'
import { frameworkFrameRoutes } from './routes/frameworkFrame.tsx'
import { itemRoutes } from './routes/frameworkItems.tsx'
import { subthemeRoutes } from './routes/frameworkSubthemes.tsx'
import { limeSurveyRoutes } from './routes/limeSurvey.tsx'
import { publicationRoutes } from './routes/publication.tsx'
import { questionRoutes } from './routes/questionnaireQuestions.tsx'
import { sectionRoutes } from './routes/questionnaireSections.tsx'
import { readRoutes } from './routes/read.tsx'
import { cellRoutes } from './routes/themeCells.tsx'
import { criterionRoutes } from './routes/themeCriteria.tsx'
import { themeFrameRoutes } from './routes/themeFrame.tsx'

/**
 * Every page and change of an instrument, in the order of its life.
 * @param itemLink where one reads what came of an item or criterion
 */
export const instrumentRoutes = (itemLink: ItemLink): Route[] => [
  ...beginRoutes,
  ...limeSurveyRoutes,
  ...readRoutes(itemLink),
  ...draftRoutes,
  ...themeFrameRoutes,
  ...cellRoutes,
  ...criterionRoutes,
  ...frameworkFrameRoutes,
  ...subthemeRoutes,
  ...itemRoutes,
  ...sectionRoutes,
  ...questionRoutes,
  ...publicationRoutes,
]
