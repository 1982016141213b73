import type { FormState } from '../../../platform/web/form.ts'
import { ErrorSummary } from '../../../ui/form/Field.tsx'
import { Gauge } from '../../../ui/Gauge.tsx'
import { type Criterion, descriptorAt } from '../../instruments/index.ts'
import { cannotJudge, choiceFields } from '../forms.ts'
import type { Choice, Scan, ScanTheme } from '../queries.ts'
import { type PhaseNames, phases } from '../rules.ts'

type ChooseProps = {
  scan: Scan
  theme: ScanTheme
  /** Which of the scan's themes this is, from 1. */
  position: number
  themes: readonly ScanTheme[]
  /** All answers of this person in this scan. */
  choices: readonly Choice[]
  /** What was sent in, when it was refused. */
  form: FormState
}

/** The page where somebody reads four descriptions per criterion, and chooses the one that is most like the school. */
export function Choose({ scan, theme, position, themes, choices, form }: ChooseProps) {
  const { definition, versionId } = theme
  const criteria = themes.flatMap((one) => one.definition.criteria.map(({ id }) => ({ id, versionId: one.versionId })))
  const answered = (id: string, version: string) =>
    choices.some((choice) => choice.criterionId === id && choice.versionId === version)
  const count = criteria.filter(({ id, versionId: version }) => answered(id, version)).length
  const isLast = position === themes.length
  const first = themes.slice(0, position - 1).reduce((sum, one) => sum + one.definition.criteria.length, 0)
  return (
    <>
      <p class="lede">
        Lees per onderdeel de vier beschrijvingen en kies wat het meest op {scan.schoolName} lijkt. Het gaat om wat je
        ziet, niet om wat je hoopt.
      </p>
      <Progress criteria={criteria.map(({ id, versionId: version }) => answered(id, version))} count={count} />
      <WhoSees />
      {definition.notes.length > 0 && (
        <details class="apart-small">
          <summary>Toelichting bij dit thema</summary>
          {definition.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </details>
      )}
      <form method="post" action={`/scans/${scan.id}/choices/${versionId}`} data-save-choices data-first={first}>
        <ErrorSummary errors={form.errors} />
        {definition.criteria.map((criterion) => (
          <CriterionChoice
            key={criterion.id}
            criterion={criterion}
            phaseNames={definition.phases}
            choice={choices.find((choice) => choice.criterionId === criterion.id && choice.versionId === versionId)}
            form={form}
          />
        ))}
        <p class="meta" role="status" data-save-status />
        <div class="buttons">
          {position > 1 && (
            <a class="button quiet" href={`/scans/${scan.id}/choices/${themes[position - 2]?.versionId}`}>
              Vorige
            </a>
          )}
          <button type="submit" class="button">
            {isLast ? 'Bewaar en rond af' : 'Bewaar en ga verder'}
          </button>
        </div>
      </form>
    </>
  )
}

function Progress({ criteria, count }: { criteria: readonly boolean[]; count: number }) {
  return (
    <div data-progress>
      <div class="progress" aria-hidden="true">
        {criteria.map((done, index) => (
          <i key={index} class={done ? 'done' : undefined} />
        ))}
      </div>
      <p class="meta">
        <span data-progress-count>{count}</span> van {criteria.length} onderdelen gekozen · je kunt altijd stoppen en
        later verdergaan, ook op een ander apparaat
      </p>
    </div>
  )
}

/** First of all: who will see what. */
function WhoSees() {
  return (
    <p class="sees">
      <svg
        width="22"
        height="22"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        aria-hidden="true"
      >
        <path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z" />
        <circle cx="12" cy="12" r="3" />
        <path d="M3 3l18 18" />
      </svg>
      <span>
        <strong>Alleen jij ziet jouw keuzes en toelichting.</strong> Het team ziet na het sluiten hoe de keuzes verdeeld
        zijn: zonder namen, en alleen bij drie antwoorden of meer. Ze tellen nooit mee in een beoordeling.
      </span>
    </p>
  )
}

type CriterionChoiceProps = {
  criterion: Criterion
  phaseNames: PhaseNames
  choice: Choice | undefined
  form: FormState
}

function CriterionChoice({ criterion, phaseNames, choice, form }: CriterionChoiceProps) {
  const fields = choiceFields(criterion.id)
  const typed = (name: string, kept: string) => form.typed[name]?.[0] ?? kept
  const chosen = typed(fields.phase, choice ? String(choice.phase ?? cannotJudge) : '')
  const ambition = typed(fields.ambition, String(choice?.ambition ?? ''))
  const remark = typed(fields.remark, choice?.remark ?? '')
  const error = form.errors[fields.phase] ?? form.errors[fields.ambition] ?? form.errors[fields.remark]
  const nameId = `name-${criterion.id}`
  return (
    <fieldset class="criterion" id={fields.phase} data-criterion={criterion.id}>
      <legend id={nameId}>{criterion.name}</legend>
      {criterion.question && <p class="meta">{criterion.question}</p>}
      {error && <p class="error">{error}</p>}
      <div class="cards">
        {phases.map((phase) => {
          const phaseId = `${criterion.id}-phase-${phase}`
          const text = descriptorAt(criterion, phase)
          return (
            <label class="card" key={phase}>
              <input
                type="radio"
                name={fields.phase}
                value={phase}
                checked={chosen === String(phase)}
                aria-labelledby={`${nameId} ${phaseId} ${phaseId}-text`}
              />
              <span class="phase">
                <Gauge level={phase} height={38} />
                <span id={phaseId}>
                  <span class="unseen">Fase {phase}: </span>
                  {phaseNames[phase - 1]}
                </span>
              </span>
              <span class={text ? undefined : 'meta'} id={`${phaseId}-text`}>
                {text ?? 'Voor deze fase is nog niets beschreven. Kies hem als jullie verder zijn dan de fase ervoor.'}
              </span>
            </label>
          )
        })}
      </div>
      <div class="under">
        <label class="option" id={`${criterion.id}-none`}>
          <input
            type="radio"
            name={fields.phase}
            value={cannotJudge}
            checked={chosen === cannotJudge}
            aria-labelledby={`${nameId} ${criterion.id}-none`}
          />
          <span>Dat kan ik niet beoordelen</span>
        </label>
        <span class="saved" data-saved />
      </div>
      <details open={ambition !== '' || remark !== ''}>
        <summary>
          Ambitie en toelichting<span class="unseen"> bij {criterion.name}</span> (hoeft niet)
        </summary>
        <div class="side-by-side">
          <div class="field">
            <label for={fields.ambition}>Waar willen we heen?</label>
            <select id={fields.ambition} name={fields.ambition}>
              <option value="">Weet ik nog niet</option>
              {phases.map((phase) => (
                <option key={phase} value={phase} selected={ambition === String(phase)}>
                  {phase} {phaseNames[phase - 1]}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for={fields.remark}>Een paar woorden voor jezelf</label>
            <textarea id={fields.remark} name={fields.remark} maxlength={1000} rows={2}>
              {remark}
            </textarea>
          </div>
        </div>
      </details>
    </fieldset>
  )
}
