import { mediaTypes } from '../../../platform/files.ts'
import { askForDocument, documentForm } from '../../../platform/reports/documentTask.ts'
import { download, page } from '../../../platform/web/answer.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { budgetDocumentKind } from '../document.ts'
import { FramePage } from '../pages/FramePage.tsx'
import { budgetPolicy } from '../policy.ts'
import { findFrame, findPlaces } from '../queries.ts'
import { budgetCrumbs, budgetName, budgetPath, theBudget } from '../subjects.ts'
import { budgetWorkbook } from '../workbook.ts'

export const frameRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/finance/:budget',
    subject: theBudget,
    access: budgetPolicy.see,
    async handle({ tx, who, subject: budget }) {
      const frame = await findFrame(tx, who, budget)
      return page(
        budgetName(budget),
        <FramePage frame={frame} mayChange={budgetPolicy.change.allows(who, undefined)} />,
        { crumbs: budgetCrumbs(budget) },
      )
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/finance/:budget/workbook',
    subject: theBudget,
    access: budgetPolicy.see,
    async handle({ tx, who, subject: budget }) {
      const places = (await findPlaces(tx, who.today)).filter((place) => budgetPolicy.seeAt.allows(who, place))
      const frame = await findFrame(tx, who, budget)
      return download(await budgetWorkbook(frame, places), mediaTypes.xlsx, `${budgetName(budget)}.xlsx`)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/finance/:budget/document',
    subject: theBudget,
    access: budgetPolicy.see,
    form: documentForm,
    handle: (request) =>
      askForDocument(request, {
        kind: budgetDocumentKind,
        title: budgetName(request.subject),
        subject: request.subject.id,
        page: budgetPath(request.subject.id),
      }),
  }),
]
