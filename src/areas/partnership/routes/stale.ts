import type { Errors, FormState, Submission } from '../../../platform/web/form.ts'

/**
 * The form again for whoever would save over somebody else's change: what they typed, with the state of the row as it is
 * now, so that saving once more is a choice.
 * @param field where the message stands
 * @param seen the state of the row as it is now
 */
export function stale(submission: Submission<unknown>, field: string, seen: string): FormState {
  const told =
    'Iemand anders heeft dit intussen gewijzigd. Kijk eerst hoe het er nu staat. Bewaar je opnieuw, dan geldt wat jij hier hebt ingevuld.'
  const errors: Errors = { [field]: told }
  return { typed: { ...submission.typed, seen: [seen] }, errors }
}
