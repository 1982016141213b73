import { z } from 'zod'
import { type Errors, type Field, form, longText, oneOf, revision, text } from '../../../platform/web/form.ts'
import { guaranteeNames, guarantees } from '../../instruments/index.ts'

const guaranteeField: Field<string> = {
  ...oneOf({
    label: 'Bij welke waarborg hoort het?',
    options: guarantees.map((number) => ({ value: String(number), label: `${number} ${guaranteeNames[number]}` })),
  }),
  required: false,
  schema: z.preprocess(
    (sent) => (Array.isArray(sent) ? sent[0] : sent) ?? '',
    z.enum(['', '1', '2', '3', '4'], 'Kies een waarborg, of laat het leeg.'),
  ),
}

const place = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(.{1,80})$/

/** An item with its framework, as one choice. */
export const itemValue = ({ instrumentId, itemId }: { instrumentId: string; itemId: string }) =>
  `${instrumentId}:${itemId}`

export function itemOf(value: string): { instrumentId: string; itemId: string } | null {
  const [, instrumentId, itemId] = place.exec(value) ?? []
  return instrumentId === undefined || itemId === undefined ? null : { instrumentId, itemId }
}

const itemField: Field<string> = {
  ...text({ label: 'Over welk item van het gesprekskader gaat het?', max: 130 }),
  control: 'select',
  attributes: {},
  schema: z.preprocess(
    (sent) => (Array.isArray(sent) ? sent[0] : sent) ?? '',
    z.union([z.literal(''), z.string().regex(place)], 'Kies een item uit de lijst, of laat het leeg.'),
  ),
}

export const decisionForm = form(
  {
    text: longText({
      label: 'Zo lezen anderen het',
      hint: 'Haal weg wat naar iemand wijst: namen, een klas, iets dat maar één iemand overkwam. Verander de mening niet.',
      max: 8000,
      rows: 6,
      required: true,
    }),
    guarantee: guaranteeField,
    item: itemField,
    decision: oneOf({
      label: 'Mogen anderen dit lezen?',
      control: 'radio',
      options: [
        { value: 'shown', label: 'Ja, laat het lezen' },
        { value: 'withheld', label: 'Nee, niemand leest het' },
      ],
    }),
    because: text({
      label: 'Waarom niet?',
      hint: 'Alleen bij nee. Zonder te verklappen wat er stond; anderen lezen deze reden.',
      max: 500,
    }),
    revision: revision(),
  },
  ({ decision, because }): Errors =>
    decision === 'withheld' && because === ''
      ? { because: 'Schrijf in een paar woorden waarom niemand dit leest.' }
      : {},
)

export const reopeningForm = form({ revision: revision() })
