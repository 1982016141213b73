import { type Answer, page, redirect, saved } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { saveAnswers } from '../commands.ts'
import { answersForm } from '../forms.ts'
import { Choose } from '../pages/Choose.tsx'
import { scanPolicy } from '../policy.ts'
import { findOwnChoices, findThemes, type Scan } from '../queries.ts'
import { crumbsOf, theScan } from './subjects.ts'

const closed = 'Deze scan staat niet (meer) open. Wat je eerder bewaarde, telt mee.'

async function choosePage<Values>(
  { tx, params, subject: scan }: Request<Scan, Values>,
  form: FormState = filled(),
  status: 200 | 422 = 200,
): Promise<Answer> {
  const [themes, choices] = await Promise.all([findThemes(tx, scan.id), findOwnChoices(tx, scan.id)])
  const index = themes.findIndex(({ versionId }) => versionId === params.version)
  const theme = themes[index]
  if (!theme || scan.state !== 'open') return redirect(`/scans/${scan.id}`, closed)
  const body = <Choose scan={scan} theme={theme} position={index + 1} themes={themes} choices={choices} form={form} />
  return page(theme.definition.title, body, {
    status,
    crumbs: crumbsOf(scan, `Kiezen, thema ${index + 1} van ${themes.length}`),
  })
}

export const chooseRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/scans/:scan/choices',
    subject: theScan,
    access: scanPolicy.choose,
    // On to the first theme that is not answered yet, which is where one left off.
    async handle({ tx, subject: scan }) {
      const themes = await findThemes(tx, scan.id)
      const choices = await findOwnChoices(tx, scan.id)
      const unanswered = themes.find(({ versionId, definition }) =>
        definition.criteria.some(
          ({ id }) => !choices.some((choice) => choice.versionId === versionId && choice.criterionId === id),
        ),
      )
      const theme = unanswered ?? themes[0]
      return redirect(theme ? `/scans/${scan.id}/choices/${theme.versionId}` : `/scans/${scan.id}`)
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/scans/:scan/choices/:version',
    subject: theScan,
    access: scanPolicy.choose,
    handle: (request) => choosePage(request),
  }),
  subjectRoute({
    method: 'post',
    path: '/scans/:scan/choices/:version',
    subject: theScan,
    access: scanPolicy.choose,
    form: answersForm,
    async handle(request) {
      const { tx, params, subject: scan, form, fromScript } = request
      if (!form.ok) return choosePage(request, refused(form, form.errors), 422)
      const kept = form.values.length === 0 || (await saveAnswers(tx, scan.id, params.version ?? '', form.values))
      if (!kept)
        return fromScript ? page('Gesloten', <p>{closed}</p>, { status: 409 }) : redirect(`/scans/${scan.id}`, closed)
      if (fromScript) return saved
      const themes = await findThemes(tx, scan.id)
      const next = themes[themes.findIndex(({ versionId }) => versionId === params.version) + 1]
      return next
        ? redirect(`/scans/${scan.id}/choices/${next.versionId}`)
        : redirect(`/scans/${scan.id}`, await thanks(request))
    },
  }),
]

async function thanks<Values>({ tx, subject: scan }: Request<Scan, Values>): Promise<string> {
  const choices = await findOwnChoices(tx, scan.id)
  const total = (await findThemes(tx, scan.id)).reduce((sum, { definition }) => sum + definition.criteria.length, 0)
  const left = total - choices.length
  return left > 0
    ? `Wat je koos is bewaard. ${left} van de ${total} onderdelen staan nog open.`
    : 'Alles is bewaard. Bedankt! In het gesprek zie je hoe de keuzes verdeeld zijn.'
}
