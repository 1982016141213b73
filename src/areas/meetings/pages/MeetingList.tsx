import type { Day } from '../../../platform/clock.ts'
import { count, shortDay } from '../../../ui/words.ts'
import { fullNameOf } from '../../bodies/index.ts'
import { meetingPath } from '../paths.ts'
import type { ListedMeeting } from '../queries.ts'
import { isComing } from '../rules.ts'
import { periodInWords, StateTag } from './When.tsx'

type MeetingListProps = {
  coming: readonly ListedMeeting[]
  past: readonly ListedMeeting[]
  /** The bodies whose meetings this person may plan. */
  plansFor: readonly { id: string; name: string }[]
  /** Bodies to choose from, for whoever sees those of many; `chosen` is shown alone. */
  bodies: readonly { id: string; name: string }[]
  chosen: string | undefined
  today: Day
  /** Whether this person decides in which Word template minutes come. */
  maySetTemplate: boolean
}

/** The meetings of somebody: coming ones, and those that were. */
export function MeetingList({ coming, past, plansFor, bodies, chosen, today, maySetTemplate }: MeetingListProps) {
  return (
    <>
      {plansFor.length > 0 && (
        <div class="buttons">
          <a class="button" href="/meetings/new">
            Plan een bijeenkomst
          </a>
        </div>
      )}
      {bodies.length > 1 && <Choose bodies={bodies} chosen={chosen} />}
      <div class="section-head">
        <h2>Wat er komt</h2>
      </div>
      {coming.length === 0 ? (
        <div class="empty">
          <p>
            Er staat nu geen bijeenkomst gepland.{' '}
            {plansFor.length > 0
              ? 'Plan er een, of meteen een reeks voor het hele schooljaar.'
              : 'Word je ergens voor uitgenodigd, dan staat het hier.'}
          </p>
        </div>
      ) : (
        <Meetings meetings={coming} today={today} />
      )}
      {past.length > 0 && (
        <>
          <div class="section-head">
            <h2>Wat er was</h2>
          </div>
          <Meetings meetings={past} today={today} />
        </>
      )}
      <p class="apart">
        <a href="/me/calendar">Zet jouw bijeenkomsten in je agenda</a>
        {maySetTemplate && (
          <>
            {' · '}
            <a href="/meetings/report-template">Word-sjabloon voor verslagen</a>
          </>
        )}
      </p>
    </>
  )
}

function Choose({ bodies, chosen }: { bodies: readonly { id: string; name: string }[]; chosen: string | undefined }) {
  return (
    <form class="filters" method="get" action="/meetings">
      <div class="field">
        <label for="body">Overleg</label>
        <select id="body" name="body">
          <option value="">Alle</option>
          {bodies.map(({ id, name }) => (
            <option key={id} value={id} selected={id === chosen}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button quiet">
        Toon
      </button>
    </form>
  )
}

/** Meetings one under the other, each with its day. */
export function Meetings({ meetings, today }: { meetings: readonly ListedMeeting[]; today: Day }) {
  return (
    <ul class="rows meetings">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <span class="due">
            {shortDay(meeting.day)}
            <small>{isComing(meeting.state) ? periodInWords(meeting) : meeting.day.slice(0, 4)}</small>
          </span>
          <div>
            <a href={meetingPath(meeting.id)}>{meeting.title}</a> <Tag meeting={meeting} today={today} />
            <br />
            <small>{aboutMeeting(meeting)}</small>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Tag({ meeting, today }: { meeting: ListedMeeting; today: Day }) {
  const { state, day, reply } = meeting
  if (state === 'convened' && day >= today && reply === 'accepted') return <span class="tag done">je komt</span>
  if (state === 'convened' && day >= today) return reply ? <span class="tag">je kunt niet</span> : null
  if (state === 'closed') return null
  return <StateTag state={state} overdue={day < today && state !== 'cancelled'} />
}

function aboutMeeting(meeting: ListedMeeting): string {
  const { bodyName, organisationName, title, place, online, items, state, minutesState } = meeting
  const body = fullNameOf({ name: bodyName, organisationName })
  const minutes = { growing: 'verslag in de maak', offered: 'verslag aangeboden', approved: 'verslag vastgesteld' }
  return [
    ...(body === title ? [] : [body]),
    ...(place ? [place] : online ? ['online'] : []),
    ...(items > 0 ? [count(items, 'punt', 'punten')] : []),
    ...(state === 'closed' ? [minutes[minutesState]] : []),
  ].join(' · ')
}

/** For whoever leads more than one body. */
export function ChooseBody({ bodies }: { bodies: readonly { id: string; name: string }[] }) {
  if (bodies.length === 0) {
    return (
      <div class="empty">
        <p>
          Er is geen overleg waarvoor je een bijeenkomst kunt plannen. Voorzitters, notulisten en coördinatoren kunnen
          dat.
        </p>
      </div>
    )
  }
  return (
    <>
      <p class="lede">Voor welk overleg?</p>
      <ul class="rows plain">
        {bodies.map(({ id, name }) => (
          <li key={id}>
            <a href={`/bodies/${id}/meetings/new`}>{name}</a>
            <a href={`/bodies/${id}/series/new`}>een reeks</a>
          </li>
        ))}
      </ul>
    </>
  )
}
