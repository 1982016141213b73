import { startTask } from '../../../platform/tasks.ts'
import { page, redirect } from '../../../platform/web/answer.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { templateRoutes } from '../../partnership/index.ts'
import { reportForm } from '../forms.ts'
import { Report } from '../pages/Report.tsx'
import { scanPolicy } from '../policy.ts'
import { findFocusPoints, findTalkItems } from '../queries.ts'
import { checkTemplate, exampleTemplate, templatePlaceholders } from '../report.ts'
import { crumbsOf, theScan } from './subjects.ts'

export const reportRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/scans/:scan/report',
    subject: theScan,
    access: scanPolicy.see,
    async handle({ tx, who, subject: scan }) {
      const items = await findTalkItems(tx, scan, false)
      const focusPoints = await findFocusPoints(tx, scan.id, who.today)
      const mayChangePlan = scanPolicy.settle.allows(who, scan) && scan.state === 'settled'
      const body = <Report scan={scan} items={items} focusPoints={focusPoints} mayChangePlan={mayChangePlan} />
      return page(`Verslag ${scan.schoolName}`, body, { crumbs: crumbsOf(scan, 'Verslag') })
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/scans/:scan/report',
    subject: theScan,
    access: scanPolicy.see,
    form: reportForm,
    async handle({ tx, services, subject: scan, form }) {
      if (!form.ok) return redirect(`/scans/${scan.id}/report`, 'Kies PDF, Word of Excel.')
      const { format } = form.values
      return redirect(
        await startTask(tx, services.jobs, {
          kind: 'scan-report',
          title: `Verslag van ${scan.schoolName}`,
          input: { scan: scan.id, format },
        }),
      )
    },
  }),
  ...templateRoutes({
    kind: 'scan',
    path: '/scans/report-template',
    title: 'Word-sjabloon voor verslagen',
    crumb: { title: 'Scans', href: '/scans' },
    placeholders: templatePlaceholders,
    example: exampleTemplate,
    check: checkTemplate,
  }),
]
