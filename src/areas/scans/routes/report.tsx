import { mediaTypes } from '../../../platform/files.ts'
import { hasTemplate, setTemplate } from '../../../platform/reports/templates.ts'
import { startTask } from '../../../platform/tasks.ts'
import { download, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled } from '../../../platform/web/form.ts'
import { type Request, type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import { reportForm, templateForm } from '../forms.ts'
import { Report } from '../pages/Report.tsx'
import { Template } from '../pages/Template.tsx'
import { scanPolicy } from '../policy.ts'
import { findFocusPoints, findTalkItems } from '../queries.ts'
import { checkTemplate, exampleTemplate, templatePlaceholders, UnusableTemplate } from '../report.ts'
import { crumbsOf, theScan } from './subjects.ts'

async function templatePage({ tx }: Pick<Request, 'tx'>, form: FormState = filled(), status: 200 | 422 = 200) {
  const own = await hasTemplate(tx, 'scan')
  const crumbs = [{ title: 'Scans', href: '/scans' }, { title: 'Word-sjabloon' }]
  return page('Word-sjabloon voor verslagen', <Template own={own} placeholders={templatePlaceholders} form={form} />, {
    status,
    crumbs,
  })
}

/** Why a template cannot be used, in Dutch. */
async function problemWith(template: Uint8Array): Promise<string | undefined> {
  try {
    await checkTemplate(template)
    return undefined
  } catch (error) {
    if (error instanceof UnusableTemplate) return error.message
    throw error
  }
}

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
  route({
    method: 'get',
    path: '/scans/report-template',
    access: scanPolicy.setTemplate,
    handle: (request) => templatePage(request),
  }),
  route({
    method: 'get',
    path: '/scans/report-template/example',
    access: scanPolicy.setTemplate,
    handle: async () => download(await exampleTemplate(), mediaTypes.docx, 'Voorbeeld van een sjabloon.docx'),
  }),
  route({
    method: 'post',
    path: '/scans/report-template',
    access: scanPolicy.setTemplate,
    form: templateForm,
    upload: true,
    async handle(request) {
      const template = request.form.files.template
      const wrong = (message: string) => templatePage(request, { typed: {}, errors: { template: message } }, 422)
      if (!template) return wrong('Kies eerst een Word-bestand.')
      const problem = await problemWith(template.bytes)
      if (problem) return wrong(problem)
      await setTemplate(request.tx, 'scan', template)
      return redirect('/scans/report-template', 'Verslagen in Word komen voortaan in dit sjabloon.')
    },
  }),
  route({
    method: 'post',
    path: '/scans/report-template/removal',
    access: scanPolicy.setTemplate,
    async handle({ tx }) {
      await setTemplate(tx, 'scan', null)
      return redirect('/scans/report-template', 'Verslagen in Word komen weer in de stijl van Peilstok.')
    },
  }),
]
