import type { Tx } from '../../../platform/database/scope.ts'
import type { SubjectFinder } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type FormState, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { type Action, actionPolicy, addAction, type Belonging, stepAction, stepTo } from '../../followup/index.ts'
import { addFocusPoint, removeFocusPoint, setGoal } from '../commands.ts'
import { actionForm, actionStateForm, focusPointForm, goalForm } from '../forms.ts'
import { DevelopmentPlan } from '../pages/DevelopmentPlan.tsx'
import { scanPolicy } from '../policy.ts'
import {
  type Candidate,
  type FocusPoint,
  findCandidates,
  findFocusPoints,
  findParticipants,
  findScan,
  findTalkItems,
  findThemes,
  type Scan,
  withParticipants,
} from '../queries.ts'
import { crumbsOf, theScan } from './subjects.ts'

/** A focus point, with the scan that decides who may do what with it. */
type PointInScan = { scan: Scan; point: FocusPoint }
type ActionInScan = { scan: Scan; action: Action }

async function findPlan(tx: Tx, scanId: string, today: string) {
  const scan = await findScan(tx, scanId)
  return scan && { scan, points: await findFocusPoints(tx, scan.id, today) }
}

const thePoint: SubjectFinder<PointInScan> = {
  async find(tx, params, today) {
    const plan = await findPlan(tx, params.scan ?? '', today)
    const point = plan?.points.find(({ id }) => id === params.point)
    return plan && point && { scan: plan.scan, point }
  },
  seenBy: scanPolicy.seePlan,
}

const theAction: SubjectFinder<ActionInScan> = {
  async find(tx, params, today) {
    const plan = await findPlan(tx, params.scan ?? '', today)
    const action = plan?.points.flatMap(({ actions }) => actions).find(({ id }) => id === params.action)
    return plan && action && { scan: plan.scan, action }
  },
  seenBy: scanPolicy.seePlan,
}

type Refused =
  | { focusPointId: string; kind: 'goal' | 'action'; form: FormState }
  | { actionId: string; kind: 'state'; form: FormState }

/** Whoever can take up an action: everybody who takes part, and everybody connected to the school. */
async function findOwners(tx: Tx, scan: Scan, today: string): Promise<Candidate[]> {
  return withParticipants(await findCandidates(tx, scan.schoolId, today), await findParticipants(tx, scan.id))
}

async function planPage(
  { tx, who }: Pick<Request, 'tx' | 'who'>,
  scan: Scan,
  refusedForm?: Refused,
  status: 200 | 409 | 422 = 200,
): Promise<Answer> {
  const body = (
    <DevelopmentPlan
      scan={scan}
      items={await findTalkItems(tx, scan, false)}
      focusPoints={await findFocusPoints(tx, scan.id, who.today)}
      candidates={await findOwners(tx, scan, who.today)}
      refused={refusedForm}
      mayChange={scanPolicy.settle.allows(who, scan) && (scan.state === 'talking' || scan.state === 'settled')}
      maySetState={(action) => scanPolicy.setActionState.allows(who, { scan, action })}
      mayOpen={(action) => actionPolicy.see.allows(who, action)}
      suggestedDue={`${scan.ambitionYear}-07-01`}
    />
  )
  return page('Ontwikkelplan', body, { status, crumbs: crumbsOf(scan, 'Ontwikkelplan') })
}

/** Where the actions of a focus point belong, so that they are found under their school, guarantee and criterion. */
async function belongingOf(tx: Tx, scan: Scan, point: FocusPoint): Promise<Belonging> {
  const theme = (await findThemes(tx, scan.id)).find(({ versionId }) => versionId === point.versionId)
  return {
    schoolId: scan.schoolId,
    guarantee: theme?.definition.guarantee ?? null,
    instrumentId: theme?.instrumentId ?? null,
    instrumentItemId: point.criterionId,
  }
}

const planPath = (scan: Scan, pointId?: string) =>
  `/scans/${scan.id}/development-plan${pointId ? `#focus-${pointId}` : ''}`
const canChange = (scan: Scan) => scan.state === 'talking' || scan.state === 'settled'
const fixed = (scan: Scan) =>
  redirect(`/scans/${scan.id}`, 'Het ontwikkelplan kan nu niet veranderen. Heropen de scan als dat nodig is.')

export const developmentPlanRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/scans/:scan/development-plan',
    subject: theScan,
    access: scanPolicy.see,
    handle: (request) => planPage(request, request.subject),
  }),
  subjectRoute({
    method: 'post',
    path: '/scans/:scan/focus-points',
    subject: theScan,
    access: scanPolicy.settle,
    form: focusPointForm,
    async handle({ tx, subject: scan, form }) {
      if (!canChange(scan)) return fixed(scan)
      const items = await findTalkItems(tx, scan, false)
      const item =
        form.ok && items.find(({ theme, criterion }) => `${theme.versionId}/${criterion.id}` === form.values.criterion)
      if (!item) return problem.unknown()
      await addFocusPoint(tx, scan.id, item.theme.versionId, item.criterion.id)
      return redirect(planPath(scan), `“${item.criterion.name}” is een aandachtspunt.`)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/scans/:scan/focus-points/:point/goal',
    subject: thePoint,
    access: scanPolicy.changePlan,
    form: goalForm,
    async handle(request) {
      const { tx, form } = request
      const { scan, point } = request.subject
      if (!canChange(scan)) return fixed(scan)
      if (!form.ok)
        return planPage(request, scan, { focusPointId: point.id, kind: 'goal', form: refused(form, form.errors) }, 422)
      const result = await setGoal(tx, point.id, form.values.goal, form.values.revision)
      if (result === 'saved') return redirect(planPath(scan, point.id), 'Het doel is bewaard.')
      const told = {
        typed: { ...form.typed, revision: [String(point.revision)] },
        errors: {
          goal: `Iemand anders schreef net dit doel op: “${point.goal}”. Bewaar je opnieuw, dan vervangt jouw tekst het.`,
        },
      }
      return planPage(request, scan, { focusPointId: point.id, kind: 'goal', form: told }, 409)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/scans/:scan/focus-points/:point/removal',
    subject: thePoint,
    access: scanPolicy.changePlan,
    async handle({ tx, subject: { scan, point } }) {
      if (!canChange(scan)) return fixed(scan)
      const removed = await removeFocusPoint(tx, point.id)
      return removed
        ? redirect(planPath(scan), 'Dit is geen aandachtspunt meer.')
        : redirect(
            planPath(scan, point.id),
            'Hier horen vervolgacties bij, dus dit blijft een aandachtspunt. Laat ze vervallen als ze niet doorgaan.',
          )
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/scans/:scan/focus-points/:point/actions',
    subject: thePoint,
    access: scanPolicy.changePlan,
    form: actionForm,
    async handle(request) {
      const { tx, who, form } = request
      const { scan, point } = request.subject
      if (!canChange(scan)) return fixed(scan)
      const isOwner =
        form.ok && (await findOwners(tx, scan, who.today)).some(({ personId }) => personId === form.values.owner)
      const errors = form.ok ? { owner: 'Kies iemand uit de lijst.' } : form.errors
      if (!form.ok || !isOwner)
        return planPage(request, scan, { focusPointId: point.id, kind: 'action', form: refused(form, errors) }, 422)
      const { what, owner, dueOn } = form.values
      await addAction(
        tx,
        {
          what,
          owner: { personId: owner },
          dueOn,
          origin: { kind: 'focus-point', focusPointId: point.id },
          ...(await belongingOf(tx, scan, point)),
        },
        who.today,
      )
      return redirect(planPath(scan, point.id), 'De vervolgactie is toegevoegd.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/scans/:scan/actions/:action',
    subject: theAction,
    access: scanPolicy.setActionState,
    form: actionStateForm,
    async handle(request) {
      const { tx, who, form } = request
      const { scan, action } = request.subject
      const again = (errors: Errors, status: 409 | 422) =>
        planPage(request, scan, { actionId: action.id, kind: 'state', form: refused(form, errors) }, status)
      if (!form.ok) return again(form.errors, 422)
      const { state, because, revision } = form.values
      const step = stepTo(action, state, because)
      const taken = step ? await stepAction(tx, { ...action, revision }, step, who) : { ok: true as const }
      if (taken.ok) return redirect(planPath(scan), 'De stand is bewaard.')
      if (taken.lost)
        return again({ state: 'Iemand anders veranderde dit net ook. Bewaar je opnieuw, dan geldt jouw keuze.' }, 409)
      return again({ [taken.field === 'line' ? 'because' : 'state']: taken.problem }, 422)
    },
  }),
]
