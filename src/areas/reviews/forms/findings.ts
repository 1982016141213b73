import { z } from 'zod'
import {
  type Field,
  form,
  longText,
  oneOf,
  optionalDay,
  optionalReference,
  ownKey,
  reference,
  revision,
  text,
} from '../../../platform/web/form.ts'
import { longestText } from '../rules.ts'

/** A text of which only sometimes a new one comes along: what was left out stays as it is. */
function changed(asked: { label: string; hint?: string; rows: number }): Field<string | undefined> {
  const whole = longText({ ...asked, max: longestText })
  return {
    ...whole,
    schema: z.unknown().transform((value, context) => {
      if (value === undefined) return undefined
      const read = whole.schema.safeParse(value)
      if (read.success) return read.data
      for (const { message } of read.error.issues) context.addIssue(message)
      return z.NEVER
    }),
  }
}

/** How the school sees itself under one guarantee; `base` is the revision that whoever writes had in front of them. */
export const selfPictureForm = form({
  selfPicture: changed({ label: 'Zo zien wij onszelf', rows: 6 }),
  base: revision(),
})

/** Taking over something that is known of the school already. */
export const proposalForm = form({ thing: text({ label: 'Wat', max: 200, required: true }) })

/** What the panel saw under one guarantee. */
export const findingsForm = form({
  seen: changed({ label: 'Wat we zagen', rows: 5 }),
  strong: changed({ label: 'Wat sterk is', rows: 3 }),
  base: revision(),
})

/** The texts of a national review under one guarantee. */
export const nationalTextsForm = form({
  criteria: changed({ label: 'Waar het bezoek op let', rows: 4 }),
  selfPicture: changed({ label: 'Hoe wij het laten zien', rows: 4 }),
  seen: changed({ label: 'Wat de bezoekers vonden', rows: 4 }),
  base: revision(),
})

const guarantee = oneOf({
  label: 'Bij welke waarborg?',
  options: [
    { value: '1', label: '1 Lerende leraar' },
    { value: '2', label: '2 Leeromgeving' },
    { value: '3', label: '3 Organisatie' },
    { value: '4', label: '4 Kwaliteitscultuur' },
  ],
})
const advised = longText({
  label: 'Advies',
  hint: 'Eén ding dat de school verder helpt, zo dat zij er morgen mee kan beginnen.',
  max: 2000,
  rows: 3,
  required: true,
})
export const newAdviceForm = form({ guarantee, text: advised, key: ownKey() })
export const adviceForm = form({ guarantee, text: advised, revision: revision() })

export const statementForm = form({
  meets: oneOf({
    label: 'Past de school bij het beeld dat het partnerschap van een opleidingsschool heeft?',
    control: 'radio',
    options: [
      { value: 'yes', label: 'Ja, de school past bij dat beeld' },
      { value: 'under-way', label: 'Nog niet helemaal: de school is onderweg' },
    ],
  }),
  reasons: longText({
    label: 'Waarom vinden jullie dat?',
    hint: 'Noem wat jullie zagen, en wat de volgende stap is. Geen cijfers, geen vergelijking met andere scholen.',
    max: 8000,
    rows: 8,
    required: true,
  }),
  /** 0 while there is none. */
  revision: revision(),
})

export const replyForm = form({
  text: longText({
    label: 'Jullie reactie',
    hint: 'Wat herkennen jullie, wat niet, en waar gaan jullie mee aan de slag?',
    max: 8000,
    rows: 8,
    required: true,
  }),
  /** 0 while there is none. */
  revision: revision(),
})

export const actionForm = form(
  {
    what: text({ label: 'Wat gaan jullie doen?', max: 500, required: true }),
    owner: optionalReference({ label: 'Wie doet het?' }),
    dueOn: optionalDay({ label: 'Wanneer is het klaar?' }),
    key: ownKey(),
  },
  ({ owner, dueOn }) => ({
    ...(owner === null ? { owner: 'Wie doet het: kies er een.' } : {}),
    ...(dueOn === null ? { dueOn: 'Kies een dag waarop het klaar is.' } : {}),
  }),
)

export const chosenPerson = reference({ label: 'Wie?' })
