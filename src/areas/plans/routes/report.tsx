import { askForDocument, documentForm } from '../../../platform/reports/documentTask.ts'
import { download } from '../../../platform/web/answer.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { planPolicy } from '../policy.ts'
import { findContent } from '../queries.ts'
import { annualPlanTask, yearReportTask } from '../report.ts'
import { activityWorkbook } from '../reportWorkbook.ts'
import { planName, planPath, thePlan } from '../subjects.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const reportRoutes: Route[] = [
  subjectRoute({
    method: 'post',
    path: '/plans/:plan/document',
    subject: thePlan,
    access: planPolicy.read,
    form: documentForm,
    handle: (request) =>
      askForDocument(request, {
        kind: annualPlanTask.kind,
        title: `${planName(request.subject)} maken`,
        subject: request.subject.id,
        page: planPath(request.subject.id),
      }),
  }),
  subjectRoute({
    method: 'post',
    path: '/plans/:plan/year-report',
    subject: thePlan,
    access: planPolicy.read,
    form: documentForm,
    handle: (request) =>
      askForDocument(request, {
        kind: yearReportTask.kind,
        title: `${planName(request.subject).replace('Jaarplan', 'Jaarverslag')} maken`,
        subject: request.subject.id,
        page: `/plans/${request.subject.id}/year`,
      }),
  }),
  subjectRoute({
    method: 'get',
    path: '/plans/:plan/export',
    subject: thePlan,
    access: planPolicy.read,
    async handle({ tx, subject: plan }) {
      const bytes = await activityWorkbook(await findContent(tx, plan.id))
      return download(bytes, xlsx, `Activiteiten ${planName(plan)}.xlsx`)
    },
  }),
]
