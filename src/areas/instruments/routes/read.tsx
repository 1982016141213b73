import { page } from '../../../platform/web/answer.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import type { ItemLink } from '../itemLink.ts'
import { ComparisonPage } from '../pages/ComparisonPage.tsx'
import { InstrumentList } from '../pages/InstrumentList.tsx'
import { InstrumentPage } from '../pages/InstrumentPage.tsx'
import { instrumentPolicy } from '../policy.ts'
import { findInstruments } from '../queries.ts'
import { type Instrument, shownVersion, titleOf, type Version, versionNumbered, versionsOf } from '../rules.ts'
import { crumbsOf, theInstrument } from './subjects.ts'

/** The versions that somebody may read: a draft is for whoever writes it. */
function readableVersions(instrument: Instrument, who: Who): Version[] {
  return instrumentPolicy.write.allows(who, instrument) ? versionsOf(instrument) : [...instrument.published]
}

/** @param itemLink where one reads what came of an item or criterion */
export const readRoutes = (itemLink: ItemLink): Route[] => [
  route({
    method: 'get',
    path: '/instruments',
    access: instrumentPolicy.list,
    async handle({ tx, who }) {
      const mayWrite = instrumentPolicy.begin.allows(who, undefined)
      const instruments = await findInstruments(tx)
      const visible = instruments.filter((instrument) => instrumentPolicy.see.allows(who, instrument))
      return page('Instrumenten', <InstrumentList instruments={visible} mayWrite={mayWrite} />)
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/instruments/:instrument',
    subject: theInstrument,
    access: instrumentPolicy.see,
    async handle({ who, query, subject: instrument }) {
      const wanted = query.get('version')
      const version = wanted === null ? shownVersion(instrument) : versionNumbered(instrument, Number(wanted))
      if (!version || !readableVersions(instrument, who).includes(version)) return problem.unknown()
      const mayWrite = instrumentPolicy.write.allows(who, instrument)
      return page(
        version.definition.title || titleOf(instrument),
        <InstrumentPage instrument={instrument} version={version} mayWrite={mayWrite} itemLink={itemLink} />,
        { crumbs: crumbsOf(instrument), shape: 'wide' },
      )
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/instruments/:instrument/compare',
    subject: theInstrument,
    access: instrumentPolicy.see,
    async handle({ who, query, subject: instrument }) {
      const versions = readableVersions(instrument, who)
      const numberOf = (name: string) => versions.find(({ number }) => String(number) === query.get(name))
      const [from, to] = [numberOf('from'), numberOf('to')]
      if (!from || !to) return problem.unknown()
      return page(
        'Vergelijk versies',
        <ComparisonPage instrument={instrument} versions={versions} from={from} to={to} />,
        { crumbs: crumbsOf(instrument, 'Vergelijk') },
      )
    },
  }),
]
