import type { Tx } from '../../../platform/database/scope.ts'
import { everybody } from '../../../platform/web/access.ts'
import { page } from '../../../platform/web/answer.ts'
import { filled } from '../../../platform/web/form.ts'
import { type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { bodyPolicy, findBodies, fullNameOf, theBody } from '../../bodies/index.ts'
import { filterForm } from '../forms.ts'
import { BodySignals, type Overview, SignalList } from '../pages/Lists.tsx'
import { signalPolicy } from '../policy.ts'
import {
  countOpenSignals,
  countSignals,
  findCoordinated,
  findOwnSignals,
  findPassedOn,
  findSignals,
  findSignalsAt,
  type SignalFilter,
  signalsPerPage,
} from '../queries.ts'

/** What was asked for in the address; what makes no sense there counts as not asked. */
function filterOf(query: URLSearchParams): SignalFilter {
  const text = (name: string) => query.getAll(name).slice(0, 1)
  const show = filterForm.parse({ texts: { show: text('show'), body: [] }, files: {} })
  const body = filterForm.parse({ texts: { show: ['open'], body: text('body') }, files: {} })
  return { show: show.ok ? show.values.show : 'open', bodyId: body.ok ? body.values.body : null }
}

async function findOverview(tx: Tx, who: Who, query: URLSearchParams): Promise<Overview | null> {
  if (!signalPolicy.overview.allows(who, undefined)) return null
  const filter = filterOf(query)
  const tables = await findCoordinated(tx, who)
  const total = await countSignals(tx, filter, tables, who.today)
  const pages = Math.max(1, Math.ceil(total / signalsPerPage))
  const asked = Number(query.get('page') ?? 1)
  const number = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1
  const bodies = await findBodies(tx, who.today)
  const coordinated = bodies.filter((body) => bodyPolicy.change.allows(who, body))
  return {
    counts: await countOpenSignals(tx, tables, who.today),
    signals: await findSignals(tx, filter, tables, who.today, (number - 1) * signalsPerPage),
    total,
    page: number,
    pages,
    form: filled({ show: filter.show, body: filter.bodyId }),
    bodies: coordinated.map((body) => ({ id: body.id, name: fullNameOf(body) })),
    query: new URLSearchParams({ show: filter.show, ...(filter.bodyId ? { body: filter.bodyId } : {}) }),
  }
}

export const listRoutes: Route[] = [
  route({
    method: 'get',
    path: '/signals',
    access: everybody,
    async handle({ tx, who, query }) {
      const own = await findOwnSignals(tx)
      const overview = await findOverview(tx, who, query)
      return page('Signalen', <SignalList own={own} overview={overview} today={who.today} />)
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/bodies/:body/signals',
    subject: theBody,
    access: bodyPolicy.takePart,
    async handle({ tx, who, subject: body }) {
      const here = await findSignalsAt(tx, body.id)
      return page(
        'Signalen',
        <BodySignals
          body={body}
          open={here.filter(({ state }) => state === 'open')}
          answered={here.filter(({ state }) => state === 'answered')}
          passedOn={await findPassedOn(tx, body.id)}
          mayStep={bodyPolicy.lead.allows(who, body)}
          today={who.today}
        />,
        { crumbs: [{ title: fullNameOf(body), href: `/bodies/${body.id}` }] },
      )
    },
  }),
]
