import { page, redirect } from '../../platform/web/answer.ts'
import { filled, refused } from '../../platform/web/form.ts'
import { problem } from '../../platform/web/problems.tsx'
import { publicRoute, type Route } from '../../platform/web/route.ts'
import { foundFirstPartnership } from './commands.ts'
import { type FirstRun, firstRunPath } from './firstRun.ts'
import { firstRunForm } from './forms.ts'
import { FirstRunPage } from './pages/FirstRunPage.tsx'

/** The blueprint that a partnership starts from when nobody chooses one. */
export const usualBlueprint = 'samen'

const firstRunPage = (form = filled(), status: 200 | 422 = 200) =>
  page('Begin met Peilstok', <FirstRunPage action={firstRunPath} form={form} />, { status })

const wrongCode = 'Deze code klopt niet. Kijk in het venster waarin Peilstok is gestart, en neem de code van daar over.'

/** Only there until the first partnership is. */
export function firstRunRoutes(firstRun: FirstRun): Route[] {
  return [
    publicRoute({
      method: 'get',
      path: firstRunPath,
      handle: async () => ((await firstRun.isOpen()) ? firstRunPage() : problem.unknown()),
    }),
    publicRoute({
      method: 'post',
      path: firstRunPath,
      form: firstRunForm,
      async handle({ services, form }) {
        if (!(await firstRun.isOpen())) return problem.unknown()
        if (!form.ok) return firstRunPage(refused(form, form.errors), 422)
        const { code, ...founding } = form.values
        if (!firstRun.accepts(code)) return firstRunPage(refused(form, { code: wrongCode }), 422)
        const first = { ...founding, blueprint: usualBlueprint }
        if (!(await foundFirstPartnership(services.database, services.jobs, first, services.today())))
          return problem.unknown()
        return redirect('/sign-in', `${founding.name} is gemaakt. De uitnodiging is onderweg naar ${founding.email}.`)
      },
    }),
  ]
}
