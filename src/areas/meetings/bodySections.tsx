import { count, longDay, shortDay } from '../../ui/words.ts'
import { type BodySource, bodyPolicy } from '../bodies/index.ts'
import { Meetings } from './pages/MeetingList.tsx'
import { seriesInWords } from './pages/PlanPages.tsx'
import { backlogPath, meetingPath, seriesPath } from './paths.ts'
import {
  findBacklog,
  findComingOfBody,
  findLastMinutes,
  findSeriesOfBody,
  type ListedMeeting,
  type MeetingSeries,
  type OfferedMinutes,
} from './queries.ts'

/** What meetings show on the page of a body, to whoever takes part in it. */
export const meetingsOfBody: BodySource = async (tx, who, body) => {
  if (!bodyPolicy.takePart.allows(who, body)) return []
  const coming = await findComingOfBody(tx, body.id)
  const series = await findSeriesOfBody(tx, body.id, who.today)
  const backlog = await findBacklog(tx, body.id)
  const minutes = await findLastMinutes(tx, body.id)
  return [
    {
      title: 'Bijeenkomsten',
      more: { href: `/meetings?body=${body.id}`, label: 'alle, ook die van vroeger' },
      body: (
        <ComingMeetings
          coming={coming.slice(0, 4)}
          series={series}
          plan={bodyPolicy.lead.allows(who, body) ? `/bodies/${body.id}/meetings/new` : undefined}
          today={who.today}
        />
      ),
    },
    {
      title: 'Wacht op een agenda',
      more: { href: backlogPath(body.id), label: 'bekijk, of breng iets in' },
      body: (
        <p class="meta apart-small">
          {backlog.length === 0
            ? 'Er wacht nu niets.'
            : `${count(backlog.length, 'punt', 'punten')}: ${backlog
                .slice(0, 3)
                .map(({ title }) => title)
                .join(', ')}${backlog.length > 3 ? ' …' : ''}`}
        </p>
      ),
    },
    ...(minutes.length > 0 ? [{ title: 'Laatste verslagen', body: <LastMinutes minutes={minutes} /> }] : []),
  ]
}

function ComingMeetings({
  coming,
  series,
  plan,
  today,
}: {
  coming: readonly ListedMeeting[]
  series: readonly Pick<MeetingSeries, 'id' | 'title' | 'rule' | 'startsAt' | 'untilDay'>[]
  plan: string | undefined
  today: string
}) {
  return (
    <>
      {coming.length === 0 ? (
        <div class="empty">
          <p>Er is nog geen bijeenkomst gepland.</p>
        </div>
      ) : (
        <Meetings meetings={coming} today={today} />
      )}
      {series.map((one) => (
        <p class="meta apart-small" key={one.id}>
          <a href={seriesPath(one.id)}>{one.title}</a>: {seriesInWords(one)}
        </p>
      ))}
      {plan && (
        <div class="buttons">
          <a class="button quiet" href={plan}>
            Plan een bijeenkomst
          </a>
        </div>
      )}
    </>
  )
}

function LastMinutes({ minutes }: { minutes: readonly OfferedMinutes[] }) {
  return (
    <ul class="rows">
      {minutes.map(({ meetingId, title, day }) => (
        <li key={meetingId}>
          <span class="due">{shortDay(day)}</span>
          <a href={`${meetingPath(meetingId)}/minutes`} aria-label={`Verslag van ${title}, ${longDay(day)}`}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}
