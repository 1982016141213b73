import type { ComponentChildren } from 'preact'
import type { FormState } from '../../../platform/web/form.ts'
import { Form } from '../../../ui/form/Field.tsx'

type AskedRow = { field: string; title: string; detail: string | null; beside?: string | null }

type RowsFormProps = {
  action: string
  back: string
  form: FormState
  groups: readonly { title: string; rows: readonly AskedRow[] }[]
  /** As the keyboard of a phone knows it. */
  keyboard: 'numeric' | 'decimal'
  children?: ComponentChildren
}

/** Many rows with one thing to fill in at each, and one button. */
export function RowsForm({ action, back, form, groups, keyboard, children }: RowsFormProps) {
  return (
    <Form action={action} form={form} button="Bewaar" cancel={{ href: back }}>
      {children}
      {groups.map(({ title, rows }) => (
        <fieldset class="field wide" key={title}>
          <legend>{title}</legend>
          {rows.map((row) => (
            <AskedRow key={row.field} row={row} form={form} keyboard={keyboard} />
          ))}
        </fieldset>
      ))}
      <input type="hidden" name="revision" value={form.typed.revision?.[0] ?? ''} />
    </Form>
  )
}

function AskedRow({ row, form, keyboard }: { row: AskedRow; form: FormState; keyboard: 'numeric' | 'decimal' }) {
  const { field, title, detail, beside } = row
  const error = form.errors[field]
  const described = error ? { 'aria-describedby': `${field}-error`, 'aria-invalid': 'true' as const } : {}
  return (
    <div class="asked-row">
      <label for={field}>
        {title}
        {detail && <small> {detail}</small>}
      </label>
      {beside && <span class="beside">{beside}</span>}
      {error && (
        <p class="error" id={`${field}-error`}>
          <span class="unseen">Fout: </span>
          {error}
        </p>
      )}
      <input
        type="text"
        id={field}
        name={field}
        value={form.typed[field]?.[0] ?? ''}
        inputMode={keyboard}
        maxLength={20}
        autocomplete="off"
        {...described}
      />
    </div>
  )
}
