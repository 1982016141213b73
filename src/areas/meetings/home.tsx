import type { Day } from '../../platform/clock.ts'
import type { Who } from '../../platform/web/who.ts'
import { count, shortDay } from '../../ui/words.ts'
import type { Asked, HomeSource } from '../home/index.ts'
import { periodInWords, whenInWords } from './pages/When.tsx'
import { meetingPath } from './paths.ts'
import { findOwnMeetings, type OwnMeeting } from './queries.ts'

/** How many days ahead the home page looks. */
const ahead = 42
/** How many days before a meeting whoever leads it is asked to convene it. */
const conveneBefore = 21

const daysAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** What meetings contribute to everybody's first page. */
export const meetingHome: HomeSource = {
  async asked(tx, who) {
    const meetings = await findOwnMeetings(tx, who.today, daysAfter(who.today, ahead))
    return meetings.flatMap((meeting) => askedBy(meeting, who))
  },
  async sections(tx, who) {
    const meetings = await findOwnMeetings(tx, who.today, daysAfter(who.today, ahead))
    const next = meetings.filter(({ state, day }) => state !== 'closed' && day >= who.today).slice(0, 3)
    if (next.length === 0) return []
    return [
      {
        title: 'Bijeenkomsten van jou',
        more: { href: '/meetings', label: 'alle bijeenkomsten' },
        column: 'main',
        body: <NextMeetings meetings={next} />,
      },
    ]
  },
}

/** What a meeting asks of somebody now; pure. */
function askedBy(meeting: OwnMeeting, { today }: Who): Asked[] {
  const { title, day, state, minutesState } = meeting
  const path = meetingPath(meeting.id)
  if (state === 'convened' && day === today)
    return [
      {
        title: `Vandaag: ${title}`,
        sentence: `${periodInWords(meeting)}${meeting.place ? `, ${meeting.place}` : ''}. Agenda en stukken staan klaar.`,
        href: path,
        button: meeting.leads ? 'Naar de bijeenkomst' : 'Bekijk de agenda',
        due: day,
      },
    ]
  if (state === 'convened' && meeting.invited && meeting.reply === null && day > today)
    return [
      {
        title: `Kom je naar ${title}?`,
        sentence: `${whenInWords(meeting)}${meeting.place ? `, ${meeting.place}` : ''}.`,
        href: path,
        button: 'Laat het weten',
        due: day,
      },
    ]
  if (!meeting.leads) return minutesToRead(meeting, today)
  if (day < today && state === 'convened')
    return [lead(meeting, `Sluit ${title} af`, 'Wat niet af is, gaat verder in de volgende bijeenkomst.', 'Sluit af')]
  if (day < today && state === 'planned')
    return [
      lead(meeting, `Ging ${title} door?`, 'De dag is voorbij, maar er is niemand uitgenodigd.', 'Kijk wat er moet'),
    ]
  if (state === 'planned' && day <= daysAfter(today, conveneBefore))
    return [
      lead(
        meeting,
        `Nodig uit voor ${title}`,
        meeting.items === 0
          ? 'De agenda is nog leeg, en er is nog niemand uitgenodigd.'
          : `Er ${meeting.items === 1 ? 'staat' : 'staan'} ${count(meeting.items, 'punt', 'punten')} op de agenda.`,
        'Maak de agenda',
      ),
    ]
  if (state === 'closed' && minutesState === 'growing')
    return [
      lead(meeting, `Bied het verslag aan van ${title}`, 'Lees het na; dan krijgt iedereen het.', 'Lees het verslag'),
    ]
  return minutesToRead(meeting, today)
}

const lead = (meeting: OwnMeeting, title: string, sentence: string, button: string): Asked => ({
  title,
  sentence,
  href: meetingPath(meeting.id),
  button,
  due: meeting.day,
})

/** Minutes that were offered are worth reading in the first weeks; later they come by on the agenda. */
function minutesToRead(meeting: OwnMeeting, today: Day): Asked[] {
  const { state, minutesState, invited, day, title } = meeting
  if (state !== 'closed' || minutesState !== 'offered' || !invited || day < daysAfter(today, -21)) return []
  return [
    {
      title: `Lees het verslag van ${title}`,
      sentence: `Van ${shortDay(day)}. Klopt er iets niet? Zeg het in de volgende bijeenkomst.`,
      href: `${meetingPath(meeting.id)}/minutes`,
      button: 'Lees het verslag',
      due: null,
    },
  ]
}

function NextMeetings({ meetings }: { meetings: readonly OwnMeeting[] }) {
  return (
    <ul class="rows meetings">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <span class="due">
            {shortDay(meeting.day)}
            <small>{periodInWords(meeting)}</small>
          </span>
          <div>
            <a href={meetingPath(meeting.id)}>{meeting.title}</a>
            <br />
            <small>{meeting.place || (meeting.onlineAddress ? 'online' : 'plaats volgt')}</small>
          </div>
        </li>
      ))}
    </ul>
  )
}
