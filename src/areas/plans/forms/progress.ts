import { form, longText, oneOf, ownKey, wholeNumber } from '../../../platform/web/form.ts'
import { progressNames, progressProblem } from '../rules.ts'

/** How an activity goes: one tap and a sentence. */
export const progressForm = form(
  {
    progress: oneOf({
      label: 'Hoe staat het ermee?',
      control: 'radio',
      options: [
        { value: 'to-do', label: progressNames['to-do'] },
        { value: 'under-way', label: progressNames['under-way'] },
        { value: 'done', label: progressNames.done },
        { value: 'dropped', label: progressNames.dropped },
      ],
    }),
    text: longText({
      label: 'Wat bracht het tot nu toe?',
      hint: 'Eén zin is genoeg. Is het vervallen? Schrijf dan waarom. Geen namen van studenten.',
      max: 4000,
      rows: 3,
    }),
    /** How often something was told when the page was made. */
    seen: { ...wholeNumber({ label: '', min: 0, max: 100_000 }), control: 'hidden' },
    key: ownKey(),
  },
  ({ progress, text }) => {
    const problem = progressProblem(progress, text)
    return problem === undefined ? {} : { text: problem }
  },
)
