import type { Route } from '../../platform/web/route.ts'
import type { PersonTrace } from './commands.ts'
import type { PartnershipSource } from './partnershipSource.ts'
import { appointmentRoutes } from './routes/appointments.tsx'
import { importRoutes } from './routes/importing.tsx'
import { invitationRoutes } from './routes/invitations.tsx'
import { organisationRoutes } from './routes/organisations.tsx'
import { overviewRoutes } from './routes/partnership.tsx'
import { peopleRoutes } from './routes/people.tsx'
import { roleRoutes } from './routes/roles.tsx'

/**
 * Every page and change of the partnership itself.
 * @param traces what later areas know of a person: whoever left a trace is not removed
 * @param sources what later areas show on its pages
 */
export function partnershipRoutes(traces: readonly PersonTrace[], sources: readonly PartnershipSource[]): Route[] {
  return [
    ...overviewRoutes(sources),
    ...organisationRoutes(sources),
    ...peopleRoutes(traces),
    ...appointmentRoutes,
    ...roleRoutes,
    ...invitationRoutes,
    ...importRoutes,
  ]
}
