import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { count } from '../../../ui/words.ts'
import { beginRoundForm } from '../forms/planning.ts'
import type { RoundLine, RoundSchool } from '../queries/rounds.ts'

type RoundListProps = {
  rounds: readonly RoundLine[]
  mayBegin: boolean
  /** The school years for which a round can be begun: this one and the next, without those that have one. */
  years: readonly number[]
}

/** All rounds, and the way to begin one. */
export function RoundList({ rounds, mayBegin, years }: RoundListProps) {
  return (
    <>
      <p class="lede">
        In een ronde plan je alle peerreviews van een schooljaar tegelijk: wie bezoekt welke school, eerlijk verdeeld en
        zonder banden met de school.
      </p>
      <div class="buttons">
        {mayBegin &&
          years.map((year, index) => (
            <a class={index === 0 ? 'button' : 'button quiet'} href={`/reviews/rounds/new?year=${year}`} key={year}>
              Begin de ronde van {schoolYearName(year)}
            </a>
          ))}
        <a href="/reviews/ties">Banden met scholen</a>
      </div>
      {rounds.length === 0 ? (
        <p class="empty">
          Er is nog geen ronde.{' '}
          {mayBegin
            ? 'Begin er een: de scholen die volgens de kwaliteitscyclus aan de beurt zijn staan al klaar.'
            : 'De projectcoördinator begint er een.'}
        </p>
      ) : (
        <ul class="rows plain">
          {rounds.map(({ id, schoolYear, state, visits, candidates }) => (
            <li key={id}>
              <div>
                <a href={`/reviews/rounds/${id}`}>{schoolYearName(schoolYear)}</a>{' '}
                <span class={state === 'confirmed' ? 'tag done' : 'tag now'}>
                  {state === 'confirmed' ? 'bevestigd' : 'in voorbereiding'}
                </span>
                <p class="meta">
                  {count(visits, 'bezoek', 'bezoeken')}, {count(candidates, 'kandidaat', 'kandidaten')}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Which schools a round is about. */
export function NewRound({ schools, form }: { schools: readonly RoundSchool[]; form: FormState }) {
  if (schools.length === 0) return <p class="empty">Alle scholen die dit schooljaar meedoen zitten al in een ronde.</p>
  return (
    <>
      <p class="lede">
        Voor elke school die je kiest komt er een peerreview. Daarna kies je wie er mee mogen, en reken je een voorstel
        uit.
      </p>
      <p>
        {schools.some(({ hasTurn }) => hasTurn)
          ? 'Aangevinkt staan de scholen die volgens de kwaliteitscyclus aan de beurt zijn.'
          : 'In de kwaliteitscyclus is dit schooljaar nog geen school aan de beurt. Vink zelf aan welke bezoek krijgen.'}
      </p>
      <Form action="/reviews/rounds" form={form} button="Begin de ronde" cancel={{ href: '/reviews/rounds' }}>
        <Field name="year" field={beginRoundForm.fields.year} form={form} />
        <Field name="schools" field={beginRoundForm.fields.schools} form={form} options={schoolOptions(schools)} />
      </Form>
    </>
  )
}

export function schoolOptions(schools: readonly RoundSchool[]) {
  return schools.map(({ schoolId, schoolName, boardName }) => ({
    value: schoolId,
    label: schoolName,
    group: boardName ?? 'Zonder bestuur',
  }))
}
