import type { ComponentChildren } from 'preact'
import type { Errors, Field as FieldOf, FormState, Option } from '../../platform/web/form.ts'

type Asked = {
  name: string
  field: FieldOf<unknown>
  form: FormState
  /** What can be chosen, when that is known only now. */
  options?: readonly Option[]
  /** The first line of a list in which nothing is chosen yet. */
  placeholder?: string
}

/** A question of a form, with its label, its hint, what is wrong with the answer, and the answer itself as it was typed. */
export function Field({ name, field, form, options = field.options ?? [], placeholder }: Asked) {
  const typed = form.typed[name] ?? []
  if (field.control === 'hidden') return <input type="hidden" name={name} value={typed[0] ?? ''} />
  const error = form.errors[name]
  const described = [field.hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
  const aria = {
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': 'true' as const } : {}),
  }

  if (field.control === 'checkbox') {
    return (
      <div class="field" id={name}>
        <Told name={name} field={field} error={error} />
        <label class="option">
          <input type="checkbox" name={name} checked={typed.length > 0} {...aria} />
          <span>{field.label}</span>
        </label>
      </div>
    )
  }
  if (field.control === 'radio' || field.control === 'checkboxes') {
    return (
      <fieldset class="field" id={name} aria-describedby={described}>
        <legend>
          {field.label} <Optional field={field} />
        </legend>
        <Told name={name} field={field} error={error} />
        <Options name={name} kind={field.control === 'radio' ? 'radio' : 'checkbox'} options={options} typed={typed} />
      </fieldset>
    )
  }
  const shared = { id: name, name, required: field.required, ...field.attributes, ...aria }
  return (
    <div class="field">
      <label for={name}>
        {field.label} <Optional field={field} />
      </label>
      <Told name={name} field={field} error={error} />
      {field.control === 'textarea' ? (
        <textarea {...shared}>{typed[0] ?? ''}</textarea>
      ) : field.control === 'select' ? (
        <select {...shared}>
          {(placeholder !== undefined || !field.required || !typed[0]) && (
            <option value="">{placeholder ?? 'Kies …'}</option>
          )}
          <GroupedOptions options={options} chosen={typed[0]} />
        </select>
      ) : (
        <Input control={field.control} value={typed[0] ?? ''} shared={shared} />
      )}
    </div>
  )
}

/** Written out, since each type of input has attributes of its own. */
function Input({ control, value, shared }: { control: FieldOf<unknown>['control']; value: string; shared: object }) {
  switch (control) {
    case 'email':
      return <input type="email" value={value} {...shared} />
    case 'date':
      return <input type="date" value={value} {...shared} />
    case 'time':
      return <input type="time" value={value} {...shared} />
    case 'number':
      return <input type="number" value={value} {...shared} />
    case 'file':
      return <input type="file" {...shared} />
    default:
      return <input type="text" value={value} {...shared} />
  }
}

function Optional({ field }: { field: FieldOf<unknown> }) {
  return field.required || field.control === 'radio' ? null : <span class="optional">(hoeft niet)</span>
}

function Told({ name, field, error }: { name: string; field: FieldOf<unknown>; error: string | undefined }) {
  return (
    <>
      {field.hint && (
        <p class="hint" id={`${name}-hint`}>
          {field.hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${name}-error`}>
          <span class="unseen">Fout: </span>
          {error}
        </p>
      )}
    </>
  )
}

function Options({
  name,
  kind,
  options,
  typed,
}: {
  name: string
  kind: 'radio' | 'checkbox'
  options: readonly Option[]
  typed: readonly string[]
}) {
  return (
    <div class={options.length > 12 ? 'options two' : 'options'}>
      {options.map(({ value, label, group }, index) => (
        <>
          {group && group !== options[index - 1]?.group && <p class="option-group">{group}</p>}
          <label class="option" key={value}>
            <input type={kind} name={name} value={value} checked={typed.includes(value)} />
            <span>{label}</span>
          </label>
        </>
      ))}
    </div>
  )
}

function GroupedOptions({ options, chosen }: { options: readonly Option[]; chosen: string | undefined }) {
  const groups = Map.groupBy(options, (option) => option.group ?? '')
  return (
    <>
      {[...groups].map(([group, members]) => {
        const lines = members.map(({ value, label }) => (
          <option key={value} value={value} selected={value === chosen}>
            {label}
          </option>
        ))
        return group ? (
          <optgroup key={group} label={group}>
            {lines}
          </optgroup>
        ) : (
          lines
        )
      })}
    </>
  )
}

/** What is wrong with a form, in front of it, with a link to each place. The browser's script moves the focus here. */
export function ErrorSummary({ errors }: { errors: Errors }) {
  const wrong = Object.entries(errors)
  if (wrong.length === 0) return null
  return (
    <div class="summary" role="alert" tabindex={-1} data-focus>
      <h2>{wrong.length === 1 ? 'Er klopt nog iets niet' : `Er kloppen nog ${wrong.length} dingen niet`}</h2>
      <ul>
        {wrong.map(([name, message]) => (
          <li key={name}>
            <a href={`#${name}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type FormProps = {
  action: string
  form: FormState
  /** The words on the button. */
  button: string
  /** `quiet` when something else on the page is what is asked now. */
  look?: 'main' | 'quiet'
  /** Where one goes instead. */
  cancel?: { href: string; label?: string }
  upload?: boolean
  children?: ComponentChildren
}

/** A form that posts, with its error summary and its one button. */
export function Form({ action, form, button, look = 'main', cancel, upload, children }: FormProps) {
  return (
    <form method="post" action={action} novalidate {...(upload ? { enctype: 'multipart/form-data' } : {})}>
      <ErrorSummary errors={form.errors} />
      {children}
      <div class="buttons">
        <button type="submit" class={look === 'main' ? 'button' : 'button quiet'}>
          {button}
        </button>
        {cancel && <a href={cancel.href}>{cancel.label ?? 'Annuleer'}</a>}
      </div>
    </form>
  )
}

/** One button that changes something: a form of its own, so that it works without a script and a link never changes anything. */
export function PostButton({
  action,
  label,
  look = 'quiet',
  values = {},
}: {
  action: string
  label: string
  look?: 'main' | 'quiet' | 'plain' | 'small'
  values?: Record<string, string | number>
}) {
  const classes = { main: 'button', quiet: 'button quiet', plain: 'button plain', small: 'button quiet small' }
  return (
    <form method="post" action={action}>
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      <button type="submit" class={classes[look]}>
        {label}
      </button>
    </form>
  )
}
