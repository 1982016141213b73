import type { Tx } from '../../../platform/database/scope.ts'
import { mediaTypes } from '../../../platform/files.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import { type Answer, download, page } from '../../../platform/web/answer.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { findOrganisationNames } from '../../partnership/index.ts'
import type { Survey } from '../../surveys/index.ts'
import { resultsCsv } from '../exporting/csv.ts'
import type { Exported } from '../exporting/exported.ts'
import { resultsForSpss } from '../exporting/spss.ts'
import { resultsWorkbook } from '../exporting/workbook.ts'
import { groupsInSight } from '../groupsInSight.ts'
import { ExportsPage } from '../pages/ExportsPage.tsx'
import { resultsPath } from '../paths.ts'
import { findQuestionnaireOf, findRelease } from '../queries.ts'
import { readingPolicy } from '../readingPolicy.ts'
import { resultsCrumbs, theResults } from '../subjects.ts'

/** What somebody may export: the release, and the groups that they may look at. */
async function findExported(tx: Tx, who: Who, survey: Survey): Promise<Exported | undefined> {
  const release = await findRelease(tx, survey.id)
  if (!release) return undefined
  const { title, schoolYear, closedOn, closesOn, smallestGroup } = survey
  return {
    title,
    schoolYear,
    closedOn: closedOn ?? closesOn,
    smallestGroup,
    questionnaire: await findQuestionnaireOf(tx, survey.versionId),
    release,
    groups: groupsInSight(who, release, await findOrganisationNames(tx, who.today)),
  }
}

type Form = {
  path: string
  mediaType: string
  /** What follows the title in the name of the file. */
  ending: string
  write: (exported: Exported) => Uint8Array | Promise<Uint8Array>
}

const forms: readonly Form[] = [
  { path: 'workbook', mediaType: mediaTypes.xlsx, ending: '.xlsx', write: resultsWorkbook },
  { path: 'csv', mediaType: mediaTypes.zip, ending: ' csv.zip', write: resultsCsv },
  { path: 'spss', mediaType: mediaTypes.zip, ending: ' spss.zip', write: resultsForSpss },
]

function exportRoute({ path, mediaType, ending, write }: Form): Route {
  return subjectRoute({
    method: 'get',
    path: `/surveys/:survey/results/exports/${path}`,
    subject: theResults,
    access: readingPolicy.see,
    async handle({ tx, who, subject: survey }): Promise<Answer> {
      const exported = await findExported(tx, who, survey)
      if (!exported) return problem.unknown()
      const name = `${survey.title} ${schoolYearName(survey.schoolYear)}${ending}`
      return download(await write(exported), mediaType, name)
    },
  })
}

/** The numbers of a closed survey, for whoever calculates further with them. */
export const exportRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/surveys/:survey/results/exports',
    subject: theResults,
    access: readingPolicy.see,
    async handle({ tx, who, subject: survey }) {
      const exported = await findExported(tx, who, survey)
      if (!exported) return problem.unknown()
      const body = (
        <ExportsPage
          path={`${resultsPath(survey)}/exports`}
          groups={exported.groups}
          smallestGroup={survey.smallestGroup}
        />
      )
      return page('Haal de cijfers op', body, { crumbs: resultsCrumbs(survey, 'De cijfers') })
    },
  }),
  ...forms.map(exportRoute),
]
