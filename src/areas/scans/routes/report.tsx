import { page } from '../../../platform/web/answer.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { Report } from '../pages/Report.tsx'
import { scanPolicy } from '../policy.ts'
import { findFocusPoints } from '../queries.ts'
import { crumbsOf, theScan } from './subjects.ts'
import { findTalkItems } from './talk.tsx'

export const reportRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/scans/:scan/report',
    subject: theScan,
    access: scanPolicy.see,
    async handle({ tx, who, subject: scan }) {
      const items = await findTalkItems(tx, scan, false)
      const focusPoints = await findFocusPoints(tx, scan.id)
      const mayChangePlan = scanPolicy.settle.allows(who, scan) && scan.state === 'settled'
      return page(
        `Verslag ${scan.schoolName}`,
        <Report scan={scan} items={items} focusPoints={focusPoints} mayChangePlan={mayChangePlan} />,
        { crumbs: crumbsOf(scan, 'Verslag') },
      )
    },
  }),
]
