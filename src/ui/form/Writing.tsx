/** Forms in which several people write at once, saved as they type (src/client/saveWriting.ts). */
import type { ComponentChildren } from 'preact'
import type { Body, Errors, Field } from '../../platform/web/form.ts'

/** What was sent in without a script and could not be kept: of which text, what was typed, and what is wrong with it. */
export type Refused = { id: string; typed: Body['texts']; errors: Errors }

/** Stands for the id of something new in what is sent to many: each browser puts one of its own in its place. */
export const idToBe = '00000000-0000-7000-8000-000000000000'

type WritingFormProps = {
  id: string
  action: string
  hidden: Readonly<Record<string, string | number>>
  /** What is about something that is not there yet. */
  blank?: boolean
  /** Whether one field is sent when it changes, or all together. */
  sends: 'field' | 'all'
  /** Why something is not kept, after "niet bewaard:": because it is over, or not for this person. */
  why: { over: string; foreign: string }
  children: ComponentChildren
}

/** A form that is saved as one types; without a script it has a button. */
export function WritingForm({ id, action, hidden, blank = false, sends, why, children }: WritingFormProps) {
  return (
    <form
      id={`writing-${id}`}
      class="writing"
      method="post"
      action={action}
      novalidate
      data-writing={sends}
      data-blank={blank ? '' : undefined}
      data-over={why.over}
      data-foreign={why.foreign}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      {children}
      <div class="under">
        <button type="submit" class="button quiet small unscripted">
          Bewaar
        </button>
        <span data-saved />
      </div>
    </form>
  )
}

type WrittenProps = {
  id: string
  name: string
  field: Field<unknown>
  value: string
  refused: Refused | undefined
}

/** A text in such a form. */
export function Written({ id, name, field, value, refused }: WrittenProps) {
  const here = refused?.id === id ? refused : undefined
  const error = here?.errors[name]
  const key = `${name}-${id}`
  return (
    <div class="field">
      <label for={key}>{field.label}</label>
      {error && (
        <p class="error" id={`${key}-error`}>
          <span class="unseen">Fout: </span>
          {error}
        </p>
      )}
      <textarea
        id={key}
        name={name}
        rows={Number(field.attributes.rows)}
        maxlength={Number(field.attributes.maxlength)}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${key}-error` : undefined}
      >
        {here?.typed[name]?.[0] ?? value}
      </textarea>
    </div>
  )
}
