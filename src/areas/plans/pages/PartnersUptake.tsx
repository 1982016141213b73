import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { GuaranteeMark } from '../../../ui/Gauge.tsx'
import { count } from '../../../ui/words.ts'
import { uptakeForm } from '../forms.ts'
import type { GoalUptake, Plan, PlanGoal } from '../queries.ts'
import { ChoiceTag } from './Partners.tsx'

type UptakeListProps = {
  plan: Plan
  /** The goals of the partnership; null when its plan is not adopted yet. */
  goals: readonly PlanGoal[] | null
  uptakes: ReadonlyMap<string, GoalUptake>
  mayChoose: boolean
}

/** The goals of the partnership, and what this partner does with each. */
export function UptakeList({ plan, goals, uptakes, mayChoose }: UptakeListProps) {
  if (goals === null || goals.length === 0)
    return (
      <div class="empty">
        <p>Het jaarplan van het partnerschap is nog niet vastgesteld. Dan zijn er nog geen doelen om over te nemen.</p>
        <p>
          Jullie eigen doelen kun je al opschrijven. <a href={`/plans/${plan.id}`}>Naar jullie plan</a>
        </p>
      </div>
    )
  const undecided = goals.filter(({ id }) => !uptakes.has(id)).length
  return (
    <>
      <p class="lede">
        {undecided === 0
          ? 'Jullie hebben bij elk doel van het partnerschap gekozen.'
          : `Nog ${count(undecided, 'doel', 'doelen')} om bij te kiezen: overnemen, aanpassen, of dit jaar niet.`}
      </p>
      <ul class="rows plan-rows uptakes">
        {goals.map((goal) => (
          <UptakeRow key={goal.id} plan={plan} goal={goal} uptake={uptakes.get(goal.id)} mayChoose={mayChoose} />
        ))}
      </ul>
      <p class="apart">
        <a href={`/plans/${plan.id}`}>Naar het plan van {plan.organisation?.name}</a>
      </p>
    </>
  )
}

type RowProps = { plan: Plan; goal: PlanGoal; uptake: GoalUptake | undefined; mayChoose: boolean }

function UptakeRow({ plan, goal, uptake, mayChoose }: RowProps) {
  return (
    <li id={`goal-${goal.id}`}>
      <GuaranteeMark number={goal.guarantee} />
      <div>
        <p>{goal.text || 'Een doel zonder tekst'}</p>
        <p>
          <ChoiceTag choice={uptake?.choice} />
        </p>
        {uptake?.choice === 'adapted' && uptake.ownText && (
          <p class="said">
            <strong>Bij ons:</strong> {uptake.ownText}
          </p>
        )}
        {uptake && uptake.reason !== '' && <p class="said">{uptake.reason}</p>}
        {mayChoose && (
          <a class={uptake ? 'button quiet small' : 'button small'} href={`/plans/${plan.id}/uptake/${goal.id}`}>
            {uptake ? 'Kies iets anders' : 'Kies'}
            <span class="unseen"> bij: {goal.text}</span>
          </a>
        )}
      </div>
    </li>
  )
}

/** To choose about one goal. */
export function UptakeChoicePage({ plan, goal, form }: { plan: Plan; goal: PlanGoal; form: FormState }) {
  const { fields } = uptakeForm
  return (
    <>
      <p class="lede">{goal.text}</p>
      {goal.seenBy !== '' && (
        <p class="said">
          <strong>Waaraan zien we het?</strong> {goal.seenBy}
        </p>
      )}
      <Form
        action={`/plans/${plan.id}/uptake/${goal.id}`}
        form={form}
        button="Bewaar jullie keuze"
        cancel={{ href: `/plans/${plan.id}/uptake` }}
      >
        <Field name="choice" field={fields.choice} form={form} />
        <Field name="text" field={fields.text} form={form} />
        <Field name="reason" field={fields.reason} form={form} />
        <Field name="revision" field={fields.revision} form={form} />
      </Form>
    </>
  )
}
