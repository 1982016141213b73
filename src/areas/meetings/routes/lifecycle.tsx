import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { replyToInvitation, takeMeetingStep } from '../commands.ts'
import { closureForm, reasonForm, replyForm } from '../forms.ts'
import { Closure, Reason } from '../pages/Closure.tsx'
import { meetingPath } from '../paths.ts'
import { meetingPolicy } from '../policy.ts'
import { findAgenda, findComingOfBody, findInvitees, type Meeting } from '../queries.ts'
import { isComing, nextMeeting } from '../rules.ts'
import { crumbsOf, theMeeting } from '../subjects.ts'

async function closurePage(tx: Tx, meeting: Meeting, form: FormState, status: 200 | 422 = 200): Promise<Answer> {
  const coming = await findComingOfBody(tx, meeting.body.id)
  const next = nextMeeting({ meetings: coming }, meeting)
  const invitees = await findInvitees(tx, meeting.id)
  return page(
    'Sluit de bijeenkomst af',
    <Closure
      meeting={meeting}
      agenda={await findAgenda(tx, meeting)}
      form={form}
      next={coming.find(({ id }) => id === next?.id)}
      attendanceKnown={invitees.length === 0 || invitees.some(({ attendance }) => attendance !== null)}
    />,
    { status, crumbs: crumbsOf(meeting, { title: 'Sluit af' }) },
  )
}

function reasonPage(meeting: Meeting, step: 'cancellation' | 'reopening', form: FormState, status: 200 | 422 = 200) {
  const words = {
    cancellation: {
      title: 'Zeg de bijeenkomst af',
      sentence:
        meeting.state === 'convened'
          ? 'Wie is uitgenodigd, krijgt een e-mail met de reden. Wat op de agenda staat, schuift door naar de volgende keer.'
          : 'Er is nog niemand uitgenodigd. Wat op de agenda staat, schuift door naar de volgende keer.',
      button: 'Zeg af',
    },
    reopening: {
      title: 'Heropen de bijeenkomst',
      sentence:
        'Je kunt dan weer veranderen wat er is opgeschreven. Punten die al verder gingen, blijven staan waar ze nu staan. Het verslag bied je daarna opnieuw aan.',
      button: 'Heropen',
    },
  }[step]
  return page(
    words.title,
    <Reason
      sentence={words.sentence}
      action={`${meetingPath(meeting.id)}/${step}`}
      button={words.button}
      cancel={meetingPath(meeting.id)}
      form={form}
    />,
    { status, crumbs: crumbsOf(meeting, { title: words.title }) },
  )
}

export const lifecycleRoutes: Route[] = [
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/convening',
    subject: theMeeting,
    access: meetingPolicy.lead,
    async handle({ tx, who, subject: meeting, services }) {
      const result = await takeMeetingStep(tx, services, meeting, { kind: 'convene' }, who.today)
      return redirect(meetingPath(meeting.id), result.ok ? 'De uitnodigingen gaan de deur uit.' : result.problem)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/reply',
    subject: theMeeting,
    access: meetingPolicy.reply,
    form: replyForm,
    async handle({ tx, subject: meeting, form }) {
      const path = meetingPath(meeting.id)
      if (!form.ok) return redirect(path, 'Kies of je komt of niet.')
      if (!isComing(meeting.state)) return redirect(path, 'Deze bijeenkomst is al geweest, of gaat niet door.')
      await replyToInvitation(tx, meeting, form.values.reply)
      return redirect(path, form.values.reply === 'accepted' ? 'Fijn dat je komt.' : 'We weten dat je niet kunt.')
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/meetings/:meeting/cancellation',
    subject: theMeeting,
    access: meetingPolicy.lead,
    handle: async ({ subject: meeting }) => reasonPage(meeting, 'cancellation', filled()),
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/cancellation',
    subject: theMeeting,
    access: meetingPolicy.lead,
    form: reasonForm,
    async handle({ tx, who, subject: meeting, form, services }) {
      if (!form.ok) return reasonPage(meeting, 'cancellation', refused(form, form.errors), 422)
      const step = { kind: 'cancel' as const, reason: form.values.reason }
      const result = await takeMeetingStep(tx, services, meeting, step, who.today)
      return redirect(meetingPath(meeting.id), result.ok ? 'De bijeenkomst is afgezegd.' : result.problem)
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/meetings/:meeting/closure',
    subject: theMeeting,
    access: meetingPolicy.lead,
    handle: async ({ tx, subject: meeting }) =>
      meeting.state === 'convened'
        ? closurePage(tx, meeting, filled())
        : redirect(meetingPath(meeting.id), 'Afsluiten kan als iedereen is uitgenodigd, en één keer.'),
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/closure',
    subject: theMeeting,
    access: meetingPolicy.lead,
    form: closureForm,
    async handle({ tx, who, subject: meeting, form, services }) {
      if (!form.ok) return closurePage(tx, meeting, refused(form, form.errors), 422)
      const result = await takeMeetingStep(tx, services, meeting, { kind: 'close' }, who.today, form.values)
      return redirect(
        meetingPath(meeting.id),
        result.ok ? 'De bijeenkomst is afgesloten. Lees het verslag na en bied het aan.' : result.problem,
      )
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/meetings/:meeting/reopening',
    subject: theMeeting,
    access: meetingPolicy.lead,
    handle: async ({ subject: meeting }) => reasonPage(meeting, 'reopening', filled()),
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/reopening',
    subject: theMeeting,
    access: meetingPolicy.lead,
    form: reasonForm,
    async handle({ tx, who, subject: meeting, form, services }) {
      if (!form.ok) return reasonPage(meeting, 'reopening', refused(form, form.errors), 422)
      const step = { kind: 'reopen' as const, reason: form.values.reason }
      const result = await takeMeetingStep(tx, services, meeting, step, who.today)
      return redirect(meetingPath(meeting.id), result.ok ? 'De bijeenkomst is weer open.' : result.problem)
    },
  }),
]
