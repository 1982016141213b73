import { DocumentButtons } from '../../../ui/DocumentButtons.tsx'
import { PostButton } from '../../../ui/form/Field.tsx'
import { weekDay } from '../../../ui/words.ts'
import type { MinutesItem, MinutesPerson, MinutesText } from '../minutes.ts'
import { attendanceLists, outcomeInWords, standingInWords } from '../minutesWords.ts'
import { meetingPath } from '../paths.ts'
import { purposeNames } from '../rules.ts'

type MinutesPageProps = {
  minutes: MinutesText
  meetingId: string
  mayOffer: boolean
}

/** The minutes of a meeting, to read and to print. */
export function MinutesPage({ minutes, meetingId, mayOffer }: MinutesPageProps) {
  return (
    <article class="minutes">
      <p class="lede">
        {minutes.title} · {weekDay(minutes.day)} {minutes.day.slice(0, 4)}, {minutes.from}–{minutes.until}
        {minutes.place && ` · ${minutes.place}`}
      </p>
      <p class="sees">{standingInWords(minutes)}</p>
      <DocumentButtons action={`${meetingPath(meetingId)}/minutes/document`} forms={['pdf', 'docx']} />
      {mayOffer && (
        <section class="asked">
          <div>
            <h2>Klopt het zo?</h2>
            <p>
              Bied het aan. Wie was uitgenodigd, krijgt een e-mail; in een volgende bijeenkomst stellen jullie het vast.
            </p>
          </div>
          <PostButton action={`${meetingPath(meetingId)}/minutes/offer`} label="Bied het verslag aan" look="main" />
        </section>
      )}
      <People people={minutes.people} />
      {minutes.items.map((item) => (
        <Item key={item.number} item={item} />
      ))}
      {minutes.items.length === 0 && <p class="meta apart-small">Er stond niets op de agenda.</p>}
      {minutes.approved?.corrections && (
        <section>
          <h2 class="apart">Wat er niet klopte</h2>
          <p class="said">{minutes.approved.corrections}</p>
        </section>
      )}
    </article>
  )
}

function People({ people }: { people: readonly MinutesPerson[] }) {
  const rows = attendanceLists(people)
  if (rows.length === 0) return null
  return (
    <dl class="facts">
      {rows.map(({ term, names }) => (
        <>
          <dt key={term}>{term}</dt>
          <dd key={`${term}-names`}>{names.join(', ')}</dd>
        </>
      ))}
    </dl>
  )
}

function Item({ item }: { item: MinutesItem }) {
  return (
    <section class="minutes-item">
      <h2>
        {item.number}. {item.title}
      </h2>
      <p class="meta">
        {purposeNames[item.purpose]}
        {item.owner && ` · ${item.owner}`}
        {item.papers.length > 0 && ` · stukken: ${item.papers.join(', ')}`}
      </p>
      {item.note && <p class="said">{item.note}</p>}
      {item.decisions.map((text) => (
        <p class="decision said" key={text}>
          <strong>Besluit:</strong> {text}
        </p>
      ))}
      {item.recorded.map(({ title, lines }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      {item.outcome && <p class="meta">{outcomeInWords(item)}</p>}
    </section>
  )
}
