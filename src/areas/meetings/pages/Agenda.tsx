import { timeOf } from '../../../platform/clock.ts'
import { PostButton } from '../../../ui/form/Field.tsx'
import { count, shortDay } from '../../../ui/words.ts'
import type { Recorded } from '../meetingSource.ts'
import { itemPath, meetingPath } from '../paths.ts'
import type { AgendaEntry, Meeting } from '../queries.ts'
import { isComing, outcomeNames, overrun, purposeNames, timed } from '../rules.ts'

type AgendaProps = {
  meeting: Meeting
  agenda: readonly AgendaEntry[]
  recorded: readonly Recorded[]
  /** Whether this person may change its order. */
  mayOrder: boolean
}

/** The agenda, with the time at which each item has its turn. */
export function Agenda({ meeting, agenda, recorded, mayOrder }: AgendaProps) {
  const tooLong = overrun(meeting, agenda)
  return (
    <>
      <ol class="agenda">
        {timed(meeting.startsAt, agenda).map(({ entry, startsAt }, index) => (
          <li key={entry.id}>
            <time>{timeOf(startsAt)}</time>
            <div>
              <a href={itemPath(meeting.id, entry.item.id)}>{entry.item.title}</a> <OutcomeTag entry={entry} />
              <p class="meta">{aboutEntry(entry)}</p>
              <Papers meeting={meeting} entry={entry} />
              <Results entry={entry} recorded={recorded.filter(({ itemId }) => itemId === entry.item.id)} />
            </div>
            {mayOrder && (
              <div class="order-buttons">
                {index > 0 && <Move meeting={meeting} entry={entry} direction="up" />}
                {index < agenda.length - 1 && <Move meeting={meeting} entry={entry} direction="down" />}
              </div>
            )}
          </li>
        ))}
      </ol>
      {isComing(meeting.state) && tooLong > 0 && (
        <p class="meta too-long">
          De agenda duurt {count(tooLong, 'minuut', 'minuten')} langer dan de bijeenkomst. Maak een punt korter, of zet
          er een op een andere keer.
        </p>
      )}
    </>
  )
}

/** om te bespreken · 20 minuten · Marit de Vries */
export function aboutEntry({ item, minutes, papers }: AgendaEntry): string {
  return [
    purposeNames[item.purpose],
    count(minutes, 'minuut', 'minuten'),
    ...(item.ownerName ? [item.ownerName] : []),
    ...(papers.length > 1 ? [count(papers.length, 'stuk', 'stukken')] : []),
  ].join(' · ')
}

export function OutcomeTag({ entry }: { entry: AgendaEntry }) {
  const { outcome, continuesIn } = entry
  if (outcome === null) return null
  return (
    <span class={outcome === 'finished' ? 'tag done' : 'tag'}>
      {outcome === 'moved' && continuesIn ? `verder op ${shortDay(continuesIn.day)}` : outcomeNames[outcome]}
    </span>
  )
}

export function Papers({ meeting, entry }: { meeting: Meeting; entry: AgendaEntry }) {
  if (entry.papers.length === 0) return null
  return (
    <ul class="papers">
      {entry.papers.map(({ id, title, size }) => (
        <li key={id}>
          <a href={`${itemPath(meeting.id, entry.item.id)}/papers/${id}`} data-turbo="false">
            {title}
          </a>{' '}
          <small>({sizeInWords(size)})</small>
        </li>
      ))}
    </ul>
  )
}

export const sizeInWords = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`

function Results({ entry, recorded }: { entry: AgendaEntry; recorded: readonly Recorded[] }) {
  if (entry.decisions.length === 0 && recorded.length === 0) return null
  return (
    <dl class="results">
      {entry.decisions.length > 0 && (
        <>
          <dt>{entry.decisions.length === 1 ? 'Besluit' : 'Besluiten'}</dt>
          {entry.decisions.map(({ id, text }) => (
            <dd key={id} class="said">
              {text}
            </dd>
          ))}
        </>
      )}
      {recorded.map(({ title, lines }) => (
        <>
          <dt key={title}>{title}</dt>
          {lines.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </>
      ))}
    </dl>
  )
}

function Move({ meeting, entry, direction }: { meeting: Meeting; entry: AgendaEntry; direction: 'up' | 'down' }) {
  const words = direction === 'up' ? 'omhoog' : 'omlaag'
  return (
    <form method="post" action={`${itemPath(meeting.id, entry.item.id)}/order`}>
      <input type="hidden" name="direction" value={direction} />
      <button type="submit" class="button quiet small" aria-label={`${entry.item.title}: ${words}`} title={words}>
        {direction === 'up' ? '↑' : '↓'}
      </button>
    </form>
  )
}

/** A proposal with the source that made it. */
export type Proposed = { source: string; key: string; title: string; reason: string }

export function Proposals({ meeting, proposals }: { meeting: Meeting; proposals: readonly Proposed[] }) {
  if (proposals.length === 0) return null
  return (
    <>
      <div class="section-head">
        <h2>Voorgesteld voor deze agenda</h2>
      </div>
      <ul class="rows plain">
        {proposals.map(({ source, key, title, reason }) => (
          <li key={source + key}>
            <div>
              <strong>{title}</strong>
              <br />
              <small>{reason}</small>
            </div>
            <PostButton
              action={`${meetingPath(meeting.id)}/proposals`}
              label="Zet op de agenda"
              look="small"
              values={{ source, key }}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
