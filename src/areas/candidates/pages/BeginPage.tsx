import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { WhoSees } from '../../../ui/WhoSees.tsx'
import { beginForm } from '../forms.ts'
import type { SchoolToBegin } from '../queries.ts'

/** What there is to begin with. */
export type Beginning = { schools: readonly SchoolToBegin[]; boards: readonly { id: string; name: string }[] }

/** Beginning with a school: one that is known, or a new one. */
export function BeginPage({ schools, boards, form }: Beginning & { form: FormState }) {
  const { fields } = beginForm
  return (
    <>
      <p class="lede">
        Heeft een school belangstelling om samen op te leiden? Zet haar op weg. Tot de start telt zij mee als kandidaat:
        er wordt nog niets van haar gevraagd wat van opleidingsscholen wordt gevraagd.
      </p>
      <WhoSees>
        Alles op deze weg lezen: wie coördineert, de bestuurders van dat bestuur, en op de school de schoolleider,
        schoolopleider en instituutsopleider.
      </WhoSees>
      <Form action="/candidates" form={form} button="Zet de school op weg" cancel={{ href: '/candidates' }}>
        {schools.length > 0 && (
          <Field
            name="school"
            field={fields.school}
            form={form}
            options={schools.map(({ id, name, place, boardName }) => ({
              value: id,
              label: place ? `${name}, ${place}` : name,
              group: boardName ?? 'Zonder bestuur',
            }))}
            placeholder="Een nieuwe school"
          />
        )}
        <fieldset class="field wide">
          <legend>{schools.length > 0 ? 'Of een nieuwe school' : 'Welke school?'}</legend>
          <Field name="name" field={fields.name} form={form} />
          <div class="side-by-side">
            <Field name="place" field={fields.place} form={form} />
            {boards.length !== 1 && (
              <Field
                name="board"
                field={{ ...fields.board, required: true }}
                form={form}
                options={boards.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
          </div>
        </fieldset>
        <Field name="occurrence" field={fields.occurrence} form={form} />
        <Field name="key" field={fields.key} form={form} />
      </Form>
    </>
  )
}
