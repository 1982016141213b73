import { type Answer, redirect } from '../../../platform/web/answer.ts'
import type { FormState } from '../../../platform/web/form.ts'
import type { Budget } from '../queries.ts'
import { budgetPath } from '../subjects.ts'

/** Where whoever comes to change what is planned goes once that cannot be any more. */
export const alreadyAdopted = ({ id }: Pick<Budget, 'id'>): Answer =>
  redirect(budgetPath(id), 'Dit kader is vastgesteld. Wat is begroot, verandert niet meer.')

/** The same, for whoever was writing when it was adopted. */
export const adoptedMeanwhile = ({ id }: Pick<Budget, 'id'>): Answer =>
  redirect(budgetPath(id), 'Dit kader is intussen vastgesteld. Jouw wijziging is niet bewaard.')

/** The form again, for whoever wrote while somebody else saved: sent once more, it counts. */
export function overtaken(
  sent: { typed: FormState['typed'] },
  { revision }: { revision: number },
  field: string,
): FormState {
  return {
    typed: { ...sent.typed, revision: [String(revision)] },
    errors: {
      [field]:
        'Iemand wijzigde dit kader terwijl je bezig was. Kijk na wat er nu staat, en bewaar het dan nog een keer.',
    },
  }
}
