import type { Day } from '../../../platform/clock.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form, PostButton } from '../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { dueInWords, longDay } from '../../../ui/words.ts'
import { dueDayForm, outcomeForm, reopeningForm } from '../forms.ts'
import type { OriginName } from '../originSource.ts'
import type { Action, Review } from '../queries.ts'
import { asksVerdict, isOpen } from '../rules.ts'
import { StateTag } from './ActionRows.tsx'
import { Life } from './Life.tsx'

type ActionPageProps = {
  action: Action
  reviews: readonly Review[]
  origin: OriginName | undefined
  today: Day
  mayChange: boolean
  mayReadTrail: boolean
  /** The form with which one says how it went. */
  form: FormState
}

/** An action and its whole life. */
export function ActionPage({ action, reviews, origin, today, mayChange, mayReadTrail, form }: ActionPageProps) {
  const late = isOpen(action) && action.dueOn < today
  return (
    <>
      <p class="lede">
        <StateTag action={action} />{' '}
        {isOpen(action) && (
          <span class={late ? 'due late' : 'due'}>
            {longDay(action.dueOn)}, {dueInWords(today, action.dueOn)}
          </span>
        )}
      </p>
      <div class="columns">
        <div>
          {mayChange ? (
            <Steps action={action} form={form} />
          ) : (
            <p class="meta">{action.ownerName} houdt bij hoe het hiermee staat.</p>
          )}
          <section>
            <div class="section-head">
              <h2>Hoe het ging</h2>
            </div>
            <Life action={action} reviews={reviews} />
          </section>
        </div>
        <Facts action={action} origin={origin} mayReadTrail={mayReadTrail} />
      </div>
    </>
  )
}

function Facts({ action, origin, mayReadTrail }: Pick<ActionPageProps, 'action' | 'origin' | 'mayReadTrail'>) {
  const { ownerName, bodyName, bodyId, schoolName, guarantee, instrumentId, instrumentItemId } = action
  return (
    <section>
      <div class="section-head">
        <h2>Waar het bij hoort</h2>
      </div>
      <dl class="facts">
        <dt>Wie</dt>
        <dd>{ownerName}</dd>
        {origin && (
          <>
            <dt>Komt uit</dt>
            <dd>{origin.href ? <a href={origin.href}>{origin.title}</a> : origin.title}</dd>
          </>
        )}
        {bodyName && (
          <>
            <dt>Overleg</dt>
            <dd>
              <a href={`/actions?body=${bodyId}&show=open`}>{bodyName}</a>
            </dd>
          </>
        )}
        {schoolName && (
          <>
            <dt>School</dt>
            <dd>
              <a href={`/actions?school=${action.schoolId}&show=open`}>{schoolName}</a>
            </dd>
          </>
        )}
        {guarantee !== null && (
          <>
            <dt>Waarborg</dt>
            <dd>
              <GuaranteeMark number={guarantee} />
            </dd>
          </>
        )}
        {mayReadTrail && instrumentId && instrumentItemId && (
          <>
            <dt>Door de jaren heen</dt>
            <dd>
              <a href={`/trail/${instrumentId}/${instrumentItemId}`}>het spoor van dit onderdeel</a>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

/** What one can do with it now. */
function Steps({ action, form }: { action: Action; form: FormState }) {
  const path = `/actions/${action.id}`
  return (
    <>
      {asksVerdict(action) && <OutcomeForm action={action} form={form} />}
      <div class="buttons">
        {isOpen(action) ? (
          <>
            <PostButton
              action={`${path}/${action.state === 'open' ? 'start' : 'pause'}`}
              label={action.state === 'open' ? 'Hier is iemand mee begonnen' : 'Toch nog niet begonnen'}
              look="small"
              values={{ revision: action.revision }}
            />
            <a class="button quiet small" href={`${path}/due-day`}>
              Kies een andere dag
            </a>
          </>
        ) : (
          <a class="button quiet small" href={`${path}/reopening`}>
            Toch nog niet klaar? Heropen
          </a>
        )}
      </div>
    </>
  )
}

function OutcomeForm({ action, form }: { action: Action; form: FormState }) {
  const { fields } = outcomeForm
  const options = isOpen(action)
    ? fields.outcome.options
    : fields.outcome.options?.filter(({ value }) => value !== 'done')
  return (
    <section class="panel">
      <h2>{isOpen(action) ? 'Hoe ging het?' : 'Weten jullie al wat het brengt?'}</h2>
      <Form action={`/actions/${action.id}/outcome`} form={form} button="Leg vast">
        <Field
          name="outcome"
          field={{ ...fields.outcome, label: 'Kies wat past' }}
          form={form}
          options={options ?? []}
        />
        <Field name="line" field={fields.line} form={form} />
        {isOpen(action) && <Field name="dueOn" field={fields.dueOn} form={form} />}
        <Field name="revision" field={fields.revision} form={form} />
      </Form>
    </section>
  )
}

export function DueDayForm({ action, form }: { action: Action; form: FormState }) {
  const { fields } = dueDayForm
  const path = `/actions/${action.id}`
  return (
    <Form action={`${path}/due-day`} form={form} button="Bewaar de nieuwe dag" cancel={{ href: path }}>
      <p>Afgesproken was {longDay(action.dueOn)}. De oude dag en je reden blijven te zien.</p>
      <Field name="dueOn" field={fields.dueOn} form={form} />
      <Field name="line" field={fields.line} form={form} />
      <Field name="revision" field={fields.revision} form={form} />
    </Form>
  )
}

export function ReopeningForm({ action, form }: { action: Action; form: FormState }) {
  const { fields } = reopeningForm
  const path = `/actions/${action.id}`
  return (
    <Form action={`${path}/reopening`} form={form} button="Heropen" cancel={{ href: path }}>
      <p>Wat eerder is vastgelegd blijft te zien.</p>
      <Field name="line" field={fields.line} form={form} />
      <Field name="dueOn" field={fields.dueOn} form={form} />
      <Field name="revision" field={fields.revision} form={form} />
    </Form>
  )
}
