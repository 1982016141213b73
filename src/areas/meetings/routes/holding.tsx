import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Request, type Route, subjectRoute } from '../../../platform/web/route.ts'
import { addDecision, approveMinutes, changeDecision, removeDecision, saveNote, takeItemStep } from '../commands.ts'
import { approvalForm, changedDecisionForm, completionForm, decisionForm, noteForm } from '../forms.ts'
import type { MeetingSource } from '../meetingSource.ts'
import { findRecorded, minutesNow } from '../minutesNow.ts'
import { DecisionPage } from '../pages/ItemForms.tsx'
import { ItemPage } from '../pages/ItemPage.tsx'
import { itemPath, meetingPath } from '../paths.ts'
import { meetingPolicy } from '../policy.ts'
import { type Decision, findMeeting, type Meeting } from '../queries.ts'
import { isHeld } from '../rules.ts'
import { crumbsOf, type OnAgenda, theDecision, theEntry } from '../subjects.ts'
import { findUnder } from './sources.ts'

type Sources = readonly MeetingSource[]

type Shown = {
  note?: FormState
  decision?: FormState
  corrections?: FormState
  newer?: string
  unsaved?: string
  status?: 409 | 422
}

async function shownItem<Values>(
  sources: Sources,
  { tx, who, query, subject }: Request<OnAgenda, Values>,
  shown: Shown = {},
): Promise<Answer> {
  const { meeting, agenda, entry } = subject
  const projector = query.get('projector') === '1'
  const { note, revision } = entry
  const recorded = await findRecorded(sources, tx, meeting)
  return page(
    meeting.title,
    <ItemPage
      meeting={meeting}
      agenda={agenda}
      entry={entry}
      mayLead={meetingPolicy.lead.allows(who, meeting)}
      projector={projector}
      note={shown.note ?? filled({ note, base: note, revision })}
      decision={shown.decision ?? filled()}
      corrections={shown.corrections ?? filled()}
      newer={shown.newer}
      unsaved={shown.unsaved}
      recorded={recorded.filter(({ itemId }) => itemId === entry.item.id)}
      under={await findUnder(sources, tx, who, meeting, entry.item)}
    />,
    {
      status: shown.status ?? 200,
      crumbs: crumbsOf(meeting, { title: entry.item.title }),
      shape: projector ? 'projector' : 'wide',
    },
  )
}

function decisionPage({ meeting, entry, decision }: Decided, form: FormState, shown: Shown = {}): Answer {
  return page(
    'Wijzig het besluit',
    <DecisionPage meeting={meeting} entry={entry} decision={decision} form={form} newer={shown.newer} />,
    {
      status: shown.status ?? 200,
      crumbs: crumbsOf(
        meeting,
        { title: entry.item.title, href: itemPath(meeting.id, entry.item.id) },
        { title: 'Besluit' },
      ),
    },
  )
}

type Decided = OnAgenda & { decision: Decision }

/** The page of an item again, on the same screen. */
const back = ({ meeting, entry }: OnAgenda, query: URLSearchParams, notice: string) =>
  redirect(`${itemPath(meeting.id, entry.item.id)}${query.get('projector') === '1' ? '?projector=1' : ''}`, notice)

const notHeld = (meeting: Meeting) =>
  redirect(
    meetingPath(meeting.id),
    meeting.state === 'planned'
      ? 'Nodig eerst iedereen uit. Daarna kun je opschrijven wat er gezegd wordt.'
      : 'Deze bijeenkomst is afgesloten of afgezegd. Heropen haar om iets te veranderen.',
  )

/** The page as it is now, with what was typed and could not be kept: the meeting is not (or no longer) being held. */
async function notKept<Values>(sources: Sources, request: Request<OnAgenda, Values>, unsaved: string): Promise<Answer> {
  const { tx, who, params, subject } = request
  const now = (await theEntry.find(tx, params, who.today)) ?? subject
  return shownItem(sources, { ...request, subject: now }, { unsaved, status: 409 })
}

/** As commands know an entry. */
const keyOf = ({ meeting, entry }: OnAgenda) => ({ id: entry.id, meetingId: meeting.id, itemId: entry.item.id })

export const holdingRoutes = (sources: Sources): Route[] => [
  subjectRoute({
    method: 'get',
    path: '/meetings/:meeting/items/:item',
    subject: theEntry,
    access: meetingPolicy.seeItem,
    handle: (request) => shownItem(sources, request),
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/items/:item/note',
    subject: theEntry,
    access: meetingPolicy.leadItem,
    form: noteForm,
    async handle(request) {
      const { tx, subject, form, query } = request
      if (!form.ok) return shownItem(sources, request, { note: refused(form, form.errors), status: 422 })
      const result = await saveNote(tx, keyOf(subject), form.values)
      if (result.kind === 'not-now') return notKept(sources, request, form.values.note)
      if (result.kind === 'changed-meanwhile') {
        // What was typed stays; sending it again replaces what the other wrote, knowingly.
        const { text, revision } = result
        const typed = { ...form.typed, base: [text], revision: [String(revision)] }
        return shownItem(sources, request, { note: { typed, errors: {} }, newer: text, status: 409 })
      }
      return back(subject, query, 'Bewaard.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/items/:item/decisions',
    subject: theEntry,
    access: meetingPolicy.leadItem,
    form: decisionForm,
    async handle(request) {
      const { tx, subject, form, query } = request
      if (!form.ok) return shownItem(sources, request, { decision: refused(form, form.errors), status: 422 })
      const { kind } = await addDecision(tx, keyOf(subject), form.values.decision)
      return kind === 'saved'
        ? back(subject, query, 'Het besluit is vastgelegd.')
        : notKept(sources, request, form.values.decision)
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/meetings/:meeting/items/:item/decisions/:decision',
    subject: theDecision,
    access: meetingPolicy.leadItem,
    handle: async ({ subject }) => {
      const { text, revision } = subject.decision
      return isHeld(subject.meeting.state)
        ? decisionPage(subject, filled({ decision: text, revision }))
        : notHeld(subject.meeting)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/items/:item/decisions/:decision',
    subject: theDecision,
    access: meetingPolicy.leadItem,
    form: changedDecisionForm,
    async handle({ tx, subject, form, query }) {
      if (!form.ok) return decisionPage(subject, refused(form, form.errors), { status: 422 })
      const { decision: text, revision } = form.values
      const result = await changeDecision(tx, keyOf(subject), subject.decision.id, { text, revision })
      if (result.kind === 'not-now') return notHeld(subject.meeting)
      if (result.kind === 'changed-meanwhile') {
        const typed = { ...form.typed, revision: [String(result.revision)] }
        return decisionPage(subject, { typed, errors: {} }, { newer: result.text, status: 409 })
      }
      return back(subject, query, 'Het besluit is gewijzigd.')
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/items/:item/decisions/:decision/removal',
    subject: theDecision,
    access: meetingPolicy.leadItem,
    async handle({ tx, subject, query }) {
      const { kind } = await removeDecision(tx, keyOf(subject), subject.decision.id)
      if (kind === 'rested-on')
        return back(
          subject,
          query,
          'Dit besluit blijft staan: er rust iets op, zoals een plan dat ermee is vastgesteld.',
        )
      return kind === 'saved' ? back(subject, query, 'Het besluit is weggehaald.') : notHeld(subject.meeting)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/items/:item/completion',
    subject: theEntry,
    access: meetingPolicy.leadItem,
    form: completionForm,
    async handle({ tx, subject, form, query }) {
      const { meeting, agenda, entry } = subject
      if (!isHeld(meeting.state)) return notHeld(meeting)
      if (!form.ok) return back(subject, query, 'Kies of het punt is afgerond.')
      const at = { itemId: entry.item.id, meetingId: meeting.id }
      if (form.values.finished === 'no') {
        await takeItemStep(tx, meeting.body.id, { kind: 'take-up-again', ...at })
        return back(subject, query, 'Dit punt is weer open.')
      }
      if (entry.item.kind === 'minutes') return back(subject, query, 'Stel het verslag vast; dan is dit punt afgerond.')
      await takeItemStep(tx, meeting.body.id, { kind: 'finish', ...at })
      const next = agenda.find(({ position, outcome }) => position > entry.position && outcome === null)
      return back({ ...subject, entry: next ?? entry }, query, `“${entry.item.title}” is afgerond.`)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/items/:item/approval',
    subject: theEntry,
    access: meetingPolicy.leadItem,
    form: approvalForm,
    async handle(request) {
      const { tx, who, subject, form, query } = request
      const { meeting, entry } = subject
      if (!isHeld(meeting.state)) return notHeld(meeting)
      if (!form.ok) return shownItem(sources, request, { corrections: refused(form, form.errors), status: 422 })
      const minutesOf = entry.item.minutesOf
      const held = minutesOf ? await findMeeting(tx, minutesOf, who.today) : undefined
      if (!minutesOf || !held) return back(subject, query, 'Bij dit punt hoort geen verslag.')
      const text = await minutesNow(sources, tx, who.partnershipName, held)
      const { corrections } = form.values
      const approved = await approveMinutes(tx, meeting, {
        itemId: entry.item.id,
        minutesOf,
        text: { ...text, state: 'approved', approved: { on: who.today, inMeeting: meeting.title, corrections } },
      })
      return back(
        subject,
        query,
        approved ? 'Het verslag is vastgesteld.' : 'Dit verslag is nog niet aangeboden, of al vastgesteld.',
      )
    },
  }),
]
