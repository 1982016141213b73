import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { adoptBudget, saveSettings } from '../commands.ts'
import { adoptionForm, settingsForm } from '../forms.ts'
import { AdoptionPage } from '../pages/AdoptionPage.tsx'
import { SettingsPage } from '../pages/SettingsPage.tsx'
import { budgetPolicy } from '../policy.ts'
import { type Budget, findLines, findRecentDecisions, findStudentCounts } from '../queries.ts'
import { hundredthsInWords, studentsOf, totalsOf } from '../rules.ts'
import { budgetCrumbs, budgetPath, theBudget } from '../subjects.ts'
import { adoptedMeanwhile, alreadyAdopted, overtaken } from './answers.ts'

type Status = 200 | 409 | 422

function settingsPage(budget: Budget, form: FormState, status: Status = 200): Answer {
  return page('Subsidie en tarief', <SettingsPage budget={budget} form={form} />, {
    status,
    crumbs: budgetCrumbs(budget, 'Subsidie en tarief'),
  })
}

async function adoptionPage(
  { tx, who }: { tx: Tx; who: Who },
  budget: Budget,
  form: FormState,
  status: Status = 200,
): Promise<Answer> {
  const { planned } = totalsOf(await findLines(tx, budget.id))
  const income = studentsOf(await findStudentCounts(tx, budget.id)) * budget.subsidyPerStudent
  const decisions = await findRecentDecisions(tx, who.today)
  const body = <AdoptionPage budget={budget} form={form} decisions={decisions} planned={planned} income={income} />
  return page('Stel het kader vast', body, { status, crumbs: budgetCrumbs(budget, 'Vaststellen') })
}

export const settingsRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/finance/:budget/settings',
    subject: theBudget,
    access: budgetPolicy.change,
    async handle({ subject: budget }) {
      if (budget.adoptedOn !== null) return alreadyAdopted(budget)
      const { subsidyPerStudent, hourlyRate, remarks, revision } = budget
      const form = filled({
        subsidy: subsidyPerStudent === 0 ? '' : hundredthsInWords(subsidyPerStudent),
        rate: hourlyRate === 0 ? '' : hundredthsInWords(hourlyRate),
        remarks,
        revision,
      })
      return settingsPage(budget, form)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/finance/:budget/settings',
    subject: theBudget,
    access: budgetPolicy.change,
    form: settingsForm,
    async handle({ tx, subject: budget, form }) {
      if (!form.ok) return settingsPage(budget, refused(form, form.errors), 422)
      const { subsidy, rate, remarks, revision } = form.values
      const settings = { subsidyPerStudent: subsidy ?? 0, hourlyRate: rate ?? 0, remarks }
      switch (await saveSettings(tx, budget.id, settings, revision)) {
        case 'saved':
          return redirect(budgetPath(budget.id), 'Bewaard. Regels in uren zijn opnieuw uitgerekend.')
        case 'adopted':
          return adoptedMeanwhile(budget)
        case 'stale':
          return settingsPage(budget, overtaken(form, budget, 'subsidy'), 409)
      }
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/finance/:budget/adoption',
    subject: theBudget,
    access: budgetPolicy.change,
    async handle({ tx, who, subject: budget }) {
      if (budget.adoptedOn !== null) return alreadyAdopted(budget)
      return adoptionPage({ tx, who }, budget, filled({ adoptedOn: who.today, revision: budget.revision }))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/finance/:budget/adoption',
    subject: theBudget,
    access: budgetPolicy.change,
    form: adoptionForm,
    async handle({ tx, who, subject: budget, form }) {
      if (budget.adoptedOn !== null) return alreadyAdopted(budget)
      if (!form.ok) return adoptionPage({ tx, who }, budget, refused(form, form.errors), 422)
      const { adoptedOn, decision: decisionId, revision } = form.values
      const wrong = await problemsOf(tx, who, budget, form.values)
      if (wrong) return adoptionPage({ tx, who }, budget, refused(form, wrong), 422)
      switch (await adoptBudget(tx, budget.id, { adoptedOn, decisionId }, revision)) {
        case 'saved':
          return redirect(budgetPath(budget.id), 'Het kader is vastgesteld.')
        case 'adopted':
          return adoptedMeanwhile(budget)
        case 'stale':
          return adoptionPage({ tx, who }, budget, overtaken(form, budget, 'adoptedOn'), 409)
      }
    },
  }),
]

async function problemsOf(
  tx: Tx,
  who: Who,
  budget: Budget,
  { adoptedOn, decision }: { adoptedOn: string; decision: string | null },
) {
  if (adoptedOn > who.today) return { adoptedOn: 'Deze dag komt nog. Kies de dag waarop het is vastgesteld.' }
  if (decision !== null && !(await findRecentDecisions(tx, who.today)).some(({ id }) => id === decision))
    return { decision: 'Kies een besluit uit de lijst, of laat het leeg.' }
  if ((await findLines(tx, budget.id)).length === 0)
    return { adoptedOn: 'Er staan nog geen regels in het kader. Zet die er eerst in.' }
  return null
}
