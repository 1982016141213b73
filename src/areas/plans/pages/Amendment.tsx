import type { Fields, FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { longDay } from '../../../ui/words.ts'
import type { BudgetLineName } from '../../finance/index.ts'
import type { Owners, SteeringDecision } from '../queries.ts'
import { ArrangementFields } from './PartPages.tsx'

export type AmendmentProps = {
  /** Where it is sent, and where one goes back to. */
  action: string
  cancel: string
  fields: Fields
  form: FormState
  decisions: readonly SteeringDecision[]
  /** For an activity: who can do it. */
  owners: Owners | null
  budgetLines: readonly BudgetLineName[]
  /** What somebody else made of it meanwhile, when that happened. */
  newer: readonly string[] | null
}

const arrangement = ['owner', 'startsOn', 'dueOn', 'level', 'budgetLine']
const cause = ['because', 'decidedOn', 'decision']

/** A change of a plan that was adopted: what it becomes, and why. */
export function Amendment({ action, cancel, fields, form, decisions, owners, budgetLines, newer }: AmendmentProps) {
  const own = Object.entries(fields).filter(([name]) => !arrangement.includes(name) && !cause.includes(name))
  const options = decisions.map(({ id, text, day }) => ({ value: id, label: `${longDay(day)}: ${text.slice(0, 90)}` }))
  return (
    <>
      <p class="lede">
        Dit plan is vastgesteld. Je kunt het wijzigen als je zegt waarom. De wijziging komt als versie bij het plan te
        staan, met wat er veranderde.
      </p>
      {newer && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Iemand anders wijzigde dit net</h2>
          <p>Nu staat er het volgende. Hieronder staat wat jij schreef; stuur het opnieuw om het te vervangen.</p>
          {newer.map((text) => (
            <p class="said" key={text}>
              {text}
            </p>
          ))}
        </div>
      )}
      <Form action={action} form={form} button="Leg de wijziging vast" cancel={{ href: cancel }}>
        {own.map(([name, field]) => (
          <Field key={name} name={name} field={field} form={form} />
        ))}
        {owners && <ArrangementFields form={form} owners={owners} budgetLines={budgetLines} />}
        {cause.map((name) => {
          const field = fields[name]
          if (!field || (name === 'decision' && options.length === 0)) return null
          return (
            <Field
              key={name}
              name={name}
              field={field}
              form={form}
              {...(name === 'decision' ? { options, placeholder: 'geen' } : {})}
            />
          )
        })}
      </Form>
    </>
  )
}
