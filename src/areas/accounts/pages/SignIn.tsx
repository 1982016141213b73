import type { OidcProvider } from '../../../platform/config.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { codeForm, letterForm } from '../forms.ts'

type SignInProps = { form: FormState; providers: readonly OidcProvider[]; demo: boolean }

export function SignIn({ form, providers, demo }: SignInProps) {
  return (
    <>
      <p class="lede">Je krijgt een e-mail met een link en een code. Een wachtwoord is niet nodig.</p>
      {demo && (
        <p>
          Dit is de demo: <a href="/demo">kies gewoon wie je bent</a>.
        </p>
      )}
      <Form action="/sign-in/letter" form={form} button="Stuur mij een e-mail">
        <Field name="email" field={letterForm.fields.email} form={form} />
        <Field name="next" field={letterForm.fields.next} form={form} />
      </Form>
      {providers.length > 0 && (
        <section class="apart">
          <h2>Of meld je aan met je werkaccount</h2>
          <div class="buttons">
            {providers.map(({ id, name }) => (
              <form method="post" action="/sign-in/provider" key={id}>
                <input type="hidden" name="provider" value={id} />
                <input type="hidden" name="next" value={form.typed.next?.[0] ?? '/'} />
                <button type="submit" class="button quiet">
                  {name}
                </button>
              </form>
            ))}
          </div>
        </section>
      )}
    </>
  )
}

/** After asking for the letter: the same words, whether the address is known or not. */
export function LetterSent({ form }: { form: FormState }) {
  return (
    <>
      <p class="lede">
        Kennen wij <strong>{form.typed.email?.[0]}</strong>, dan is er nu een e-mail onderweg. Tik op de link daarin, of
        vul hier de code in. Beide werken een kwartier.
      </p>
      <Form action="/sign-in/code" form={form} button="Meld je aan" cancel={{ href: '/sign-in', label: 'Ander adres' }}>
        <input type="hidden" name="email" value={form.typed.email?.[0] ?? ''} />
        <Field name="code" field={codeForm.fields.code} form={form} />
        <Field name="next" field={codeForm.fields.next} form={form} />
      </Form>
      <p class="apart meta">
        Niets gekregen na een paar minuten? Kijk bij ongewenste post, of vraag de projectcoördinator of dit het adres is
        waarmee je bekend bent.
      </p>
    </>
  )
}

/** Where the link in the letter leads: one more tap, since mail programs open links by themselves. */
export function ConfirmLink({ token, next }: { token: string; next: string }) {
  return (
    <>
      <p class="lede">Je bent er bijna.</p>
      <form method="post" action="/sign-in/link">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={next} />
        <div class="buttons">
          <button type="submit" class="button">
            Ga verder naar Peilstok
          </button>
        </div>
      </form>
    </>
  )
}
