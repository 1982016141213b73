import { z } from 'zod'
import { type Field, form, longText, oneOf, optionalReference, text } from '../../../platform/web/form.ts'
import { longest } from '../rules.ts'

const offered = {
  source: { ...text({ label: '', max: 60, required: true }), control: 'hidden' as const },
  key: { ...text({ label: '', max: 200, required: true }), control: 'hidden' as const },
}

const guarantee: Field<number | null> = {
  label: 'Een doel: bij welke waarborg?',
  control: 'select',
  required: false,
  attributes: {},
  options: [1, 2, 3, 4].map((number) => ({ value: String(number), label: `Waarborg ${number}` })),
  schema: z.preprocess(
    (value) => (Array.isArray(value) && value[0] ? Number(value[0]) : null),
    z.literal([1, 2, 3, 4], 'Kies een waarborg uit de lijst.').nullable(),
  ),
}

/** To take an offer over, in the words of whoever writes the plan: as a goal, or as an activity under a goal. */
export const offerUptakeForm = form(
  {
    ...offered,
    text: longText({
      label: 'Hoe komt het in het plan?',
      hint: 'Schrijf het als doel of als activiteit. De bron blijft erbij staan.',
      max: longest.goal,
      rows: 3,
      required: true,
    }),
    as: oneOf({
      label: 'Wat wordt het?',
      control: 'radio',
      options: [
        { value: 'goal', label: 'Een doel' },
        { value: 'activity', label: 'Een activiteit bij een doel dat er al staat' },
      ],
    }),
    guarantee,
    goal: optionalReference({ label: 'Een activiteit: bij welk doel?' }),
  },
  ({ as, text: words, guarantee: chosen, goal }) => {
    if (as === 'goal') return chosen === null ? { guarantee: 'Kies bij welke waarborg dit doel hoort.' } : {}
    return {
      ...(goal === null ? { goal: 'Kies bij welk doel deze activiteit hoort.' } : {}),
      ...(words.length > longest.activity ? { text: `Een activiteit heeft hooguit ${longest.activity} tekens.` } : {}),
    }
  },
)

/** To set an offer aside for this plan, or to take it up again. */
export const offerForm = form(offered)
