import {
  type Errors,
  type Fields,
  type Form,
  type FormState,
  filled,
  form,
  longText,
  oneOf,
  optionalDay,
  ownKey,
  reference,
  type Body as SentBody,
} from '../../../platform/web/form.ts'
import type { ProposedAction, Settlement } from '../rules.ts'

/** The value that stands for the body itself among the people who could own an action. */
export const theBodyItself = 'body'

export const settlementFields = (proposedId: string) => ({
  owner: `owner.${proposedId}`,
  dueOn: `due.${proposedId}`,
  drop: `drop.${proposedId}`,
})

const dueOn = optionalDay({ label: 'Wanneer is het klaar?' })

/** What was sent of proposed actions, as it was typed: which ones there are, is known only in the database. */
export const closureForm: Form<SentBody['texts'], Fields> = {
  fields: {},
  parse: ({ texts, files }) => ({ ok: true, values: texts, typed: texts, files }),
}

/** The form as it begins: with what groups already wrote down. */
export function proposedForm(proposed: readonly ProposedAction[]): FormState {
  return filled(
    Object.fromEntries(
      proposed.flatMap(({ id, ownerId, dueOn: day }) => {
        const fields = settlementFields(id)
        return [
          [fields.owner, ownerId],
          [fields.dueOn, day],
        ]
      }),
    ),
  )
}

/**
 * What becomes of each proposed action, from what was sent.
 * @param owners the ids of people who can own one
 * @returns the settlements, and of each action that lacks something what it lacks
 */
export function settlementsFrom(
  typed: SentBody['texts'],
  proposed: readonly ProposedAction[],
  { owners, bodyId }: { owners: readonly string[]; bodyId: string },
): { settlements: Settlement[]; errors: Errors } {
  const errors: Record<string, string> = {}
  const settlements = proposed.flatMap((one): Settlement[] => {
    const fields = settlementFields(one.id)
    if (typed[fields.drop]?.[0]) return [{ proposed: one, dropped: true }]
    const chosen = typed[fields.owner]?.[0] ?? ''
    const owner = chosen === theBodyItself ? { bodyId } : owners.includes(chosen) ? { personId: chosen } : undefined
    const day = dueOn.schema.safeParse(typed[fields.dueOn]).data
    if (!owner) errors[fields.owner] = `Wie doet “${one.what}”? Kies iemand, of laat het vervallen.`
    if (!day) errors[fields.dueOn] = `Wanneer is “${one.what}” klaar? Kies een dag, of laat het vervallen.`
    return owner && day ? [{ proposed: one, owner, dueOn: day }] : []
  })
  return { settlements, errors }
}

const urgencyOptions = [
  { value: 'can-wait', label: 'Het kan wachten' },
  { value: 'soon', label: 'Graag snel' },
  { value: 'urgent', label: 'Het is dringend' },
] as const

/** Passing a finding on to another body. */
export const findingSignalForm = form({
  body: reference({
    label: 'Aan welk overleg geef je het door?',
    hint: 'Dit overleg is jullie een antwoord schuldig.',
  }),
  question: longText({
    label: 'Wat vraag je?',
    hint: 'Eén vraag, zo dat het overleg er antwoord op kan geven.',
    max: 1000,
    required: true,
  }),
  explanation: longText({ label: 'Toelichting', hint: 'Schrijf niets over leerlingen, en geen namen.', max: 4000 }),
  urgency: oneOf({ label: 'Hoe dringend is het?', control: 'radio', options: urgencyOptions }),
  key: ownKey(),
})
