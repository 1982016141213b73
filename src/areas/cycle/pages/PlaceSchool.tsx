import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { placeForm } from '../forms.ts'
import type { TrainingSchool } from '../queries.ts'
import { type Cohort, turnFrom, waitsTooLong } from '../rules.ts'

type PlaceSchoolProps = { school: TrainingSchool; cohorts: readonly Cohort[]; thisYear: number; form: FormState }

/** Choosing the cohort of one school by hand, with what that does to its next turn. */
export function PlaceSchool({ school, cohorts, thisYear, form }: PlaceSchoolProps) {
  const since = school.lastYear ?? school.startYear
  return (
    <>
      <p class="lede">
        {since === null
          ? `${school.name} is nog niet gescand of bezocht.`
          : `${school.name} was het laatst aan de beurt in ${schoolYearName(since)}.`}{' '}
        Kies wanneer de volgende scan en peerreview zijn. Wat al gepland is, blijft staan.
      </p>
      <Form
        action={`/cycle/cohorts/schools/${school.id}`}
        form={form}
        button="Bewaar"
        cancel={{ href: '/cycle/cohorts' }}
      >
        <Field
          name="cohort"
          field={placeForm.fields.cohort}
          form={form}
          options={cohorts
            .toSorted((a, b) => turnFrom(a, thisYear) - turnFrom(b, thisYear))
            .map((cohort) => ({ value: String(cohort.number), label: turnInWords(school, cohort, thisYear) }))}
        />
      </Form>
    </>
  )
}

function turnInWords(school: TrainingSchool, cohort: Cohort, thisYear: number): string {
  const turn = turnFrom(cohort, thisYear)
  const tooLong = waitsTooLong(school, turn)
  const warning = tooLong === null ? '' : `. Let op: dan wacht de school ${tooLong} jaar`
  return `Cohort ${cohort.number}: in ${schoolYearName(turn)}${warning}`
}
