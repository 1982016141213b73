import type { VNode } from 'preact'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { undoStep, withdrawCandidacy } from '../commands.ts'
import { reasonForm } from '../forms.ts'
import { Undoing, Withdrawal } from '../pages/Ending.tsx'
import { candidacyPolicy } from '../policy.ts'
import { type Candidacy, findCandidacy } from '../queries.ts'
import { canUndo, isOver, stepInSentence } from '../rules.ts'
import { crumbsOf, lastStepOf, pathOf, theCandidacy, withLast } from './subjects.ts'

type Shown = { status?: 200 | 409 | 422; moved?: boolean }

const endingPage = (title: string, candidacy: Candidacy, body: VNode, status: 200 | 409 | 422): Answer =>
  page(title, body, { crumbs: crumbsOf(candidacy, title), status })

function withdrawalPage(candidacy: Candidacy, form: FormState, { status = 200, moved = false }: Shown = {}): Answer {
  const body = <Withdrawal candidacy={candidacy} form={form} moved={moved} />
  return endingPage('Breek de weg af', candidacy, body, status)
}

function undoingPage(candidacy: Candidacy, form: FormState, { status = 200, moved = false }: Shown = {}): Answer {
  const body = <Undoing candidacy={candidacy} last={lastStepOf(candidacy)} form={form} moved={moved} />
  return endingPage('Neem de laatste stap terug', candidacy, body, status)
}

const isOverNow = (candidacy: Candidacy) =>
  redirect(pathOf(candidacy), 'Deze weg is al afgelopen; er verandert niets meer aan.')
const nothingToUndo = (candidacy: Candidacy) =>
  redirect(pathOf(candidacy), 'Er is nu geen stap die jij kunt terugnemen.')

export const endingRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/candidates/:candidacy/withdrawal',
    subject: theCandidacy,
    access: candidacyPolicy.manage,
    handle: async ({ subject: candidacy }) =>
      isOver(candidacy.state)
        ? isOverNow(candidacy)
        : withdrawalPage(candidacy, filled({ revision: candidacy.revision })),
  }),
  subjectRoute({
    method: 'post',
    path: '/candidates/:candidacy/withdrawal',
    subject: theCandidacy,
    access: candidacyPolicy.manage,
    form: reasonForm,
    async handle({ tx, who, subject: candidacy, form }) {
      if (!form.ok) return withdrawalPage(candidacy, refused(form, form.errors), { status: 422 })
      const { because, revision } = form.values
      const result = await withdrawCandidacy(tx, candidacy, because, revision, who.today)
      switch (result.kind) {
        case 'taken':
        case 'taken-before':
          return redirect(pathOf(candidacy), 'De weg is afgebroken. De reden staat erbij.')
        case 'refused':
          return withdrawalPage(candidacy, refused(form, { because: result.problem }), { status: 422 })
        case 'moved': {
          const now = (await findCandidacy(tx, candidacy.id)) ?? candidacy
          return withdrawalPage(now, again(form.typed, now), { status: 409, moved: true })
        }
      }
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/candidates/:candidacy/undoing',
    subject: theCandidacy,
    access: candidacyPolicy.sendUndo,
    handle: async ({ who, subject: candidacy }) =>
      canUndo(candidacy.state) && candidacyPolicy.undo.allows(who, withLast(candidacy))
        ? undoingPage(candidacy, filled({ revision: candidacy.revision }))
        : nothingToUndo(candidacy),
  }),
  subjectRoute({
    method: 'post',
    path: '/candidates/:candidacy/undoing',
    subject: theCandidacy,
    access: candidacyPolicy.sendUndo,
    form: reasonForm,
    async handle({ tx, who, subject: candidacy, form }) {
      const last = lastStepOf(candidacy)
      if (!canUndo(candidacy.state) || !last || !candidacyPolicy.undo.allows(who, withLast(candidacy)))
        return nothingToUndo(candidacy)
      if (!form.ok) return undoingPage(candidacy, refused(form, form.errors), { status: 422 })
      const { because, revision } = form.values
      const result = await undoStep(tx, candidacy, because, revision, who.today)
      switch (result.kind) {
        case 'taken':
        case 'taken-before':
          return redirect(
            pathOf(candidacy),
            `Je nam ${stepInSentence[last.kind]} terug. Wat er stond, blijft te lezen.`,
          )
        case 'refused':
          return undoingPage(candidacy, refused(form, { because: result.problem }), { status: 422 })
        case 'moved': {
          const now = (await findCandidacy(tx, candidacy.id)) ?? candidacy
          return undoingPage(now, again(form.typed, now), { status: 409, moved: true })
        }
      }
    },
  }),
]

const again = (typed: FormState['typed'], now: Candidacy): FormState => ({
  typed: { ...typed, revision: [String(now.revision)] },
  errors: {},
})
