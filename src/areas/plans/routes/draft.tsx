import { uuidv7 } from '../../../platform/uuid.ts'
import { type Answer, page, redirect, stream, told } from '../../../platform/web/answer.ts'
import type { Errors, Form } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Refused } from '../../../ui/form/Writing.tsx'
import { writeInPlan } from '../commands.ts'
import { activityForm, ambitionForm, goalForm } from '../forms.ts'
import { draftView } from '../live.tsx'
import { Draft, StandsStill } from '../pages/Draft.tsx'
import { planPolicy } from '../policy.ts'
import { findContent, type Plan } from '../queries.ts'
import { completenessOf, isDrafted, type WrittenIn } from '../rules.ts'
import { planCrumbs, planPath, thePlan } from '../subjects.ts'
import { findDraftParts } from '../yearParts.tsx'

const draftPath = (plan: Plan) => `${planPath(plan.id)}/draft`

async function draftPage<Values>(
  { tx, who, services, subject: plan }: Request<Plan, Values>,
  refused?: Refused,
): Promise<Answer> {
  if (!isDrafted(plan.state))
    return redirect(planPath(plan.id), 'Dit plan is aangeboden of vastgesteld; de tekst staat stil.')
  const content = await findContent(tx, plan.id)
  const now = services.clock()
  const body = (
    <Draft
      plan={plan}
      content={content}
      completeness={completenessOf(content.goals)}
      mayOffer={(plan.organisation ? planPolicy.adopt : planPolicy.lead).allows(who, plan)}
      newId={() => uuidv7(now)}
      refused={refused}
      offered={await findDraftParts(tx, who, plan, content)}
    />
  )
  return page('Schrijf aan het jaarplan', body, {
    status: refused ? 422 : 200,
    crumbs: planCrumbs(plan, { title: 'Schrijf mee' }),
  })
}

const bothTooLong = 'Samen met wat een ander schreef wordt dit te lang. Maak het korter.'

type Sent = { base: number } & Readonly<Record<string, unknown>>

type WritingRoute<Values extends Sent> = {
  path: string
  form: Form<Values>
  /** The texts that came along. */
  textsOf: (values: Values) => Record<string, string | undefined>
  written: (params: Readonly<Record<string, string>>, values: Values) => WrittenIn
  /** The id of the form on the page. */
  idOf: (params: Readonly<Record<string, string>>) => string
}

/** Saving a text as it is typed; without a script, with the button under it. */
function writing<Values extends Sent>({ path, form, textsOf, written, idOf }: WritingRoute<Values>): Route {
  return subjectRoute<Plan, Values>({
    method: 'post',
    path: `/plans/:plan/${path}`,
    subject: thePlan,
    access: planPolicy.draft,
    form,
    async handle(request) {
      const { tx, params, subject: plan, form: sent, fromScript } = request
      const again = (errors: Errors) => draftPage(request, { id: idOf(params), typed: sent.typed, errors })
      if (!sent.ok) return again(sent.errors)
      const changes = typedIn(textsOf(sent.values))
      const result = await writeInPlan(tx, plan.id, written(params, sent.values), { base: sent.values.base, changes })
      switch (result.kind) {
        case 'saved': {
          const { typed, revision, texts } = result
          return fromScript
            ? told({ typed, revision, texts })
            : redirect(`${draftPath(plan)}#writing-${idOf(params)}`, 'Bewaard.')
        }
        case 'unknown':
          return problem.unknown()
        case 'closed': {
          const typed = Object.values(changes).filter((text) => text !== '')
          return page('Dit plan staat stil', <StandsStill planId={plan.id} texts={typed} />, { status: 409 })
        }
        case 'too-long':
          return again({ [Object.keys(changes)[0] ?? 'text']: bothTooLong })
      }
    },
  })
}

const typedIn = (texts: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])))

export const draftRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/plans/:plan/draft',
    subject: thePlan,
    access: planPolicy.draft,
    handle: (request) => draftPage(request),
  }),
  subjectRoute({
    method: 'get',
    path: '/plans/:plan/draft/stream',
    subject: thePlan,
    access: planPolicy.draft,
    async handle({ who, services, subject: plan }) {
      return stream(services.live.stream(draftView(services, who.partnershipId, plan.id)))
    },
  }),
  writing({
    path: 'ambitions/:guarantee{[1-4]}',
    form: ambitionForm,
    textsOf: ({ text, source }) => ({ text, source }),
    written: ({ guarantee }) => ({ kind: 'ambition', guarantee: Number(guarantee) }),
    idOf: ({ guarantee }) => `ambition-${guarantee}`,
  }),
  writing({
    path: 'goals/:newGoal',
    form: goalForm,
    textsOf: ({ text, seenBy }) => ({ text, seenBy }),
    written: ({ newGoal = '' }, { guarantee }) => ({ kind: 'goal', id: newGoal, guarantee }),
    idOf: ({ newGoal = '' }) => newGoal,
  }),
  writing({
    path: 'activities/:newActivity',
    form: activityForm,
    textsOf: ({ what }) => ({ what }),
    written: ({ newActivity = '' }, { guarantee, goal }) => ({
      kind: 'activity',
      id: newActivity,
      goalId: goal,
      guarantee,
    }),
    idOf: ({ newActivity = '' }) => newActivity,
  }),
]
