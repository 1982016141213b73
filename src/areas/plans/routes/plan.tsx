import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { coordinatesPartnership } from '../../partnership/index.ts'
import { addComment } from '../commands.ts'
import { commentForm } from '../forms.ts'
import { PlanPage } from '../pages/PlanPage.tsx'
import { planPolicy } from '../policy.ts'
import { findComments, findContent, findVersions, type Plan } from '../queries.ts'
import { isDrafted } from '../rules.ts'
import { planCrumbs, planName, planPath, thePlan } from '../subjects.ts'
import { findYearParts } from '../yearParts.tsx'
import { seenVersions } from './versions.tsx'

async function planPage<Values>(
  { tx, who, subject: plan }: Request<Plan, Values>,
  { comment, status = 200 }: { comment?: FormState; status?: 200 | 422 } = {},
): Promise<Answer> {
  const content = await findContent(tx, plan.id)
  const comments = await findComments(tx, plan.id)
  const drafted = isDrafted(plan.state)
  const mayDiscuss = planPolicy.discuss.allows(who, plan)
  const body = (
    <PlanPage
      plan={plan}
      content={content}
      mayDraft={drafted && planPolicy.draft.allows(who, plan)}
      mayOffer={drafted && (plan.organisation ? planPolicy.adopt : planPolicy.lead).allows(who, plan)}
      mayAmend={plan.state === 'adopted' && planPolicy.lead.allows(who, plan)}
      versions={seenVersions(who, plan, await findVersions(tx, plan.id))}
      seesMeeting={plan.inSteeringGroup || coordinatesPartnership(who)}
      comments={
        mayDiscuss
          ? {
              planId: plan.id,
              action: `${planPath(plan.id)}/comments`,
              comments: comments.filter(({ goalId }) => goalId === null),
              mayDiscuss,
              form: comment ?? filled({ key: crypto.randomUUID() }),
            }
          : null
      }
      parts={await findYearParts(tx, who, plan, content)}
    />
  )
  return page(planName(plan), body, { status, crumbs: planCrumbs(plan) })
}

export const planRoutesOf: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/plans/:plan',
    subject: thePlan,
    access: planPolicy.read,
    handle: (request) => planPage(request),
  }),
  subjectRoute({
    method: 'post',
    path: '/plans/:plan/comments',
    subject: thePlan,
    access: planPolicy.discuss,
    form: commentForm,
    async handle(request) {
      const { tx, subject: plan, form } = request
      if (!form.ok) return planPage(request, { comment: refused(form, form.errors), status: 422 })
      const place = { planId: plan.id, goalId: null, activityId: null }
      await addComment(tx, place, form.values.key, form.values.text)
      return redirect(`${planPath(plan.id)}#comments`, 'Je opmerking staat erbij.')
    },
  }),
]
