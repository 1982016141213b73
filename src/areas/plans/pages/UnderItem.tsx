import type { Plan } from '../queries.ts'
import { planName } from '../subjects.ts'
import { StateTag } from './StateTag.tsx'

type UnderItemProps = {
  plan: Plan
  /** Where the decision is written down; null when it is not for this person, or not now. */
  path: string | null
}

/** The plan that an item of an agenda is about. */
export function UnderItem({ plan, path }: UnderItemProps) {
  return (
    <>
      <p>
        <a href={`/plans/${plan.id}`}>{planName(plan)}</a> <StateTag plan={plan} />
      </p>
      {path && (
        <div class="buttons">
          <a class="button quiet small" href={`${path}/adoption`}>
            Stel het jaarplan vast
          </a>
          <a class="button quiet small" href={`${path}/remittal`}>
            Stuur het terug
          </a>
        </div>
      )}
    </>
  )
}
