import type { Tx } from '../../platform/database/scope.ts'
import { schoolYearOf } from '../../platform/schoolYear.ts'
import type { SubjectFinder } from '../../platform/web/access.ts'
import { page } from '../../platform/web/answer.ts'
import { filled } from '../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../platform/web/route.ts'
import type { Who } from '../../platform/web/who.ts'
import { findItemHistory, type ItemHistory } from '../instruments/index.ts'
import { placeForm, yearForm } from './forms.ts'
import { TrailPage } from './pages/TrailPage.tsx'
import { trailPolicy } from './policy.ts'
import { findPlaces } from './queries.ts'
import { countedFrom, countYears, daysOf, lastTalkedAbout, pageOfEntries, trailPath } from './rules.ts'
import type { TrailCount, TrailEntry, TrailPlace, TrailSource, TrailSubject } from './trailSource.ts'

/** `:instrument` and `:item` in a path. */
const theItem: SubjectFinder<ItemHistory> = {
  find: (tx, params) => findItemHistory(tx, params.instrument ?? '', params.item ?? ''),
  seenBy: trailPolicy.see,
}

/** The place that was asked for in the address; what makes no sense there counts as not asked. */
function placeOf(query: URLSearchParams): TrailPlace {
  const texts = { school: query.getAll('school').slice(0, 1), body: query.getAll('body').slice(0, 1) }
  const asked = placeForm.parse({ texts, files: {} })
  if (!asked.ok) return {}
  const { school, body } = asked.values
  return { ...(school ? { schoolId: school } : {}), ...(body ? { bodyId: body } : {}) }
}

function yearOf(query: URLSearchParams): number | undefined {
  const asked = yearForm.parse({ texts: { year: query.getAll('year').slice(0, 1) }, files: {} })
  return asked.ok ? asked.values.year : undefined
}

const always = { from: '1990-01-01', until: '2099-12-31' }

/** What all sources count; a source that does not count is asked for all its entries. */
async function countAll(
  sources: readonly TrailSource[],
  tx: Tx,
  who: Who,
  subject: TrailSubject,
  place: TrailPlace,
): Promise<TrailCount[]> {
  const counted = []
  // One after the other: they share one connection.
  for (const { counts, entries } of sources) {
    counted.push(
      ...(counts
        ? await counts(tx, who, subject, place)
        : countedFrom(await entries(tx, who, subject, { ...place, ...always }))),
    )
  }
  return counted
}

/**
 * The page of each item and criterion.
 * @param sources what areas know of it
 */
export function trailRoutes(sources: readonly TrailSource[]): Route[] {
  return [
    subjectRoute({
      method: 'get',
      path: '/trail/:instrument/:item{[a-z0-9-]+}',
      subject: theItem,
      access: trailPolicy.see,
      async handle({ tx, who, query, subject: item }) {
        const subject = { instrumentId: item.instrumentId, itemId: item.itemId }
        const place = placeOf(query)
        const counted = await countAll(sources, tx, who, subject, place)
        const years = countYears(counted)
        const schoolYear = yearOf(query) ?? years[0]?.schoolYear ?? schoolYearOf(who.today)
        const part = { ...place, ...daysOf(schoolYear) }
        const entries: TrailEntry[] = []
        for (const source of sources) entries.push(...(await source.entries(tx, who, subject, part)))
        const { schoolId, bodyId } = place
        const asked = { ...(schoolId ? { school: schoolId } : {}), ...(bodyId ? { body: bodyId } : {}) }
        return page(
          item.newest.name,
          <TrailPage
            item={item}
            years={years}
            lastDay={lastTalkedAbout(counted)}
            schoolYear={schoolYear}
            shown={pageOfEntries(entries, Number(query.get('page') ?? 1))}
            places={await findPlaces(tx)}
            form={filled(asked)}
            query={asked}
            path={trailPath(subject)}
          />,
          {
            crumbs: [
              { title: 'Instrumenten', href: '/instruments' },
              { title: item.instrumentTitle, href: `/instruments/${item.instrumentId}` },
            ],
          },
        )
      },
    }),
  ]
}
