import type { SubjectFinder } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type Fields, type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { type Amendment as AmendmentOf, amendPlan } from '../commands.ts'
import { amendActivityForm, amendAmbitionForm, amendGoalForm, newActivityForm, newGoalForm } from '../forms.ts'
import { Amendment } from '../pages/Amendment.tsx'
import { planPolicy } from '../policy.ts'
import {
  findBudgetLines,
  findContent,
  findOwners,
  findSteeringDecisions,
  isOwner,
  type Owners,
  type Plan,
} from '../queries.ts'
import {
  type ActivityInPlan,
  type GoalInPlan,
  planCrumbs,
  planPath,
  theActivity,
  theGoal,
  thePlan,
} from '../subjects.ts'
import { arrangementOf } from './parts.tsx'

type Cause = { because: string; decidedOn: string; decision: string | null }
type Owner = { personId: string } | { bodyId: string } | null

/** One way to change an adopted plan: of what, with which form. */
type Amending<Subject extends Plan, Values extends Cause> = {
  path: string
  title: string
  subject: SubjectFinder<Subject>
  form: Form<Values, Fields>
  /** The form as the plan is now. */
  begin: (subject: Subject, params: Params) => FormState
  amendment: (subject: Subject, params: Params, values: Values) => AmendmentOf
  /** The texts as they are now, to tell them to whoever was overtaken; and the revision they have. */
  now?: (subject: Subject, params: Params) => { texts: readonly string[]; revision: number } | undefined
  /** Whether it asks who does it and when. */
  arranged?: true
}
type Params = Readonly<Record<string, string>>

const onlyAdopted = (plan: Plan) =>
  redirect(planPath(plan.id), 'Dit plan is nog niet vastgesteld: je kunt er gewoon in schrijven.')

function amending<Subject extends Plan, Values extends Cause>(one: Amending<Subject, Values>): Route[] {
  async function show<Sent>(
    { tx, who, params, subject }: Request<Subject, Sent>,
    form: FormState,
    { status = 200, newer = null }: { status?: 200 | 409 | 422; newer?: readonly string[] | null } = {},
  ): Promise<Answer> {
    const body = (
      <Amendment
        action={one.path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => params[name] ?? '')}
        cancel={planPath(subject.id)}
        fields={one.form.fields}
        form={form}
        decisions={subject.organisation ? [] : await findSteeringDecisions(tx)}
        owners={one.arranged ? await findOwners(tx, who.today) : null}
        budgetLines={one.arranged ? await findBudgetLines(tx, subject) : []}
        newer={newer}
      />
    )
    return page(one.title, body, { status, crumbs: planCrumbs(subject, { title: one.title }) })
  }
  return [
    subjectRoute({
      method: 'get',
      path: one.path,
      subject: one.subject,
      access: planPolicy.lead,
      async handle(request) {
        const { subject, who, params } = request
        if (subject.state !== 'adopted') return onlyAdopted(subject)
        const { typed } = one.begin(subject, params)
        return show(request, { typed: { ...typed, decidedOn: [who.today] }, errors: {} })
      },
    }),
    subjectRoute<Subject, Values>({
      method: 'post',
      path: one.path,
      subject: one.subject,
      access: planPolicy.lead,
      form: one.form,
      async handle(request) {
        const { tx, who, params, subject, form } = request
        if (!form.ok) return show(request, refused(form, form.errors), { status: 422 })
        const amendment = one.amendment(subject, params, form.values)
        const errors = await problemsOf(request, form.values, amendment)
        if (Object.keys(errors).length > 0) return show(request, refused(form, errors), { status: 422 })
        const { because, decidedOn, decision } = form.values
        if (decidedOn > who.today)
          return show(request, refused(form, { decidedOn: 'Besloten op: kies vandaag of een eerdere dag.' }), {
            status: 422,
          })
        const result = await amendPlan(tx, subject, amendment, { because, decidedOn, decisionId: decision })
        switch (result.kind) {
          case 'amended':
          case 'amended-before':
            return redirect(planPath(subject.id), 'De wijziging is vastgelegd.')
          case 'unknown':
            return problem.unknown()
          case 'refused':
            return onlyAdopted(subject)
          case 'changed-meanwhile': {
            const now = one.now?.(subject, params)
            const typed = { ...form.typed, revision: [String(now?.revision ?? 0)] }
            return show(request, { typed, errors: {} }, { status: 409, newer: now?.texts ?? [] })
          }
        }
      },
    }),
  ]
}

/** What is wrong with what was chosen: the decision, or who does it. */
async function problemsOf(
  { tx, who, subject }: Request<Plan, unknown>,
  { decision }: Cause,
  { arrangement }: AmendmentOf,
): Promise<Errors> {
  const decided = decision === null || (await findSteeringDecisions(tx)).some(({ id }) => id === decision)
  const owners: Owners | null = arrangement ? await findOwners(tx, who.today) : null
  const owned = !arrangement || !owners || isOwner(owners, arrangement.owner)
  const lines = arrangement?.budgetLineId ? await findBudgetLines(tx, subject) : []
  const paid = !arrangement?.budgetLineId || lines.some(({ id }) => id === arrangement.budgetLineId)
  return {
    ...(decided ? {} : { decision: 'Kies een besluit uit de lijst.' }),
    ...(owned ? {} : { owner: 'Kies wie het doet uit de lijst.' }),
    ...(paid ? {} : { budgetLine: 'Kies een regel van de begroting van dit schooljaar.' }),
  }
}

type ArrangementValues = {
  owner: Owner
  startsOn: string | null
  dueOn: string | null
  level: 'operational' | 'tactical' | 'strategic' | null
  budgetLine: string | null
}

const arrangementFrom = ({ owner, startsOn, dueOn, level, budgetLine }: ArrangementValues) => ({
  owner,
  startsOn,
  dueOn,
  level,
  budgetLineId: budgetLine,
})

type PlanWithContent = Plan & { content: GoalInPlan['content'] }

const thePlanWithContent: SubjectFinder<PlanWithContent> = {
  async find(tx, params, today) {
    const plan = await thePlan.find(tx, params, today)
    return plan && { ...plan, content: await findContent(tx, plan.id) }
  },
  seenBy: planPolicy.read,
}

const ambitionOf = ({ content }: PlanWithContent, { guarantee }: Params) =>
  content.ambitions.find((one) => one.guarantee === Number(guarantee))

export const amendmentRoutes: Route[] = [
  ...amending({
    path: '/plans/:plan/ambitions/:guarantee{[1-4]}/amendment',
    title: 'Wijzig de ambitie',
    subject: thePlanWithContent,
    form: amendAmbitionForm,
    begin: (plan, params) => {
      const { text = '', source = '', revision = 0 } = ambitionOf(plan, params) ?? {}
      return filled({ text, source, revision })
    },
    amendment: (_plan, { guarantee }, { text, source, revision }) => ({
      written: { kind: 'ambition', guarantee: Number(guarantee) },
      texts: { text, source },
      revision,
      removed: false,
    }),
    now(plan, params) {
      const ambition = ambitionOf(plan, params)
      return ambition && { texts: [ambition.text, ambition.source], revision: ambition.revision }
    },
  }),
  ...amending<GoalInPlan, typeof amendGoalForm extends Form<infer V> ? V : never>({
    path: '/plans/:plan/goals/:goal/amendment',
    title: 'Wijzig het doel',
    subject: theGoal,
    form: amendGoalForm,
    begin: ({ goal: { text, seenBy, revision, removed } }) => filled({ text, seenBy, revision, removed }),
    amendment: ({ goal: { id, guarantee } }, _params, { text, seenBy, removed, revision }) => ({
      written: { kind: 'goal', id, guarantee },
      texts: { text, seenBy },
      revision,
      removed,
    }),
    now: ({ goal: { text, seenBy, revision } }) => ({ texts: [text, seenBy], revision }),
  }),
  ...amending<ActivityInPlan, typeof amendActivityForm extends Form<infer V> ? V : never>({
    path: '/plans/:plan/activities/:activity/amendment',
    title: 'Wijzig de activiteit',
    subject: theActivity,
    form: amendActivityForm,
    arranged: true,
    begin: ({ activity }) => {
      const { what, revision, removed } = activity
      return { typed: { ...arrangementOf(activity).typed, ...filled({ what, revision, removed }).typed }, errors: {} }
    },
    amendment: ({ goal, activity: { id } }, _params, values) => ({
      written: { kind: 'activity', id, goalId: goal.id, guarantee: goal.guarantee },
      texts: { what: values.what },
      revision: values.revision,
      removed: values.removed,
      arrangement: arrangementFrom(values),
    }),
    now: ({ activity: { what, revision } }) => ({ texts: [what], revision }),
  }),
  ...amending({
    path: '/plans/:plan/guarantees/:guarantee{[1-4]}/new-goal',
    title: 'Voeg een doel toe',
    subject: thePlan,
    form: newGoalForm,
    begin: () => filled({ key: crypto.randomUUID() }),
    amendment: (_plan, { guarantee }, { text, seenBy, key }) => ({
      written: { kind: 'goal', id: key, guarantee: Number(guarantee) },
      texts: { text, seenBy },
      revision: null,
      removed: false,
    }),
  }),
  ...amending<GoalInPlan, typeof newActivityForm extends Form<infer V> ? V : never>({
    path: '/plans/:plan/goals/:goal/new-activity',
    title: 'Voeg een activiteit toe',
    subject: theGoal,
    form: newActivityForm,
    arranged: true,
    begin: () => filled({ key: crypto.randomUUID() }),
    amendment: ({ goal }, _params, values) => ({
      written: { kind: 'activity', id: values.key, goalId: goal.id, guarantee: goal.guarantee },
      texts: { what: values.what },
      revision: null,
      removed: false,
      arrangement: arrangementFrom(values),
    }),
  }),
]
