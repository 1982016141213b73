import { schoolYearName, schoolYearOf } from '../../../platform/schoolYear.ts'
import {
  type Errors,
  form,
  longText,
  optionalDay,
  optionalReference,
  ownKey,
  reference,
  revision,
  text,
  timeOfDay,
  unseen,
  wholeNumber,
} from '../../../platform/web/form.ts'

const prepared = {
  host: reference({
    label: 'Wie houdt het op school gaande?',
    hint: 'Deze collega regelt het bezoek, en krijgt bericht.',
  }),
  visitOn: optionalDay({ label: 'Dag van het bezoek', hint: 'Weet je die nog niet? Dan vul je hem later in.' }),
  questions: longText({
    label: 'Wat wil de school van het panel weten?',
    hint: 'Eigen vragen, naast de vier waarborgen.',
    max: 8000,
    rows: 4,
  }),
}

export const planForm = form(
  {
    school: reference({ label: 'Welke school?' }),
    schoolYear: wholeNumber({ label: 'Schooljaar', min: 2000, max: 2098 }),
    ...prepared,
    host: optionalReference({
      label: 'Wie houdt het op school gaande?',
      hint: 'Laat je dit leeg, dan is het de schoolopleider.',
    }),
    occurrence: unseen(optionalReference({ label: 'Peilmoment' })),
    key: ownKey(),
  },
  ({ schoolYear, visitOn }): Errors => inYear(schoolYear, visitOn),
)

/** The day of a visit lies in the school year of its review. */
export function inYear(schoolYear: number, visitOn: string | null): Record<string, string> {
  if (visitOn === null || schoolYearOf(visitOn) === schoolYear) return {}
  return { visitOn: `Dag van het bezoek: kies een dag in schooljaar ${schoolYearName(schoolYear)}.` }
}

export const preparationForm = form({ ...prepared, revision: revision() })

export const cancellationForm = form({
  because: text({ label: 'Waarom gaat het niet door?', max: 500, required: true }),
  revision: revision(),
})

const partFields = {
  startsAt: timeOfDay({ label: 'Van' }),
  minutes: wholeNumber({ label: 'Minuten', min: 5, max: 600 }),
  title: text({ label: 'Wat', max: 200, required: true }),
  withWhom: text({ label: 'Met wie', max: 300 }),
  place: text({ label: 'Waar', max: 200 }),
}
export const newPartForm = form({ ...partFields, key: ownKey() })
export const partForm = form(partFields)
