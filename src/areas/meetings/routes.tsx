import type { Route } from '../../platform/web/route.ts'
import type { MeetingSource } from './meetingSource.ts'
import { agendaRoutes } from './routes/agenda.tsx'
import { backlogRoutes } from './routes/backlog.tsx'
import { calendarRoutes } from './routes/calendar.tsx'
import { holdingRoutes } from './routes/holding.tsx'
import { inviteeRoutes } from './routes/invitees.tsx'
import { lifecycleRoutes } from './routes/lifecycle.tsx'
import { meetingPageRoutes } from './routes/meeting.tsx'
import { minutesRoutes } from './routes/minutes.tsx'
import { planRoutes } from './routes/plan.tsx'
import { seriesRoutes } from './routes/series.tsx'
import { minutesTemplateRoutes } from './routes/template.tsx'

/**
 * Every page and change of meetings.
 * @param sources what later areas bring to them
 */
export function meetingRoutes(sources: readonly MeetingSource[]): Route[] {
  return [
    ...planRoutes,
    ...seriesRoutes,
    ...backlogRoutes,
    ...meetingPageRoutes(sources),
    ...agendaRoutes(sources),
    ...inviteeRoutes,
    ...lifecycleRoutes,
    ...holdingRoutes(sources),
    ...minutesRoutes(sources),
    ...calendarRoutes,
    ...minutesTemplateRoutes,
  ]
}
