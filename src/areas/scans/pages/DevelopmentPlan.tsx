import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { Gauge } from '../../../ui/Gauge.tsx'
import { count, inSentence, longDay } from '../../../ui/words.ts'
import { actionForm, actionStateForm, goalForm } from '../forms.ts'
import type { Action, Candidate, FocusPoint, Scan, TalkItem } from '../queries.ts'

/** More focus points than this is advised against, not forbidden. */
export const advisedFocusPoints = 3

export const actionStateNames: Record<Action['state'], string> = {
  open: 'nog te doen',
  'under-way': 'mee bezig',
  done: 'gedaan',
  dropped: 'gaat niet door',
}

type DevelopmentPlanProps = {
  scan: Scan
  items: readonly TalkItem[]
  focusPoints: readonly FocusPoint[]
  candidates: readonly Candidate[]
  /** A form that was refused, with the focus point that it belongs to. */
  refused: { focusPointId: string; kind: 'goal' | 'action'; form: FormState } | undefined
  mayChange: boolean
  suggestedDue: string
}

export function DevelopmentPlan({
  scan,
  items,
  focusPoints,
  candidates,
  refused,
  mayChange,
  suggestedDue,
}: DevelopmentPlanProps) {
  const itemOf = (point: FocusPoint) =>
    items.find(({ theme, criterion }) => theme.versionId === point.versionId && criterion.id === point.criterionId)
  const others = items.filter((item) => !focusPoints.some((point) => itemOf(point) === item))
  return (
    <>
      <p class="lede">
        Kies hooguit {advisedFocusPoints} aandachtspunten. Minder, en echt gedaan, brengt meer dan veel.
      </p>
      {focusPoints.length > advisedFocusPoints && (
        <p class="notice" role="status">
          Jullie hebben {focusPoints.length} aandachtspunten. Dat mag, maar het advies is er hooguit{' '}
          {advisedFocusPoints} te kiezen.
        </p>
      )}
      {focusPoints.map((point) => (
        <FocusPointPanel
          key={point.id}
          scan={scan}
          point={point}
          item={itemOf(point)}
          candidates={candidates}
          refused={refused?.focusPointId === point.id ? refused : undefined}
          mayChange={mayChange}
          suggestedDue={suggestedDue}
        />
      ))}
      {mayChange && others.length > 0 && (
        <section>
          <div class="section-head">
            <h2>{focusPoints.length === 0 ? 'Waar gaan jullie aan werken?' : 'Nog een aandachtspunt?'}</h2>
          </div>
          <ul class="rows">
            {others.map((item) => (
              <li key={item.theme.versionId + item.criterion.id}>
                <Gauge level={item.judgement?.level ?? null} ambition={item.judgement?.ambition ?? null} height={56} />
                <div>
                  <strong>{item.criterion.name}</strong>
                  <br />
                  <small>{distanceInWords(item)}</small>
                </div>
                <PostButton
                  action={`/scans/${scan.id}/focus-points`}
                  label={`Kies ${focusPoints.length === 0 ? 'dit' : 'ook dit'}`}
                  look="small"
                  values={{ criterion: `${item.theme.versionId}/${item.criterion.id}` }}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="buttons">
        <a class="button quiet" href={scan.state === 'talking' ? `/scans/${scan.id}/talk` : `/scans/${scan.id}/report`}>
          {scan.state === 'talking' ? 'Terug naar het gesprek' : 'Naar het verslag'}
        </a>
        {scan.state === 'talking' && mayChange && (
          <PostButton action={`/scans/${scan.id}/settlement`} label="Stel de scan vast" look="main" />
        )}
      </div>
    </>
  )
}

function distanceInWords({ judgement }: TalkItem): string {
  if (!judgement) return 'nog niet besproken'
  if (judgement.level === null) return 'weggelaten'
  const now = `nu ${judgement.level.toLocaleString('nl-NL')}`
  return judgement.ambition === null ? `${now}, geen ambitie afgesproken` : `${now}, ambitie ${judgement.ambition}`
}

type PanelProps = {
  scan: Scan
  point: FocusPoint
  item: TalkItem | undefined
  candidates: readonly Candidate[]
  refused: DevelopmentPlanProps['refused']
  mayChange: boolean
  suggestedDue: string
}

function FocusPointPanel({ scan, point, item, candidates, refused, mayChange, suggestedDue }: PanelProps) {
  const path = `/scans/${scan.id}/focus-points/${point.id}`
  const goal: FormState =
    refused?.kind === 'goal'
      ? refused.form
      : { typed: { goal: [point.goal], revision: [String(point.revision)] }, errors: {} }
  const action: FormState = refused?.kind === 'action' ? refused.form : { typed: { dueOn: [suggestedDue] }, errors: {} }
  return (
    <section class="panel" id={`focus-${point.id}`}>
      <h2>{item?.criterion.name ?? point.criterionId}</h2>
      {item && <p class="meta">{distanceInWords(item)}</p>}
      {mayChange ? (
        <Form action={`${path}/goal`} form={goal} button="Bewaar het doel" look="quiet">
          <Field name="goal" field={goalForm.fields.goal} form={goal} />
          <Field name="revision" field={goalForm.fields.revision} form={goal} />
        </Form>
      ) : (
        <p class="said">{point.goal || 'Nog geen doel opgeschreven.'}</p>
      )}
      <h3>{count(point.actions.length, 'vervolgactie', 'vervolgacties')}</h3>
      <ul class="rows plain">
        {point.actions.map((one) => (
          <li key={one.id}>
            <div>
              {one.what}
              <br />
              <small>
                {one.ownerName} · uiterlijk {longDay(one.dueOn)}
              </small>
            </div>
            <ActionState scan={scan} action={one} mayChange={mayChange} />
          </li>
        ))}
      </ul>
      {mayChange && (
        <details open={refused?.kind === 'action' || point.actions.length === 0}>
          <summary>Voeg een vervolgactie toe</summary>
          <Form action={`${path}/actions`} form={action} button="Voeg toe" look="quiet">
            <Field name="what" field={actionForm.fields.what} form={action} />
            <div class="side-by-side">
              <Field
                name="owner"
                field={actionForm.fields.owner}
                form={action}
                options={candidates.map(({ personId, name, roleName }) => ({
                  value: personId,
                  label: `${name}, ${inSentence(roleName)}`,
                }))}
              />
              <Field name="dueOn" field={actionForm.fields.dueOn} form={action} />
            </div>
          </Form>
        </details>
      )}
      {mayChange && scan.state === 'talking' && (
        <PostButton action={`${path}/removal`} label="Toch geen aandachtspunt" look="plain" />
      )}
    </section>
  )
}

function ActionState({ scan, action, mayChange }: { scan: Scan; action: Action; mayChange: boolean }) {
  if (!mayChange)
    return <span class={action.state === 'done' ? 'tag done' : 'tag'}>{actionStateNames[action.state]}</span>
  const options = actionStateForm.fields.state.options ?? []
  return (
    <form method="post" action={`/scans/${scan.id}/actions/${action.id}`} class="under">
      <label>
        <span class="unseen">Stand van “{action.what}”</span>
        <select name="state">
          {options.map(({ value, label }) => (
            <option key={value} value={value} selected={value === action.state}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button quiet small">
        Bewaar
      </button>
    </form>
  )
}
