import { z } from 'zod'
import {
  type Field,
  type Form,
  form,
  longText,
  oneOf,
  optionalDay,
  optionalReference,
  reference,
  references,
  revision,
  text,
  wholeNumber,
} from '../../../platform/web/form.ts'

/** A school year as an address or a hidden field names it: the calendar year in which it starts. */
const schoolYearField: Field<number> = {
  ...wholeNumber({ label: 'Schooljaar', min: 2000, max: 2099 }),
  control: 'hidden',
}

const schoolsField = references({
  label: 'Welke scholen krijgen bezoek?',
  atLeast: 1,
})

export const beginRoundForm = form({ year: schoolYearField, schools: schoolsField })
export const addVisitsForm = form({ schools: { ...schoolsField, label: 'Nog een school erbij?' } })

export const roundSettingsForm = form({
  members: wholeNumber({ label: 'Met hoeveel mensen bezoek je een school?', min: 2, max: 8 }),
  mostVisits: wholeNumber({
    label: 'Hoe vaak gaat iemand hooguit op bezoek?',
    hint: 'In dit schooljaar. Bij een vastgelegde uitzondering telt een bezoek niet mee.',
    min: 1,
    max: 10,
  }),
  revision: revision(),
})

/** One field per visit, named after it. */
export function daysForm(reviewIds: readonly string[]): Form<Record<string, string | null>> {
  return form(Object.fromEntries(reviewIds.map((id) => [dayField(id), optionalDay({ label: 'Dag' })])))
}
export const dayField = (reviewId: string) => `day-${reviewId}`

const roleKeys = z.array(z.string().regex(/^[a-z][a-z-]{1,60}$/, 'Kies rollen uit de lijst.')).max(50)

const rolesField: Field<string[]> = {
  ...references({ label: 'Wie heeft deze rol?', hint: 'Iedereen die de rol vandaag heeft komt op de lijst.' }),
  schema: z.preprocess((sent) => (Array.isArray(sent) ? [...new Set(sent)] : []), roleKeys),
}

export const addCandidatesForm = form(
  { roles: rolesField, person: optionalReference({ label: 'Of kies één persoon' }) },
  ({ roles, person }): Record<string, string> =>
    roles.length === 0 && person === null ? { roles: 'Kies een rol, of één persoon.' } : {},
)

export const removeCandidatesForm = form({
  people: references({ label: 'Wie haal je van de lijst?', atLeast: 1, atMost: 2000 }),
})

export const tieForm = form({
  person: optionalReference({ label: 'Wie heeft een band?' }),
  organisation: reference({ label: 'Met welke school of welk bestuur?' }),
  reason: text({
    label: 'Wat is de band?',
    hint: 'Kort, bijvoorbeeld: mijn partner werkt er. Alleen jij en de projectcoördinator lezen dit.',
    max: 300,
    required: true,
  }),
  untilOn: optionalDay({ label: 'Tot en met welke dag telt dit?', hint: 'Leeg: zolang je het laat staan.' }),
})

export const wishForm = form({
  review: reference({ label: 'Welk bezoek?' }),
  person: reference({ label: 'Wie?' }),
  wish: oneOf({
    label: 'Wat wil je?',
    control: 'radio',
    options: [
      { value: 'must', label: 'Deze persoon gaat mee' },
      { value: 'never', label: 'Deze persoon gaat niet mee' },
    ],
  }),
  exception: longText({
    label: 'Waarom mag het tegen de regels in?',
    hint: 'Alleen nodig als iemand meegaat die volgens de regels niet mag. Het blijft bij het bezoek staan.',
    max: 500,
  }),
})

export const keepWishForm = form({ trial: reference({ label: 'Doorgerekende wens' }) })
export const dropWishForm = form({
  review: reference({ label: 'Bezoek' }),
  person: reference({ label: 'Persoon' }),
})
