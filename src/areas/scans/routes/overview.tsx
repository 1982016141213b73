import type { Tx } from '../../../platform/database/scope.ts'
import { page } from '../../../platform/web/answer.ts'
import { filled } from '../../../platform/web/form.ts'
import { type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { findPublishedThemes, instrumentPolicy, type ThemeVersion } from '../../instruments/index.ts'
import { coordinatesPartnership } from '../../partnership/index.ts'
import { overviewForm } from '../forms.ts'
import { LookBack } from '../pages/LookBack.tsx'
import { Aggregates, Overview } from '../pages/Overview.tsx'
import { scanPolicy } from '../policy.ts'
import { findOverview, findOverviewFilters, findScansOfSchool, findTalkItems } from '../queries.ts'
import { aggregate } from '../rules.ts'
import { theSchool } from './subjects.ts'

/** What was asked for in the address; what makes no sense there counts as not asked. */
function filterOf(query: URLSearchParams, themes: readonly ThemeVersion[]) {
  const text = (name: string) => query.getAll(name).slice(0, 1)
  const asked = overviewForm.parse({
    texts: { board: text('board'), theme: text('theme'), region: text('region') },
    files: {},
  })
  const { board, theme, region } = asked.ok ? asked.values : { board: null, theme: null, region: '' }
  return {
    board,
    region: region === '' ? null : region,
    theme: themes.find(({ instrumentId }) => instrumentId === theme) ?? themes[0],
  }
}

const crumbs = (here: string) => [{ title: 'Scans', href: '/scans' }, { title: here }]

function noThemes(title: string) {
  return page(
    title,
    <p class="empty">Er is nog geen gepubliceerd thema. Laad eerst een thema in en publiceer het.</p>,
    { crumbs: crumbs(title) },
  )
}

/** The boards whose schools somebody coordinates. */
function boardsOf(who: Who, boards: readonly { id: string; name: string }[]) {
  if (coordinatesPartnership(who)) return boards
  return boards.filter(({ id }) =>
    who.appointments.some((one) => one.roleKey === 'partnership-coordinator' && one.organisationId === id),
  )
}

async function overviewPage(tx: Tx, who: Who, query: URLSearchParams) {
  const themes = await findPublishedThemes(tx)
  const { theme, board, region } = filterOf(query, themes)
  if (!theme) return noThemes('Overzicht')
  const { boards, regions } = await findOverviewFilters(tx)
  const own = boardsOf(who, boards)
  const chosen = own.some(({ id }) => id === board) ? board : null
  const boardIds = chosen ? [chosen] : coordinatesPartnership(who) ? ('all' as const) : own.map(({ id }) => id)
  const schools = await findOverview(tx, { instrumentId: theme.instrumentId, boardIds, region })
  const form = filled({ theme: theme.instrumentId, board: chosen, region })
  return page(
    'Overzicht van de scholen',
    <Overview schools={schools} theme={theme} themes={themes} boards={own} regions={regions} form={form} />,
    { crumbs: crumbs('Overzicht'), shape: 'wide' },
  )
}

async function aggregatesPage(tx: Tx, query: URLSearchParams) {
  const themes = await findPublishedThemes(tx)
  const { theme } = filterOf(query, themes)
  if (!theme) return noThemes('Samengevoegd beeld')
  const schools = await findOverview(tx, { instrumentId: theme.instrumentId, boardIds: 'all', region: null })
  const criteria = theme.definition.criteria.map(({ id, name }) => ({
    id,
    name,
    aggregate: aggregate(
      schools.flatMap(({ schoolId, boardName, levels }) => {
        const level = levels.find(({ criterionId }) => criterionId === id)?.level ?? null
        return level === null ? [] : [{ school: schoolId, group: boardName ?? 'zonder bestuur', level }]
      }),
    ),
  }))
  const body = (
    <Aggregates theme={theme} themes={themes} criteria={criteria} form={filled({ theme: theme.instrumentId })} />
  )
  return page('Samengevoegd beeld', body, { crumbs: crumbs('Samengevoegd beeld') })
}

export const overviewRoutes: Route[] = [
  route({
    method: 'get',
    path: '/scans/overview',
    access: scanPolicy.overview,
    handle: ({ tx, who, query }) => overviewPage(tx, who, query),
  }),
  route({
    method: 'get',
    path: '/scans/aggregates',
    access: scanPolicy.aggregates,
    handle: ({ tx, query }) => aggregatesPage(tx, query),
  }),
  subjectRoute({
    method: 'get',
    path: '/schools/:school/scans',
    subject: theSchool,
    access: scanPolicy.lookBack,
    async handle({ tx, who, subject: school }) {
      const scans = await findScansOfSchool(tx, school.schoolId)
      const past = []
      for (const scan of scans) {
        if (scan.state === 'settled' || scan.state === 'archived')
          past.push({ scan, items: await findTalkItems(tx, scan, false) })
      }
      const underWay = scans.filter(({ state }) => state !== 'settled' && state !== 'archived')
      const body = (
        <LookBack
          school={school}
          past={past}
          underWay={underWay}
          mayPlan={scanPolicy.plan.allows(who, school)}
          mayReadTrail={instrumentPolicy.list.allows(who, undefined)}
        />
      )
      return page(`${school.schoolName} door de jaren heen`, body, { crumbs: crumbs(school.schoolName) })
    },
  }),
]
