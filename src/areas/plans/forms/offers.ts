import { z } from 'zod'
import { type Field, form, longText, reference, text } from '../../../platform/web/form.ts'
import { longest } from '../rules.ts'

const offered = {
  source: { ...text({ label: '', max: 60, required: true }), control: 'hidden' as const },
  key: { ...text({ label: '', max: 200, required: true }), control: 'hidden' as const },
}

/** Where in a plan something goes: as a new goal of a guarantee, or as an activity under a goal. */
export type PlaceInPlan = { kind: 'goal'; guarantee: number } | { kind: 'activity'; goalId: string }

export const newGoalValue = (guarantee: number) => `goal:${guarantee}`
export const activityValue = (goalId: string) => `activity:${goalId}`

const placeWritten = /^(?:goal:([1-4])|activity:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))$/

const place: Field<PlaceInPlan> = {
  ...reference({ label: 'Waar in het plan?', hint: 'Als nieuw doel, of als activiteit bij een doel dat er al staat.' }),
  schema: z.preprocess(
    (sent) => (Array.isArray(sent) ? sent[0] : sent),
    z
      .string('Kies waar het in het plan komt.')
      .regex(placeWritten, 'Kies waar het in het plan komt.')
      .transform((chosen): PlaceInPlan => {
        const [, guarantee, goalId = ''] = placeWritten.exec(chosen) ?? []
        return guarantee ? { kind: 'goal', guarantee: Number(guarantee) } : { kind: 'activity', goalId }
      }),
  ),
}

/** To take an offer over, in the words of whoever writes the plan: as a goal, or as an activity under a goal. */
export const offerUptakeForm = form(
  {
    ...offered,
    text: longText({
      label: 'Hoe komt het in het plan?',
      hint: 'In jullie eigen woorden. De bron blijft erbij staan.',
      max: longest.goal,
      rows: 3,
      required: true,
    }),
    place,
  },
  ({ place: { kind }, text: words }) =>
    kind === 'activity' && words.length > longest.activity
      ? { text: `Een activiteit heeft hooguit ${longest.activity} tekens.` }
      : {},
)

/** To set an offer aside for this plan, or to take it up again. */
export const offerForm = form(offered)
