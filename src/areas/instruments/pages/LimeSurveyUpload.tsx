import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { limeSurveyForm } from '../forms.ts'

/** Where a survey structure of LimeSurvey is brought in. */
export function LimeSurveyUpload({ action, form }: { action: string; form: FormState }) {
  return (
    <>
      <p class="lede">
        Hebben jullie al een vragenlijst in LimeSurvey? Peilstok maakt er een concept van. Antwoorden zitten niet in dit
        bestand.
      </p>
      <Form action={action} form={form} button="Lees deze enquête" cancel={{ href: '/instruments/new' }} upload>
        <Field name="structure" field={limeSurveyForm.fields.structure} form={form} />
      </Form>
      <section class="apart">
        <h2>Wat komt mee?</h2>
        <ul>
          <li>
            Stellingen op een schaal van vier tot zeven punten, stellingenparen, keuzevragen, rangordes, getallen en
            open vragen.
          </li>
          <li>Nederlandse en Engelse teksten, en eenvoudige voorwaarden: “alleen als …”.</li>
          <li>Wat niet mee kan, noemen we vraag voor vraag, met de reden. Er gaat niets ongemerkt verloren.</li>
        </ul>
      </section>
    </>
  )
}
