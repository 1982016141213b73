import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import type { Form } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Refused } from '../../../ui/form/Writing.tsx'
import { checkFinding } from '../commands.ts'
import { checkForm } from '../forms.ts'
import { ChecksPage } from '../pages/ChecksPage.tsx'
import { TooLate } from '../pages/TooLate.tsx'
import { panelPolicy } from '../policy.ts'
import { findFindings, findOwnChecks, findQuestions, type Panel, type PanelFinding } from '../queries.ts'
import { crumbsOf, type InPanel, inPanel, panelPath, theFinding, thePanel } from '../subjects.ts'

const checksPath = (panel: Panel) => `${panelPath(panel)}/checks`

async function checksPage({ tx }: Pick<Request, 'tx'>, panel: Panel, refused?: Refused): Promise<Answer> {
  const body = (
    <ChecksPage
      panel={panel}
      questions={await findQuestions(tx, panel.id)}
      findings={await findFindings(tx, panel.id)}
      own={await findOwnChecks(tx, panel.id)}
      refused={refused}
    />
  )
  return page('Herken je dit?', body, { crumbs: crumbsOf(panel, 'Nalezen'), status: refused ? 422 : 200 })
}

type CheckValues = typeof checkForm extends Form<infer Values> ? Values : never
type WithFinding = InPanel<{ finding: PanelFinding }>

async function check(request: Request<WithFinding, CheckValues>): Promise<Answer> {
  const { tx, subject, form } = request
  const { panel, finding } = subject
  if (!form.ok) return checksPage(request, panel, { id: finding.id, typed: form.typed, errors: form.errors })
  const { recognised, objection } = form.values
  const kept = await checkFinding(tx, panel.id, finding.id, { recognised: recognised === 'yes', objection })
  if (kept) return redirect(`${checksPath(panel)}#finding-${finding.id}`, 'Dank, dat is bewaard.')
  return page('De controle is gesloten', <TooLate texts={[objection]} />, {
    status: 409,
    crumbs: crumbsOf(panel, 'Nalezen'),
  })
}

export const checkRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/panels/:panel/checks',
    subject: thePanel,
    access: panelPolicy.check,
    handle: async (request) =>
      request.subject.state === 'checking'
        ? checksPage(request, request.subject)
        : redirect(panelPath(request.subject), 'Je kunt nu niet reageren op de opbrengsten.'),
  }),
  subjectRoute<WithFinding, CheckValues>({
    method: 'post',
    path: '/panels/:panel/findings/:panelFinding/check',
    subject: theFinding,
    access: inPanel(panelPolicy.check),
    form: checkForm,
    handle: check,
  }),
]
