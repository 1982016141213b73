import { z } from 'zod'
import {
  type Field,
  form,
  hidden,
  longText,
  oneOf,
  optionalReference,
  reference,
  revision,
  wholeNumber,
} from '../../../platform/web/form.ts'
import { groupSize, mostItems } from '../rules.ts'

/** Keys of a framework, as tick boxes; which there are, the framework says. */
export const keys = (label: string): Field<string[]> => ({
  label,
  control: 'checkboxes',
  required: false,
  attributes: {},
  schema: z.preprocess(
    (value) => (Array.isArray(value) ? [...new Set(value)] : []),
    z.array(z.string().max(80)).max(400, `${label}: kies uit de lijst.`),
  ),
})

/** How long the goal of a conversation may be, in characters. */
export const mostGoal = 1000

const preparationFields = {
  version: reference({ label: 'Gesprekskader' }),
  goal: longText({
    label: 'Doel',
    hint: 'Wat wil je na dit gesprek weten of afgesproken hebben? Iedereen die meedoet ziet dit.',
    max: mostGoal,
  }),
  subthemes: keys('Hele subthema’s'),
  items: keys('Items'),
  facilitator: reference({ label: 'Wie leidt het gesprek?' }),
  roundMinutes: wholeNumber({
    label: 'Minuten per item',
    hint: 'Zo lang praten de groepen over één item.',
    min: 1,
    max: 120,
  }),
  revision: revision(),
}

/** What a conversation is about; a whole subtheme counts as all of its items. */
export const preparationForm = form(preparationFields)

/** The same for a conversation that is not there yet, with the item on the agenda that it fills. */
export const newPreparationForm = form({
  ...preparationFields,
  agendaItem: { ...optionalReference({ label: 'Agendapunt' }), control: 'hidden' },
})

export const tooManyItems = `Kies hooguit ${mostItems} items. Meer bespreek je niet goed in één bijeenkomst.`
export const noItems = 'Kies minstens één item om over te praten.'

export const orderForm = form({
  item: hidden(80),
  direction: oneOf({
    label: 'Richting',
    options: [
      { value: 'earlier', label: 'eerder' },
      { value: 'later', label: 'later' },
    ],
  }),
})

export const groupingForm = form({
  way: oneOf({
    label: 'Hoe maak je de groepen?',
    control: 'radio',
    options: [
      { value: 'mixed', label: 'Gemengd: zo min mogelijk mensen van dezelfde school of met dezelfde rol bij elkaar' },
      { value: 'random', label: 'Het lot bepaalt' },
    ],
  }),
  expected: wholeNumber({
    label: 'Hoeveel mensen verwacht je?',
    hint: 'Tel gasten mee. Zij komen vanzelf in de kleinste groep.',
    min: 1,
    max: 300,
  }),
  size: oneOf({
    label: 'Mensen per groep',
    options: sizes().map((value) => ({ value, label: `ongeveer ${value}` })),
  }),
})

function sizes(): string[] {
  return Array.from({ length: groupSize.most - groupSize.least + 1 }, (_, index) => String(groupSize.least + index))
}

/** How far the conversation was when the page was made: so that pressing twice does not skip an item. */
export const stepForm = form({
  state: oneOf({
    label: 'Stand',
    options: (['preparing', 'joining', 'groups', 'plenary', 'closed'] as const).map((value) => ({
      value,
      label: value,
    })),
  }),
  round: wholeNumber({ label: 'Ronde', min: 0, max: 100 }),
})
