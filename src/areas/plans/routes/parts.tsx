import type { SubjectFinder } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { addComment, addLink, arrangeActivity, movePart, removeLink, removePart, resolveComment } from '../commands.ts'
import { arrangementForm, commentForm, linkForm, linkValue, orderForm, ownerValue, removalForm } from '../forms.ts'
import { ActivityPage, GoalPage } from '../pages/PartPages.tsx'
import { planPolicy } from '../policy.ts'
import {
  findBudgetLines,
  findComments,
  findLinkableItems,
  findLinkableWork,
  findLinkNames,
  findOwners,
  isOwner,
  type LinkTarget,
  type PlanActivity,
} from '../queries.ts'
import { isDrafted } from '../rules.ts'
import {
  type ActivityInPlan,
  type GoalInPlan,
  planCrumbs,
  planPath,
  theActivity,
  theGoal,
  thePlan,
} from '../subjects.ts'
import { findYearParts } from '../yearParts.tsx'

/** How a page is shown again after something was sent in that could not be kept. */
type Shown = {
  comment?: FormState
  link?: FormState
  arrangement?: FormState
  newer?: boolean
  notRemoved?: boolean
  status?: 409 | 422
}

const standsStill = (planId: string) =>
  redirect(planPath(planId), 'Dit plan is aangeboden of vastgesteld; het staat stil.')

const newComment = () => filled({ key: crypto.randomUUID() })

/** What the pages of a goal and of an activity have in common. */
async function shared({ tx, who, subject }: Request<GoalInPlan, unknown>, activity: PlanActivity | null, shown: Shown) {
  const { goal } = subject
  const path = activity ? activityPath(subject.id, activity.id) : goalPath(subject.id, goal.id)
  const comments = await findComments(tx, subject.id)
  const drafts = planPolicy.draft.allows(who, subject)
  const mayDiscuss = planPolicy.discuss.allows(who, subject)
  const here = activity ?? goal
  const work = drafts ? [...(await findLinkableItems(tx)), ...(await findLinkableWork(tx))] : null
  // What belongs to the guarantee of the goal comes first.
  const near = work?.toSorted((a, b) => Number(b.guarantee === goal.guarantee) - Number(a.guarantee === goal.guarantee))
  return {
    mayDraft: drafts && isDrafted(subject.state),
    mayAmend: subject.state === 'adopted' && planPolicy.lead.allows(who, subject),
    notRemoved: shown.notRemoved ?? false,
    links: {
      planId: subject.id,
      action: `${path}/links`,
      links: await findLinkNames(tx, here.links),
      seesWork: mayDiscuss,
      linkable: near ?? null,
      form: shown.link ?? filled(),
    },
    comments: {
      planId: subject.id,
      action: `${path}/comments`,
      comments: comments.filter(({ goalId, activityId }) =>
        activity ? activityId === activity.id : goalId === goal.id && activityId === null,
      ),
      mayDiscuss,
      form: shown.comment ?? newComment(),
    },
  }
}

const goalPath = (planId: string, goalId: string) => `${planPath(planId)}/goals/${goalId}`
const activityPath = (planId: string, activityId: string) => `${planPath(planId)}/activities/${activityId}`

async function goalPage(request: Request<GoalInPlan, unknown>, shown: Shown = {}): Promise<Answer> {
  const { tx, who, subject } = request
  const parts = await findYearParts(tx, who, subject, subject.content)
  const body = (
    <GoalPage goal={subject} {...(await shared(request, null, shown))} year={parts.underGoal?.(subject.goal)} />
  )
  return page('Doel', body, { status: shown.status ?? 200, crumbs: planCrumbs(subject, { title: 'Doel' }) })
}

async function activityPage(request: Request<ActivityInPlan, unknown>, shown: Shown = {}): Promise<Answer> {
  const { tx, who, subject } = request
  const { activity } = subject
  const common = await shared(request, activity, shown)
  const parts = await findYearParts(tx, who, subject, subject.content)
  const body = (
    <ActivityPage
      activity={subject}
      {...common}
      form={shown.arrangement ?? arrangementOf(activity)}
      owners={common.mayDraft ? await findOwners(tx, who.today) : null}
      budgetLines={await findBudgetLines(tx, subject)}
      newer={shown.newer ?? false}
      year={parts.underActivity?.(activity)}
    />
  )
  const goalCrumb = { title: 'Doel', href: goalPath(subject.id, subject.goal.id) }
  return page('Activiteit', body, {
    status: shown.status ?? 200,
    crumbs: planCrumbs(subject, goalCrumb, { title: 'Activiteit' }),
  })
}

/** The form of an arrangement as it stands. */
export const arrangementOf = ({ owner, startsOn, dueOn, level, budgetLineId, arranged }: PlanActivity): FormState =>
  filled({
    owner: owner ? ownerValue(owner.kind, owner.id) : '',
    startsOn,
    dueOn,
    level,
    budgetLine: budgetLineId,
    revision: arranged,
  })

const goalResource = (resource: string) => `/plans/:plan/goals/:goal/${resource}` as const
const activityResource = (resource: string) => `/plans/:plan/activities/:activity/${resource}` as const

/** What can be done with a goal and with an activity alike. */
function partRoutes(kind: 'goal' | 'activity'): Route[] {
  const resource = kind === 'goal' ? goalResource : activityResource
  const { find } = kind === 'goal' ? theGoal : theActivity
  const subject: SubjectFinder<PartInPlan> = { find, seenBy: planPolicy.read }
  const partOf = ({ goal, activity }: PartInPlan) =>
    activity ? { kind: 'activity' as const, id: activity.id } : { kind: 'goal' as const, id: goal.id }
  const placeOf = ({ id, goal, activity }: PartInPlan) => ({
    planId: id,
    goalId: goal.id,
    activityId: activity?.id ?? null,
  })
  const back = ({ id, goal, activity }: PartInPlan, anchor = '') =>
    `${activity ? activityPath(id, activity.id) : goalPath(id, goal.id)}${anchor}`
  const again = (request: Request<PartInPlan, unknown>, shown: Shown) => {
    const { activity } = request.subject
    return activity
      ? activityPage({ ...request, subject: { ...request.subject, activity } }, shown)
      : goalPage(request, shown)
  }
  const removing = (resourceName: string, removed: boolean): Route =>
    subjectRoute({
      method: 'post',
      path: resource(resourceName),
      subject,
      access: planPolicy.draft,
      form: removalForm,
      async handle(request) {
        const { tx, subject: here, form } = request
        if (!form.ok) return redirect(back(here))
        const result = await removePart(tx, here.id, partOf(here), { removed, revision: form.values.revision })
        if (result === 'closed') return standsStill(here.id)
        if (result === 'changed-meanwhile') return again(request, { notRemoved: true, status: 409 })
        return redirect(
          `${planPath(here.id)}/draft#${kind}-${partOf(here).id}`,
          removed ? 'Weggehaald. Je kunt het terugzetten.' : 'Het staat er weer.',
        )
      },
    })
  return [
    removing('removal', true),
    removing('return', false),
    subjectRoute({
      method: 'post',
      path: resource('order'),
      subject,
      access: planPolicy.draft,
      form: orderForm,
      async handle({ tx, subject: here, form }) {
        if (!form.ok) return redirect(back(here))
        const siblings = here.activity ? here.goal.activities : goalsBeside(here)
        const ids = siblings.filter(({ removed }) => !removed).map(({ id }) => id)
        const result = await movePart(tx, here.id, partOf(here), ids, form.values.direction)
        return result === 'closed' ? standsStill(here.id) : redirect(back(here), 'Verplaatst.')
      },
    }),
    subjectRoute({
      method: 'post',
      path: resource('links'),
      subject,
      access: planPolicy.draft,
      form: linkForm,
      async handle(request) {
        const { tx, subject: here, form } = request
        if (!form.ok) return again(request, { link: refused(form, form.errors), status: 422 })
        const { to } = form.values
        const known = [...(await findLinkableItems(tx)), ...(await findLinkableWork(tx))]
        if (!known.some(({ target }) => sameTarget(target, to)))
          return again(request, { link: refused(form, { to: 'Kies iets uit de lijst.' }), status: 422 })
        await addLink(tx, placeOf(here), to)
        return redirect(back(here, '#links'), 'Gekoppeld.')
      },
    }),
    subjectRoute({
      method: 'post',
      path: resource('comments'),
      subject,
      access: planPolicy.discuss,
      form: commentForm,
      async handle(request) {
        const { tx, subject: here, form } = request
        if (!form.ok) return again(request, { comment: refused(form, form.errors), status: 422 })
        await addComment(tx, placeOf(here), form.values.key, form.values.text)
        return redirect(back(here, '#comments'), 'Je opmerking staat erbij.')
      },
    }),
  ]
}

type PartInPlan = GoalInPlan & { activity?: PlanActivity }

const goalsBeside = ({ content, goal }: GoalInPlan) =>
  content.goals.filter(({ guarantee }) => guarantee === goal.guarantee)

const sameTarget = (one: LinkTarget, other: LinkTarget) => linkValue(one) === linkValue(other)

export const partPageRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/plans/:plan/goals/:goal',
    subject: theGoal,
    access: planPolicy.read,
    handle: (request) => goalPage(request),
  }),
  subjectRoute({
    method: 'get',
    path: '/plans/:plan/activities/:activity',
    subject: theActivity,
    access: planPolicy.read,
    handle: (request) => activityPage(request),
  }),
  subjectRoute({
    method: 'post',
    path: '/plans/:plan/activities/:activity/arrangement',
    subject: theActivity,
    access: planPolicy.draft,
    form: arrangementForm,
    async handle(request) {
      const { tx, who, subject, form } = request
      if (!form.ok) return activityPage(request, { arrangement: refused(form, form.errors), status: 422 })
      const { revision, budgetLine, owner, ...when } = form.values
      const owners = await findOwners(tx, who.today)
      const lines = await findBudgetLines(tx, subject)
      const errors = {
        ...(isOwner(owners, owner) ? {} : { owner: 'Kies wie het doet uit de lijst.' }),
        ...(budgetLine === null || lines.some(({ id }) => id === budgetLine)
          ? {}
          : { budgetLine: 'Kies een regel van de begroting van dit schooljaar.' }),
      }
      if (Object.keys(errors).length > 0)
        return activityPage(request, { arrangement: refused(form, errors), status: 422 })
      const arrangement = { owner, budgetLineId: budgetLine, ...when }
      const result = await arrangeActivity(tx, subject.id, subject.activity.id, arrangement, revision)
      switch (result) {
        case 'saved':
          return redirect(activityPath(subject.id, subject.activity.id), 'Bewaard.')
        case 'closed':
          return standsStill(subject.id)
        case 'changed-meanwhile': {
          const typed = { ...form.typed, revision: [String(subject.activity.arranged)] }
          return activityPage(request, { arrangement: { typed, errors: {} }, newer: true, status: 409 })
        }
      }
    },
  }),
  ...partRoutes('goal'),
  ...partRoutes('activity'),
  subjectRoute({
    method: 'post',
    path: '/plans/:plan/links/:link/removal',
    subject: thePlan,
    access: planPolicy.draft,
    async handle({ tx, params, subject: plan }) {
      const place = await removeLink(tx, plan.id, params.link ?? '')
      return place ? redirect(`${pathOfPlace(plan.id, place)}#links`, 'Ontkoppeld.') : problem.unknown()
    },
  }),
  ...(['resolution', 'reopening'] as const).map((resource) =>
    subjectRoute({
      method: 'post',
      path: `/plans/:plan/comments/:comment/${resource}`,
      subject: thePlan,
      access: planPolicy.discuss,
      async handle({ tx, params, services, subject: plan }) {
        const commentId = params.comment ?? ''
        const comment = (await findComments(tx, plan.id)).find(({ id }) => id === commentId)
        if (!comment) return problem.unknown()
        const resolved = resource === 'resolution'
        await resolveComment(tx, { planId: plan.id, commentId }, resolved, services.clock())
        return redirect(
          `${pathOfPlace(plan.id, comment)}#comments`,
          resolved ? 'De opmerking is afgehandeld.' : 'De opmerking is weer open.',
        )
      },
    }),
  ),
]

function pathOfPlace(
  planId: string,
  { goalId, activityId }: { goalId: string | null; activityId: string | null },
): string {
  if (activityId !== null) return activityPath(planId, activityId)
  return goalId === null ? planPath(planId) : goalPath(planId, goalId)
}
