import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import type { DraftCriterion } from '../draft.ts'
import { criterionForm, placeText } from '../forms.ts'
import { type DraftTheme, type FormerCriterion, type Place, samePlace, widthAt } from '../rules.ts'
import { Doubts, isInDoubt, reasonsAt } from './Doubts.tsx'
import { OpenCell } from './OpenCell.tsx'
import { OpenName } from './OpenName.tsx'
import { PhaseName } from './ThemeTable.tsx'

export type ThemeEditorProps = {
  path: string
  draft: DraftTheme
  former: readonly FormerCriterion[]
  /** The cell that is being edited. */
  open: Place | null
  /** What was typed in it, when it was refused. */
  form: FormState | null
  /** What was typed for a new criterion, when it was refused. */
  newCriterion: FormState
}

/** Everything to correct a theme with: what it says around its table, its criteria and their cells. */
export function ThemeEditor(props: ThemeEditorProps) {
  return (
    <>
      <Frame path={props.path} draft={props.draft} />
      <Criteria {...props} />
    </>
  )
}

function Frame({ path, draft }: { path: string; draft: DraftTheme }) {
  const { title, guarantee, notes, reflectionCards } = draft.definition
  return (
    <section>
      <div class="section-head">
        <h2>{title || 'Nog zonder titel'}</h2>
        <a href={`${path}/theme`}>Wijzig titel, fasen en aantekeningen</a>
      </div>
      <dl class="facts">
        <dt>Waarborg</dt>
        <dd>{guarantee ? <GuaranteeMark number={guarantee} /> : 'nog niet gekozen'}</dd>
        {notes.length > 0 && (
          <>
            <dt>Aantekeningen</dt>
            <dd class="stack">
              {notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
            </dd>
          </>
        )}
        {reflectionCards.length > 0 && (
          <>
            <dt>Reflectiekaarten</dt>
            <dd>{reflectionCards.join('; ')}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

function Criteria({ path, newCriterion, ...props }: ThemeEditorProps) {
  const { criteria } = props.draft.definition
  return (
    <section class="apart">
      <h2>Onderdelen</h2>
      {criteria.length === 0 && <p class="empty">Er is nog geen onderdeel. Voeg hieronder het eerste toe.</p>}
      {criteria.map((criterion, index) => (
        <CriterionCells key={criterion.id} path={path} criterion={criterion} number={index + 1} {...props} />
      ))}
      <div class="panel">
        <Form action={`${path}/criteria`} form={newCriterion} button="Voeg toe">
          <Field name="newName" field={criterionForm.fields.newName} form={newCriterion} />
          <Field name="revision" field={criterionForm.fields.revision} form={newCriterion} />
        </Form>
      </div>
    </section>
  )
}

type CriterionCellsProps = Omit<ThemeEditorProps, 'newCriterion'> & {
  criterion: DraftCriterion
  number: number
}

/** A criterion with its four cells; the one that is being edited opens in its place. */
function CriterionCells({ path, criterion, number, draft, open, form, former }: CriterionCellsProps) {
  const theme = draft.definition
  const namePlace = { criterionId: criterion.id, phase: 0 }
  const isOpen = (place: Place) => open !== null && samePlace(open, place)
  const name = criterion.name || `Onderdeel ${number}`
  const isNew = former.length > 0 && !former.some(({ id }) => id === criterion.id)
  return (
    <section class="draft-criterion" id={`criterion-${criterion.id}`} aria-label={name}>
      {isOpen(namePlace) ? (
        <OpenName path={path} draft={draft} criterion={criterion} form={form} former={former} />
      ) : (
        <header>
          <h3>
            {number}. {criterion.name || 'Nog zonder naam'} {isNew && <span class="tag">nieuw in deze versie</span>}
          </h3>
          {criterion.question && <p class="meta">{criterion.question}</p>}
          <Doubts reasons={reasonsAt(draft, namePlace)} />
          <p class="under">
            <a href={`${path}?cell=${placeText(namePlace)}#cell`}>
              Wijzig<span class="unseen"> {name}: </span> naam en plaats
            </a>
          </p>
        </header>
      )}
      <ol class="draft-cells">
        {[1, 2, 3, 4].map((phase) => {
          const width = widthAt(criterion, phase)
          const place = { criterionId: criterion.id, phase }
          if (width === 0) return null
          if (isOpen(place)) return <OpenCell key={phase} path={path} draft={draft} place={place} form={form} />
          const text = criterion.descriptors[phase - 1]
          return (
            <li key={phase} class="draft-cell" data-width={width} data-doubt={isInDoubt(draft, place) || undefined}>
              <p>
                <PhaseName theme={theme} phase={phase} />
                {width > 1 && <small> en de {width === 2 ? 'fase' : `${width - 1} fasen`} hierna</small>}
              </p>
              {text ? <p>{text}</p> : <p class="meta">Leeg: deze fase is niet beschreven.</p>}
              <Doubts reasons={reasonsAt(draft, place)} />
              <p>
                <a href={`${path}?cell=${placeText(place)}#cell`}>
                  Wijzig
                  <span class="unseen">
                    {' '}
                    {name}, fase {phase}
                  </span>
                </a>
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
