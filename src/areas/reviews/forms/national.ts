import {
  day,
  type Errors,
  form,
  longText,
  oneOf,
  optionalDay,
  optionalReference,
  ownKey,
  reference,
  references,
  revision,
  text,
  unseen,
} from '../../../platform/web/form.ts'
import { reviewKindNames } from '../rules.ts'

const kind = oneOf({
  label: 'Welke peerreview?',
  control: 'radio',
  options: [
    { value: 'development', label: reviewKindNames.development },
    { value: 'assessing', label: reviewKindNames.assessing },
  ],
})

const prepared = {
  visitOn: optionalDay({ label: 'Dag van het bezoek', hint: 'Weet je die nog niet? Dan vul je hem later in.' }),
  host: reference({ label: 'Wie ontvangt het bezoek?', hint: 'Deze collega houdt het dossier bij.' }),
  visitors: text({ label: 'Wie komt er kijken?', hint: 'Het partnerschap of de mensen die komen.', max: 2000 }),
  questions: longText({ label: 'Onze eigen vragen aan de bezoekers', max: 8000, rows: 4 }),
  schools: references({ label: 'Welke scholen bekijken zij?', atMost: 200 }),
}

export const newNationalForm = form({
  kind,
  ...prepared,
  occurrence: unseen(optionalReference({ label: 'Peilmoment' })),
  key: ownKey(),
})
export const nationalForm = form({ ...prepared, revision: revision() })

export const conclusionForm = form({
  conclusion: longText({
    label: 'Wat geven de bezoekers ons mee?',
    hint: 'In hun woorden, of in die van jullie samen.',
    max: 8000,
    rows: 8,
    required: true,
  }),
  passed: oneOf({
    label: 'Is de beoordeling positief?',
    control: 'radio',
    options: [
      { value: 'yes', label: 'Ja' },
      { value: 'no', label: 'Nee, of nog niet' },
      { value: 'not-asked', label: 'Dat hoort niet bij dit bezoek' },
    ],
  }),
  revision: revision(),
})

export const outsideVisitForm = form(
  {
    visitedOn: day({ label: 'Wanneer?' }),
    visitedPartnership: text({ label: 'Welk partnerschap?', max: 200, required: true }),
    kind,
    visitors: references({ label: 'Wie gingen er van ons mee?', atLeast: 1, atMost: 40 }),
    learned: longText({ label: 'Wat nemen we mee naar huis?', max: 4000, rows: 4 }),
    key: ownKey(),
  },
  (): Errors => ({}),
)
