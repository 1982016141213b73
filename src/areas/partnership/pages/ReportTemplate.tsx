import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { templateForm } from '../forms.ts'

export type TemplatePlaceholder = { name: string; becomes: string; ownLine: boolean }

type ReportTemplateProps = {
  own: boolean
  path: string
  placeholders: readonly TemplatePlaceholder[]
  form: FormState
}

/** Where the project coordinator brings the partnership's own Word template. */
export function ReportTemplate({ own, path, placeholders, form }: ReportTemplateProps) {
  return (
    <>
      <p class="lede">
        {own
          ? 'Verslagen in Word komen nu in jullie eigen sjabloon.'
          : 'Verslagen in Word komen nu in de stijl van Peilstok. Jullie kunnen een eigen sjabloon gebruiken.'}
      </p>
      <div class="buttons">
        <a class="button quiet" href={`${path}/example`} data-turbo="false">
          Haal een voorbeeld op
        </a>
        {own && <PostButton action={`${path}/removal`} label="Gebruik weer de stijl van Peilstok" look="plain" />}
      </div>
      <Form action={path} form={form} button="Gebruik dit sjabloon" upload>
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
