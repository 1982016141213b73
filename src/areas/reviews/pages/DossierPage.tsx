import type { Day } from '../../../platform/clock.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { longDay, momentInWords } from '../../../ui/words.ts'
import { documentForm, guestForm } from '../forms.ts'
import type { DossierDocument, DossierGuest, MadeFile } from '../queries.ts'
import { RowButton } from './RowButton.tsx'

type DossierPageProps = {
  path: string
  documents: readonly DossierDocument[]
  guests: readonly DossierGuest[]
  made: readonly MadeFile[]
  /** Whether whoever looks lays documents ready and lets guests in. */
  keeps: boolean
  document: FormState
  guest: FormState
  today: Day
}

/** What lies ready to read, and who from outside may. */
export function DossierPage({ path, documents, guests, made, keeps, document, guest, today }: DossierPageProps) {
  return (
    <>
      <p class="lede">
        Wat hier ligt, mogen het panel en uitgenodigde gasten lezen. Een gast heeft geen account: hij krijgt een brief
        met een link die tot een dag werkt, en ziet verder niets.
      </p>
      <section>
        <div class="section-head">
          <h2>Documenten</h2>
        </div>
        {documents.length === 0 ? (
          <p class="empty">
            Er ligt nog niets klaar.{keeps ? ' Voeg een verslag, een plan of een eigen bestand toe.' : ''}
          </p>
        ) : (
          <ul class="rows plain stacking">
            {documents.map(({ id, title, fileName, size }) => (
              <li key={id}>
                <div>
                  <a href={`${path}/documents/${id}`} data-turbo="false">
                    {title}
                  </a>
                  <br />
                  <small>
                    {fileName}, {sizeInWords(size)}
                  </small>
                </div>
                {keeps && <RowButton action={`${path}/documents/${id}/removal`} label="Haal weg" of={title} />}
              </li>
            ))}
          </ul>
        )}
        {keeps && (
          <details class="apart-small" open={Object.keys(document.errors).length > 0 || documents.length === 0}>
            <summary>Leg iets klaar</summary>
            <Form action={`${path}/documents`} form={document} button="Leg klaar" look="quiet" upload>
              <Field name="title" field={documentForm.fields.title} form={document} />
              {made.length > 0 && (
                <Field
                  name="made"
                  field={documentForm.fields.made}
                  form={document}
                  options={made.map(({ fileId, title }) => ({ value: fileId, label: title }))}
                  placeholder="Niets daarvan"
                />
              )}
              <Field name="document" field={documentForm.fields.document} form={document} />
            </Form>
          </details>
        )}
      </section>
      {keeps && (
        <section>
          <div class="section-head">
            <h2>Gasten</h2>
          </div>
          <Guests path={path} guests={guests} today={today} />
          <Form action={`${path}/guests`} form={guest} button="Verstuur de brief" look="quiet">
            <div class="side-by-side">
              <Field name="name" field={guestForm.fields.name} form={guest} />
              <Field name="email" field={guestForm.fields.email} form={guest} />
            </div>
            <Field name="untilOn" field={guestForm.fields.untilOn} form={guest} />
          </Form>
        </section>
      )}
    </>
  )
}

function Guests({ path, guests, today }: Pick<DossierPageProps, 'path' | 'guests' | 'today'>) {
  if (guests.length === 0) return <p class="meta apart-small">Er is nog niemand van buiten uitgenodigd.</p>
  return (
    <ul class="rows plain stacking">
      {guests.map((guest) => (
        <li key={guest.id}>
          <div>
            {guest.name} <span class={reads(guest, today) ? 'tag done' : 'tag'}>{standingOf(guest, today)}</span>
            <br />
            <small>
              {guest.email} ·{' '}
              {guest.lastAt
                ? `opende ${guest.opened}× iets, het laatst op ${momentInWords(guest.lastAt)}`
                : 'opende nog niets'}
            </small>
          </div>
          {reads(guest, today) && (
            <RowButton action={`${path}/guests/${guest.id}/withdrawal`} label="Trek de toegang in" of={guest.name} />
          )}
        </li>
      ))}
    </ul>
  )
}

const reads = ({ withdrawnOn, untilOn }: DossierGuest, today: Day) => withdrawnOn === null && untilOn >= today

function standingOf({ withdrawnOn, untilOn }: DossierGuest, today: Day): string {
  if (withdrawnOn !== null) return 'ingetrokken'
  return untilOn < today ? `tot ${longDay(untilOn)}, voorbij` : `leest tot en met ${longDay(untilOn)}`
}

export function sizeInWords(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`
}
