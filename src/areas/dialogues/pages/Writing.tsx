import { idToBe, type Refused, WritingForm, Written } from '../../../ui/form/Writing.tsx'
import { actionFields, commitmentForm, findingFields } from '../forms.ts'
import type { Finding, Participant, ProposedAction } from '../queries.ts'

/** Why something is not kept, after "niet bewaard:". */
const why = { over: 'het gesprek is afgerond', foreign: 'dit hoort niet (meer) bij jouw groep' }

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
        why={why}
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
      why={why}
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
      why={why}
    >
      <Written id={id} refused={refused} name="text" field={field} value={text} />
    </WritingForm>
  )
}
