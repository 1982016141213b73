import { type Day, timeOf } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database/scope.ts'
import { everybody } from '../../../platform/web/access.ts'
import { type Answer, page, redirect } from '../../../platform/web/answer.ts'
import { type FormState, filled, refused } from '../../../platform/web/form.ts'
import { type Route, route, subjectRoute } from '../../../platform/web/route.ts'
import type { Who } from '../../../platform/web/who.ts'
import { type Body, bodyPolicy, findBodies, fullNameOf, theBody } from '../../bodies/index.ts'
import { partnershipPolicy } from '../../partnership/index.ts'
import { changeMeeting, planMeeting } from '../commands.ts'
import { meetingForm, newMeetingForm } from '../forms.ts'
import { ChooseBody, MeetingList } from '../pages/MeetingList.tsx'
import { ChangeMeeting, NewMeeting } from '../pages/PlanPages.tsx'
import { meetingPath } from '../paths.ts'
import { meetingPolicy } from '../policy.ts'
import { findComingMeetings, findMeeting, findPastMeetings, type Meeting } from '../queries.ts'
import { isComing } from '../rules.ts'
import { crumbsOf, crumbsOfBody, theMeeting } from '../subjects.ts'

/** The bodies whose table somebody sees: where they sit, and those they coordinate. */
async function ownBodies(tx: Tx, who: Who): Promise<Body[]> {
  return (await findBodies(tx, who.today)).filter((body) => bodyPolicy.takePart.allows(who, body))
}

const inTwoWeeks = (today: Day): Day => new Date(Date.parse(today) + 14 * 86_400_000).toISOString().slice(0, 10)

function newPage(body: Body, form: FormState, status: 200 | 422 = 200): Answer {
  return page('Plan een bijeenkomst', <NewMeeting body={body} form={form} />, {
    status,
    crumbs: crumbsOfBody(body, { title: 'Plan een bijeenkomst' }),
  })
}

const planOf = (meeting: Meeting): FormState =>
  filled({
    title: meeting.title,
    day: meeting.day,
    from: timeOf(meeting.startsAt),
    until: timeOf(meeting.endsAt),
    place: meeting.place,
    onlineAddress: meeting.onlineAddress,
    remarks: meeting.remarks,
    revision: meeting.revision,
  })

type Shown = { status?: 200 | 409 | 422; newer?: boolean }

function changePage(meeting: Meeting, form: FormState, { status = 200, newer = false }: Shown = {}): Answer {
  return page('Wijzig tijd of plaats', <ChangeMeeting meeting={meeting} form={form} newer={newer} />, {
    status,
    crumbs: crumbsOf(meeting, { title: 'Wijzig' }),
  })
}

/** Many schools have a body of the same name. */
const withFullName = (body: Body) => ({ id: body.id, name: fullNameOf(body) })

const isFixed = (meeting: Meeting) =>
  redirect(meetingPath(meeting.id), 'Deze bijeenkomst is geweest of afgezegd; tijd en plaats liggen vast.')

export const planRoutes: Route[] = [
  route({
    method: 'get',
    path: '/meetings',
    access: everybody,
    async handle({ tx, who, query }) {
      const bodies = await ownBodies(tx, who)
      const chosen = bodies.find(({ id }) => id === query.get('body'))
      const wanted = (chosen ? [chosen] : bodies).map(({ id }) => id)
      const only = <One extends { bodyId: string }>(meetings: One[]) =>
        chosen ? meetings.filter(({ bodyId }) => bodyId === chosen.id) : meetings
      return page(
        'Bijeenkomsten',
        <MeetingList
          coming={only(await findComingMeetings(tx, wanted))}
          past={only(await findPastMeetings(tx, wanted, { limit: 40 }))}
          plansFor={bodies.filter((body) => bodyPolicy.lead.allows(who, body))}
          bodies={bodies.map(withFullName)}
          chosen={chosen?.id}
          today={who.today}
          maySetTemplate={partnershipPolicy.change.allows(who, undefined)}
        />,
      )
    },
  }),
  route({
    method: 'get',
    path: '/meetings/new',
    access: everybody,
    async handle({ tx, who }) {
      const bodies = (await ownBodies(tx, who)).filter((body) => bodyPolicy.lead.allows(who, body))
      const [only] = bodies
      if (only && bodies.length === 1) return redirect(`/bodies/${only.id}/meetings/new`)
      return page('Plan een bijeenkomst', <ChooseBody bodies={bodies.map(withFullName)} />, {
        crumbs: [{ title: 'Bijeenkomsten', href: '/meetings' }, { title: 'Plan een bijeenkomst' }],
      })
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/bodies/:body/meetings/new',
    subject: theBody,
    access: bodyPolicy.lead,
    async handle({ who, query, subject: body }) {
      const usual = { title: body.name, day: inTwoWeeks(who.today), from: '15:30', until: '17:00' }
      return newPage(body, filled({ ...usual, occurrence: query.get('occurrence') }))
    },
  }),
  subjectRoute({
    method: 'post',
    path: '/bodies/:body/meetings',
    subject: theBody,
    access: bodyPolicy.lead,
    form: newMeetingForm,
    async handle({ tx, subject: body, form }) {
      if (!form.ok) return newPage(body, refused(form, form.errors), 422)
      const { occurrence, ...values } = form.values
      const id = await planMeeting(tx, body.id, values, occurrence)
      return redirect(meetingPath(id), 'De bijeenkomst is gepland. Zet nu punten op de agenda, of nodig meteen uit.')
    },
  }),
  subjectRoute({
    method: 'get',
    path: '/meetings/:meeting/plan',
    subject: theMeeting,
    access: meetingPolicy.lead,
    handle: async ({ subject: meeting }) =>
      isComing(meeting.state) ? changePage(meeting, planOf(meeting)) : isFixed(meeting),
  }),
  subjectRoute({
    method: 'post',
    path: '/meetings/:meeting/plan',
    subject: theMeeting,
    access: meetingPolicy.lead,
    form: meetingForm,
    async handle({ tx, who, subject: meeting, form, services }) {
      if (!isComing(meeting.state)) return isFixed(meeting)
      if (!form.ok) return changePage(meeting, refused(form, form.errors), { status: 422 })
      const { revision, ...values } = form.values
      const result = await changeMeeting(tx, services, meeting, values, revision)
      if (result === 'not-now') return isFixed(meeting)
      if (result === 'changed-meanwhile') {
        const now = (await findMeeting(tx, meeting.id, who.today)) ?? meeting
        const typed = { typed: { ...form.typed, revision: [String(now.revision)] }, errors: {} }
        return changePage(now, typed, { status: 409, newer: true })
      }
      return redirect(meetingPath(meeting.id), 'Het is bewaard.')
    },
  }),
]
