import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { type Body, bodyPolicy, theBody } from '../../bodies/index.ts'
import { addAgendaItem, placeAgendaItem, takeItemStep } from '../commands.ts'
import { meetingChoiceForm, reasonForm, suggestionForm } from '../forms.ts'
import { Backlog } from '../pages/Backlog.tsx'
import { Reason } from '../pages/Closure.tsx'
import { backlogPath } from '../paths.ts'
import { meetingPolicy } from '../policy.ts'
import { type AgendaItem, findBacklog, findComingOfBody } from '../queries.ts'
import { crumbsOfBody, theItemOfBody } from '../subjects.ts'

const title = 'Wacht op een agenda'

async function backlogPage(tx: Tx, who: Who, body: Body, form: FormState, status: 200 | 422 = 200): Promise<Answer> {
  return page(
    title,
    <Backlog
      body={body}
      backlog={await findBacklog(tx, body.id)}
      coming={await findComingOfBody(tx, body.id)}
      form={form}
      mayLead={bodyPolicy.lead.allows(who, body)}
    />,
    { status, crumbs: crumbsOfBody(body, { title }) },
  )
}

function droppingPage({ body, item }: { body: Body; item: AgendaItem }, form: FormState, status: 200 | 422 = 200) {
  return page(
    'Dit punt vervalt',
    <Reason
      sentence={`“${item.title}” komt dan op geen agenda meer. De reden blijft erbij staan.`}
      action={`${backlogPath(body.id)}/${item.id}/dropping`}
      button="Laat het vervallen"
      cancel={backlogPath(body.id)}
      form={form}
    />,
    { status, crumbs: crumbsOfBody(body, { title, href: backlogPath(body.id) }, { title: item.title }) },
  )
}

export const backlogRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/bodies/:body/backlog',
    subject: theBody,
    access: bodyPolicy.takePart,
    handle: ({ tx, who, subject: body }) => backlogPage(tx, who, body, filled({ purpose: 'talk' })),
  }),
  subjectRoute({
    method: 'post',
    path: '/bodies/:body/backlog',
    subject: theBody,
    access: bodyPolicy.takePart,
    form: suggestionForm,
    async handle({ tx, who, subject: body, form }) {
      if (!form.ok) return backlogPage(tx, who, body, refused(form, form.errors), 422)
      await addAgendaItem(tx, { bodyId: body.id, kind: 'ordinary', ownerId: who.personId, ...form.values })
      return redirect(backlogPath(body.id), 'Het wacht nu op een agenda. De voorzitter ziet het bij het voorbereiden.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/bodies/:body/backlog/:item/placement',
    subject: theItemOfBody,
    access: meetingPolicy.leadBacklogItem,
    form: meetingChoiceForm,
    async handle({ tx, subject: { body, item }, form }) {
      const coming = await findComingOfBody(tx, body.id)
      const meeting = form.ok ? coming.find(({ id }) => id === form.values.meeting) : undefined
      if (!meeting) return redirect(backlogPath(body.id), 'Kies een bijeenkomst die nog komt.')
      await placeAgendaItem(tx, item.id, { meetingId: meeting.id })
      return redirect(backlogPath(body.id), `“${item.title}” staat op de agenda van ${meeting.title}.`)
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/bodies/:body/backlog/:item/dropping',
    subject: theItemOfBody,
    access: meetingPolicy.leadBacklogItem,
    handle: async ({ subject }) => droppingPage(subject, filled()),
  }),
  subjectRoute({
    method: 'post',
    path: '/bodies/:body/backlog/:item/dropping',
    subject: theItemOfBody,
    access: meetingPolicy.leadBacklogItem,
    form: reasonForm,
    async handle({ tx, subject, form }) {
      if (!form.ok) return droppingPage(subject, refused(form, form.errors), 422)
      const { body, item } = subject
      const dropped = await takeItemStep(tx, body.id, { kind: 'drop', itemId: item.id, because: form.values.reason })
      return redirect(backlogPath(body.id), dropped ? `“${item.title}” is vervallen.` : 'Dit punt was al afgerond.')
    },
  }),
]
