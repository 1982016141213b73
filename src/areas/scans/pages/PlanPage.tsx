import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { inSentence } from '../../../ui/words.ts'
import type { ThemeVersion } from '../../instruments/index.ts'
import { planForm } from '../forms.ts'
import type { Candidate, School } from '../queries.ts'

type PlanPageProps = {
  school: School
  form: FormState
  themes: readonly ThemeVersion[]
  candidates: readonly Candidate[]
  action: string
  cancel: string
  isNew: boolean
  themesFixed: boolean
}

export function PlanPage({ school, form, themes, candidates, action, cancel, isNew, themesFixed }: PlanPageProps) {
  const { fields } = planForm
  const people = candidates.map(({ personId, name, roleName }) => ({
    value: personId,
    label: `${name}, ${inSentence(roleName)}`,
  }))
  const grouped = people.map((person, index) => ({
    ...person,
    group: candidates[index]?.trainingTeam ? 'Opleidingsteam' : 'Ook aan de school verbonden',
  }))
  if (themes.length === 0) {
    return (
      <div class="empty">
        <p>Er is nog geen gepubliceerd thema om een scan over te doen.</p>
        <p>
          <a href="/instruments">Laad een thema in of publiceer er een</a>. Dan kun je hier verder.
        </p>
      </div>
    )
  }
  if (people.length === 0) {
    return (
      <div class="empty">
        <p>
          Aan {school.schoolName} is nog niemand verbonden. Geef eerst iemand een aanstelling bij deze school; dan kun
          je een scan plannen.
        </p>
      </div>
    )
  }
  return (
    <>
      <p class="lede">Een scan is een gesprek met voorbereiding: ieder kiest eerst zelf, dan praten jullie.</p>
      <Form action={action} form={form} button={isNew ? 'Plan de scan' : 'Bewaar'} cancel={{ href: cancel }}>
        <Field name="occurrence" field={fields.occurrence} form={form} />
        <Field name="occasion" field={fields.occasion} form={form} />
        {themesFixed ? (
          <p class="field meta">De thema’s liggen vast, omdat er al gekozen wordt.</p>
        ) : (
          <Field
            name="themes"
            field={fields.themes}
            form={form}
            options={themes.map(({ versionId, definition }) => ({
              value: versionId,
              label: `${definition.title} (${definition.criteria.length} onderdelen)`,
            }))}
          />
        )}
        {themesFixed && form.typed.themes?.map((id) => <input type="hidden" name="themes" value={id} key={id} />)}
        <Field name="participants" field={fields.participants} form={form} options={grouped} />
        <Field name="facilitator" field={fields.facilitator} form={form} options={people} />
        <div class="side-by-side">
          <Field name="opensOn" field={fields.opensOn} form={form} />
          <Field name="closesOn" field={fields.closesOn} form={form} />
          <Field name="talkOn" field={fields.talkOn} form={form} />
        </div>
        <Field name="ambitionYear" field={fields.ambitionYear} form={form} />
      </Form>
    </>
  )
}

/** For whoever can plan at more than one school. */
export function ChooseSchool({ schools }: { schools: readonly School[] }) {
  if (schools.length === 0) {
    return (
      <div class="empty">
        <p>
          Er is nog geen school waarvoor je een scan kunt plannen. Vraag de projectcoördinator je aanstelling na te
          kijken.
        </p>
      </div>
    )
  }
  return (
    <>
      <p class="lede">Voor welke school?</p>
      <ul class="rows plain">
        {schools.map(({ schoolId, schoolName, place }) => (
          <li key={schoolId}>
            <div>
              <a href={`/schools/${schoolId}/scans/new`}>{schoolName}</a> {place && <small>· {place}</small>}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
