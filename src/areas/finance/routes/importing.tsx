import { keepFile } from '../../../platform/files.ts'
import { startTask } from '../../../platform/tasks.ts'
import type { SubjectFinder } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { cleanText, type FormState, filled } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { pageOfList } from '../../partnership/index.ts'
import { importWorkbook } from '../commands.ts'
import { confirmationForm, workbookForm } from '../forms.ts'
import { changesSomething, planWorkbook, type WorkbookPlan } from '../importing/plan.ts'
import { countsInWords, ImportPreview } from '../pages/ImportPreview.tsx'
import { ImportUpload } from '../pages/ImportUpload.tsx'
import { budgetPolicy } from '../policy.ts'
import { type Budget, findKnown, findSentWorkbook, type SentWorkbook } from '../queries.ts'
import { type ReadWorkbookInput, readWorkbookKind } from '../sentWorkbook.ts'
import { budgetCrumbs, budgetName, budgetPath, theBudget } from '../subjects.ts'

const theWorkbook: SubjectFinder<SentWorkbook> = {
  find: (tx, params) => findSentWorkbook(tx, params.budget ?? '', params.workbook ?? ''),
  seenBy: budgetPolicy.change,
}

const title = 'Excel inlezen'

function uploadPage(budget: Budget, form: FormState = filled(), status: 200 | 422 = 200): Answer {
  return page(title, <ImportUpload budget={budget} form={form} />, { status, crumbs: budgetCrumbs(budget, title) })
}

const order = ['error', 'change', 'add', 'unchanged'] as const

function previewPage(sent: SentWorkbook, plan: WorkbookPlan, query: URLSearchParams, overtaken = false): Answer {
  const rows = [...plan.lines, ...plan.students].toSorted(
    (one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome),
  )
  const body = (
    <ImportPreview
      sent={sent}
      plan={plan}
      overtaken={overtaken}
      rows={rows}
      page={pageOfList(rows.length, Number(query.get('page') ?? 1))}
    />
  )
  return page('Wat er zou gebeuren', body, {
    status: overtaken ? 409 : 200,
    crumbs: budgetCrumbs(sent.budget, 'Wat er zou gebeuren'),
  })
}

/** Taking over a workbook: send it in, see what it would change, agree. */
export const importRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/finance/:budget/import',
    subject: theBudget,
    access: budgetPolicy.change,
    handle: async ({ subject: budget }) => uploadPage(budget),
  }),
  subjectRoute({
    method: 'post',
    path: '/finance/:budget/import',
    subject: theBudget,
    access: budgetPolicy.change,
    form: workbookForm,
    upload: true,
    async handle({ tx, services, subject: budget, form }) {
      const { workbook } = form.files
      if (!workbook)
        return uploadPage(budget, { typed: {}, errors: { workbook: 'Kies eerst het Excel-bestand.' } }, 422)
      const fileName = cleanText(workbook.name).slice(0, 200) || 'kader'
      const input: ReadWorkbookInput = { budgetId: budget.id, fileId: await keepFile(tx, workbook), fileName }
      return redirect(
        await startTask(tx, services.jobs, { kind: readWorkbookKind, title: `${budgetName(budget)} inlezen`, input }),
      )
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/finance/:budget/import/:workbook',
    subject: theWorkbook,
    access: budgetPolicy.change,
    async handle({ tx, who, subject: sent, query }) {
      return previewPage(sent, planWorkbook(sent.sheets, await findKnown(tx, sent.budget, who.today)), query)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/finance/:budget/import/:workbook/confirmation',
    subject: theWorkbook,
    access: budgetPolicy.change,
    form: confirmationForm,
    async handle({ tx, who, subject: sent, query, form }) {
      const { ok, plan } = await importWorkbook(tx, sent, form.ok ? form.values.seen : '', who.today)
      if (!ok) return previewPage(sent, plan, query, true)
      const told = changesSomething(plan) ? `Overgenomen: ${countsInWords(plan)}.` : 'Alles staat al zo in het kader.'
      return redirect(budgetPath(sent.budget.id), told)
    },
  }),
]
