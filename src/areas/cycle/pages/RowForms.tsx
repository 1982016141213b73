import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { FormState, Option } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { rowEndingForm, rowForm } from '../forms.ts'
import { rowPath } from '../paths.ts'
import type { CycleRow } from '../queries.ts'

type EditRowProps = {
  /** Undefined: a new one. */
  row: CycleRow | undefined
  form: FormState
  options: { subjects: readonly Option[]; roles: readonly Option[] }
  /** Somebody else changed it meanwhile. */
  newer: boolean
}

export function EditRow({ row, form, options, newer }: EditRowProps) {
  const { fields } = rowForm
  const path = row ? rowPath(row.id) : '/cycle/rows'
  return (
    <>
      {row && (
        <p class="lede">
          Peilmomenten die nog open staan, volgen wat je hier wijzigt. Wat al gepland of gedaan is, blijft zoals het is.
        </p>
      )}
      {newer && (
        <div class="summary" role="alert" tabindex={-1} data-focus>
          <h2>Iemand anders wijzigde deze regel net ook</h2>
          <p>Hieronder staat wat jij typte. Bewaar je dat, dan vervangt het wat de ander schreef: “{row?.title}”.</p>
        </div>
      )}
      <Form action={row ? `${path}/edit` : path} form={form} button="Bewaar" cancel={{ href: path }}>
        <Field name="title" field={fields.title} form={form} />
        <Field name="goal" field={fields.goal} form={form} />
        <Field name="activity" field={fields.activity} form={form} />
        <Field name="subject" field={fields.subject} form={form} options={options.subjects} />
        <Field name="frequency" field={fields.frequency} form={form} />
        <Field name="anchorYear" field={fields.anchorYear} form={form} />
        <div class="side-by-side">
          <Field name="fromMonth" field={fields.fromMonth} form={form} />
          <Field name="untilMonth" field={fields.untilMonth} form={form} />
        </div>
        <Field name="leads" field={fields.leads} form={form} options={options.roles} />
        <Field name="roles" field={fields.roles} form={form} options={options.roles} />
        <Field name="revision" field={fields.revision} form={form} />
        <Field name="key" field={fields.key} form={form} />
      </Form>
    </>
  )
}

export function EndRow({ row, form, thisYear }: { row: CycleRow; form: FormState; thisYear: number }) {
  const path = rowPath(row.id)
  return (
    <>
      <p class="lede">
        Wat gepland of gedaan is, blijft bewaard. Wat in latere schooljaren nog open staat, vervalt. Nu is het
        schooljaar {schoolYearName(thisYear)}; dat begint in {thisYear}.
      </p>
      <Form action={`${path}/ending`} form={form} button="Laat deze regel stoppen" cancel={{ href: path }}>
        <Field name="lastYear" field={rowEndingForm.fields.lastYear} form={form} />
      </Form>
    </>
  )
}
