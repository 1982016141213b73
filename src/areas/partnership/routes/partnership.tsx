import { everybody } from '../../../platform/web/access.ts'
import { page } from '../../../platform/web/answer.ts'
import { type Route, route } from '../../../platform/web/route.ts'
import { Me } from '../pages/Me.tsx'
import { PartnershipPage } from '../pages/PartnershipPage.tsx'
import { partnershipPolicy } from '../policy.ts'
import { countPartnership, findAppointmentsOf, findGaps, findProjectCoordinators, findRoles } from '../queries.ts'

/** The partnership as a whole, and one's own place in it. */
export const overviewRoutes: Route[] = [
  route({
    method: 'get',
    path: '/me',
    access: everybody,
    async handle({ tx, who }) {
      const body = (
        <Me
          name={who.name}
          email={who.email}
          appointments={await findAppointmentsOf(tx, who.personId)}
          roles={await findRoles(tx, who.today)}
          coordinators={await findProjectCoordinators(tx, who.today)}
          changesAt={
            partnershipPolicy.change.allows(who, undefined) ? `/partnership/people/${who.personId}` : undefined
          }
          today={who.today}
          maySeeDirectory={partnershipPolicy.see.allows(who, undefined)}
        />
      )
      return page('Dit ben jij', body, { crumbs: [{ title: 'Vandaag', href: '/' }, { title: 'Dit ben jij' }] })
    },
  }),
  route({
    method: 'get',
    path: '/partnership',
    access: partnershipPolicy.see,
    async handle({ tx, who }) {
      const body = (
        <PartnershipPage
          counts={await countPartnership(tx, who.today)}
          gaps={await findGaps(tx, who.today)}
          roles={(await findRoles(tx, who.today)).length}
          today={who.today}
          mayChange={partnershipPolicy.change.allows(who, undefined)}
        />
      )
      return page(who.partnershipName, body, { crumbs: [{ title: 'Partnerschap' }] })
    },
  }),
]
