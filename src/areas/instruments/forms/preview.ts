import { type Field, hidden, oneOf } from '../../../platform/web/form.ts'

/** What a preview of a questionnaire shows. What these hold is read from the address, where anything may stand. */
export const previewFields = {
  language: oneOf({
    label: 'Taal',
    options: [
      { value: 'nl', label: 'Nederlands' },
      { value: 'en', label: 'Engels' },
    ],
  }),
  each: select('Blokken per persoon', false),
  form: select('Vorm', true),
}

function select(label: string, required: boolean): Field<string> {
  return { ...hidden(4), control: 'select', label, required }
}
