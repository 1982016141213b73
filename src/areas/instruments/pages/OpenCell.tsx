import { type FormState, filled } from '../../../platform/web/form.ts'
import { ErrorSummary, Field } from '../../../ui/form/Field.tsx'
import { cellForm, focused, placeText } from '../forms.ts'
import { type DraftTheme, type Place, textAt, widestSpan, widthAt } from '../rules.ts'
import { Doubts, isInDoubt, reasonsAt } from './Doubts.tsx'
import { ShiftText } from './ShiftText.tsx'
import { PhaseName } from './ThemeTable.tsx'

type OpenCellProps = {
  path: string
  draft: DraftTheme
  place: Place
  form: FormState | null
}

/** A cell while it is being edited: its text, and its text to another place. */
export function OpenCell({ path, draft, place, form }: OpenCellProps) {
  const theme = draft.definition
  const criterion = theme.criteria.find(({ id }) => id === place.criterionId)
  if (!criterion) return null
  const values = {
    place: placeText(place),
    revision: draft.revision,
    text: textAt(theme, place),
    width: widthAt(criterion, place.phase),
  }
  const state = form ?? filled(values)
  const { fields } = cellForm
  const widest = widestSpan(criterion, place.phase)
  const widths = Array.from({ length: widest }, (_, index) => ({
    value: String(index + 1),
    label: index === 0 ? 'alleen deze fase' : `fase ${place.phase} tot en met ${place.phase + index}`,
  }))
  return (
    <li class="draft-cell open" id="cell">
      <p>
        <span class="meta">{criterion.name}</span>
        <br />
        <PhaseName theme={theme} phase={place.phase} />
      </p>
      <Doubts reasons={reasonsAt(draft, place)} />
      {draft.reading && textAt(theme, place) !== '' && (
        <p class="meta">
          <a href="#in-source">Lees dit in de bron</a>
        </p>
      )}
      <form method="post" action={`${path}/cells`} novalidate>
        <ErrorSummary errors={state.errors} />
        <Field name="place" field={fields.place} form={state} />
        <Field name="revision" field={fields.revision} form={state} />
        <Field name="text" field={focused(fields.text)} form={state} />
        {widest > 1 ? (
          <Field
            name="width"
            field={{ ...fields.width, control: 'select', label: 'Deze tekst geldt voor' }}
            form={state}
            options={widths}
          />
        ) : (
          <input type="hidden" name="width" value="1" />
        )}
        <div class="buttons">
          <button type="submit" class="button">
            {isInDoubt(draft, place) ? 'Dit klopt: bewaar en ga verder' : 'Bewaar'}
          </button>
          <a href={`${path}#criterion-${place.criterionId}`}>Sluit zonder te bewaren</a>
        </div>
      </form>
      <ShiftText path={path} draft={draft} place={place} />
    </li>
  )
}
