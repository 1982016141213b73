import type { Day } from '../../../platform/clock.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { daysBetween, dueInWords, longDay } from '../../../ui/words.ts'
import { progressForm } from '../forms.ts'
import type { ToldActivity } from '../progressPolicy.ts'
import type { ToldProgress } from '../queries.ts'
import { isOpenActivity, type Progress, progressNames } from '../rules.ts'

type ProgressPageProps = {
  subject: ToldActivity
  history: readonly ToldProgress[]
  mayTell: boolean
  form: FormState
  today: Day
}

/** From how many days ahead it is said how far away a day is. */
const soon = 14

/** How an activity goes: a tap and a sentence, and what was told before. */
export function ProgressPage({ subject, history, mayTell, form, today }: ProgressPageProps) {
  const { activity, goal } = subject
  const late = isOpenActivity(activity) && activity.dueOn !== null && activity.dueOn < today
  return (
    <>
      <p class="lede">
        <ProgressTag progress={activity.progress} />{' '}
        {activity.dueOn !== null && isOpenActivity(activity) && (
          <span class={late ? 'due late' : 'due'}>
            uiterlijk {longDay(activity.dueOn)}
            {daysBetween(today, activity.dueOn) <= soon && `, ${dueInWords(today, activity.dueOn)}`}
          </span>
        )}
      </p>
      <div class="columns">
        <div>
          {mayTell ? (
            <section class="panel">
              <h2>Hoe gaat het?</h2>
              <Form action={`/plans/${subject.id}/activities/${activity.id}/progress`} form={form} button="Leg vast">
                <Field name="progress" field={progressForm.fields.progress} form={form} />
                <Field name="text" field={progressForm.fields.text} form={form} />
                <Field name="seen" field={progressForm.fields.seen} form={form} />
                <Field name="key" field={progressForm.fields.key} form={form} />
              </Form>
            </section>
          ) : (
            <p class="meta">{whoTells(subject)}</p>
          )}
          <section>
            <div class="section-head">
              <h2>Hoe het ging</h2>
            </div>
            <History history={history} />
          </section>
        </div>
        <section>
          <div class="section-head">
            <h2>Waar het bij hoort</h2>
          </div>
          <dl class="facts">
            <dt>Wie</dt>
            <dd>{activity.owner?.name ?? 'nog van niemand'}</dd>
            <dt>Doel</dt>
            <dd>
              <a href={`/plans/${subject.id}#goal-${goal.id}`}>{goal.text || 'Een doel zonder tekst'}</a>
            </dd>
            <dt>Waarborg</dt>
            <dd>
              <GuaranteeMark number={goal.guarantee} />
            </dd>
          </dl>
        </section>
      </div>
    </>
  )
}

function whoTells({ state, activity }: ToldActivity): string {
  if (state !== 'adopted') return 'Dit plan is nog niet vastgesteld. Daarna houden jullie hier bij hoe het gaat.'
  return activity.owner ? `${activity.owner.name} houdt bij hoe het gaat.` : 'Deze activiteit is nog van niemand.'
}

function History({ history }: { history: readonly ToldProgress[] }) {
  if (history.length === 0) return <p class="meta apart-small">Hier heeft nog niemand iets over verteld.</p>
  return (
    <ul class="rows plain">
      {history.map(({ id, progress, text, toldOn, personName }) => (
        <li key={id}>
          <div>
            <ProgressTag progress={progress} />
            {text !== '' && <p class="said">{text}</p>}
            <p class="meta">{[longDay(toldOn), personName].filter(Boolean).join(', ')}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

const looks: Record<Progress, string> = { 'to-do': 'tag', 'under-way': 'tag now', done: 'tag done', dropped: 'tag' }

/** How far an activity is, in a word. */
export function ProgressTag({ progress }: { progress: Progress }) {
  return <span class={looks[progress]}>{progressNames[progress]}</span>
}
