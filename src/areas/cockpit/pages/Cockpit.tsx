import type { Day } from '../../../platform/clock.ts'
import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { Option } from '../../../platform/web/form.ts'
import { count, dueInWords } from '../../../ui/words.ts'
import { guaranteeNames, guarantees } from '../../instruments/index.ts'
import type { StudentsSay } from '../../results/index.ts'
import type { DueRow } from '../queries.ts'
import { fewestSchools, type GuaranteeStanding, judgementsIn } from '../rules.ts'
import type { Stuck } from '../stuck.ts'
import { SpreadBar } from './SpreadBar.tsx'
import { StudentsSaySection } from './StudentsSaySection.tsx'

type CockpitProps = {
  standing: readonly GuaranteeStanding[]
  due: readonly DueRow[]
  stuck: readonly Stuck[]
  say: StudentsSay | undefined
  /** The place as it stands in addresses. */
  of: string
  schoolYear: number
  options: { places: readonly Option[]; years: readonly Option[] }
  /** Whether the reader sees no more than numbers. */
  numbersOnly: boolean
  today: Day
}

/** How many lines of what is due are shown; the year has them all. */
const mostDue = 5

/** How the four guarantees stand, what is due and what is stuck: on one screen. */
export function Cockpit({ standing, due, stuck, say, of, schoolYear, options, numbersOnly, today }: CockpitProps) {
  const link = (path: string) => `${path}?${new URLSearchParams({ of, year: String(schoolYear) })}`
  return (
    <div class="cockpit">
      <Choice of={of} schoolYear={schoolYear} options={options} />
      <div class="cockpit-guarantees">
        {guarantees.map((guarantee) => {
          const one = standing.find((each) => each.guarantee === guarantee)
          return one && <Card key={guarantee} standing={one} href={link(`/cockpit/guarantees/${guarantee}`)} />
        })}
      </div>
      <div class="cockpit-now">
        <section>
          <h2>Aan de beurt</h2>
          <DueList due={due} of={of} schoolYear={schoolYear} today={today} />
        </section>
        <section>
          <h2>Wat vastzit</h2>
          {stuck.length === 0 ? (
            <p class="meta">Niets wacht langer dan is afgesproken.</p>
          ) : (
            <ul class="rows plain">
              {stuck.map(({ text, href }) => (
                <li key={text}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      <StudentsSaySection say={say} />
      <p class="meta">
        Scans: hoe teams zelf oordeelden, van fase 1 (bleek) tot fase 4 (diep). Geen cijfer en geen ranglijst.
        {numbersOnly && ` Je ziet alleen wat van ${fewestSchools} scholen of meer samen is.`}
      </p>
    </div>
  )
}

function Choice({ of, schoolYear, options }: Pick<CockpitProps, 'of' | 'schoolYear' | 'options'>) {
  return (
    <form method="get" action="/cockpit" class="filters cockpit-choice">
      <div class="field">
        <label for="of">Van</label>
        <Select name="of" options={options.places} chosen={of} />
      </div>
      <div class="field">
        <label for="year">Schooljaar</label>
        <Select name="year" options={options.years} chosen={String(schoolYear)} />
      </div>
      <button type="submit" class="button quiet">
        Toon
      </button>
    </form>
  )
}

function Select({ name, options, chosen }: { name: string; options: readonly Option[]; chosen: string }) {
  return (
    <select id={name} name={name}>
      {options.map(({ value, label }) => (
        <option key={value} value={value} selected={value === chosen}>
          {label}
        </option>
      ))}
    </select>
  )
}

function Card({ standing, href }: { standing: GuaranteeStanding; href: string }) {
  const { guarantee, scans, findings, actions, goals, activities, reviews } = standing
  const name = guarantees.find((one) => one === guarantee)
  return (
    <section class="cockpit-card" data-n={guarantee}>
      <h2>
        <span class="guarantee" data-n={guarantee}>
          {guarantee}
        </span>
        <a href={href}>{name && guaranteeNames[name]}</a>
      </h2>
      <dl>
        <dt>Scans</dt>
        <dd>
          {scans === null ? (
            <small>van te weinig scholen om te tonen</small>
          ) : judgementsIn(scans) === 0 ? (
            <small>nog geen oordelen</small>
          ) : (
            <>
              <SpreadBar spread={scans} label="Laatste scans" />
              <small>{count(scans.schools, 'school', 'scholen')}</small>
            </>
          )}
        </dd>
        <dt>Jaarplan</dt>
        <dd>
          {goals.all === 0 ? (
            <small>geen doelen</small>
          ) : (
            <>
              {count(goals.all, 'doel', 'doelen')}
              {goals.reached + goals.partly + goals.not > 0 && `, ${goals.reached} bereikt`}
              <small>{activitiesInWords(activities)}</small>
            </>
          )}
        </dd>
        <dt>Vervolgacties</dt>
        <dd>
          {actions.open} open{actions.late > 0 && <strong class="late">, {actions.late} te laat</strong>}
          {actions.done > 0 && <small>{actions.done} gedaan dit jaar</small>}
        </dd>
        <dt>Opbrengsten</dt>
        <dd>
          {findings.all}
          {findings.shared > 0 && <small>{findings.shared} breed gedeeld</small>}
        </dd>
        <dt>Adviezen</dt>
        <dd>
          {reviews.advice}
          {reviews.advice > 0 && <small>{reviews.withAction} met een vervolgactie</small>}
        </dd>
      </dl>
      <Trend standing={standing} />
    </section>
  )
}

function activitiesInWords({ toDo, underWay, done }: GuaranteeStanding['activities']): string {
  const told = [done > 0 && `${done} gedaan`, underWay > 0 && `${underWay} bezig`, toDo > 0 && `${toDo} te doen`]
  const words = told.filter((one) => one !== false)
  return words.length === 0 ? 'geen activiteiten' : words.join(', ')
}

/** What was settled in the years up to now, one bar a year. */
function Trend({ standing: { years } }: { standing: GuaranteeStanding }) {
  const told = years.flatMap(({ schoolYear, scans }) =>
    scans && judgementsIn(scans) > 0 ? [{ schoolYear, scans }] : [],
  )
  if (told.length < 2) return null
  return (
    <ul class="cockpit-trend">
      {told.map(({ schoolYear, scans }) => (
        <li key={schoolYear}>
          <small>’{String(schoolYear).slice(2)}</small>
          <SpreadBar spread={scans} label={`Scans van ${schoolYearName(schoolYear)}`} height={8} />
        </li>
      ))}
    </ul>
  )
}

function DueList({ due, of, schoolYear, today }: Pick<CockpitProps, 'due' | 'of' | 'schoolYear' | 'today'>) {
  if (due.length === 0) return <p class="meta">Op dit moment is er niets aan de beurt dat nog moet worden gepland.</p>
  const query = new URLSearchParams({ year: String(schoolYear), of })
  return (
    <>
      <ul class="rows plain">
        {due.slice(0, mostDue).map(({ rowId, title, number, late, dueOn }) => (
          <li key={rowId}>
            <div>
              <a href={`/cycle/rows/${rowId}?${query}`}>{title}</a>
              <small>
                {number}× te plannen{late > 0 && `, ${late} te laat`}
              </small>
            </div>
            <span class={dueOn < today ? 'due late' : 'due'}>{dueInWords(today, dueOn)}</span>
          </li>
        ))}
      </ul>
      {due.length > mostDue && (
        <p>
          <a href={`/cycle?${query}`}>en nog {due.length - mostDue} andere</a>
        </p>
      )}
    </>
  )
}
