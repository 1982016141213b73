import type { OutboxLetter } from '../../../platform/mail.ts'
import { inSentence, momentInWords } from '../../../ui/words.ts'
import type { DemoPersonInRole } from '../queries.ts'
import type { DemoPersona } from '../records.ts'

type DemoPeopleProps = { people: readonly DemoPersonInRole[]; personas: readonly DemoPersona[] }

/** Who one can be: first a few with something to try, then everybody by role. */
export function DemoPeople({ people, personas }: DemoPeopleProps) {
  const byRole = Map.groupBy(people, ({ roleName }) => roleName)
  return (
    <>
      <p class="lede">In de demo meld je je aan met één tik. Wat je verandert, blijft op deze computer.</p>
      <ul class="rows plain">
        {personas.map((persona) => {
          const person = people.find(({ personId }) => personId === persona.personId)
          return (
            person && (
              <li key={persona.slug}>
                <div>
                  <strong>{person.name}</strong>{' '}
                  <small>
                    · {inSentence(person.roleName)}, {person.organisationName}
                  </small>
                  <br />
                  {persona.tryThis}
                </div>
                <BeButton person={person} />
              </li>
            )
          )
        })}
      </ul>
      <div class="section-head">
        <h2>Iedereen, per rol</h2>
      </div>
      {[...byRole].map(([role, members]) => (
        <details key={role} class="apart-small">
          <summary>
            {role} ({members.length})
          </summary>
          <ul class="rows plain">
            {members.map((person) => (
              <li key={person.personId + person.organisationName}>
                <div>
                  {person.name} <small>· {person.organisationName}</small>
                </div>
                <BeButton person={person} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}

function BeButton({ person }: { person: DemoPersonInRole }) {
  return (
    <form method="post" action="/demo">
      <input type="hidden" name="person" value={person.personId} />
      <button type="submit" class="button quiet small">
        Meld je aan
        <span class="unseen">
          {' '}
          als {person.name}, {inSentence(person.roleName)}
        </span>
      </button>
    </form>
  )
}

/** The letters of this run of the demo; nothing leaves the computer. */
export function SentMail({ letters }: { letters: readonly OutboxLetter[] }) {
  if (letters.length === 0)
    return <p class="empty">Er is nog geen e-mail geschreven. Vraag er een aan bij het aanmelden, of open een scan.</p>
  return (
    <>
      <p class="lede">In de demo gaat er niets de deur uit. Dit zou verstuurd zijn:</p>
      {letters.map(({ id, to, subject, text, calendar, at }) => (
        <article class="panel" key={id}>
          <h2>{subject}</h2>
          <p class="meta">
            aan {to} · {momentInWords(at)}
          </p>
          <p class="said">{linked(text)}</p>
          {calendar && (
            <p class="meta">
              Bijlage voor de agenda:{' '}
              <a
                href={`data:text/calendar;charset=utf-8,${encodeURIComponent(calendar.content)}`}
                download="bijeenkomst.ics"
              >
                bijeenkomst.ics
                <span class="unseen"> bij {subject}</span>
              </a>{' '}
              ({calendar.method === 'CANCEL' ? 'haalt de bijeenkomst eruit' : 'zet de bijeenkomst erin'})
            </p>
          )}
        </article>
      ))}
    </>
  )
}

/** The text, with its addresses as links. */
function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part) =>
    part.startsWith('http') ? (
      <a key={part} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
