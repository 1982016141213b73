import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { longDay } from '../../../ui/words.ts'
import { leavingFields, reasonForm } from '../forms.ts'
import { meetingPath } from '../paths.ts'
import type { AgendaEntry, Meeting } from '../queries.ts'

export type Next = { title: string; day: string }

type ClosureProps = {
  meeting: Meeting
  agenda: readonly AgendaEntry[]
  form: FormState
  /** The meeting to which open items go. */
  next: Next | undefined
  attendanceKnown: boolean
}

/** What becomes of each item that is not finished, and then the meeting is closed. */
export function Closure({ meeting, agenda, form, next, attendanceKnown }: ClosureProps) {
  const path = meetingPath(meeting.id)
  const open = agenda.filter(({ outcome }) => outcome === null)
  return (
    <>
      <p class="lede">
        {open.length === 0
          ? 'Alle punten zijn afgerond. Sluit je af, dan kun je het verslag nalezen en aanbieden.'
          : 'Niets raakt weg: wat niet af is, gaat verder met wat er over gezegd is.'}
      </p>
      {!attendanceKnown && (
        <p class="sees">
          <span>
            Wie er waren, is nog niet ingevuld. <a href={`${path}/invitees`}>Vul dat eerst in</a>; dan staat het in het
            verslag.
          </span>
        </p>
      )}
      <Form action={`${path}/closure`} form={form} button="Sluit de bijeenkomst af" cancel={{ href: path }}>
        {open.map((entry) => (
          <Leaving key={entry.id} entry={entry} form={form} next={next} />
        ))}
      </Form>
    </>
  )
}

function Leaving({ entry, form, next }: { entry: AgendaEntry; form: FormState; next: Next | undefined }) {
  const names = leavingFields(entry.item.id)
  const chosen = form.typed[names.to]?.[0] ?? (next ? 'next' : 'backlog')
  const options = [
    ...(next ? [{ value: 'next', label: `Verder op ${longDay(next.day)}`, note: next.title }] : []),
    { value: 'backlog', label: 'Wacht tot het weer op een agenda komt', note: undefined },
    ...(entry.item.kind === 'minutes' ? [] : [{ value: 'finished', label: 'Is afgerond', note: undefined }]),
    { value: 'dropped', label: 'Vervalt', note: undefined },
  ]
  const error = form.errors[names.because] ?? form.errors[names.to]
  return (
    <fieldset class="field leaving" id={names.to}>
      <legend>{entry.item.title}</legend>
      {error && (
        <p class="error">
          <span class="unseen">Fout: </span>
          {error}
        </p>
      )}
      <div class="options">
        {options.map(({ value, label, note }) => (
          <label class="option" key={value}>
            <input type="radio" name={names.to} value={value} checked={chosen === value} />
            <span>
              {label}
              {note && <small>{note}</small>}
            </span>
          </label>
        ))}
      </div>
      <label class="because" for={names.because}>
        Vervalt het? Schrijf dan op waarom.
      </label>
      <input
        type="text"
        id={names.because}
        name={names.because}
        maxlength={500}
        value={form.typed[names.because]?.[0] ?? ''}
      />
    </fieldset>
  )
}

/** A step that asks why. */
export function Reason({
  sentence,
  action,
  button,
  cancel,
  form,
}: {
  sentence: string
  action: string
  button: string
  cancel: string
  form: FormState
}) {
  return (
    <>
      <p class="lede">{sentence}</p>
      <Form action={action} form={form} button={button} cancel={{ href: cancel, label: 'Toch niet' }}>
        <Field name="reason" field={reasonForm.fields.reason} form={form} />
      </Form>
    </>
  )
}
