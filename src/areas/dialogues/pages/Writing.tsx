import type { ComponentChildren } from 'preact'
import type { Body, Errors, Field } from '../../../platform/web/form.ts'
import { actionFields, commitmentForm, findingFields } from '../forms.ts'
import type { Finding, Participant, ProposedAction } from '../queries.ts'

/** What was sent in without a script and could not be kept: of which text, what was typed, and what is wrong with it. */
export type Refused = { id: string; typed: Body['texts']; errors: Errors }

/** Stands for the id of something new in what is sent to many: each browser puts one of its own in its place. */
export const idToBe = '00000000-0000-7000-8000-000000000000'

type WritingFormProps = {
  id: string
  action: string
  hidden: Readonly<Record<string, string | number>>
  /** What is about something that is not there yet. */
  blank: boolean
  /** Whether one field is sent when it changes, or all together. */
  sends: 'field' | 'all'
  children: ComponentChildren
}

/** A form that is saved as one types (src/client/saveWriting.ts); without a script it has a button. */
function WritingForm({ id, action, hidden, blank, sends, children }: WritingFormProps) {
  return (
    <form
      id={`writing-${id}`}
      class="writing"
      method="post"
      action={action}
      novalidate
      data-writing={sends}
      data-blank={blank ? '' : undefined}
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
function Written({ id, name, field, value, refused }: WrittenProps) {
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

type FindingCardProps = {
  finding: Finding
  /** Who can take an action upon them. */
  members: readonly Participant[]
  blank?: boolean
  /** The id that a new action gets. */
  newActionId?: string
  refused?: Refused | undefined
}

/** A finding of one's own group, to write in together. */
export function FindingCard({ finding, members, blank = false, newActionId = idToBe, refused }: FindingCardProps) {
  const { id, itemId, revision, actions } = finding
  const newAction: ProposedAction = { id: newActionId, what: '', ownerId: null, ownerName: null, dueOn: null }
  const written = { id, refused }
  return (
    <article id={`finding-${id}`} class="finding" data-item={itemId} data-blank={blank ? '' : undefined}>
      <WritingForm
        id={id}
        action={`/take-part/findings/${id}`}
        hidden={{ item: itemId, base: revision }}
        blank={blank}
        sends="field"
      >
        <Written {...written} name="text" field={findingFields.text} value={finding.text} />
        <Written {...written} name="evidence" field={findingFields.evidence} value={finding.evidence} />
        <Written {...written} name="assurance" field={findingFields.assurance} value={finding.assurance} />
      </WritingForm>
      {!blank && (
        <details class="proposed" open={actions.length > 0}>
          <summary>
            Vervolgacties <span data-count>{actions.length > 0 ? `(${actions.length})` : ''}</span>
          </summary>
          <div data-actions>
            {actions.map((action) => (
              <ActionForm key={action.id} action={action} findingId={id} members={members} refused={refused} />
            ))}
            <ActionForm action={newAction} findingId={id} members={members} refused={refused} blank />
          </div>
        </details>
      )}
    </article>
  )
}

type ActionFormProps = {
  action: ProposedAction
  findingId: string
  members: readonly Participant[]
  refused: Refused | undefined
  blank?: boolean
}

function ActionForm({ action, findingId, members, refused, blank = false }: ActionFormProps) {
  const { id, what, ownerId, ownerName, dueOn } = action
  const known = members.flatMap(({ personId, name }) => (personId && name ? [{ personId, name }] : []))
  const owners = ownerId && !known.some(({ personId }) => personId === ownerId)
  return (
    <WritingForm
      id={id}
      action={`/take-part/actions/${id}`}
      hidden={{ finding: findingId, base: what }}
      blank={blank}
      sends="all"
    >
      <Written id={id} refused={refused} name="what" field={actionFields.what} value={what} />
      <div class="who-when">
        <div class="field">
          <label for={`owner-${id}`}>{actionFields.owner.label}</label>
          <select id={`owner-${id}`} name="owner">
            <option value="">later afspreken</option>
            {[...known, ...(owners ? [{ personId: ownerId, name: ownerName ?? '' }] : [])].map(({ personId, name }) => (
              <option key={personId} value={personId} selected={personId === ownerId}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={`due-${id}`}>{actionFields.dueOn.label}</label>
          <input type="date" id={`due-${id}`} name="dueOn" value={dueOn ?? ''} {...actionFields.dueOn.attributes} />
        </div>
      </div>
    </WritingForm>
  )
}

export type OwnCommitment = { id: string; kind: 'going-to' | 'want-to'; text: string; instrumentItemId: string | null }

type CommitmentFormProps = { commitment: OwnCommitment; blank?: boolean; refused: Refused | undefined }

const begins = { 'going-to': 'Ik ga …', 'want-to': 'Ik wil …' } as const

/** What somebody means to do; only on their own phone. */
export function CommitmentForm({ commitment, blank = false, refused }: CommitmentFormProps) {
  const { id, kind, text, instrumentItemId } = commitment
  const field = { ...commitmentForm.fields.text, label: begins[kind] }
  return (
    <WritingForm
      id={id}
      action={`/take-part/commitments/${id}`}
      hidden={{ kind, item: instrumentItemId ?? '', base: text }}
      blank={blank}
      sends="all"
    >
      <Written id={id} refused={refused} name="text" field={field} value={text} />
    </WritingForm>
  )
}
