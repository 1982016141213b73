import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { Gauge } from '../../../ui/Gauge.tsx'
import { count, inSentence, longDay } from '../../../ui/words.ts'
import { type Action, actionStateNames } from '../../followup/index.ts'
import { actionForm, actionStateForm, goalForm } from '../forms.ts'
import type { Candidate, FocusPoint, Scan, TalkItem } from '../queries.ts'

/** More focus points than this is advised against, not forbidden. */
export const advisedFocusPoints = 3

type DevelopmentPlanProps = {
  scan: Scan
  items: readonly TalkItem[]
  focusPoints: readonly FocusPoint[]
  candidates: readonly Candidate[]
  /** A form that was refused, with the focus point that it belongs to. */
  refused:
    | { focusPointId: string; kind: 'goal' | 'action'; form: FormState }
    | { actionId: string; kind: 'state'; form: FormState }
    | undefined
  mayChange: boolean
  maySetState: (action: Action) => boolean
  /** Whether this person may open the page of an action. */
  mayOpen: (action: Action) => boolean
  suggestedDue: string
}

export function DevelopmentPlan({
  scan,
  items,
  focusPoints,
  candidates,
  refused,
  mayChange,
  maySetState,
  mayOpen,
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
          refused={belongsTo(refused, point) ? refused : undefined}
          mayChange={mayChange}
          maySetState={maySetState}
          mayOpen={mayOpen}
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

/** Whether what was refused is a form in the panel of this focus point. */
function belongsTo(refused: DevelopmentPlanProps['refused'], point: FocusPoint): boolean {
  if (refused?.kind === 'state') return point.actions.some(({ id }) => id === refused.actionId)
  return refused?.focusPointId === point.id
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
  suggestedDue: string
} & Pick<DevelopmentPlanProps, 'refused' | 'mayChange' | 'maySetState' | 'mayOpen'>

function FocusPointPanel(props: PanelProps) {
  const { scan, point, item, candidates, refused, mayChange, maySetState, mayOpen, suggestedDue } = props
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
              {mayOpen(one) ? <a href={`/actions/${one.id}`}>{one.what}</a> : one.what}
              <br />
              <small>
                {one.ownerName} · uiterlijk {longDay(one.dueOn)}
              </small>
            </div>
            <StateOf
              scan={scan}
              action={one}
              maySetState={maySetState(one)}
              form={refused?.kind === 'state' && refused.actionId === one.id ? refused.form : undefined}
            />
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

type StateProps = { scan: Scan; action: Action; maySetState: boolean; form: FormState | undefined }

/** How an action stands, and the few fields that change it. */
function StateOf({ scan, action, maySetState, form }: StateProps) {
  const tag = <span class={action.state === 'done' ? 'tag done' : 'tag'}>{actionStateNames[action.state]}</span>
  if (!maySetState) return tag
  const chosen = form?.typed.state?.[0] ?? action.state
  const wrong = form && Object.values(form.errors)
  return (
    <details open={form !== undefined}>
      <summary>
        {tag} <span class="unseen">Verander de stand van “{action.what}”</span>
      </summary>
      <form method="post" action={`/scans/${scan.id}/actions/${action.id}`}>
        {wrong && (
          <p class="error" role="alert" tabindex={-1} data-focus>
            {wrong.join(' ')}
          </p>
        )}
        <input type="hidden" name="revision" value={action.revision} />
        <label>
          Stand
          <select name="state">
            {actionStateForm.fields.state.options?.map(({ value, label }) => (
              <option key={value} value={value} selected={value === chosen}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          Toelichting <span class="optional">(vervalt ze, dan waarom)</span>
          <input name="because" maxlength={500} value={form?.typed.because?.[0] ?? ''} />
        </label>
        <div class="buttons">
          <button type="submit" class="button quiet small">
            Bewaar
          </button>
        </div>
      </form>
    </details>
  )
}
