import type { Tx } from '../../../platform/database/scope.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import { type Answer, download, page } from '../../../platform/web/answer.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { standaloneSvg } from '../../../ui/charts/index.ts'
import type { Survey } from '../../surveys/index.ts'
import { chartOf } from '../chartOf.ts'
import { chartWorkbook } from '../chartWorkbook.ts'
import { findEarlier, findReading, type Reading } from '../findReading.ts'
import { groupAsked, isWhole } from '../groupsInSight.ts'
import { QuestionPage } from '../pages/QuestionPage.tsx'
import { ResultsPage } from '../pages/ResultsPage.tsx'
import { findShownRemarks } from '../queries.ts'
import { readingPolicy } from '../readingPolicy.ts'
import { resultsCrumbs, seesInResults, theChart, theQuestion, theResults } from '../subjects.ts'

type Asked = { tx: Tx; who: Who; query: URLSearchParams }

/** What is read of the group that an address names. */
export const readingFor = ({ tx, who, query }: Asked, survey: Survey): Promise<Reading | undefined> =>
  findReading(tx, who, survey, (groups) => groupAsked(query, groups))

/** Open answers to read: of the partnership all, of a school those about it; of other groups none are kept apart. */
async function remarksFor(tx: Tx, { survey, group }: Reading) {
  if (isWhole(group)) return findShownRemarks(tx, survey.id, null)
  return group.kind === 'school' ? findShownRemarks(tx, survey.id, group.key) : []
}

async function resultsPage(request: Asked, survey: Survey): Promise<Answer> {
  const reading = await readingFor(request, survey)
  if (!reading) return problem.unknown()
  const { who, tx } = request
  const may = {
    setAmbition: readingPolicy.setAmbition.allows(who, reading.group),
    prepareConversation: readingPolicy.prepareConversation.allows(who, undefined),
  }
  const body = <ResultsPage reading={reading} remarks={await remarksFor(tx, reading)} may={may} />
  return page(`Resultaten: ${survey.title}`, body, { crumbs: resultsCrumbs(survey) })
}

export const readingRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/surveys/:survey/results',
    subject: theResults,
    access: readingPolicy.see,
    handle: (request) => resultsPage(request, request.subject),
  }),
  subjectRoute({
    method: 'get',
    path: '/surveys/:survey/results/questions/:question{[a-z0-9-]+}',
    subject: theQuestion,
    access: seesInResults,
    async handle(request) {
      const { survey, question } = request.subject
      const reading = await readingFor(request, survey)
      if (!reading) return problem.unknown()
      const remarks = await remarksFor(request.tx, reading)
      const body = (
        <QuestionPage
          reading={reading}
          question={question}
          earlier={await findEarlier(request.tx, survey)}
          remarks={remarks.filter(({ questionId }) => questionId === question.id)}
        />
      )
      return page(question.text.nl, body, { crumbs: resultsCrumbs(survey, 'Een vraag') })
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/surveys/:survey/results/charts/:chart{[a-z0-9.-]+}',
    subject: theChart,
    access: seesInResults,
    async handle(request) {
      const { survey, file } = request.subject
      const reading = await readingFor(request, survey)
      const chart =
        reading && chartOf(reading, file, file.view === 'trend' ? await findEarlier(request.tx, survey) : [])
      if (!reading || !chart) return problem.unknown()
      const name = `${file.view}-${file.of}`
      if (file.form === 'xlsx') {
        const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
        return download(await chartWorkbook(chart), type, `${name}.xlsx`)
      }
      const source = `${survey.title}, ${schoolYearName(survey.schoolYear)}. ${reading.group.name}.`
      const svg = standaloneSvg(chart, { source })
      return download(new TextEncoder().encode(svg), 'image/svg+xml', `${name}.svg`)
    },
  }),
]
