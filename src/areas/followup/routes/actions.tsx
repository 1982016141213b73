import { everybody } from '../../../platform/web/access.ts'
import { type Answer, download, page, redirect } from '../../../platform/web/answer.ts'
import { type Errors, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import { instrumentPolicy } from '../../instruments/index.ts'
import { bodyOf } from '../../partnership/index.ts'
import { stepAction } from '../commands.ts'
import { actionFilterForm, beginForm, dueDayForm, outcomeForm, reopeningForm } from '../forms.ts'
import type { OriginSource } from '../originSource.ts'
import { nameOrigins } from '../origins.ts'
import { ActionListPage } from '../pages/ActionList.tsx'
import { ActionPage, DueDayForm, ReopeningForm } from '../pages/ActionPage.tsx'
import { actionPolicy } from '../policy.ts'
import {
  type Action,
  type ActionFacets,
  type ActionFilter,
  findAction,
  findActionFacets,
  findActions,
  findAllActions,
  findOwnActions,
  findReviews,
} from '../queries.ts'
import { type ActionStep, stepOf } from '../rules.ts'
import { theAction } from '../subjects.ts'
import { actionWorkbook } from '../workbook.ts'

const listCrumb = { title: 'Afspraken', href: '/actions' }

/** What a list is narrowed down to; what makes no sense counts as not asked. */
function filterOf(query: URLSearchParams): { filter: ActionFilter; form: FormState } {
  const asked = { ...bodyOf(query).texts }
  const read = actionFilterForm.parse({ texts: { show: ['open'], ...asked }, files: {} })
  if (!read.ok)
    return {
      filter: { personId: null, schoolId: null, bodyId: null, guarantee: null, except: null, show: 'open' },
      form: filled({ show: 'open' }),
    }
  const { person: personId, school: schoolId, body: bodyId, guarantee, show } = read.values
  return { filter: { personId, schoolId, bodyId, guarantee, except: null, show }, form: refused(read, {}) }
}

const narrows = ({ show, ...others }: ActionFilter) =>
  show !== 'open' || Object.values(others).some((one) => one !== null)

/** Of whom or what this list is, for its title. */
function titleOf({ personId, schoolId, bodyId, guarantee }: ActionFilter, facets: ActionFacets): string {
  const nameIn = (named: readonly { id: string; name: string }[], id: string | null) =>
    named.find((one) => one.id === id)?.name
  const of = [
    nameIn(facets.people, personId),
    nameIn(facets.schools, schoolId),
    nameIn(facets.bodies, bodyId),
    guarantee && `waarborg ${guarantee}`,
  ].filter(Boolean)
  return of.length > 0 ? `Vervolgacties van ${of.join(', ')}` : 'Vervolgacties'
}

type Asking = Pick<Request, 'tx' | 'who'>

async function actionPage(
  { tx, who }: Asking,
  sources: readonly OriginSource[],
  action: Action,
  form = filled({ revision: action.revision }),
  status: 200 | 409 | 422 = 200,
): Promise<Answer> {
  const body = (
    <ActionPage
      action={action}
      reviews={await findReviews(tx, action.id)}
      origin={(await nameOrigins(tx, who, sources, [action])).get(action.id)}
      today={who.today}
      mayChange={actionPolicy.change.allows(who, action)}
      mayReadTrail={instrumentPolicy.list.allows(who, undefined)}
      form={form}
    />
  )
  return page(action.what, body, { status, crumbs: [listCrumb, { title: 'Vervolgactie' }] })
}

const dueDayPage = (action: Action, form: FormState, status: 200 | 409 | 422 = 200) =>
  page('Kies een andere dag', <DueDayForm action={action} form={form} />, {
    status,
    crumbs: [listCrumb, { title: 'Vervolgactie', href: `/actions/${action.id}` }, { title: 'Andere dag' }],
  })

const reopeningPage = (action: Action, form: FormState, status: 200 | 409 | 422 = 200) =>
  page('Heropen deze vervolgactie', <ReopeningForm action={action} form={form} />, {
    status,
    crumbs: [listCrumb, { title: 'Vervolgactie', href: `/actions/${action.id}` }, { title: 'Heropen' }],
  })

const changedMeanwhile =
  'Iemand anders veranderde deze vervolgactie net ook. Kijk hoe ze nu staat; bewaar je opnieuw, dan geldt wat jij invult.'

/** @param sources what later areas call the things that actions come from */
export function actionRoutes(sources: readonly OriginSource[]): Route[] {
  /** Takes a step from a form of the action's page; with what is wrong, that form again. */
  async function take(
    request: Asking & { subject: Action },
    step: ActionStep,
    revision: number,
    told: string,
    again: (action: Action, errors: Errors, status: 409 | 422) => Promise<Answer> | Answer,
  ): Promise<Answer> {
    const { tx, who, subject: action } = request
    const taken = await stepAction(tx, { ...action, revision }, step, { today: who.today })
    if (taken.ok) return redirect(`/actions/${action.id}`, told)
    if (!taken.lost) return again(action, { [taken.field]: taken.problem }, 422)
    const now = (await findAction(tx, action.id, who.today)) ?? action
    return again(now, { outcome: changedMeanwhile }, 409)
  }
  /** The same form again, which from now on knows the newest revision. */
  const formAgain = (form: { typed: FormState['typed'] }, action: Action, errors: Errors): FormState => ({
    typed: { ...form.typed, revision: [String(action.revision)] },
    errors,
  })

  return [
    route({
      method: 'get',
      path: '/actions',
      access: everybody,
      async handle({ tx, who, query }) {
        const { filter, form } = filterOf(query)
        const facets = await findActionFacets(tx, who)
        const own = narrows(filter) ? undefined : await findOwnActions(tx, who.today)
        const except = own ? who.personId : null
        const others = await findActions(tx, who, { ...filter, except }, Number(query.get('page') ?? 1))
        const origins = await nameOrigins(tx, who, sources, [...(own ?? []), ...others.list])
        const title = own ? 'Afspraken' : titleOf(filter, facets)
        const body = (
          <ActionListPage
            own={own}
            others={others}
            origins={origins}
            facets={facets}
            form={form}
            query={query}
            today={who.today}
          />
        )
        return page(title, body, { crumbs: own ? [] : [listCrumb, { title }] })
      },
    }),
    route({
      method: 'get',
      path: '/actions/export',
      access: everybody,
      async handle({ tx, who, query }) {
        const { filter } = filterOf(query)
        const actions = await findAllActions(tx, who, filter)
        const origins = await nameOrigins(tx, who, sources, actions)
        const title = titleOf(filter, await findActionFacets(tx, who))
        return download(
          await actionWorkbook(actions, origins),
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          `${title} ${who.today}.xlsx`,
        )
      },
    }),
    subjectRoute({
      method: 'get',
      path: '/actions/:action',
      subject: theAction,
      access: actionPolicy.see,
      handle: (request) => actionPage(request, sources, request.subject),
    }),
    ...(['start', 'pause'] as const).map((kind) =>
      subjectRoute({
        method: 'post',
        path: `/actions/:action/${kind}`,
        subject: theAction,
        access: actionPolicy.change,
        form: beginForm,
        handle: async (request) => {
          const { form } = request
          const revision = form.ok ? form.values.revision : 0
          const told = kind === 'start' ? 'Mooi: deze vervolgactie loopt.' : 'Deze vervolgactie is nog te doen.'
          return take(request, { kind }, revision, told, (action, errors, status) =>
            actionPage(request, sources, action, formAgain(form, action, errors), status),
          )
        },
      }),
    ),
    subjectRoute({
      method: 'post',
      path: '/actions/:action/outcome',
      subject: theAction,
      access: actionPolicy.change,
      form: outcomeForm,
      async handle(request) {
        const { form, subject } = request
        const again = (action: Action, errors: Errors, status: 409 | 422) =>
          actionPage(request, sources, action, formAgain(form, action, errors), status)
        if (!form.ok) return again(subject, form.errors, 422)
        return take(request, stepOf(subject, form.values), form.values.revision, 'Vastgelegd.', again)
      },
    }),
    subjectRoute({
      method: 'get',
      path: '/actions/:action/due-day',
      subject: theAction,
      access: actionPolicy.change,
      handle: async ({ subject: action }) => dueDayPage(action, filled({ revision: action.revision })),
    }),
    subjectRoute({
      method: 'post',
      path: '/actions/:action/due-day',
      subject: theAction,
      access: actionPolicy.change,
      form: dueDayForm,
      async handle(request) {
        const { form, subject } = request
        const again = (action: Action, { outcome, ...errors }: Errors, status: 409 | 422) =>
          dueDayPage(action, formAgain(form, action, outcome ? { dueOn: outcome } : errors), status)
        if (!form.ok) return again(subject, form.errors, 422)
        const { dueOn, line, revision } = form.values
        return take(request, { kind: 'postpone', dueOn, because: line }, revision, 'De nieuwe dag staat erin.', again)
      },
    }),
    subjectRoute({
      method: 'get',
      path: '/actions/:action/reopening',
      subject: theAction,
      access: actionPolicy.change,
      handle: async ({ subject: action }) => reopeningPage(action, filled({ revision: action.revision })),
    }),
    subjectRoute({
      method: 'post',
      path: '/actions/:action/reopening',
      subject: theAction,
      access: actionPolicy.change,
      form: reopeningForm,
      async handle(request) {
        const { form, subject } = request
        const again = (action: Action, { outcome, ...errors }: Errors, status: 409 | 422) =>
          reopeningPage(action, formAgain(form, action, outcome ? { line: outcome } : errors), status)
        if (!form.ok) return again(subject, form.errors, 422)
        const { dueOn, line, revision } = form.values
        const step = { kind: 'reopen', state: 'open', dueOn, because: line } as const
        return take(request, step, revision, 'Deze vervolgactie is weer open.', again)
      },
    }),
  ]
}
