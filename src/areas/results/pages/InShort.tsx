import { groupQuery, type NamedGroup } from '../groupsInSight.ts'
import { agreementInWords, changeInWords, missingInWords } from '../inWords.ts'
import type { Answered } from '../reading/standouts.ts'
import type { Short } from '../view.ts'

type InShortProps = { short: Short; group: NamedGroup; questionPath: (id: string) => string }

/** How many changes and groups are named. */
const mostNamed = 4

/** What stands out, in words: for whoever has a minute. */
export function InShort({ short, group, questionPath }: InShortProps) {
  const { strong, attention, changed } = short
  const link = ({ question }: Answered) => `${questionPath(question.id)}${groupQuery(group)}`
  return (
    <section class="in-short" aria-label="In het kort">
      <div class="in-short-card strong">
        <h2>Dit gaat goed</h2>
        <Statements some={strong} link={link} />
      </div>
      <div class="in-short-card attention">
        <h2>Dit vraagt aandacht</h2>
        <Statements some={attention} link={link} />
      </div>
      {changed && (
        <div class="in-short-card">
          <h2>Anders dan in {changed.since}</h2>
          {changed.changes.length === 0 ? (
            <p>Geen enkele stelling is duidelijk anders beantwoord. Kleine verschillen kunnen toeval zijn.</p>
          ) : (
            <ul>
              {changed.changes.slice(0, mostNamed).map((change) => (
                <li key={change.question.id}>
                  <a href={link(change)}>{change.question.text.nl}</a>
                  <small>{changeInWords(change)}</small>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <WhoIsMissing short={short} />
    </section>
  )
}

function Statements({ some, link }: { some: readonly Answered[]; link: (one: Answered) => string }) {
  if (some.length === 0) return <p>Er zijn te weinig stellingen met genoeg antwoorden om er iets uit te kiezen.</p>
  return (
    <ul>
      {some.map((one) => (
        <li key={one.question.id}>
          <a href={link(one)}>{one.question.text.nl}</a>
          <small>{agreementInWords(one)}</small>
        </li>
      ))}
    </ul>
  )
}

function WhoIsMissing({ short: { missing, overall } }: { short: Short }) {
  if (overall === null) return null
  return (
    <div class="in-short-card">
      <h2>Wie ontbreekt</h2>
      <p>{missingInWords(missing, overall)}</p>
    </div>
  )
}
