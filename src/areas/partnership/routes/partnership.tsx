import type { Tx } from '../../../platform/database/scope.ts'
import { everybody } from '../../../platform/web/access.ts'
import { page } from '../../../platform/web/answer.ts'
import { type Route, route } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { GapsPage } from '../pages/GapsPage.tsx'
import { gapLists } from '../pages/gapLists.ts'
import { Me } from '../pages/Me.tsx'
import { PartnershipPage } from '../pages/PartnershipPage.tsx'
import type { GapList, PartnershipSource } from '../partnershipSource.ts'
import { partnershipPolicy } from '../policy.ts'
import { countPartnership, findAppointmentsOf, findGaps, findProjectCoordinators, findRoles } from '../queries.ts'
import { gather } from './gather.ts'
import { crumbsOf } from './subjects.ts'

/** Which parts of what is missing everybody in the partnership sees; the rest is for whoever can mend it. */
const seenByAll = new Set(['schools-without-trainer', 'roles-nobody-holds'])

async function findGapLists(tx: Tx, who: Who, sources: readonly PartnershipSource[]): Promise<GapList[]> {
  const own = gapLists(await findGaps(tx, who.today), who.today)
  if (!partnershipPolicy.change.allows(who, undefined)) return own.filter(({ key }) => seenByAll.has(key))
  return [...own, ...(await gather(sources, (source) => source.gaps(tx, who)))]
}

/**
 * The partnership as a whole, and one's own place in it.
 * @param sources what later areas show there
 */
export const overviewRoutes = (sources: readonly PartnershipSource[]): Route[] => [
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
          sections={await gather(sources, (source) => source.own(tx, who))}
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
          more={await gather(sources, (source) => source.counts(tx, who))}
          gaps={await findGapLists(tx, who, sources)}
          roles={(await findRoles(tx, who.today)).length}
          mayChange={partnershipPolicy.change.allows(who, undefined)}
        />
      )
      return page(who.partnershipName, body, { crumbs: [{ title: 'Partnerschap' }] })
    },
  }),
  route({
    method: 'get',
    path: '/partnership/gaps',
    access: partnershipPolicy.see,
    async handle({ tx, who }) {
      const body = <GapsPage lists={await findGapLists(tx, who, sources)} />
      return page('Wat er nog ontbreekt', body, { crumbs: crumbsOf({ title: 'Wat er nog ontbreekt' }) })
    },
  }),
]
