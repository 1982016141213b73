import type { Tx } from '../../../platform/database/scope.ts'
import { findFile } from '../../../platform/files.ts'
import { download, page } from '../../../platform/web/answer.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { partnershipPolicy } from '../../partnership/index.ts'
import { findScan, scanPolicy } from '../../scans/index.ts'
import { CandidacyPage } from '../pages/CandidacyPage.tsx'
import { candidacyPolicy } from '../policy.ts'
import { findBaseline, findDocumentOf, findScansBefore, type RoadScan } from '../queries.ts'
import { canUndo } from '../rules.ts'
import { crumbsOf, theCandidacy, withLast } from './subjects.ts'

/** Of some scans, those that this person may open. */
async function findReadable(tx: Tx, who: Who, scans: readonly RoadScan[]): Promise<ReadonlySet<string>> {
  const readable = new Set<string>()
  for (const { id } of scans) {
    const scan = await findScan(tx, id)
    if (scan && scanPolicy.see.allows(who, scan)) readable.add(id)
  }
  return readable
}

export const candidacyRoute: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/candidates/:candidacy',
    subject: theCandidacy,
    access: candidacyPolicy.see,
    async handle({ tx, who, subject: candidacy }) {
      const scans = await findScansBefore(tx, candidacy)
      const baseline = candidacy.state === 'started' ? await findBaseline(tx, candidacy.schoolId) : undefined
      const readable = await findReadable(tx, who, baseline ? [...scans, baseline] : scans)
      const may = {
        manage: candidacyPolicy.manage.allows(who, candidacy),
        decide: candidacyPolicy.decide.allows(who, candidacy),
        undo: canUndo(candidacy.state) && candidacyPolicy.undo.allows(who, withLast(candidacy)),
        begin: candidacyPolicy.begin.allows(who, undefined) && candidacyPolicy.beginAt.allows(who, candidacy),
        seeSchool: partnershipPolicy.see.allows(who, undefined),
      }
      return page(
        `De weg van ${candidacy.schoolName}`,
        <CandidacyPage
          candidacy={candidacy}
          scans={scans}
          baseline={baseline}
          readable={readable}
          may={may}
          today={who.today}
        />,
        { crumbs: crumbsOf(candidacy) },
      )
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/candidates/:candidacy/documents/:step',
    subject: theCandidacy,
    access: candidacyPolicy.see,
    async handle({ tx, params, subject: candidacy }) {
      const fileId = await findDocumentOf(tx, candidacy.id, params.step ?? '')
      const file = fileId === null ? undefined : await findFile(tx, fileId)
      return file ? download(file.bytes, file.mediaType, file.name) : problem.unknown()
    },
  }),
]
