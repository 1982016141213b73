import { type FormState, filled } from '../../../platform/web/form.ts'
import { ErrorSummary, Field } from '../../../ui/form/Field.tsx'
import type { DraftCriterion } from '../draft.ts'
import { focused, nameForm, placeText } from '../forms.ts'
import { contentOf, type DraftTheme, type FormerCriterion, possibleIdentities } from '../rules.ts'
import { Doubts, isInDoubt, reasonsAt } from './Doubts.tsx'
import { ShiftText } from './ShiftText.tsx'

type OpenNameProps = {
  path: string
  draft: DraftTheme
  criterion: DraftCriterion
  form: FormState | null
  former: readonly FormerCriterion[]
}

/** The name of a criterion while it is being edited: with its question, its place, and which earlier criterion it is. */
export function OpenName({ path, draft, criterion, form, former }: OpenNameProps) {
  const { id, name, question } = criterion
  const place = { criterionId: id, phase: 0 }
  const knownBefore = former.some((one) => one.id === id)
  const values = { place: placeText(place), revision: draft.revision, name, question, sameAs: knownBefore ? id : '' }
  const state = form ?? filled(values)
  const { fields } = nameForm
  const identities = possibleIdentities(contentOf(draft), id, former)
  const { criteria } = draft.definition
  const row = criteria.findIndex((one) => one.id === id)
  return (
    <div class="draft-cell open" id="cell">
      <h3>Naam en plaats van dit onderdeel</h3>
      <Doubts reasons={reasonsAt(draft, place)} />
      <form method="post" action={`${path}/names`} novalidate>
        <ErrorSummary errors={state.errors} />
        <Field name="place" field={fields.place} form={state} />
        <Field name="revision" field={fields.revision} form={state} />
        <Field name="name" field={focused(fields.name)} form={state} />
        <Field name="question" field={fields.question} form={state} />
        {identities.length > 0 ? (
          <Field
            name="sameAs"
            field={{
              ...fields.sameAs,
              control: 'select',
              label: 'Dit is hetzelfde onderdeel als',
              hint: 'Dan kun je oude en nieuwe scans naast elkaar leggen, ook als de naam is veranderd.',
            }}
            form={state}
            placeholder="Geen: dit is een nieuw onderdeel"
            options={identities.map((one) => ({ value: one.id, label: one.name }))}
          />
        ) : (
          <input type="hidden" name="sameAs" value="" />
        )}
        <div class="buttons">
          <button type="submit" class="button">
            {isInDoubt(draft, place) ? 'Dit klopt: bewaar en ga verder' : 'Bewaar'}
          </button>
          <a href={`${path}#criterion-${id}`}>Sluit zonder te bewaren</a>
        </div>
      </form>
      <div class="buttons">
        {row > 0 && <Reorder path={path} draft={draft} place={placeText(place)} direction="up" label="↑ Zet hoger" />}
        {row < criteria.length - 1 && (
          <Reorder path={path} draft={draft} place={placeText(place)} direction="down" label="↓ Zet lager" />
        )}
        <a href={`${path}/removal?criterion=${id}`}>Haal dit onderdeel weg</a>
      </div>
      <ShiftText path={path} draft={draft} place={place} />
    </div>
  )
}

type ReorderProps = { path: string; draft: DraftTheme; place: string; direction: 'up' | 'down'; label: string }

function Reorder({ path, draft, place, direction, label }: ReorderProps) {
  return (
    <form method="post" action={`${path}/order`}>
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="revision" value={draft.revision} />
      <button type="submit" class="button quiet small" name="direction" value={direction}>
        {label}
      </button>
    </form>
  )
}
