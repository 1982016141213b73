import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { longDay } from '../../../ui/words.ts'
import { halfYearForm, yearForm } from '../forms.ts'
import type { GoalEvaluation } from '../queries.ts'
import { type Judgement, judgementNames, type Moment, momentNames } from '../rules.ts'
import type { GoalInPlan } from '../subjects.ts'
import { ProgressTag } from './Progress.tsx'

type EvaluationPageProps = {
  subject: GoalInPlan
  moment: Moment
  /** What was said of the goal at other moments. */
  others: readonly GoalEvaluation[]
  form: FormState
  /** Why it cannot be written down now; null when it can. */
  notYet: string | null
}

/** To look at one goal, half-way or at the end of the year, with what the year brought beside it. */
export function EvaluationPage({ subject, moment, others, form, notYet }: EvaluationPageProps) {
  const { goal } = subject
  const activities = goal.activities.filter(({ removed }) => !removed)
  return (
    <>
      <p class="lede">{goal.text}</p>
      {goal.seenBy !== '' && (
        <p class="said">
          <strong>Waaraan zien we het?</strong> {goal.seenBy}
        </p>
      )}
      <div class="columns">
        <div>
          {notYet === null ? (
            <EvaluationForm subject={subject} moment={moment} form={form} />
          ) : (
            <p class="meta">{notYet}</p>
          )}
        </div>
        <div>
          <section>
            <div class="section-head">
              <h2>Wat we ervoor deden</h2>
            </div>
            {activities.length === 0 ? (
              <p class="meta apart-small">Bij dit doel staat geen activiteit.</p>
            ) : (
              <ul class="rows plain plan-rows">
                {activities.map(({ id, what, progress, brought }) => (
                  <li key={id}>
                    <div>
                      <a href={`/plans/${subject.id}/activities/${id}/progress`}>{what || 'Activiteit zonder tekst'}</a>
                      {brought !== '' && <p class="said">{brought}</p>}
                    </div>
                    <ProgressTag progress={progress} />
                  </li>
                ))}
              </ul>
            )}
          </section>
          {others.map((evaluation) => (
            <section key={evaluation.moment}>
              <div class="section-head">
                <h2>{momentNames[evaluation.moment]}</h2>
              </div>
              <EvaluationText evaluation={evaluation} />
            </section>
          ))}
        </div>
      </div>
    </>
  )
}

function EvaluationForm({ subject, moment, form }: Pick<EvaluationPageProps, 'subject' | 'moment' | 'form'>) {
  const { fields } = moment === 'half-year' ? halfYearForm : yearForm
  return (
    <section class="panel">
      <h2>{moment === 'half-year' ? 'Liggen we op koers?' : 'De proef op de som'}</h2>
      {moment === 'year' && (
        <p>
          Een doel is bereikt als iemand het gezien heeft. Is het nog niet bereikt, dan komt het terug bij het volgende
          plan.
        </p>
      )}
      <Form
        action={`/plans/${subject.id}/goals/${subject.goal.id}/evaluation/${moment}`}
        form={form}
        button="Leg vast"
        cancel={{ href: `/plans/${subject.id}/year` }}
      >
        <Field name="judgement" field={fields.judgement} form={form} />
        <Field name="evidence" field={fields.evidence} form={form} />
        {moment === 'year' && (
          <>
            <Field name="seenWhere" field={yearForm.fields.seenWhere} form={form} />
            <Field name="seenByWhom" field={yearForm.fields.seenByWhom} form={form} />
          </>
        )}
        <Field name="revision" field={fields.revision} form={form} />
      </Form>
    </section>
  )
}

/** What was said of a goal at one moment. */
export function EvaluationText({ evaluation }: { evaluation: GoalEvaluation }) {
  const { evidence, seenWhere, seenByWhom, evaluatedOn, personName } = evaluation
  return (
    <div class="goal-evaluation">
      <p>
        <JudgementTag evaluation={evaluation} />
      </p>
      <p class="said">{evidence}</p>
      {seenWhere !== '' && (
        <p class="said">
          <strong>Gezien:</strong> {seenWhere}
        </p>
      )}
      {seenByWhom !== '' && (
        <p class="said">
          <strong>Door:</strong> {seenByWhom}
        </p>
      )}
      <small>
        {longDay(evaluatedOn)}
        {personName ? `, opgeschreven door ${personName}` : ''}
      </small>
    </div>
  )
}

const looks: Record<Judgement, string> = { reached: 'tag done', partly: 'tag now', not: 'tag' }

/** Whether a goal was reached, in a word or two. */
export function JudgementTag({
  evaluation: { moment, judgement },
}: {
  evaluation: { moment: Moment; judgement: Judgement }
}) {
  return <span class={looks[judgement]}>{judgementNames[moment][judgement]}</span>
}
