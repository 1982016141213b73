import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import type { Doorway } from '../commands.ts'
import { codeForm, guestForm } from '../forms.ts'

/** Where one types the code on the wall. */
export function JoinByCode({ form }: { form: FormState }) {
  return (
    <>
      <p class="lede">Typ de code die op het scherm in de zaal staat.</p>
      <Form action="/join" form={form} button="Verder">
        <Field name="code" field={codeForm.fields.code} form={form} />
      </Form>
    </>
  )
}

type JoinHereProps = { doorway: Doorway; code: string; form: FormState }

/** Before coming in: as whom, and who then sees what. */
export function JoinHere({ doorway: { facilitatorName, person }, code, form }: JoinHereProps) {
  return (
    <>
      <p class="lede">{facilitatorName} leidt dit gesprek.</p>
      <section class="sees-list" aria-labelledby="who-sees">
        <h2 id="who-sees">Wie ziet wat?</h2>
        <ul>
          <li>Je groep, de gespreksleider en de zaal zien je naam.</li>
          <li>Wat je in je groep opschrijft, ziet de zaal. Daar staat je naam niet bij.</li>
          <li>Wat je zelf gaat doen, zie alleen jij.</li>
          {!person && <li>Doe je mee als gast? Dan wissen we je naam als het verslag klaar is.</li>}
          <li>Schrijf niets op over leerlingen.</li>
        </ul>
      </section>
      {person ? (
        <div class="buttons">
          <PostButton action={`/join/${code}/person`} label={`Doe mee als ${person.name}`} look="main" />
        </div>
      ) : (
        <>
          <Form action={`/join/${code}`} form={form} button="Doe mee als gast">
            <Field name="guestName" field={guestForm.fields.guestName} form={form} />
          </Form>
          <p class="apart">
            Heb je een account?{' '}
            <a href={`/sign-in?${new URLSearchParams({ next: `/join/${code}` })}`}>Meld je eerst aan</a>. Dan vind je je
            voornemens later terug.
          </p>
        </>
      )}
    </>
  )
}
