import { mediaTypes } from '../../../platform/files.ts'
import { type Answer, download, page } from '../../../platform/web/answer.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { blocksOf, formsOf } from '../../questions/index.ts'
import { codebookXlsx } from '../codebook.ts'
import type { ItemLink } from '../itemLink.ts'
import { ComparisonPage } from '../pages/ComparisonPage.tsx'
import { InstrumentList } from '../pages/InstrumentList.tsx'
import { InstrumentPage } from '../pages/InstrumentPage.tsx'
import { PreviewPage } from '../pages/PreviewPage.tsx'
import { instrumentPolicy } from '../policy.ts'
import { findInstruments } from '../queries.ts'
import {
  type DraftQuestionnaire,
  type Instrument,
  type PublishedQuestionnaire,
  type Questionnaire,
  shownVersion,
  titleOf,
  type Version,
  versionNumbered,
  versionsOf,
  versionTitle,
} from '../rules.ts'
import { crumbsOf, theInstrument, theQuestionnaire } from './subjects.ts'

/** The versions that somebody may read: a draft is for whoever writes it. */
function readableVersions(instrument: Instrument, who: Who): Version[] {
  return instrumentPolicy.write.allows(who, instrument) ? versionsOf(instrument) : [...instrument.published]
}

/** @param query names the language, how many blocks each would get, and which form; what is not there is left alone */
function previewPage(
  instrument: Questionnaire,
  { definition, number }: PublishedQuestionnaire | DraftQuestionnaire,
  query: URLSearchParams,
): Answer {
  const blocks = blocksOf(definition)
  const each = blocks.slice(1).findIndex((_, index) => String(index + 1) === query.get('each')) + 1 || null
  const form = formsOf(blocks, each).findIndex((_, index) => String(index) === query.get('form'))
  const body = (
    <PreviewPage
      questionnaire={definition}
      action={`/instruments/${instrument.id}/preview`}
      version={number}
      language={query.get('language') === 'en' ? 'en' : 'nl'}
      each={each}
      form={Math.max(0, form)}
    />
  )
  return page(`Voorbeeld van versie ${number}`, body, { crumbs: crumbsOf(instrument, 'Voorbeeld') })
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
        versionTitle(version) || titleOf(instrument),
        <InstrumentPage instrument={instrument} version={version} mayWrite={mayWrite} itemLink={itemLink} />,
        { crumbs: crumbsOf(instrument), shape: 'wide' },
      )
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/instruments/:instrument/preview',
    subject: theQuestionnaire,
    access: instrumentPolicy.see,
    async handle({ who, query, subject: instrument }) {
      const wanted = readableVersions(instrument, who).find(({ number }) => String(number) === query.get('version'))
      if (wanted?.kind !== 'questionnaire') return problem.unknown()
      return previewPage(instrument, wanted, query)
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/instruments/:instrument/codebook',
    subject: theQuestionnaire,
    access: instrumentPolicy.see,
    async handle({ who, query, subject: instrument }) {
      const wanted = readableVersions(instrument, who).find(({ number }) => String(number) === query.get('version'))
      if (wanted?.kind !== 'questionnaire') return problem.unknown()
      const name = `${versionTitle(wanted) || titleOf(instrument)}, codeboek.xlsx`
      return download(await codebookXlsx(wanted.definition), mediaTypes.xlsx, name)
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
