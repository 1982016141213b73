import type { Tx } from '../../../platform/database/scope.ts'
import { isUuid } from '../../../platform/uuid.ts'
import { everybody } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type Form, type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Request, type Route, route } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { longDay } from '../../../ui/words.ts'
import type { Body } from '../../bodies/index.ts'
import { findItemHistory, type ItemHistory } from '../../instruments/index.ts'
import { findMeeting, type Meeting, meetingPolicy } from '../../meetings/index.ts'
import { raiseSignal } from '../commands.ts'
import { guaranteeOf, raiseForm } from '../forms.ts'
import { NewSignal } from '../pages/NewSignal.tsx'
import { findRaising, findSignal, type Raising } from '../queries.ts'

/** What a signal comes along with: the meeting that raises it together, and the item that it is about. */
type Context = { meeting: Meeting | undefined; item: ItemHistory | undefined; raising: Raising }

async function findContext(tx: Tx, who: Who, asked: (name: string) => string): Promise<Context> {
  const meeting = await findMeetingOf(tx, who, asked('meeting'))
  const [instrumentId, itemId] = [asked('instrument'), asked('item')]
  const item = isUuid(instrumentId) && itemId !== '' ? await findItemHistory(tx, instrumentId, itemId) : undefined
  return { meeting, item, raising: await findRaising(tx, who, meeting?.body.id ?? null) }
}

async function findMeetingOf(tx: Tx, who: Who, id: string): Promise<Meeting | undefined> {
  const meeting = isUuid(id) ? await findMeeting(tx, id, who.today) : undefined
  return meeting && meetingPolicy.see.allows(who, meeting) ? meeting : undefined
}

function newPage({ meeting, item, raising }: Context, form: FormState, status: 200 | 409 | 422 = 200): Answer {
  const onBehalfOf = meeting ? `${meeting.body.name}, bijeenkomst van ${longDay(meeting.day)}` : null
  const about = item ? `${item.newest.name} (${item.instrumentTitle})` : null
  return page('Geef een signaal', <NewSignal raising={raising} form={form} onBehalfOf={onBehalfOf} about={about} />, {
    crumbs: [{ title: 'Signalen', href: '/signals' }, { title: 'Geef een signaal' }],
    status,
  })
}

type RaiseValues = typeof raiseForm extends Form<infer Values> ? Values : never

async function raise(request: Request<undefined, RaiseValues>): Promise<Answer> {
  const { tx, who, form } = request
  const context = await findContext(tx, who, (name) => form.typed[name]?.[0] ?? '')
  if (!form.ok) return newPage(context, refused(form, form.errors), 422)
  const { body: bodyId, school, guarantee, meeting, instrument: _instrument, item: _item, key, ...said } = form.values
  if (meeting !== null && !context.meeting) return problem.unknown()
  const errors = problemsOf(context.raising, bodyId, school)
  const to = tableOf(context.raising, bodyId)
  if (!to || Object.keys(errors).length > 0) return newPage(context, refused(form, errors), 422)
  const { item } = context
  const about = item
    ? { instrumentId: item.instrumentId, instrumentItemId: item.itemId, guarantee: item.newest.guarantee || null }
    : {}
  const from = context.meeting ? { meetingId: context.meeting.id, fromBodyId: context.meeting.body.id } : {}
  const signal = { ...said, schoolId: school, ...about, ...from }
  const chosen = guaranteeOf(guarantee)
  const result = await raiseSignal(tx, to, chosen === null ? signal : { ...signal, guarantee: chosen }, key, who.today)
  if (result === 'taken') {
    const again = { ...form.typed, key: [crypto.randomUUID()] }
    return newPage(context, { typed: again, errors: { question: 'Dit ging niet goed. Stuur het nog een keer.' } }, 409)
  }
  const raised = await findSignal(tx, key, who.today)
  const by = raised ? ` Je krijgt uiterlijk op ${longDay(raised.dueOn)} antwoord.` : ''
  return redirect(`/signals/${key}`, `Je signaal ligt nu bij ${to.name}.${by}`)
}

const tableOf = ({ tables: { near, wide, others } }: Raising, bodyId: string): Body | undefined =>
  [...near, ...wide, ...others].find(({ id }) => id === bodyId)

function problemsOf(raising: Raising, bodyId: string, school: string | null): Record<string, string> {
  return {
    ...(tableOf(raising, bodyId) ? {} : { body: 'Dit overleg is er niet (meer). Kies een ander.' }),
    ...(school === null || raising.schools.some(({ id }) => id === school)
      ? {}
      : { school: 'Kies een school waar je zelf bij hoort.' }),
  }
}

export const raiseRoutes: Route[] = [
  route({
    method: 'get',
    path: '/signals/new',
    access: everybody,
    async handle({ tx, who, query }) {
      const context = await findContext(tx, who, (name) => query.get(name) ?? '')
      const wanted = query.get('body') ?? ''
      const form = filled({
        body: tableOf(context.raising, wanted)?.id,
        urgency: 'soon',
        meeting: context.meeting?.id,
        instrument: context.item?.instrumentId,
        item: context.item?.itemId,
        guarantee: context.item?.newest.guarantee,
        key: crypto.randomUUID(),
      })
      return newPage(context, form)
    },
  }),
  route({ method: 'post', path: '/signals', access: everybody, form: raiseForm, handle: raise }),
]
