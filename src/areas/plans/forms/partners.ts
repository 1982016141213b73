import {
  form,
  longText,
  oneOf,
  optionalReference,
  reference,
  revision,
  wholeNumber,
} from '../../../platform/web/form.ts'
import { longest, uptakeProblems } from '../rules.ts'

/** The plan of one partner: of whom, and of which school year. */
export const partnerPlanForm = form({
  organisation: { ...reference({ label: 'Van wie' }), control: 'hidden' },
  schoolYear: { ...wholeNumber({ label: 'Schooljaar', min: 2000, max: 2098 }), control: 'hidden' },
  occurrence: { ...optionalReference({ label: 'Peilmoment' }), control: 'hidden' },
})

/** What a partner does with a goal of the partnership. */
export const uptakeForm = form(
  {
    choice: oneOf({
      label: 'Wat doen jullie met dit doel?',
      control: 'radio',
      options: [
        { value: 'taken-up', label: 'We nemen het over, zoals het er staat' },
        { value: 'adapted', label: 'We passen het aan, in onze eigen woorden' },
        { value: 'left', label: 'Dit jaar niet bij ons' },
      ],
    }),
    text: longText({
      label: 'Het doel in jullie eigen woorden',
      hint: 'Alleen als jullie het aanpassen.',
      max: longest.goal,
      rows: 3,
    }),
    reason: longText({
      label: 'Waarom?',
      hint: 'Nodig als jullie het dit jaar niet doen. De projectgroep leest mee: zo leert het partnerschap ervan.',
      max: 1000,
      rows: 2,
    }),
    revision: revision(),
  },
  uptakeProblems,
)
