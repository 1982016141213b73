import type { Day } from '../../../platform/clock.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import { count, dueInWords, longDay } from '../../../ui/words.ts'
import type { AdviceLine, GoalLine, OpenAction, SchoolScan, TalkLine } from '../queries.ts'
import { fewestSchools, type GuaranteeStanding } from '../rules.ts'
import { SpreadBar, spreadInWords } from './SpreadBar.tsx'

type Below = {
  scans: readonly SchoolScan[]
  actions: readonly OpenAction[]
  advice: readonly AdviceLine[]
  talks: readonly TalkLine[]
}

type GuaranteePageProps = {
  standing: GuaranteeStanding
  /** Null for who sees numbers only. */
  below: Below | null
  goals: readonly GoalLine[]
  placeName: string
  today: Day
}

/** What the numbers of one guarantee rest on, each with the page that it comes from. */
export function GuaranteePage({ standing, below, goals, placeName, today }: GuaranteePageProps) {
  return (
    <>
      <p class="lede">
        {placeName}. {standing.scans === null ? 'Scans: van te weinig scholen om te tonen.' : scansInWords(standing)}
      </p>
      <Years standing={standing} />
      <Goals goals={goals} />
      {below === null ? (
        <p class="meta">
          Wat hieronder ligt, is van de scholen en hun coördinatoren. Jij ziet wat van {fewestSchools} scholen of meer
          samen is.
        </p>
      ) : (
        <>
          <Scans scans={below.scans} />
          <Actions actions={below.actions} today={today} />
          <Talks talks={below.talks} />
          <Advice advice={below.advice} />
        </>
      )}
    </>
  )
}

const scansInWords = ({ scans }: GuaranteeStanding) => (scans ? `Laatste scans: ${spreadInWords(scans)}.` : '')

/** The trend as a table: what the bars on the cockpit say. */
function Years({ standing: { years } }: { standing: GuaranteeStanding }) {
  return (
    <section>
      <div class="section-head">
        <h2>Door de jaren heen</h2>
      </div>
      <table class="folding">
        <caption class="unseen">Per schooljaar: scans, opbrengsten en vervolgacties</caption>
        <thead>
          <tr>
            <th scope="col">Schooljaar</th>
            <th scope="col">Scans in dat jaar</th>
            <th scope="col">Opbrengsten</th>
            <th scope="col">Vervolgacties gedaan</th>
          </tr>
        </thead>
        <tbody>
          {years.toReversed().map(({ schoolYear, scans, findings, actionsDone }) => (
            <tr key={schoolYear}>
              <th scope="row">{schoolYearName(schoolYear)}</th>
              <td data-label="Scans">{scans === null ? 'te weinig scholen' : spreadInWords(scans)}</td>
              <td data-label="Opbrengsten">{findings}</td>
              <td data-label="Vervolgacties gedaan">{actionsDone}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const judgementWords: Readonly<Record<string, string>> = {
  reached: 'bereikt',
  partly: 'deels bereikt',
  not: 'niet bereikt',
}

function Goals({ goals }: { goals: readonly GoalLine[] }) {
  return (
    <section>
      <div class="section-head">
        <h2>Doelen van het jaarplan</h2>
      </div>
      {goals.length === 0 ? (
        <p class="empty">In het vastgestelde jaarplan staat bij deze waarborg geen doel.</p>
      ) : (
        <ul class="rows plain cockpit-rows">
          {goals.map(({ goalId, planId, text, judgement }) => (
            <li key={goalId}>
              <a href={`/plans/${planId}#goal-${goalId}`}>{text}</a>
              {judgement !== null && <span class="tag">{judgementWords[judgement]}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Scans({ scans }: { scans: readonly SchoolScan[] }) {
  return (
    <section>
      <div class="section-head">
        <h2>Scans</h2>
      </div>
      {scans.length === 0 ? (
        <p class="empty">Hier is nog geen scan vastgesteld.</p>
      ) : (
        <ul class="rows plain cockpit-rows cockpit-scans">
          {scans.map(({ scanId, schoolName, theme, schoolYear, phases: [p1 = 0, p2 = 0, p3 = 0, p4 = 0] }) => (
            <li key={`${scanId} ${theme}`}>
              <div>
                <a href={`/scans/${scanId}/report`}>{schoolName}</a>
                <small>
                  {theme}, {schoolYearName(schoolYear)}
                </small>
              </div>
              <SpreadBar spread={{ phases: [p1, p2, p3, p4], schools: 1 }} label={`${schoolName}, ${theme}`} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Actions({ actions, today }: { actions: readonly OpenAction[]; today: Day }) {
  return (
    <section>
      <div class="section-head">
        <h2>Vervolgacties die nog open staan</h2>
      </div>
      {actions.length === 0 ? (
        <p class="empty">Er staat niets open.</p>
      ) : (
        <ul class="rows plain cockpit-rows">
          {actions.map(({ id, what, ownerName, placeName, dueOn }) => (
            <li key={id}>
              <div>
                <a href={`/actions/${id}`}>{what}</a>
                <small>{[ownerName, placeName].filter(Boolean).join(', ')}</small>
              </div>
              <span class={dueOn < today ? 'due late' : 'due'}>{dueInWords(today, dueOn)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Talks({ talks }: { talks: readonly TalkLine[] }) {
  return (
    <section>
      <div class="section-head">
        <h2>Gesprekken</h2>
      </div>
      {talks.length === 0 ? (
        <p class="empty">Over deze waarborg is nog geen gesprek met het gesprekskader gevoerd.</p>
      ) : (
        <ul class="rows plain cockpit-rows">
          {talks.map(({ dialogueId, bodyName, day, number }) => (
            <li key={dialogueId}>
              <div>
                <a href={`/dialogues/${dialogueId}/report`}>{bodyName}</a>
                <small>{longDay(day)}</small>
              </div>
              <span>{count(number, 'opbrengst', 'opbrengsten')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Advice({ advice }: { advice: readonly AdviceLine[] }) {
  return (
    <section>
      <div class="section-head">
        <h2>Adviezen uit peerreviews</h2>
      </div>
      {advice.length === 0 ? (
        <p class="empty">Er is nog geen peerreview met een advies bij deze waarborg.</p>
      ) : (
        <ul class="rows plain cockpit-rows">
          {advice.map(({ reviewId, schoolName, text, closedOn }) => (
            <li key={`${reviewId} ${text}`}>
              <div>
                <a href={`/reviews/${reviewId}`}>{text}</a>
                <small>
                  {schoolName}, {longDay(closedOn)}
                </small>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
