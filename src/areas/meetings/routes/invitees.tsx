import type { Tx } from '../../../platform/database/scope.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, subjectRoute } from '../../../platform/web/route.ts'
import { inviteGuest, inviteNewcomers, saveAttendance, withdrawInvitation } from '../commands.ts'
import { attendanceForm, guestForm } from '../forms.ts'
import { InviteesPage } from '../pages/InviteesPage.tsx'
import { meetingPath } from '../paths.ts'
import { meetingPolicy } from '../policy.ts'
import { findInvitees, findPeople, type Meeting } from '../queries.ts'
import { isComing } from '../rules.ts'
import { crumbsOf, theMeeting } from '../subjects.ts'

type Shown = { attendance?: FormState; guest?: FormState; status?: 422 }

async function inviteesPage(tx: Tx, meeting: Meeting, shown: Shown = {}): Promise<Answer> {
  const invitees = await findInvitees(tx, meeting.id)
  const known = invitees.some(({ attendance }) => attendance !== null)
  // Before anything is written down, whoever said to come is ticked.
  const present = invitees.filter(({ attendance, reply }) => (known ? attendance === 'present' : reply === 'accepted'))
  return page(
    meeting.state === 'convened' ? 'Aanwezigen en gasten' : 'Gasten',
    <InviteesPage
      meeting={meeting}
      invitees={invitees}
      attendance={shown.attendance ?? filled({ present: present.map(({ personId }) => personId) })}
      guest={shown.guest ?? filled()}
      people={(await findPeople(tx)).filter((one) => !invitees.some(({ personId }) => personId === one.personId))}
    />,
    { status: shown.status ?? 200, crumbs: crumbsOf(meeting, { title: 'Wie' }) },
  )
}

const isOver = (meeting: Meeting) =>
  redirect(meetingPath(meeting.id), 'Deze bijeenkomst is afgesloten of afgezegd; wie erbij was, ligt vast.')

export const inviteeRoutes: Route[] = [
  subjectRoute({
    method: 'get',
    path: '/meetings/:meeting/invitees',
    subject: theMeeting,
    access: meetingPolicy.lead,
    handle: async ({ tx, subject: meeting }) => (isComing(meeting.state) ? inviteesPage(tx, meeting) : isOver(meeting)),
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/attendance',
    subject: theMeeting,
    access: meetingPolicy.lead,
    form: attendanceForm,
    async handle({ tx, subject: meeting, form }) {
      if (!form.ok) return inviteesPage(tx, meeting, { attendance: refused(form, form.errors), status: 422 })
      const { kind } = await saveAttendance(tx, meeting.id, form.values.present)
      return kind === 'saved'
        ? redirect(meetingPath(meeting.id), 'Wie er zijn, staat in het verslag.')
        : isOver(meeting)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/guests',
    subject: theMeeting,
    access: meetingPolicy.lead,
    form: guestForm,
    async handle({ tx, subject: meeting, form, services }) {
      if (!isComing(meeting.state)) return isOver(meeting)
      if (!form.ok) return inviteesPage(tx, meeting, { guest: refused(form, form.errors), status: 422 })
      const guest = (await findPeople(tx)).find(({ personId }) => personId === form.values.person)
      if (!guest) {
        const errors = { person: 'Deze persoon is er niet (meer). Kies uit de lijst.' }
        return inviteesPage(tx, meeting, { guest: refused(form, errors), status: 422 })
      }
      await inviteGuest(tx, services, meeting, guest.personId)
      return redirect(`${meetingPath(meeting.id)}/invitees`, `${guest.name} is erbij als gast.`)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/guests/:person/removal',
    subject: theMeeting,
    access: meetingPolicy.lead,
    async handle({ tx, params, subject: meeting, services }) {
      if (!isComing(meeting.state)) return isOver(meeting)
      const guest = (await findInvitees(tx, meeting.id)).find((one) => one.guest && one.personId === params.person)
      if (!guest) return redirect(`${meetingPath(meeting.id)}/invitees`, 'Deze gast was er al niet meer bij.')
      await withdrawInvitation(tx, services, meeting.id, guest.personId)
      return redirect(`${meetingPath(meeting.id)}/invitees`, `${guest.name} is er niet meer bij.`)
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/newcomers',
    subject: theMeeting,
    access: meetingPolicy.lead,
    async handle({ tx, who, subject: meeting, services }) {
      if (meeting.state !== 'convened')
        return redirect(meetingPath(meeting.id), 'Nodig eerst iedereen uit; dan horen zij er vanzelf bij.')
      await inviteNewcomers(tx, services, meeting, who.today)
      return redirect(meetingPath(meeting.id), 'Ook zij zijn nu uitgenodigd.')
    },
  }),
]
