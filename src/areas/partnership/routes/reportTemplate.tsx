import { mediaTypes } from '../../../platform/files.ts'
import { hasTemplate, setTemplate, type TemplateKind } from '../../../platform/reports/templates.ts'
import { UnusableTemplate } from '../../../platform/reports/unusableTemplate.ts'
import { type Crumb, download, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled } from '../../../platform/web/form.ts'
import { type Request, type Route, route } from '../../../platform/web/route.ts'
import { templateForm } from '../forms.ts'
import { ReportTemplate, type TemplatePlaceholder } from '../pages/ReportTemplate.tsx'
import { partnershipPolicy } from '../policy.ts'

/** Where the project coordinator brings a Word template, and what can stand in it. */
export type TemplatePlace = {
  kind: TemplateKind
  path: string
  title: string
  crumb: Crumb
  placeholders: readonly TemplatePlaceholder[]
  /** Makes an example to start from. */
  example: () => Promise<Uint8Array>
  /** Throws UnusableTemplate for one that cannot be filled. */
  check: (template: Uint8Array) => Promise<unknown>
}

/** The page of one kind of template, its example, and bringing and removing one. */
export function templateRoutes({ kind, path, title, crumb, placeholders, example, check }: TemplatePlace): Route[] {
  const access = partnershipPolicy.change

  async function templatePage({ tx }: Pick<Request, 'tx'>, form: FormState = filled(), status: 200 | 422 = 200) {
    const body = (
      <ReportTemplate own={await hasTemplate(tx, kind)} path={path} placeholders={placeholders} form={form} />
    )
    return page(title, body, { status, crumbs: [crumb, { title: 'Word-sjabloon' }] })
  }

  /** Why a template cannot be used, in Dutch. */
  async function problemWith(template: Uint8Array): Promise<string | undefined> {
    try {
      await check(template)
      return undefined
    } catch (error) {
      if (error instanceof UnusableTemplate) return error.message
      throw error
    }
  }

  return [
    route({ method: 'get', path, access, handle: (request) => templatePage(request) }),
    route({
      method: 'get',
      path: `${path}/example`,
      access,
      handle: async () => download(await example(), mediaTypes.docx, 'Voorbeeld van een sjabloon.docx'),
    }),
    route({
      method: 'post',
      path,
      access,
      form: templateForm,
      upload: true,
      async handle(request) {
        const template = request.form.files.template
        const wrong = (message: string) => templatePage(request, { typed: {}, errors: { template: message } }, 422)
        if (!template) return wrong('Kies eerst een Word-bestand.')
        const problem = await problemWith(template.bytes)
        if (problem) return wrong(problem)
        await setTemplate(request.tx, kind, template)
        return redirect(path, 'Verslagen in Word komen voortaan in dit sjabloon.')
      },
    }),
    route({
      method: 'post',
      path: `${path}/removal`,
      access,
      async handle({ tx }) {
        await setTemplate(tx, kind, null)
        return redirect(path, 'Verslagen in Word komen weer in de stijl van Peilstok.')
      },
    }),
  ]
}
