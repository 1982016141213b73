import { schoolYearName } from '../../../platform/schoolYear.ts'
import { PostButton } from '../../../ui/form/Field.tsx'
import { longDay } from '../../../ui/words.ts'
import { occurrencePath, rowPath } from '../paths.ts'
import type { CycleRow, Occurrence } from '../queries.ts'
import {
  activityNames,
  countsInWords,
  frequencyInWords,
  momentNames,
  monthsInWords,
  type StandingCounts,
  standingOf,
  subjectInWords,
  totalOf,
} from '../rules.ts'
import { StandingTag } from './Standing.tsx'

type RowPageProps = {
  row: CycleRow
  schoolYear: number
  years: readonly number[]
  of: string
  /** Whose they are, when it is not all. */
  whose: string | null
  occurrences: readonly Occurrence[]
  counts: StandingCounts
  page: number
  pages: number
  nameOf: (key: string) => string
  mayChange: boolean
  today: string
}

/** A row of the cycle: why it is there, and of whom it asks in one school year. */
export function RowPage(props: RowPageProps) {
  const { row, schoolYear, whose, occurrences, counts, mayChange } = props
  return (
    <>
      <p class="lede">{row.goal}</p>
      {mayChange && <Change row={row} />}
      <section>
        <div class="section-head">
          <h2>
            {schoolYearName(schoolYear)}
            {whose === null ? '' : `, ${whose}`}
          </h2>
        </div>
        <Years {...props} />
        <p>{totalOf(counts) === 0 ? '' : `Hoe het staat: ${countsInWords(counts)}.`}</p>
        {occurrences.length === 0 ? (
          <p class="empty">In dit schooljaar wordt dit van niemand gevraagd.</p>
        ) : (
          <OccurrenceList {...props} />
        )}
        <Pages {...props} />
      </section>
      <section>
        <div class="section-head">
          <h2>Zo staat het in de cyclus</h2>
        </div>
        <RowFacts {...props} />
      </section>
    </>
  )
}

function Change({ row: { id, untilYear } }: { row: CycleRow }) {
  const path = rowPath(id)
  return (
    <div class="buttons">
      <a class="button quiet" href={`${path}/edit`}>
        Wijzig deze regel
      </a>
      {untilYear === null ? (
        <a class="button quiet" href={`${path}/ending`}>
          Laat haar stoppen
        </a>
      ) : (
        <PostButton action={`${path}/return`} label="Laat haar doorgaan" />
      )}
    </div>
  )
}

function Years({ row, years, schoolYear, of }: RowPageProps) {
  return (
    <nav class="buttons" aria-label="Schooljaren">
      {years.map((year) => (
        <a
          key={year}
          class="button quiet small"
          href={rowPath(row.id, year, of)}
          aria-current={year === schoolYear ? 'page' : undefined}
        >
          {schoolYearName(year)}
        </a>
      ))}
    </nav>
  )
}

function OccurrenceList({ occurrences, today }: RowPageProps) {
  return (
    <ul class="rows plain">
      {occurrences.map((occurrence) => (
        <li key={occurrence.id}>
          <div>
            <a href={occurrencePath(occurrence.id)}>{occurrence.subjectName ?? 'Het partnerschap'}</a>{' '}
            <StandingTag standing={standingOf(occurrence, today)} />
            {occurrence.skippedBecause !== null && (
              <p>
                <small>{occurrence.skippedBecause}</small>
              </p>
            )}
          </div>
          <span class={standingOf(occurrence, today) === 'late' ? 'due late' : 'due'}>
            {occurrence.heldOn === null ? `uiterlijk ${longDay(occurrence.dueOn)}` : longDay(occurrence.heldOn)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Pages({ row, schoolYear, of, page, pages }: RowPageProps) {
  if (pages <= 1) return null
  const to = (number: number) => {
    const path = rowPath(row.id, schoolYear, of)
    return `${path}&page=${number}`
  }
  return (
    <nav class="buttons" aria-label="Bladzijden">
      {page > 1 && (
        <a class="button quiet small" href={to(page - 1)} rel="prev">
          Vorige
        </a>
      )}
      <span class="meta">
        bladzijde {page} van {pages}
      </span>
      {page < pages && (
        <a class="button quiet small" href={to(page + 1)} rel="next">
          Volgende
        </a>
      )}
    </nav>
  )
}

function RowFacts({ row, nameOf }: Pick<RowPageProps, 'row' | 'nameOf'>) {
  return (
    <dl class="facts">
      <dt>Moment</dt>
      <dd>{momentNames[row.moment]}</dd>
      <dt>Activiteit</dt>
      <dd>{activityNames[row.activity]}</dd>
      <dt>Van wie</dt>
      <dd>{subjectInWords(row.subject, nameOf)}</dd>
      <dt>Hoe vaak</dt>
      <dd>{frequencyInWords(row)}</dd>
      <dt>In het schooljaar</dt>
      <dd>{monthsInWords(row)}</dd>
      <dt>Zorgt ervoor</dt>
      <dd>{row.roles.find(({ leads }) => leads)?.name ?? 'niemand'}</dd>
      <dt>Ook betrokken</dt>
      <dd>
        {row.roles
          .filter(({ leads }) => !leads)
          .map(({ name }) => name)
          .join(', ') || 'niemand'}
      </dd>
      {row.untilYear !== null && (
        <>
          <dt>Telt tot en met</dt>
          <dd>{schoolYearName(row.untilYear)}</dd>
        </>
      )}
    </dl>
  )
}
