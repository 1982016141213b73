import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, type Option, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { itemPath, type Meeting, meetingCrumbs, meetingPolicy, type OnAgenda, theEntry } from '../../meetings/index.ts'
import { daysAfter } from '../../partnership/index.ts'
import { addAction } from '../commands.ts'
import { agreedForm } from '../forms.ts'
import { AgreedPage } from '../pages/AgreedPage.tsx'
import { findAgreed, findAtTable } from '../queries.ts'

/** Who can take an action upon them in a meeting: the body together, and whoever sits in it or is invited. */
async function findOwners(tx: Tx, { id, body }: Meeting, today: string): Promise<Option[]> {
  const people = await findAtTable(tx, { meetingId: id, bodyId: body.id }, today)
  return [
    { value: body.id, label: `${body.name}, samen` },
    ...people.map(({ personId, name }) => ({ value: personId, label: name })),
  ]
}

async function agreedPage(
  { tx, who, subject }: Pick<Request<OnAgenda>, 'tx' | 'who' | 'subject'>,
  form?: FormState,
  status: 200 | 422 = 200,
): Promise<Answer> {
  const { meeting, entry } = subject
  const path = itemPath(meeting.id, entry.item.id)
  const body = (
    <AgreedPage
      path={path}
      agreed={await findAgreed(tx, entry.id, who.today)}
      owners={await findOwners(tx, meeting, who.today)}
      form={form ?? filled({ dueOn: daysAfter(who.today, 42) })}
      today={who.today}
    />
  )
  return page(`Spreek iets af bij “${entry.item.title}”`, body, {
    status,
    crumbs: meetingCrumbs(meeting, { title: entry.item.title, href: path }, { title: 'Vervolgactie' }),
  })
}

/** Agreeing on an action under an item of a meeting's agenda. */
export const agreedRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/meetings/:meeting/items/:item/actions',
    subject: theEntry,
    access: meetingPolicy.leadItem,
    handle: (request) => agreedPage(request),
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/items/:item/actions',
    subject: theEntry,
    access: meetingPolicy.leadItem,
    form: agreedForm,
    async handle(request) {
      const { tx, who, form } = request
      const { meeting, entry } = request.subject
      if (!form.ok) return agreedPage(request, refused(form, form.errors), 422)
      const { what, owner, dueOn, guarantee } = form.values
      const wrong = {
        ...((await findOwners(tx, meeting, who.today)).every(({ value }) => value !== owner) && {
          owner: 'Kies iemand uit de lijst.',
        }),
        ...(dueOn < who.today && { dueOn: 'Kies een dag vanaf vandaag.' }),
      }
      if (Object.keys(wrong).length > 0) return agreedPage(request, refused(form, wrong), 422)
      const { body } = meeting
      await addAction(
        tx,
        {
          what,
          owner: owner === body.id ? { bodyId: owner } : { personId: owner },
          dueOn,
          guarantee,
          origin: { kind: 'meeting', entryId: entry.id },
          bodyId: body.id,
          schoolId: body.organisationKind === 'school' ? body.organisationId : null,
        },
        who.today,
      )
      return redirect(itemPath(meeting.id, entry.item.id), 'De vervolgactie is afgesproken.')
    },
  }),
]
