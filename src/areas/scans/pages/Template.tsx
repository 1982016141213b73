import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { templateForm } from '../forms.ts'

type TemplateProps = {
  own: boolean
  placeholders: readonly { name: string; becomes: string; ownLine: boolean }[]
  form: FormState
}

/** Where the project coordinator brings the partnership's own Word template. */
export function Template({ own, placeholders, form }: TemplateProps) {
  return (
    <>
      <p class="lede">
        {own
          ? 'Verslagen in Word komen nu in jullie eigen sjabloon.'
          : 'Verslagen in Word komen nu in de stijl van Peilstok. Jullie kunnen een eigen sjabloon gebruiken.'}
      </p>
      <div class="buttons">
        <a class="button quiet" href="/scans/report-template/example" data-turbo="false">
          Haal een voorbeeld op
        </a>
        {own && (
          <PostButton action="/scans/report-template/removal" label="Gebruik weer de stijl van Peilstok" look="plain" />
        )}
      </div>
      <Form action="/scans/report-template" form={form} button="Gebruik dit sjabloon" upload>
        <Field name="template" field={templateForm.fields.template} form={form} />
      </Form>
      <div class="section-head">
        <h2>Wat je in het sjabloon kunt zetten</h2>
      </div>
      <dl class="facts">
        {placeholders.map(({ name, becomes, ownLine }) => (
          <>
            <dt key={name}>
              <code>{`{{${name}}}`}</code>
            </dt>
            <dd key={`${name}-becomes`}>
              {becomes}
              {ownLine && ' (op een eigen regel)'}
            </dd>
          </>
        ))}
      </dl>
    </>
  )
}
