import type { Tx } from '../../../platform/database/scope.ts'
import { findFile } from '../../../platform/files.ts'
import { type Answer, download, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { problem } from '../../../platform/web/problems.tsx'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import {
  acceptProposal,
  addAgendaItem,
  addPaper,
  changeAgendaItem,
  largestPaper,
  moveAgendaItem,
  placeAgendaItem,
  removePaper,
  takeItemStep,
} from '../commands.ts'
import { itemForm, newItemForm, orderForm, paperForm, placementForm, proposalForm } from '../forms.ts'
import type { MeetingSource } from '../meetingSource.ts'
import { ItemPreparation, NewItemPage } from '../pages/ItemForms.tsx'
import { itemPath, meetingPath } from '../paths.ts'
import { meetingPolicy } from '../policy.ts'
import { type AgendaItem, findAgendaItem, findBacklog, findPeople, type Meeting } from '../queries.ts'
import { isComing } from '../rules.ts'
import { crumbsOf, type OnAgenda, theEntry, theMeeting, thePaper } from '../subjects.ts'

async function newItemPage(tx: Tx, meeting: Meeting, form: FormState, status: 200 | 422 = 200): Promise<Answer> {
  return page(
    'Zet iets op de agenda',
    <NewItemPage
      meeting={meeting}
      form={form}
      people={await findPeople(tx)}
      backlog={await findBacklog(tx, meeting.body.id)}
    />,
    { status, crumbs: crumbsOf(meeting, { title: 'Nieuw punt' }) },
  )
}

type Shown = { form?: FormState; paper?: FormState; newer?: AgendaItem; status?: 409 | 422 }

async function preparationPage(tx: Tx, { meeting, entry }: OnAgenda, shown: Shown = {}): Promise<Answer> {
  const { title, purpose, explanation, ownerId, revision } = entry.item
  const now = filled({ title, purpose, explanation, owner: ownerId, minutes: entry.minutes, revision })
  return page(
    entry.item.title,
    <ItemPreparation
      meeting={meeting}
      entry={entry}
      form={shown.form ?? now}
      paper={shown.paper ?? filled()}
      people={await findPeople(tx)}
      newer={shown.newer}
    />,
    {
      status: shown.status ?? 200,
      crumbs: crumbsOf(
        meeting,
        { title: entry.item.title, href: itemPath(meeting.id, entry.item.id) },
        { title: 'Wijzig' },
      ),
    },
  )
}

const isOver = (meeting: Meeting) =>
  redirect(meetingPath(meeting.id), 'Deze bijeenkomst is afgesloten of afgezegd; de agenda ligt vast.')

/** An owner has to be somebody of the partnership. */
async function unknownOwner(tx: Tx, owner: string | null): Promise<Record<string, string>> {
  const known = owner === null || (await findPeople(tx)).some(({ personId }) => personId === owner)
  return known ? {} : { owner: 'Deze persoon is er niet (meer). Kies uit de lijst.' }
}

export const agendaRoutes = (sources: readonly MeetingSource[]): Route[] => [
  subjectRoute({
    method: 'get',
    path: '/meetings/:meeting/items/new',
    subject: theMeeting,
    access: meetingPolicy.lead,
    handle: async ({ tx, subject: meeting }) =>
      isComing(meeting.state) ? newItemPage(tx, meeting, filled({ purpose: 'talk', minutes: 15 })) : isOver(meeting),
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/items',
    subject: theMeeting,
    access: meetingPolicy.lead,
    form: newItemForm,
    async handle({ tx, subject: meeting, form }) {
      if (!isComing(meeting.state)) return isOver(meeting)
      const errors = form.ok ? await unknownOwner(tx, form.values.owner) : form.errors
      if (!form.ok || Object.keys(errors).length > 0) return newItemPage(tx, meeting, refused(form, errors), 422)
      const { minutes, owner, ...item } = form.values
      await addAgendaItem(
        tx,
        { bodyId: meeting.body.id, kind: 'ordinary', ownerId: owner, ...item },
        { meetingId: meeting.id, minutes },
      )
      return redirect(meetingPath(meeting.id), `“${item.title}” staat op de agenda.`)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/placements',
    subject: theMeeting,
    access: meetingPolicy.lead,
    form: placementForm,
    async handle({ tx, subject: meeting, form }) {
      if (!isComing(meeting.state)) return isOver(meeting)
      const item = form.ok ? await findAgendaItem(tx, form.values.item) : undefined
      if (!item || item.bodyId !== meeting.body.id) return problem.unknown()
      await placeAgendaItem(tx, item.id, { meetingId: meeting.id })
      return redirect(meetingPath(meeting.id), `“${item.title}” staat op de agenda.`)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/proposals',
    subject: theMeeting,
    access: meetingPolicy.lead,
    form: proposalForm,
    async handle({ tx, who, subject: meeting, form }) {
      if (!isComing(meeting.state)) return isOver(meeting)
      const source = form.ok ? sources.find(({ name }) => name === form.values.source) : undefined
      const itemId = form.ok && (await acceptProposal(tx, who, meeting, source, form.values.key))
      return redirect(
        meetingPath(meeting.id),
        itemId ? 'Het staat op de agenda.' : 'Dit voorstel is er niet meer: iemand was je voor, of het is al geregeld.',
      )
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/meetings/:meeting/items/:item/preparation',
    subject: theEntry,
    access: meetingPolicy.leadItem,
    handle: async ({ tx, subject }) =>
      isComing(subject.meeting.state) ? preparationPage(tx, subject) : isOver(subject.meeting),
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/items/:item/preparation',
    subject: theEntry,
    access: meetingPolicy.leadItem,
    form: itemForm,
    async handle({ tx, subject, form }) {
      const { meeting, entry } = subject
      if (!isComing(meeting.state)) return isOver(meeting)
      const errors = form.ok ? await unknownOwner(tx, form.values.owner) : form.errors
      if (!form.ok || Object.keys(errors).length > 0)
        return preparationPage(tx, subject, { form: refused(form, errors), status: 422 })
      const { revision, ...values } = form.values
      if ((await changeAgendaItem(tx, entry, values, revision)) === 'changed-meanwhile') {
        const newer = (await findAgendaItem(tx, entry.item.id)) ?? entry.item
        const typed = { typed: { ...form.typed, revision: [String(newer.revision)] }, errors: {} }
        return preparationPage(tx, subject, { form: typed, newer, status: 409 })
      }
      return redirect(itemPath(meeting.id, entry.item.id), 'Het is bewaard.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/items/:item/order',
    subject: theEntry,
    access: meetingPolicy.leadItem,
    form: orderForm,
    async handle({ tx, subject: { meeting, entry }, form }) {
      if (!isComing(meeting.state)) return isOver(meeting)
      if (form.ok) await moveAgendaItem(tx, meeting.id, entry.item.id, form.values.direction)
      return redirect(meetingPath(meeting.id))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/items/:item/shelving',
    subject: theEntry,
    access: meetingPolicy.leadItem,
    async handle({ tx, subject: { meeting, entry } }) {
      if (!isComing(meeting.state)) return isOver(meeting)
      const shelved = await takeItemStep(tx, meeting.body.id, { kind: 'shelve', itemId: entry.item.id })
      return redirect(
        meetingPath(meeting.id),
        shelved ? `“${entry.item.title}” wacht nu op een andere agenda.` : 'Dit punt was al van de agenda.',
      )
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/items/:item/papers',
    subject: theEntry,
    access: meetingPolicy.leadItem,
    form: paperForm,
    upload: true,
    async handle({ tx, subject, form }) {
      const { meeting, entry } = subject
      if (!isComing(meeting.state)) return isOver(meeting)
      const upload = form.files.paper
      const errors: Record<string, string> = form.ok ? {} : { ...form.errors }
      if (!upload) errors.paper = 'Kies een bestand.'
      else if (upload.bytes.length > largestPaper) errors.paper = 'Dit bestand is groter dan 10 MB. Maak het kleiner.'
      if (!form.ok || !upload || Object.keys(errors).length > 0)
        return preparationPage(tx, subject, { paper: refused(form, errors), status: 422 })
      await addPaper(tx, { itemId: entry.item.id, meetingId: meeting.id }, form.values.paperTitle, upload)
      return redirect(`${itemPath(meeting.id, entry.item.id)}/preparation`, 'Het stuk is toegevoegd.')
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/meetings/:meeting/items/:item/papers/:paper',
    subject: thePaper,
    access: meetingPolicy.seeItem,
    async handle({ tx, subject: { paper } }) {
      const file = await findFile(tx, paper.fileId)
      return file ? download(file.bytes, file.mediaType, file.name) : problem.unknown()
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/items/:item/papers/:paper/removal',
    subject: thePaper,
    access: meetingPolicy.leadItem,
    async handle({ tx, subject: { meeting, entry, paper } }) {
      if (!isComing(meeting.state)) return isOver(meeting)
      await removePaper(tx, paper.id)
      return redirect(`${itemPath(meeting.id, entry.item.id)}/preparation`, `“${paper.title}” is weggehaald.`)
    },
  }),
]
