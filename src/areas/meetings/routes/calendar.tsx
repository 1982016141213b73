import { createHash } from 'node:crypto'
import { everybody } from '../../../platform/web/access.ts'
import { content, page, redirect } from '../../../platform/web/answer.ts'
import { passRoute, type Route, route } from '../../../platform/web/route.ts'
import { feedCalendar } from '../calendar/feed.ts'
import { makeFeed, revokeFeed } from '../commands.ts'
import { OwnCalendar } from '../pages/OwnCalendar.tsx'
import { findOwnCalendar, findOwnFeed, findPartnershipName } from '../queries.ts'

const path = '/me/calendar'

/** The end of a secret address: some calendars want one that looks like a file of theirs. */
const fileName = 'bijeenkomsten.ics'

/** One's own meetings in one's own calendar program. */
export const calendarRoutes: Route[] = [
  route({
    method: 'get',
    path,
    access: everybody,
    async handle({ tx, services, passedOn: secret }) {
      const feed = await findOwnFeed(tx)
      const address = secret && `${services.config.origin}/calendar/${secret}/${fileName}`
      const body = <OwnCalendar since={feed?.createdAt} address={feed && address} />
      const crumbs = [{ title: 'Dit ben jij', href: '/me' }, { title: 'Je agenda' }]
      return page('Bijeenkomsten in je agenda', body, { crumbs })
    },
  }),
  route({
    method: 'post',
    path,
    access: everybody,
    handle: async ({ tx }) => ({ kind: 'redirect', to: path, passOn: await makeFeed(tx) }),
  }),
  route({
    method: 'post',
    path: `${path}/removal`,
    access: everybody,
    async handle({ tx }) {
      await revokeFeed(tx)
      return redirect(path, 'Het agenda-adres werkt niet meer.')
    },
  }),
  passRoute({
    method: 'get',
    path: `/calendar/:pass/${fileName}`,
    kind: 'calendar',
    carriedBy: 'path',
    async find(tx, pass) {
      const feed = await findOwnFeed(tx)
      return feed?.id === pass.subjectId ? feed : undefined
    },
    async handle({ tx, today, services }) {
      const meetings = await findOwnCalendar(tx, today)
      const name = `Peilstok · ${await findPartnershipName(tx)}`
      const calendar = feedCalendar({ name, meetings, sender: services.config, now: services.clock() })
      const version = createHash('sha256')
        .update(JSON.stringify([name, meetings]))
        .digest('base64url')
      return content(calendar, 'text/calendar; charset=utf-8', version)
    },
  }),
]
