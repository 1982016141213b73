import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Form, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { takeStep } from '../commands.ts'
import { reopenForm } from '../forms.ts'
import { Reopen } from '../pages/Reopen.tsx'
import { ScanPage } from '../pages/ScanPage.tsx'
import { scanPolicy } from '../policy.ts'
import { findParticipants, findThemes, type Scan } from '../queries.ts'
import type { ScanStep } from '../rules.ts'
import { crumbsOf, theScan } from './subjects.ts'

async function scanPage<Values>(
  { tx, who, subject: scan }: Request<Scan, Values>,
  problems: readonly string[] = [],
): Promise<Answer> {
  const may = {
    manage: scanPolicy.manage.allows(who, scan),
    choose: scanPolicy.choose.allows(who, scan),
    talk: scanPolicy.talk.allows(who, scan),
    settle: scanPolicy.settle.allows(who, scan),
  }
  const themes = await findThemes(tx, scan.id)
  const participants = await findParticipants(tx, scan.id)
  const body = (
    <ScanPage scan={scan} themes={themes} participants={participants} may={may} today={who.today} problems={problems} />
  )
  return page(`Scan ${scan.schoolName}`, body, { crumbs: crumbsOf(scan), status: problems.length > 0 ? 422 : 200 })
}

/** A step that needs nothing more than the button: a state change is a resource that is posted to. */
function step(
  resource: string,
  kind: Exclude<ScanStep['kind'], 'reopen'>,
  access: typeof scanPolicy.manage,
  notice: string,
  next = (scan: Scan) => `/scans/${scan.id}`,
): Route {
  return subjectRoute({
    method: 'post',
    path: `/scans/:scan/${resource}`,
    subject: theScan,
    access,
    async handle(request) {
      const result = await takeStep(request.tx, request.services.jobs, request.subject, { kind }, request.who.today)
      return result.ok ? redirect(next(request.subject), notice) : scanPage(request, result.problems)
    },
  })
}

const reopenPage = (scan: Scan, form = filled(), status: 200 | 422 = 200) =>
  page('Heropen de scan', <Reopen scan={scan} form={form} />, { crumbs: crumbsOf(scan, 'Heropen'), status })

type ReopenValues = typeof reopenForm extends Form<infer Values> ? Values : never

export const lifecycleRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/scans/:scan',
    subject: theScan,
    access: scanPolicy.see,
    handle: (request) => scanPage(request),
  }),
  step('opening', 'open', scanPolicy.manage, 'De scan staat open. De uitnodigingen zijn onderweg.'),
  step('closure', 'close', scanPolicy.manage, 'Het kiezen is gesloten. Jullie kunnen nu in gesprek.'),
  step(
    'settlement',
    'settle',
    scanPolicy.settle,
    'Het teamoordeel is vastgesteld.',
    (scan) => `/scans/${scan.id}/report`,
  ),
  step('archiving', 'archive', scanPolicy.manage, 'De scan is gearchiveerd.'),
  subjectRoute({
    method: 'get',
    path: '/scans/:scan/reopening',
    subject: theScan,
    access: scanPolicy.manage,
    handle: async ({ subject: scan }) => reopenPage(scan),
  }),
  subjectRoute<Scan, ReopenValues>({
    method: 'post',
    path: '/scans/:scan/reopening',
    subject: theScan,
    access: scanPolicy.manage,
    form: reopenForm,
    async handle({ tx, who, services, subject: scan, form }) {
      if (!form.ok) return reopenPage(scan, refused(form, form.errors), 422)
      const result = await takeStep(tx, services.jobs, scan, { kind: 'reopen', reason: form.values.reason }, who.today)
      if (!result.ok) return reopenPage(scan, refused(form, { reason: result.problems.join(' ') }), 422)
      return redirect(`/scans/${scan.id}`, 'De scan is heropend.')
    },
  }),
]
