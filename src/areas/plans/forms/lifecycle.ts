import { z } from 'zod'
import {
  day,
  type Field,
  form,
  longText,
  optionalReference,
  ownKey,
  revision,
  text,
  tick,
} from '../../../platform/web/form.ts'
import { longest } from '../rules.ts'
import { arrangementFields, daysInOrder } from './arrange.ts'

/** What stands in the list of meetings for "later". */
export const backlog = 'backlog'

const meetingField: Field<string> = {
  ...optionalReference({ label: 'In welke bijeenkomst?' }),
  required: true,
  schema: z.preprocess(
    (sent) => (Array.isArray(sent) ? sent[0] : sent),
    z.union([z.literal(backlog), z.guid()], 'Kies een bijeenkomst uit de lijst.'),
  ),
}

export const offeringForm = form({ meeting: meetingField })

export const adoptionForm = form({
  decision: longText({
    label: 'Het besluit',
    hint: 'Zo komt het in het verslag te staan.',
    max: 2000,
    rows: 2,
    required: true,
  }),
})

export const remittalForm = form({
  remarks: longText({
    label: 'Wat moet er anders?',
    hint: 'De projectgroep leest dit als opmerking bij het plan en schrijft verder.',
    max: longest.comment,
    rows: 4,
    required: true,
  }),
})

const causeFields = {
  because: longText({
    label: 'Waarom verandert dit?',
    hint: 'Dit staat bij het plan, voor iedereen die het leest.',
    max: longest.because,
    rows: 2,
    required: true,
  }),
  decidedOn: day({ label: 'Besloten op' }),
  decision: optionalReference({ label: 'Op welk besluit van de stuurgroep rust dit?' }),
}

const goes = (label: string) => tick({ label, hint: 'De tekst blijft bewaard bij de versies.' })
const goalTexts = {
  text: longText({ label: 'Doel', max: longest.goal, rows: 3, required: true }),
  seenBy: longText({ label: 'Waaraan zien we dat het gelukt is?', max: longest.seenBy, rows: 2 }),
}
const activityTexts = { what: longText({ label: 'Activiteit', max: longest.activity, rows: 2, required: true }) }

export const amendAmbitionForm = form({
  text: longText({ label: 'Hier willen we naartoe', max: longest.ambition, rows: 4 }),
  source: text({ label: 'Waar staat dat?', max: longest.source }),
  ...causeFields,
  revision: revision(),
})
export const amendGoalForm = form({
  ...goalTexts,
  removed: goes('Dit doel gaat uit het plan'),
  ...causeFields,
  revision: revision(),
})
export const amendActivityForm = form(
  {
    ...activityTexts,
    ...arrangementFields,
    removed: goes('Deze activiteit gaat uit het plan'),
    ...causeFields,
    revision: revision(),
  },
  daysInOrder,
)
export const newGoalForm = form({ ...goalTexts, ...causeFields, key: ownKey() })
export const newActivityForm = form(
  { ...activityTexts, ...arrangementFields, ...causeFields, key: ownKey() },
  daysInOrder,
)
