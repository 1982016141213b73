import { schoolYearName } from '../../../platform/schoolYear.ts'
import type { FormState } from '../../../platform/web/form.ts'
import { Field, Form } from '../../../ui/form/Field.tsx'
import { beginForm } from '../forms.ts'
import type { Frame } from '../queries.ts'
import { totalsOf } from '../rules.ts'
import { AdoptedTag } from './AdoptedTag.tsx'
import { Amount } from './Amount.tsx'

type BudgetListProps = {
  frames: readonly Frame[]
  thisYear: number
  /** The form to begin one, and the school years that have none yet; null for whoever cannot. */
  begin: { form: FormState; years: readonly number[] } | null
}

/** The financieel kader of every school year. */
export function BudgetList({ frames, thisYear, begin }: BudgetListProps) {
  return (
    <>
      <p class="lede">
        Per schooljaar: wat er is om samen op te leiden, waar uren en geld naartoe gaan, en wat het werkelijk kostte.
        Het is geen boekhouding, maar wat je nodig hebt om het er samen over te hebben.
      </p>
      {frames.length === 0 ? (
        <div class="empty">
          <p>Er is nog geen financieel kader.</p>
          <p>
            {begin
              ? 'Begin hieronder met een schooljaar. Daarna vul je in hoeveel studenten er zijn en waar het geld naartoe gaat.'
              : 'De projectcoördinator maakt het, met de penvoerders. Zodra het er is, zie je hier wat jou aangaat.'}
          </p>
        </div>
      ) : (
        <ul class="rows plain">
          {frames.map(({ budget, lines }) => (
            <li key={budget.id}>
              <div>
                <a href={`/finance/${budget.id}`}>{schoolYearName(budget.schoolYear)}</a>{' '}
                <AdoptedTag adopted={budget.adoptedOn !== null} />
                {budget.schoolYear === thisYear && (
                  <>
                    <br />
                    <small>dit schooljaar</small>
                  </>
                )}
              </div>
              <span class="due">
                begroot <Amount cents={totalsOf(lines).planned} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {begin && begin.years.length > 0 && (
        <section id="begin">
          <div class="section-head">
            <h2>Begin een financieel kader</h2>
          </div>
          <Form action="/finance" form={begin.form} button="Begin" look={frames.length === 0 ? 'main' : 'quiet'}>
            <Field
              name="schoolYear"
              field={{ ...beginForm.fields.schoolYear, control: 'select', attributes: {} }}
              form={begin.form}
              options={begin.years.map((year) => ({ value: String(year), label: schoolYearName(year) }))}
            />
            {frames.length > 0 && <Field name="fromLast" field={beginForm.fields.fromLast} form={begin.form} />}
            <Field name="occurrence" field={beginForm.fields.occurrence} form={begin.form} />
          </Form>
        </section>
      )}
    </>
  )
}
