import { schoolYearName, schoolYearOf } from '../../../platform/schoolYear.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { count } from '../../../ui/words.ts'
import { beginCohortsForm } from '../forms.ts'
import type { TrainingSchool } from '../queries.ts'
import { type Cohort, cohortCount, placedWords, turnFrom } from '../rules.ts'

type CohortsProps = {
  cohorts: readonly Cohort[]
  /** Those of which the reader may see in which cohort they are. */
  schools: readonly TrainingSchool[]
  thisYear: number
  form: FormState
  mayChange: boolean
}

/** The schools by cohort: when each has its turn for the scan and the peer review. */
export function Cohorts(props: CohortsProps) {
  const { cohorts, schools, thisYear, mayChange } = props
  if (cohorts.length === 0) return <NotBegun {...props} />
  const unplaced = schools.filter(({ placed }) => placed === null)
  return (
    <>
      <p class="lede">
        Elk schooljaar is één cohort aan de beurt voor de scan en de peerreview, zodat elke school één keer in de vier
        jaar wordt bezocht.
      </p>
      {mayChange && (
        <div class="buttons">
          <a class={unplaced.length > 0 ? 'button' : 'button quiet'} href="/cycle/cohorts/proposal">
            {unplaced.length > 0 ? `Deel ${count(unplaced.length, 'school', 'scholen')} in` : 'Stel een indeling voor'}
          </a>
        </div>
      )}
      {cohorts
        .toSorted((a, b) => turnFrom(a, thisYear) - turnFrom(b, thisYear))
        .map((cohort) => (
          <CohortSection
            key={cohort.number}
            cohort={cohort}
            schools={schools.filter(({ placed }) => placed?.number === cohort.number)}
            thisYear={thisYear}
            mayChange={mayChange}
          />
        ))}
      {unplaced.length > 0 && (
        <section>
          <h2>Nog in geen cohort</h2>
          <SchoolTable caption="Scholen zonder cohort" schools={unplaced} mayChange={mayChange} />
        </section>
      )}
    </>
  )
}

function NotBegun({ form, mayChange }: CohortsProps) {
  return (
    <>
      <p class="lede">
        Er zijn nog geen cohorten. Verdeel de scholen over vier groepen: elk schooljaar is er een aan de beurt voor de
        scan en de peerreview.
      </p>
      {mayChange ? (
        <Form action="/cycle/cohorts" form={form} button="Begin met cohorten">
          <Field name="firstYear" field={beginCohortsForm.fields.firstYear} form={form} />
        </Form>
      ) : (
        <p class="empty">De projectcoördinator kan ermee beginnen.</p>
      )}
    </>
  )
}

type SectionProps = { cohort: Cohort; schools: readonly TrainingSchool[]; thisYear: number; mayChange: boolean }

function CohortSection({ cohort, schools, thisYear, mayChange }: SectionProps) {
  const turn = turnFrom(cohort, thisYear)
  return (
    <section>
      <div class="section-head">
        <h2>
          Cohort {cohort.number}: {turn === thisYear ? 'dit schooljaar aan de beurt' : schoolYearName(turn)}
        </h2>
        <span class="meta">
          {count(schools.length, 'school', 'scholen')}, daarna {schoolYearName(turn + cohortCount)}
        </span>
      </div>
      {schools.length === 0 ? (
        <p class="empty">In dit cohort zit nog geen school.</p>
      ) : (
        <SchoolTable caption={`Scholen van cohort ${cohort.number}`} schools={schools} mayChange={mayChange} />
      )}
    </section>
  )
}

type TableProps = { caption: string; schools: readonly TrainingSchool[]; mayChange: boolean }

function SchoolTable({ caption, schools, mayChange }: TableProps) {
  return (
    <table class="folding">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">School</th>
          <th scope="col">Bestuur</th>
          <th scope="col">Streek</th>
          <th scope="col">Studenten en mentoren</th>
          <th scope="col">Laatste scan</th>
          <th scope="col">Laatste peerreview</th>
          {mayChange && <th scope="col">Cohort</th>}
        </tr>
      </thead>
      <tbody>
        {schools.map(({ id, name, boardName, region, size, lastScan, lastReview, placed }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td data-label="Bestuur">{boardName ?? '–'}</td>
            <td data-label="Streek">{region ?? '–'}</td>
            <td data-label="Studenten en mentoren">{size}</td>
            <td data-label="Laatste scan">{lastScan === null ? '–' : schoolYearName(schoolYearOf(lastScan))}</td>
            <td data-label="Laatste peerreview">
              {lastReview === null ? '–' : schoolYearName(schoolYearOf(lastReview))}
            </td>
            {mayChange && (
              <td data-label="Cohort">
                <a href={`/cycle/cohorts/schools/${id}`}>
                  {placed === null ? 'kies' : placedWords[placed.because]}
                  <span class="unseen"> voor {name}</span>
                </a>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
