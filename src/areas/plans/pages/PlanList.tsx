import { schoolYearName } from '../../../platform/schoolYear.ts'
import { PostButton } from '../../../ui/form/Field.tsx'
import type { Plan } from '../queries.ts'
import { StateTag } from './StateTag.tsx'

type PlanListProps = {
  plans: readonly Plan[]
  thisYear: number
  /** The school years of which this person can begin the plan of the partnership. */
  toBegin: readonly number[]
  /** The occurrence that one came here from. */
  occurrence: string | null
}

/** Every plan that somebody may read, by school year. */
export function PlanList({ plans, thisYear, toBegin, occurrence }: PlanListProps) {
  const years = [...Map.groupBy(plans, ({ schoolYear }) => schoolYear)]
  return (
    <>
      <p class="lede">
        In het jaarplan staat wat het partnerschap in een schooljaar wil bereiken, bij elk van de vier waarborgen, en
        wie daar wat voor doet. Scholen en instituten maken er hun eigen plan bij.
      </p>
      {toBegin.length > 0 && (
        <div class="buttons">
          {toBegin.map((year, index) => (
            <PostButton
              key={year}
              action="/plans"
              label={`Begin het jaarplan ${schoolYearName(year)}`}
              look={index === 0 ? 'main' : 'quiet'}
              values={{ schoolYear: year, ...(occurrence ? { occurrence } : {}) }}
            />
          ))}
        </div>
      )}
      <p class="apart-small">
        <a href="/partner-plans">Plannen van scholen en instituten: wie neemt wat over?</a>
      </p>
      {years.length === 0 && (
        <div class="empty">
          <p>Er is nog geen jaarplan dat jij kunt lezen.</p>
          <p>De projectgroep schrijft het. Zodra de stuurgroep het heeft vastgesteld, staat het hier voor iedereen.</p>
        </div>
      )}
      {years.map(([year, ofYear]) => (
        <section key={year}>
          <div class="section-head">
            <h2>{schoolYearName(year)}</h2>
            {year === thisYear && <span class="meta">dit schooljaar</span>}
          </div>
          <ul class="rows plain">
            {ofYear.map((plan) => (
              <li key={plan.id}>
                <a href={`/plans/${plan.id}`}>{plan.organisation?.name ?? 'Jaarplan van het partnerschap'}</a>
                <StateTag plan={plan} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
