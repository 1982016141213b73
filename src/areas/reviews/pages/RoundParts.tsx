/** The pages on which a round is set up: its visits, its candidates, its settings. */
import type { FormState } from '../../../platform/web/form.ts'
import { ErrorSummary, Field, Form } from '../../../ui/form/Field.tsx'
import { count } from '../../../ui/words.ts'
import { addCandidatesForm, addVisitsForm, dayField, daysForm, roundSettingsForm } from '../forms/planning.ts'
import type { PanelCandidate } from '../queries/planning.ts'
import type { Round, RoundSchool, RoundVisit } from '../queries/rounds.ts'
import { schoolOptions } from './RoundList.tsx'

type VisitsProps = {
  round: Round
  visits: readonly RoundVisit[]
  schools: readonly RoundSchool[]
  days: FormState
  form: FormState
  mayPlan: boolean
}

/** The schools of a round with the days of their visits, and more schools to take in. */
export function RoundVisits({ round, visits, schools, days, form, mayPlan }: VisitsProps) {
  const path = `/reviews/rounds/${round.id}`
  const { fields } = daysForm(visits.map(({ reviewId }) => reviewId))
  return (
    <>
      <p class="lede">
        Een dag hoeft nog niet. Weet je die al, dan houdt het voorstel er rekening mee: niemand is op één dag bij twee
        scholen.
      </p>
      {visits.length > 0 && (
        <Form action={`${path}/days`} form={days} button="Bewaar de dagen" cancel={{ href: path, label: 'Terug' }}>
          <ul class="round-days">
            {visits.map(({ reviewId, schoolName }) => {
              const name = dayField(reviewId)
              const field = fields[name]
              return (
                <li key={reviewId}>
                  {field && <Field name={name} field={{ ...field, label: schoolName }} form={days} />}
                </li>
              )
            })}
          </ul>
        </Form>
      )}
      {mayPlan && schools.length > 0 && (
        <section>
          <div class="section-head">
            <h2>Meer scholen</h2>
          </div>
          <Form action={`${path}/visits`} form={form} button="Neem op in de ronde" look="quiet">
            <Field name="schools" field={addVisitsForm.fields.schools} form={form} options={schoolOptions(schools)} />
          </Form>
        </section>
      )}
    </>
  )
}

type CandidatesProps = {
  round: Round
  people: readonly PanelCandidate[]
  roles: readonly { key: string; name: string }[]
  /** Whom one can add by name. */
  others: readonly { id: string; name: string }[]
  form: FormState
  removal: FormState
  mayPlan: boolean
}

/** Who may be asked, and how somebody comes on that list or off it. */
export function RoundCandidates({ round, people, roles, others, form, removal, mayPlan }: CandidatesProps) {
  const path = `/reviews/rounds/${round.id}/candidates`
  return (
    <>
      <p class="lede">
        Wie op deze lijst staat mag gevraagd worden voor een panel. Of iemand naar een bepaalde school mag, rekent
        Peilstok zelf na.
      </p>
      {mayPlan && (
        <Form
          action={path}
          form={form}
          button="Zet op de lijst"
          cancel={{ href: `/reviews/rounds/${round.id}`, label: 'Terug' }}
        >
          <Field
            name="roles"
            field={addCandidatesForm.fields.roles}
            form={form}
            options={roles.map(({ key, name }) => ({ value: key, label: name }))}
          />
          <Field
            name="person"
            field={addCandidatesForm.fields.person}
            form={form}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder="Niemand"
          />
        </Form>
      )}
      <section>
        <div class="section-head">
          <h2>Op de lijst</h2>
        </div>
        {people.length === 0 ? (
          <p class="empty">Er staat nog niemand op de lijst. Begin met de rollen die al aangevinkt zijn.</p>
        ) : (
          <form method="post" action={`${path}/removal`} novalidate>
            <ErrorSummary errors={removal.errors} />
            <p id="people">{count(people.length, 'persoon', 'mensen')}, op naam.</p>
            <ul class="rows plain">
              {people.map((person) => (
                <li key={person.personId}>
                  <CandidateLine person={person} mayPlan={mayPlan} />
                </li>
              ))}
            </ul>
            {mayPlan && (
              <div class="buttons">
                <button type="submit" class="button quiet">
                  Haal wie aangevinkt is van de lijst
                </button>
              </div>
            )}
          </form>
        )}
      </section>
    </>
  )
}

function CandidateLine({ person, mayPlan }: { person: PanelCandidate; mayPlan: boolean }) {
  const { personId, name, roleName, organisations, earlier } = person
  const told = (
    <span>
      {name}
      <small>
        {' '}
        · {roleName}
        {organisations.length > 0 && ` · ${organisations.map((one) => one.name).join(', ')}`} ·{' '}
        {earlier === 0 ? 'nog niet op bezoek geweest' : `${earlier} keer op bezoek geweest`}
      </small>
    </span>
  )
  if (!mayPlan) return <div>{told}</div>
  return (
    <label class="option">
      <input type="checkbox" name="people" value={personId} />
      {told}
    </label>
  )
}

/** How many go together, and how often one person goes. */
export function RoundSettings({ round, form }: { round: Round; form: FormState }) {
  const { fields } = roundSettingsForm
  const path = `/reviews/rounds/${round.id}`
  return (
    <Form action={`${path}/settings`} form={form} button="Bewaar" cancel={{ href: path }}>
      <Field name="members" field={fields.members} form={form} />
      <Field name="mostVisits" field={fields.mostVisits} form={form} />
      <Field name="revision" field={fields.revision} form={form} />
    </Form>
  )
}
